import { expect, type Page } from '@playwright/test';
import { readFile } from 'node:fs/promises';
import { randomUUID } from 'node:crypto';
import { aQueue, aTicket, aUser, sessionOf, signedIn, test } from './house';

const row = (page: Page, text: string) => page.getByRole('row').filter({ hasText: text });
const name = () => `u${randomUUID().slice(0, 8)}`;

test('an administrator makes an account, and whoever it is for comes in', async ({
  open,
  request,
}) => {
  const admin = await open({ session: await sessionOf(request, 'admin') });
  const user = name();
  await admin.goto('admin');
  await expect(admin).toHaveURL(/\/admin\/users$/);
  await expect(admin).toHaveTitle('Usuarios · Zócalo');

  await admin.getByRole('button', { name: 'Nuevo usuario' }).click();
  const dialog = admin.getByRole('dialog');
  await dialog.getByLabel('Usuario').fill('No vale');
  await dialog.getByRole('button', { name: 'Guardar' }).click();
  await expect(dialog.getByText('De 2 a 40 minúsculas')).toBeVisible();
  await dialog.getByLabel('Usuario').fill('ana');
  await dialog.getByLabel('Nombre').fill(`Persona ${user}`);
  await dialog.getByLabel('Contraseña').fill('muy secreta');
  await dialog.getByRole('checkbox', { name: /^Agente/ }).check();
  await dialog.getByRole('button', { name: 'Guardar' }).click();
  await expect(dialog.getByRole('alert')).toContainText('Ya hay un usuario ana');

  await dialog.getByLabel('Usuario').fill(user);
  await dialog.getByRole('button', { name: 'Guardar' }).click();
  await expect(dialog).toBeHidden();
  await admin.getByRole('searchbox', { name: 'Buscar' }).fill(user);
  await expect(row(admin, user)).toContainText('Agente');
  await expect(admin).toHaveURL(new RegExp(`q=${user}`));

  const page = await open();
  await page.goto('login?return=%2Fdesk');
  await page.getByLabel('Usuario').fill(user);
  await page.getByRole('textbox', { name: 'Contraseña' }).fill('muy secreta');
  await page.getByRole('button', { name: 'Entrar' }).click();
  await expect(page).toHaveURL(/\/desk$/);

  await row(admin, user)
    .getByRole('button', { name: /^Desactivar/ })
    .click();
  await admin.getByRole('alertdialog').getByRole('button', { name: 'Desactivar' }).click();
  await expect(page).toHaveURL(/login\?return=%2Fdesk/);
  await expect(row(admin, user).getByRole('button', { name: /^Desactivar/ })).toBeDisabled();
});

test('of two administrators the slower one sees what the other has changed', async ({
  open,
  request,
}) => {
  const user = await aUser(request, ['agent']);
  const pages = [];
  for (let i = 0; i < 2; i++) {
    const page = await open({ session: await sessionOf(request, 'admin') });
    await page.goto(`admin/users?q=${user}`);
    await row(page, user)
      .getByRole('button', { name: /^Editar/ })
      .click();
    pages.push(page);
  }
  const [fast, slow] = pages as [Page, Page];
  const field = (page: Page) => page.getByRole('dialog').getByLabel('Nombre');
  const save = (page: Page) => page.getByRole('button', { name: 'Guardar', exact: true }).click();

  await field(fast).fill('El primero');
  await save(fast);
  await expect(row(fast, 'El primero')).toBeVisible();
  await expect(slow.locator('table').getByText('El primero')).toBeVisible();

  await field(slow).fill('El segundo');
  await save(slow);
  const conflict = slow.getByRole('alertdialog');
  await expect(conflict.getByRole('row').filter({ hasText: 'El primero' })).toContainText(
    'El segundo',
  );
  await conflict.getByRole('button', { name: 'Usar la suya' }).click();
  await expect(field(slow)).toHaveValue('El primero');

  await field(slow).fill('El tercero');
  await save(slow);
  await expect(row(slow, 'El tercero')).toBeVisible();
  await expect(row(fast, 'El tercero')).toBeVisible();
});

test('a role that is given opens its doors without signing in again', async ({ open, request }) => {
  const user = await aUser(request, []);
  const page = await open({ session: await signedIn(request, user) });
  await page.goto('chat');
  await expect(page.getByRole('link', { name: 'Agentes' })).toBeHidden();

  const admin = await open({ session: await sessionOf(request, 'admin') });
  await admin.goto(`admin/users?q=${user}`);
  await row(admin, user)
    .getByRole('button', { name: /^Editar/ })
    .click();
  await admin
    .getByRole('dialog')
    .getByRole('checkbox', { name: /^Agente/ })
    .check();
  await admin.getByRole('button', { name: 'Guardar', exact: true }).click();
  await expect(row(admin, user)).toContainText('Agente');

  await expect(page.getByRole('link', { name: 'Agentes' })).toBeVisible();
});

