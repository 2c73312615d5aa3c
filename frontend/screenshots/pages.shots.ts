import { type Page } from '@playwright/test';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { sessionOf, test } from '../e2e/house';
import { aMorning, type Morning } from './morning';
import { small } from './webp';

interface Shot {
  name: string;
  path: string | ((morning: Morning) => string);
  user?: string;
  size?: { width: number; height: number };
  scheme?: 'light' | 'dark';
  /** What has to happen on the page first. */
  act?: (page: Page, morning: Morning) => Promise<void>;
}

const PHONE = { width: 390, height: 844 };
const LAPTOP = { width: 1280, height: 800 };
const WALL = { width: 1920, height: 1080 };

/** A new page is a line here. */
const SHOTS: Shot[] = [
  { name: 'home', path: '.' },
  { name: 'login', path: 'login', scheme: 'dark' },
  { name: 'kiosk', path: 'kiosk' },
  { name: 'kiosk-ticket', path: 'kiosk', act: (page) => draw(page) },
  { name: 'ticket', path: ({ waiting }) => `t/${waiting}`, size: PHONE },
  { name: 'ticket-called', path: ({ called }) => `t/${called}`, size: PHONE },
  { name: 'screen', path: 'screen', size: WALL },
  { name: 'desk', path: 'desk', user: 'ana', act: (page) => work(page) },
  { name: 'chat', path: 'chat', user: 'ana', scheme: 'dark' },
  { name: 'inbox', path: 'inbox', user: 'ana', act: (page) => firstMail(page) },
  { name: 'users', path: 'admin/users', user: 'admin' },
  { name: 'queues', path: 'admin/queues', user: 'admin' },
  { name: 'tickets', path: 'admin/tickets', user: 'admin' },
  { name: 'monitor', path: 'monitor', user: 'admin', scheme: 'dark', act: (page) => charted(page) },
  { name: 'settings', path: 'settings', user: 'ana' },
];

const REVIEWED = {
  phone: { width: 360, height: 740 },
  laptop: LAPTOP,
  wall: { width: 3840, height: 2160 },
};

async function draw(page: Page): Promise<void> {
  await page.getByRole('button', { name: /Caja/ }).click();
  await page.getByTestId('issued').waitFor();
  await page.getByText(/delante|siguiente/).waitFor();
}

/** Opens the desk and calls somebody, unless that was done for the picture before. */
async function work(page: Page): Promise<void> {
  const start = page.getByRole('button', { name: 'Empezar' });
  const next = page.getByRole('button', { name: 'Llamar al siguiente' });
  await start.or(next).first().waitFor();
  if (!(await start.isVisible())) return;
  await start.click();
  await next.click();
  await page.getByTestId('current').getByText(/\d/).waitFor();
}

async function firstMail(page: Page): Promise<void> {
  await page.locator('a[data-mail]').first().click();
  await page.getByRole('article').waitFor();
}

/** A few seconds of figures, so that there is a line to see. */
async function charted(page: Page): Promise<void> {
  await page.locator('z-chart canvas').first().waitFor();
  await page.waitForTimeout(6_000);
}

async function settled(page: Page, path: string): Promise<void> {
  await page.goto(path);
  await page.getByRole('main').waitFor();
  await page.locator('z-loading').first().waitFor({ state: 'detached' });
  await page.evaluate(() => document.fonts.ready);
}

test('every page has its picture', async ({ open, request }) => {
  const morning = await aMorning(request);
  const folder =
    process.env['REVIEW'] ?? join(import.meta.dirname, '..', '..', 'docs', 'screenshots');
  mkdirSync(folder, { recursive: true });
  const wanted = (process.env['ONLY'] ?? '').split(',').filter(Boolean);
  for (const shot of SHOTS.filter(({ name }) => wanted.length === 0 || wanted.includes(name))) {
    const page = await open(shot.user ? { session: await sessionOf(request, shot.user) } : {});
    const path = typeof shot.path === 'string' ? shot.path : shot.path(morning);
    const reviewed = process.env['REVIEW'] ? Object.entries(REVIEWED) : [];
    for (const [size, viewport] of reviewed) {
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
        await page.setViewportSize(viewport);
        await settled(page, path);
        await shot.act?.(page, morning);
        await page.screenshot({ path: join(folder, `${shot.name}-${size}-${colorScheme}.png`) });
      }
    }
    if (reviewed.length === 0) {
      await page.emulateMedia({ colorScheme: shot.scheme ?? 'light', reducedMotion: 'reduce' });
      await page.setViewportSize(shot.size ?? LAPTOP);
      await settled(page, path);
      await shot.act?.(page, morning);
      writeFileSync(join(folder, `${shot.name}.webp`), await small(page, await page.screenshot()));
    }
    await page.context().close();
  }
  morning.end();
});
