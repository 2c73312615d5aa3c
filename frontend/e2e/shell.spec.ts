import { expect, test } from '@playwright/test';

test('every page can be entered by its address and has its title', async ({ page }) => {
  const titles = {
    '': 'Inicio',
    kiosk: 'Kiosco',
    screen: 'Pantalla',
    login: 'Iniciar sesión',
    settings: 'Ajustes',
  };
  for (const [path, title] of Object.entries(titles)) {
    await page.goto(path || '.');
    await expect(page).toHaveTitle(`${title} · Zócalo`);
  }
  await page.goto('no/such/page');
  await expect(page.getByRole('heading', { name: 'Aquí no hay nada' })).toBeVisible();
  await page.getByRole('link', { name: 'Volver al inicio' }).click();
  await expect(page).toHaveTitle('Inicio · Zócalo');
});

test('the language can be changed and is remembered', async ({ page }) => {
  await page.goto('.');
  await expect(page.locator('html')).toHaveAttribute('lang', 'es');
  await page.getByRole('button', { name: 'English' }).click();
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  await expect(page).toHaveTitle('Home · Zócalo');
  await page.reload();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('square');
});

test('the appearance can be chosen and is remembered', async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'light' });
  await page.goto('.');
  const background = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
  const light = await background();
  await page.getByRole('button', { name: 'Apariencia' }).click();
  await page.getByRole('menuitemradio', { name: 'Oscuro' }).click();
  await expect.poll(background).not.toBe(light);
  const dark = await background();
  await page.reload();
  await expect.poll(background).toBe(dark);
});

test('the keyboard can skip to the content', async ({ page }) => {
  await page.goto('.');
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await page.keyboard.press('Tab');
  await expect(page.getByRole('link', { name: 'Saltar al contenido' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('main')).toBeFocused();
});

test('nothing is wider than a small phone', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  for (const path of ['.', 'kiosk', 'screen', 'login', 'settings']) {
    await page.goto(path);
    await expect(page.getByRole('main')).toBeVisible();
    const width = await page.evaluate(() => document.documentElement.scrollWidth);
    expect(width, path).toBeLessThanOrEqual(360);
  }
});

test.describe('in an English browser', () => {
  test.use({ locale: 'en-GB' });

  test('the pages speak English', async ({ page }) => {
    await page.goto('kiosk');
    await expect(page.locator('html')).toHaveAttribute('lang', 'en');
    await expect(page.getByRole('heading', { name: 'How can we help you?' })).toBeVisible();
    await page.goto('screen');
    await expect(page.getByRole('button', { name: /sound/i })).toBeVisible();
    await page.goto('desk');
    await expect(page.getByRole('button', { name: 'Sign in' })).toBeVisible();
  });
});
