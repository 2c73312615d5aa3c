import { expect, type Page } from '@playwright/test';
import type { QueueView } from '../src/app/wire/model';
import { aDesk, aQueue, aTicket, sessionOf, stationOf, test } from './house';

const callNext = (page: Page) => page.getByRole('button', { name: 'Llamar al siguiente' });
const current = (page: Page) => page.getByTestId('current');
const waiting = (page: Page, number: string) =>
  page.getByRole('listitem').filter({ hasText: number });
const card = (page: Page, queue: QueueView) => page.getByRole('button', { name: queue.name });

test('a ticket of the kiosk is called at the desk and shown on the screen', async ({
  open,
  request,
}) => {
  const queue = await aQueue(request);
  const place = await aDesk(request);
  const kiosk = await open();
  const screen = await open();
  const desk = await open({ session: await sessionOf(request, 'ana') });

  await screen.goto('screen');
  await kiosk.goto('kiosk');
  await desk.goto('desk');
  await desk.getByLabel('Puesto').selectOption({ label: place.name });
  const chosen = desk
    .getByRole('group', { name: 'Colas' })
    .getByRole('checkbox', { checked: true });
  while ((await chosen.count()) > 0) await chosen.first().uncheck();
  await desk.getByRole('checkbox', { name: queue.name }).check();
  await desk.getByRole('button', { name: 'Empezar' }).click();
  await expect(desk.getByText('No espera nadie', { exact: true })).toBeVisible();

  await card(kiosk, queue).click();
  const number = await kiosk.getByTestId('issued').innerText();
  await expect(waiting(desk, number)).toBeVisible();
  await kiosk.getByRole('button', { name: 'Terminar' }).click();
  await expect(card(kiosk, queue)).toContainText('1 en espera');

  await callNext(desk).click();
  await expect(current(desk)).toHaveText(number);
  await expect(waiting(desk, number)).toBeHidden();
  await expect(screen.getByTestId('now')).toHaveText(number);
  await expect(screen.getByRole('status').filter({ hasText: number })).toContainText(place.name);
  await expect(card(kiosk, queue)).toContainText('Nadie en espera');
});

test('the kiosk goes back to the start by itself', async ({ page, request }) => {
  const queue = await aQueue(request);
  await page.clock.install();
  await page.goto('kiosk');
  await card(page, queue).click();
  await expect(page.getByTestId('issued')).toBeVisible();
  await page.clock.runFor(10_000);
  await expect(page.getByTestId('issued')).toBeHidden();
  await expect(card(page, queue)).toContainText('1 en espera');
});

test('a double tap takes one ticket', async ({ page, request }) => {
  const queue = await aQueue(request);
  await page.goto('kiosk');
  await card(page, queue).dblclick();
  await expect(page.getByTestId('issued')).toBeVisible();
  const tickets = await request.get(`api/tickets?queue=${queue.id}`);
  expect(await tickets.json()).toMatchObject({ total: 1 });
});

test('a ticket issued by REST appears, and the key N calls it', async ({ open, request }) => {
  const queue = await aQueue(request);
  const station = stationOf(await aDesk(request), queue);
  const desk = await open({ session: await sessionOf(request, 'ana'), station });
  await desk.goto('desk');
  await expect(desk.getByText('No espera nadie', { exact: true })).toBeVisible();

  const { number } = await aTicket(request, queue);
  await expect(waiting(desk, number)).toBeVisible();
  await desk.keyboard.press('n');
  await expect(current(desk)).toHaveText(number);

  await desk.reload();
  await expect(current(desk)).toHaveText(number);
  await desk.keyboard.press('s');
  await expect(desk.getByRole('button', { name: 'Terminar' })).toBeVisible();
  await callNext(desk).click();
  await expect(desk.getByText('No espera nadie.')).toBeVisible();
  await expect(current(desk)).toBeHidden();
});

test('two agents never get the same ticket', async ({ open, request }) => {
  const queue = await aQueue(request);
  const numbers = [await aTicket(request, queue), await aTicket(request, queue)].map(
    (ticket) => ticket.number,
  );
  const desks = await Promise.all(
    ['ana', 'luis'].map(async (name) => {
      const station = stationOf(await aDesk(request), queue);
      const desk = await open({ session: await sessionOf(request, name), station });
      await desk.goto('desk');
      await expect(callNext(desk)).toBeEnabled();
      return desk;
    }),
  );
  await Promise.all(desks.map((desk) => callNext(desk).click()));
  for (const desk of desks) await expect(current(desk)).toHaveText(/\w+-\d+/);
  const called = await Promise.all(desks.map((desk) => current(desk).innerText()));
  expect(called.sort()).toEqual(numbers.sort());
});

test('a queue that is opened appears at the kiosk at once', async ({ page, request }) => {
  await page.goto('kiosk');
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  const queue = await aQueue(request);
  await expect(card(page, queue)).toBeVisible();
  await aTicket(request, queue);
  await expect(card(page, queue)).toContainText('1 en espera');
});
