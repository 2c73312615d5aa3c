// Draws the icons of the installed application from the brand: `npm run icons`, when that has changed.
import { chromium } from '@playwright/test';
import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const folder = join(import.meta.dirname, '..', 'public');
const brand = readFileSync(join(folder, 'favicon.svg'), 'utf8');
const whole = brand.replace(' rx="9"', '');

/** `inset`: systems cut what is maskable to any shape, and keep four fifths of it. */
const icons = [
  { file: 'icon-192.png', size: 192, svg: brand, inset: 0 },
  { file: 'icon-512.png', size: 512, svg: brand, inset: 0 },
  { file: 'icon-maskable-512.png', size: 512, svg: whole, inset: 0.12 },
  { file: 'apple-touch-icon.png', size: 180, svg: whole, inset: 0.06 },
];

mkdirSync(join(folder, 'icons'), { recursive: true });
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu'],
});
const page = await browser.newPage();
for (const { file, size, svg, inset } of icons) {
  const pad = Math.round(size * inset);
  await page.setViewportSize({ width: size, height: size });
  await page.setContent(
    `<style>body{margin:0;${inset ? 'background:#0d5c63;' : ''}padding:${pad}px}
     svg{display:block;width:${size - 2 * pad}px;height:${size - 2 * pad}px}</style>${svg}`,
  );
  await page.screenshot({ path: join(folder, 'icons', file), omitBackground: true });
}
await browser.close();
