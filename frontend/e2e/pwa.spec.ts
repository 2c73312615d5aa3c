import { expect } from '@playwright/test';
import { test } from './house';

test('the application can be installed', async ({ page, request, baseURL }) => {
  await page.goto('.');
  const address = await page.locator('link[rel=manifest]').getAttribute('href');
  const manifest = await request.get(address ?? '');
  expect(manifest.headers()['content-type']).toContain('application/manifest+json');
  const { name, icons, start_url: start } = await manifest.json();
  expect([name, new URL(start, manifest.url()).href]).toEqual(['Zócalo', baseURL]);
  for (const { src } of icons) {
    const icon = await request.get(new URL(src, manifest.url()).href);
    expect(icon.headers()['content-type'], src).toContain('image/');
  }
});

test('the pages are there while the server is not', async ({ page, context }) => {
  await page.goto('.');
  await page.evaluate(() => navigator.serviceWorker.ready);
  await page.waitForFunction(() => navigator.serviceWorker.controller);
  await context.setOffline(true);
  await page.goto('kiosk');
  await expect(page.getByText('Fuera de servicio por un momento')).toBeVisible();
  await context.setOffline(false);
  await expect(page.getByText('Fuera de servicio por un momento')).toBeHidden();
  await expect(page.getByRole('button', { name: /en espera/ }).first()).toBeEnabled();
});

test('robots stay outside, and files that are not there are not pages', async ({ request }) => {
  expect(await (await request.get('robots.txt')).text()).toContain('Disallow: /');
  const headers = { Accept: 'text/html' };
  expect((await request.get('no-such-file.txt', { headers })).status()).toBe(404);
});