test('lists are paged, sorted and filtered by the address, and exported', async ({
  open,
  request,
}) => {
  const page = await open({ session: await sessionOf(request, 'admin') });
  await page.goto('admin/users?role=agent&size=10&sort=name,desc');
  await expect(page.getByRole('combobox', { name: 'Rol' })).toHaveValue('agent');
  await expect(page.getByRole('columnheader', { name: 'Usuario' })).toHaveAttribute(
    'aria-sort',
    'descending',
  );
  await expect(row(page, 'ana')).toBeVisible();
  await page.getByRole('button', { name: 'Usuario', exact: true }).click();
  await expect(page).not.toHaveURL(/sort=/);
  await page.getByRole('combobox', { name: 'Rol' }).selectOption({ label: 'Kiosco' });
  await expect(page).toHaveURL(/role=kiosk/);
  await expect(row(page, 'kiosco')).toBeVisible();
  await page.goBack();
  await expect(row(page, 'ana')).toBeVisible();

  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Exportar CSV' }).click(),
  ]);
  expect(download.suggestedFilename()).toBe('users.csv');
  expect(await readFile(await download.path(), 'utf8')).toContain('ana,Ana Ruiz,agent,true');

  await page.getByRole('searchbox', { name: 'Buscar' }).fill('nobody has this name');
  await expect(page.getByText('No hay resultados')).toBeVisible();
  await page.getByRole('button', { name: 'Quitar filtros' }).click();
  await expect(row(page, 'ana')).toBeVisible();
});

test('what was administered is in the audit trail at once, in the language of the reader', async ({
  open,
  request,
}) => {
  const page = await open({ session: await sessionOf(request, 'admin') });
  await page.goto('admin/audit');
  await page.getByRole('button', { name: 'English' }).click();
  await expect(page).toHaveTitle('Audit trail · Zócalo');
  const user = await aUser(request, ['screen']);
  await expect(row(page, user)).toContainText('Created');
  await expect(row(page, user)).toContainText('[screen]');
});

test('the administration is for administrators', async ({ open, request }) => {
  const page = await open({ session: await sessionOf(request, 'ana') });
  await page.goto('admin/users');
  await expect(page).toHaveURL(/login\?return=%2Fadmin%2Fusers&role=admin/);
  await page.goto('monitor');
  await expect(page).toHaveURL(/login\?return=%2Fmonitor&role=admin/);
});

test('a list that cannot be loaded says so and tries again', async ({ open, request }) => {
  const page = await open({ session: await sessionOf(request, 'admin') });
  // without sockets, for a connection that stands loads the list again by itself
  await page.route('**/socket.io/**', (route) => route.abort());
  await page.route('**/api/users?*', (route) => route.abort());
  await page.goto('admin/users');
  await expect(page.getByRole('alert')).toContainText('No se ha podido cargar');
  await page.unroute('**/api/users?*');
  await page.getByRole('button', { name: 'Reintentar', exact: true }).click();
  await expect(row(page, 'ana')).toBeVisible();
});

test('a queue gets its hours, its changes are in the audit trail, and it is deleted', async ({
  open,
  request,
}) => {
  const queue = await aQueue(request);
  const page = await open({ session: await sessionOf(request, 'admin') });
  await page.goto(`admin/queues?q=${encodeURIComponent(queue.name)}`);
  await expect(row(page, queue.name)).toContainText('Siempre abierta');
  await row(page, queue.name)
    .getByRole('button', { name: /^Editar/ })
    .click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: 'Añadir tramo' }).click();
  await dialog.getByRole('button', { name: 'Añadir tramo' }).click();
  await dialog.getByLabel('Prioridad').fill('7');
  await dialog.getByRole('button', { name: 'Guardar' }).click();
  await expect(row(page, queue.name)).toContainText('lun–mar 09:00–14:00');

  await page.goto(`admin/audit?q=${queue.id}`);
  await expect(row(page, queue.id).first()).toContainText('priority 7');
  await page.goto(`admin/queues?q=${encodeURIComponent(queue.name)}`);
  await row(page, queue.name)
    .getByRole('button', { name: /^Eliminar/ })
    .click();
  await page.getByRole('alertdialog').getByRole('button', { name: 'Eliminar' }).click();
  await expect(page.getByText('No hay resultados')).toBeVisible();
});

test('a desk is set up, renamed and taken away', async ({ open, request }) => {
  const page = await open({ session: await sessionOf(request, 'admin') });
  const [before, after] = [name(), name()];
  await page.goto('admin/desks');
  await page.getByRole('button', { name: 'Nuevo puesto' }).click();
  await page.getByRole('dialog').getByLabel('Nombre').fill(before);
  await page.getByRole('dialog').getByRole('button', { name: 'Guardar' }).click();
  await page.getByRole('searchbox', { name: 'Buscar' }).fill(before);
  await row(page, before)
    .getByRole('button', { name: /^Editar/ })
    .click();
  await page.getByRole('dialog').getByLabel('Nombre').fill(after);
  await page.getByRole('dialog').getByRole('button', { name: 'Guardar' }).click();
  await page.getByRole('searchbox', { name: 'Buscar' }).fill(after);
  await row(page, after)
    .getByRole('button', { name: /^Eliminar/ })
    .click();
  await page.getByRole('alertdialog').getByRole('button', { name: 'Eliminar' }).click();
  await expect(page.getByText('No hay resultados')).toBeVisible();
});

test('a ticket tells what was done with it', async ({ open, request }) => {
  const queue = await aQueue(request);
  const ticket = await aTicket(request, queue);
  const page = await open({ session: await sessionOf(request, 'admin') });
  await page.goto(`admin/tickets?queue=${queue.id}`);
  await row(page, ticket.number)
    .getByRole('button', { name: /^Historial/ })
    .click();
  await expect(page.getByRole('dialog').getByRole('listitem')).toContainText('Sacado');
});
