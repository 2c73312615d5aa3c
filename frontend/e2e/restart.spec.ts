import { expect, type Page } from '@playwright/test';
import { aDesk, aQueue, aRoom, aTicket, sessionOf, stationOf, test, unique } from './house';
import { managed, startServer, stopServer } from './server';

test.skip(!managed, 'needs SERVER_CMD: the server is stopped and started');
test.setTimeout(180_000);

const away = (page: Page) => page.getByText('Sin conexión con el servidor.');

test('a chat message survives a power cut', async ({ open, request }) => {
  const session = await sessionOf(request, 'ana');
  const room = await aRoom(request, session);
  const page = await open({ session });
  await page.goto(`chat/room/${room.name}`);
  const write = page.getByRole('textbox');
  await expect(write).toBeEnabled();
  const before = unique('Antes');
  await write.fill(before);
  await write.press('Enter');
  const mine = page.getByRole('listitem').filter({ hasText: before });
  await expect(mine.locator('[data-state=sent]')).toBeVisible();

  await stopServer('SIGKILL');
  await expect(away(page)).toBeVisible();
  await expect(write).toBeDisabled();
  await startServer();
  await expect(away(page)).toBeHidden();
  await expect(page.getByRole('log').getByText(before)).toHaveCount(1);

  await expect(write).toBeEnabled();
  const after = unique('Después');
  await write.fill(after);
  await write.press('Enter');
  await page.reload();
  await expect(page.getByRole('log').getByText(before)).toHaveCount(1);
  await expect(page.getByRole('log').getByText(after)).toHaveCount(1);
});

test('desk and screen say that the server is away, and are right when it is back', async ({
  open,
  page: screen,
  request,
}) => {
  const queue = await aQueue(request);
  const station = stationOf(await aDesk(request), queue);
  const desk = await open({ session: await sessionOf(request, 'luis'), station });
  const [first, second] = [await aTicket(request, queue), await aTicket(request, queue)];
  await desk.goto('desk');
  await screen.goto('screen');
  const next = desk.getByRole('button', { name: 'Llamar al siguiente' });
  await next.click();
  await expect(screen.getByTestId('now')).toHaveText(first.number);

  await stopServer();
  for (const page of [desk, screen]) {
    await expect(away(page)).toBeVisible();
    await expect(page.getByText(/Intento \d+/)).toBeVisible();
  }
  await expect(next).toBeDisabled();
  await expect(desk.getByTestId('current')).toHaveText(first.number);

  await startServer();
  for (const page of [desk, screen]) await expect(away(page)).toBeHidden();
  await expect(desk.getByRole('listitem').filter({ hasText: second.number })).toBeVisible();
  await desk.getByRole('button', { name: 'Empezar a atender' }).click();
  const third = await aTicket(request, queue);
  await expect(desk.getByRole('listitem').filter({ hasText: third.number })).toBeVisible();
  await next.click();
  await expect(screen.getByTestId('now')).toHaveText(second.number);
});
