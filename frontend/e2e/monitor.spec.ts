import { expect } from '@playwright/test';
import { sessionOf, test, unique } from './house';

test('the monitor shows what others do while they do it', async ({ open, request }) => {
  const monitor = await open({ session: await sessionOf(request, 'admin') });
  await monitor.goto('monitor');
  await expect(monitor).toHaveTitle('Monitor · Zócalo');
  await expect(monitor.getByRole('heading', { name: 'Conexiones' })).toBeVisible();
  await expect(monitor.locator('z-chart canvas')).toHaveCount(6);
  await expect(monitor.getByText('WebSocket', { exact: true }).first()).toBeVisible();

  await monitor.getByRole('button', { name: 'Seguir', exact: true }).click();
  await expect(monitor.getByText('Nada por ahora')).toBeVisible();
  const page = await open({ session: await sessionOf(request, 'eva') });
  await page.goto('chat/room/general');
  const text = unique('Secreto');
  await page.getByRole('textbox', { name: 'Escribe un mensaje' }).fill(text);
  await page.getByRole('textbox', { name: 'Escribe un mensaje' }).press('Enter');

  const tail = monitor.getByRole('region', { name: 'Eventos en directo' }).last();
  const said = tail.getByRole('listitem').filter({ hasText: 'enviar-mensaje' });
  await expect(said.first()).toContainText('eva');
  await expect(monitor.getByText(text)).toBeHidden();
  await monitor.getByRole('searchbox', { name: /^Filtrar/ }).fill('no such event');
  await expect(said).toHaveCount(0);

  await monitor.getByRole('radio', { name: '1 min', exact: true }).click();
  await monitor.getByRole('button', { name: 'Pausar' }).click();
  await expect(monitor.getByText('En pausa')).toBeVisible();
  await monitor.getByRole('button', { name: 'Continuar' }).click();
  await expect(monitor.getByText('En pausa')).toBeHidden();
});

test('a socket is found, taken out of a room, and put out', async ({ open, request }) => {
  const session = await sessionOf(request, 'luis');
  const page = await open({ session });
  await page.goto('chat/room/general');
  await expect(page.getByRole('textbox', { name: 'Escribe un mensaje' })).toBeEnabled();

  const monitor = await open({ session: await sessionOf(request, 'admin') });
  await monitor.goto('monitor');
  await monitor.getByRole('searchbox', { name: /^Buscar por usuario/ }).fill('luis');
  const row = monitor.getByRole('row').filter({ hasText: '/chat' }).first();
  await expect(row).toContainText('chat:general');
  await row.getByRole('button', { name: 'Salas de luis' }).click();
  const dialog = monitor.getByRole('dialog');
  await dialog
    .getByRole('listitem')
    .filter({ hasText: 'chat:general' })
    .getByRole('button', { name: 'Sacar' })
    .click();
  await expect(dialog.getByRole('listitem').filter({ hasText: 'chat:general' })).toHaveCount(0);
  await dialog.getByLabel('Sala').fill('chat:nowhere');
  await dialog.getByRole('button', { name: 'Meter' }).click();
  await expect(dialog.getByRole('alert')).toContainText('No hay ninguna sala');
  await dialog.getByLabel('Sala').fill('chat:general');
  await dialog.getByRole('button', { name: 'Meter' }).click();
  await expect(dialog.getByRole('listitem').filter({ hasText: 'chat:general' })).toHaveCount(1);
  await dialog.getByRole('button', { name: 'Cerrar' }).click();

  await row.getByRole('button', { name: 'Desconectar a luis' }).click();
  await monitor.getByRole('alertdialog').getByRole('button', { name: 'Desconectar' }).click();
  await expect(monitor.getByText('Desconectado')).toBeVisible();
  // its page comes back by itself
  await expect(page.getByRole('textbox', { name: 'Escribe un mensaje' })).toBeEnabled();
});
