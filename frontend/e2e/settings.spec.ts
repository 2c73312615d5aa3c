import { expect } from '@playwright/test';
import { sessionOf, test } from './house';

test('language and appearance are chosen, and stay', async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'light' });
  await page.goto('settings');
  await page.getByRole('radio', { name: 'English' }).check();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Settings');
  await page.getByRole('radio', { name: 'Dark' }).check();
  await expect(page.locator('html')).toHaveAttribute('data-scheme', 'dark');
  await page.getByRole('switch', { name: 'Sound with each call' }).click();
  await page.reload();
  const languages = page.getByRole('group', { name: 'Language' });
  await expect(languages.getByRole('radio', { name: 'English' })).toBeChecked();
  await expect(page.getByRole('radio', { name: 'Dark' })).toBeChecked();
  await expect(page.getByRole('switch', { name: 'Sound with each call' })).not.toBeChecked();
});

test('all sessions of a user end at once, after a question', async ({ open, request }) => {
  const [here, there] = [await sessionOf(request, 'eva'), await sessionOf(request, 'eva')];
  const page = await open({ session: here });
  await page.goto('settings');
  const everywhere = page.getByRole('button', { name: 'Cerrar sesión en todas partes' });
  await everywhere.click();
  const question = page.getByRole('alertdialog');
  await question.getByRole('button', { name: 'Cancelar' }).click();
  await expect(question).toBeHidden();
  await everywhere.click();
  await question.getByRole('button', { name: 'Cerrar sesión en todas partes' }).click();
  await expect(page.getByText('Se han cerrado todas tus sesiones.')).toBeVisible();
  const headers = { Authorization: `Bearer ${there.token}` };
  expect((await request.get('api/me', { headers })).status()).toBe(401);
});
