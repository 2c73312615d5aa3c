import { expect } from '@playwright/test';
import { aUser, sessionOf, signedIn, test } from './house';

test('the desk asks who you are and then opens', async ({ page }) => {
  await page.goto('desk');
  await expect(page).toHaveURL(/login\?return=%2Fdesk/);
  await page.getByLabel('Usuario').fill('ana');
  await page.getByLabel('Contraseña').fill('not hers');
  await page.getByRole('button', { name: 'Entrar' }).click();
  await expect(page.getByRole('alert')).toContainText('Usuario o contraseña incorrectos');

  await page.getByLabel('Contraseña').fill('ana');
  await page.getByRole('button', { name: 'Entrar' }).click();
  await expect(page).toHaveURL(/\/desk$/);

  await page.getByRole('button', { name: /^Cuenta de/ }).click();
  await page.getByRole('menuitem', { name: 'Cerrar sesión' }).click();
  await expect(page.getByRole('link', { name: 'Iniciar sesión' })).toBeVisible();
  await page.goto('chat');
  await expect(page).toHaveURL(/login\?return=%2Fchat/);
});

test('a logout everywhere leads to the login in every open window', async ({ open, request }) => {
  const [one, two] = [await sessionOf(request, 'eva'), await sessionOf(request, 'eva')];
  const page = await open({ session: two });
  await page.goto('chat');
  await expect(page.getByRole('textbox', { name: 'Escribe un mensaje' })).toBeEnabled();
  const headers = { Authorization: `Bearer ${one.token}` };
  expect((await request.post('api/logout/everywhere', { headers })).status()).toBe(204);
  await expect(page).toHaveURL(/login\?return=%2Fchat/);
});

test('a session the server has forgotten leads to the login', async ({ open, request }) => {
  const session = { ...(await sessionOf(request, 'ana')), token: 'forgotten' };
  const page = await open({ session });
  await page.goto('chat');
  await expect(page).toHaveURL(/login\?return=%2Fchat/);
});

test('a device begins at what it is for', async ({ page }) => {
  await page.goto('login');
  await page.getByLabel('Usuario').fill('kiosco');
  await page.getByRole('textbox', { name: 'Contraseña' }).fill('kiosco');
  await page.getByRole('button', { name: 'Entrar' }).click();
  await expect(page).toHaveURL(/\/kiosk$/);
});

test('a password is changed, and the old one opens nothing', async ({ open, request }) => {
  const user = await aUser(request, []);
  const page = await open({ session: await signedIn(request, user) });
  await page.goto('settings');
  await page.getByRole('button', { name: 'Cambiar mi contraseña' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Contraseña actual').fill('not mine');
  await dialog.getByLabel('Nueva contraseña').fill('another long one');
  await dialog.getByRole('button', { name: 'Guardar' }).click();
  await expect(dialog.getByText('no es su contraseña')).toBeVisible();
  await dialog.getByLabel('Contraseña actual').fill('long enough');
  await dialog.getByRole('button', { name: 'Guardar' }).click();
  await expect(dialog).toBeHidden();
  const login = (password: string) =>
    request.post('api/login', { data: { user, password } }).then((answer) => answer.status());
  expect(await login('long enough')).toBe(401);
  expect(await login('another long one')).toBe(200);
  await page.goto('chat');
  await expect(page).toHaveURL(/\/chat$/);
});
