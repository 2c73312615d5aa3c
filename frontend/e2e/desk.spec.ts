import AxeBuilder from '@axe-core/playwright';
import { type APIRequestContext, expect, type Page } from '@playwright/test';
import type { QueueView } from '../src/app/wire/model';
import { aDesk, aQueue, aTicket, type House, sessionOf, stationOf, test } from './house';

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa'];

const button = (page: Page, name: string) => page.getByRole('button', { name });
const callNext = (page: Page) => button(page, 'Llamar al siguiente');
const current = (page: Page) => page.getByTestId('current');
const waiting = (page: Page) => page.getByRole('region', { name: 'En espera' });
const figure = (page: Page, key: string) => page.getByTestId(`figure-${key}`);
const away = (page: Page) => page.getByText('Sin conexión con el servidor.');

/** The page of an agent at a desk of their own. */
async function atDesk(
  open: House['open'],
  request: APIRequestContext,
  agent: string,
  ...queues: QueueView[]
): Promise<Page> {
  const station = stationOf(await aDesk(request), ...queues);
  const page = await open({ session: await sessionOf(request, agent), station });
  await page.goto('desk');
  await expect(callNext(page)).toBeEnabled();
  return page;
}

test('a ticket is called, called again, served and counted', async ({ open, request }) => {
  const queue = await aQueue(request);
  const ticket = await aTicket(request, queue);
  const page = await atDesk(open, request, 'ana', queue);
  const screen = await open();
  await screen.goto('screen');

  await callNext(page).click();
  await expect(current(page)).toHaveText(ticket.number);
  await expect(page.getByRole('timer')).toContainText('Llamado hace 0:0');
  await expect(callNext(page)).toBeDisabled();
  await expect(page.getByText(`${ticket.number} está llamado`)).toBeVisible();
  await expect(screen.getByTestId('now')).toHaveText(ticket.number);

  await button(page, 'Volver a llamar').click();
  await expect(page.getByRole('timer')).toContainText('2 llamadas');
  await button(page, 'Empezar a atender').click();
  await expect(page.getByRole('timer')).toContainText('Atención: 0:0');
  await expect(figure(page, 'served')).toHaveText('0');
  await button(page, 'Terminar').click();
  await expect(current(page)).toBeHidden();
  await expect(figure(page, 'served')).toHaveText('1');
  await callNext(page).click();
  await expect(page.getByText('No espera nadie.')).toBeVisible();
});

test('who does not come is marked, and who is given back keeps the place', async ({
  open,
  request,
}) => {
  const queue = await aQueue(request);
  const [first, second] = [await aTicket(request, queue), await aTicket(request, queue)];
  const page = await atDesk(open, request, 'ana', queue);

  await callNext(page).click();
  await expect(current(page)).toHaveText(first.number);
  await button(page, 'Devolver a la cola').click();
  await expect(current(page)).toBeHidden();
  await expect(waiting(page).getByRole('listitem').first()).toContainText(first.number);

  await callNext(page).click();
  await expect(current(page)).toHaveText(first.number);
  await button(page, 'No se presenta').click();
  await expect(figure(page, 'noShow')).toHaveText('1');
  await callNext(page).click();
  await expect(current(page)).toHaveText(second.number);
});

test('a ticket goes from one agent to another with a note, before those who came later', async ({
  open,
  request,
}) => {
  const [from, to] = [await aQueue(request), await aQueue(request)];
  const moved = await aTicket(request, from);
  const later = await aTicket(request, to);
  const ana = await atDesk(open, request, 'ana', from);
  const luis = await atDesk(open, request, 'luis', to);

  await callNext(ana).click();
  await expect(current(ana)).toHaveText(moved.number);
  await button(ana, 'Pasar a otra cola').click();
  const dialog = ana.getByRole('dialog');
  await expect(dialog).toContainText(moved.number);
  await dialog.getByLabel('Cola').selectOption(to.id);
  await dialog.getByLabel('Nota').fill('Trae el formulario firmado');
  await dialog.getByRole('button', { name: 'Pasar' }).click();
  await expect(dialog).toBeHidden();
  await expect(current(ana)).toBeHidden();

  await expect(waiting(luis).getByRole('listitem')).toHaveText([
    new RegExp(`${moved.number}.*Trae el formulario firmado`, 's'),
    new RegExp(later.number),
  ]);
  await callNext(luis).click();
  await expect(current(luis)).toHaveText(moved.number);
  await expect(luis.getByText('Trae el formulario firmado')).toBeVisible();
});

test('those with priority come first, and are marked', async ({ open, request }) => {
  const queue = await aQueue(request);
  const page = await atDesk(open, request, 'ana', queue);
  const normal = await aTicket(request, queue);
  const urgent = await aTicket(request, queue, 'priority');
  await expect(waiting(page).getByRole('listitem')).toHaveText([
    new RegExp(`${urgent.number}.*Prioridad`, 's'),
    new RegExp(normal.number),
  ]);
  await callNext(page).click();
  await expect(current(page)).toHaveText(urgent.number);
});

test('a desk that rests calls nobody, and nobody else can take it', async ({ open, request }) => {
  const queue = await aQueue(request);
  await aTicket(request, queue);
  const place = await aDesk(request);
  const station = stationOf(place, queue);
  const ana = await open({ session: await sessionOf(request, 'ana'), station });
  await ana.goto('desk');
  await button(ana, 'Pausa').click();
  await expect(ana.getByText('En pausa', { exact: true })).toBeVisible();
  await expect(callNext(ana)).toBeDisabled();
  await ana.reload();
  await expect(ana.getByText('En pausa', { exact: true })).toBeVisible();

  const luis = await open({ session: await sessionOf(request, 'luis'), station });
  await luis.goto('desk');
  await expect(luis.getByRole('alert')).toContainText('Ana Ruiz');
  const taken = luis.getByRole('option', { name: `${place.name} · atiende Ana Ruiz` });
  await expect(taken).toBeDisabled();

  await button(ana, 'Reanudar').click();
  await expect(callNext(ana)).toBeEnabled();
  await button(ana, 'Cerrar puesto').click();
  await expect(button(ana, 'Empezar')).toBeVisible();
  await luis.getByLabel('Puesto').selectOption({ label: place.name });
  await button(luis, 'Empezar').click();
  await expect(callNext(luis)).toBeEnabled();
});

test('the keys do what the buttons do', async ({ open, request }) => {
  const [queue, other] = [await aQueue(request), await aQueue(request)];
  const [first, second] = [await aTicket(request, queue), await aTicket(request, queue)];
  const page = await atDesk(open, request, 'ana', queue);

  await page.keyboard.press('?');
  await expect(page.getByRole('dialog')).toContainText('Volver a llamar');
  await page.keyboard.press('n');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toBeHidden();
  await expect(current(page)).toBeHidden();

  await page.keyboard.press('n');
  await expect(current(page)).toHaveText(first.number);
  await page.keyboard.press('r');
  await expect(page.getByRole('timer')).toContainText('2 llamadas');
  await page.keyboard.press('s');
  await expect(button(page, 'Terminar')).toBeEnabled();
  await page.keyboard.press('d');
  await expect(current(page)).toBeHidden();

  await page.keyboard.press('n');
  await expect(current(page)).toHaveText(second.number);
  await page.keyboard.press('t');
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Cola').selectOption(other.id);
  await dialog.getByLabel('Nota').fill('n');
  await dialog.getByRole('button', { name: 'Pasar' }).click();
  await expect(current(page)).toBeHidden();
  await page.keyboard.press('p');
  await expect(page.getByText('En pausa', { exact: true })).toBeVisible();
});

test('a call whose answer is lost is asked again, and calls nobody else', async ({
  open,
  request,
}) => {
  const queue = await aQueue(request);
  const [first, second] = [await aTicket(request, queue), await aTicket(request, queue)];
  const station = stationOf(await aDesk(request), queue);
  const page = await open({ session: await sessionOf(request, 'ana'), station });
  let [upgraded, losing] = [false, false];
  await page.routeWebSocket(/socket\.io/, (client) => {
    const server = client.connectToServer();
    client.onMessage((message) => {
      upgraded ||= message === '5';
      server.send(message);
    });
    server.onMessage((message) => {
      if (!losing || !String(message).startsWith('43/tickets,')) client.send(message);
    });
  });
  await page.goto('desk');
  await expect(callNext(page)).toBeEnabled();
  await expect.poll(() => upgraded).toBe(true);

  losing = true;
  await callNext(page).click();
  await expect(button(page, 'Llamando…')).toBeDisabled();
  await expect(page.getByText('No se sabe si se ha llamado a alguien')).toBeVisible();
  losing = false;
  await callNext(page).click();
  await expect(page.getByText('No se sabe si se ha llamado a alguien')).toBeHidden();
  await expect(current(page)).toHaveText(first.number);
  await expect(waiting(page).getByRole('listitem')).toHaveText([new RegExp(second.number)]);
  await expect(page.getByRole('timer')).not.toContainText('llamadas');
});

test('without the server nothing can be done, and afterwards all is right', async ({
  open,
  request,
}) => {
  const queue = await aQueue(request);
  await aTicket(request, queue);
  const page = await atDesk(open, request, 'ana', queue);
  await callNext(page).click();
  await expect(current(page)).toBeVisible();

  await page.context().setOffline(true);
  await expect(away(page)).toBeVisible();
  for (const name of ['Empezar a atender', 'Volver a llamar', 'Pausa', 'Cerrar puesto']) {
    await expect(button(page, name)).toBeDisabled();
  }
  await expect(page.getByText('Sin conexión: disponible en cuanto vuelva')).toBeVisible();
  const meanwhile = await aTicket(request, queue);
  await page.context().setOffline(false);
  await expect(away(page)).toBeHidden();
  await expect(waiting(page)).toContainText(meanwhile.number);
  await button(page, 'Empezar a atender').click();
  await expect(button(page, 'Terminar')).toBeEnabled();
});

for (const colorScheme of ['light', 'dark'] as const) {
  test(`the desk has no barrier in ${colorScheme}, in English`, async ({ open, request }) => {
    const [queue, other] = [await aQueue(request), await aQueue(request)];
    await aTicket(request, queue, 'priority');
    await aTicket(request, queue);
    const station = stationOf(await aDesk(request), queue, other);
    const session = await sessionOf(request, 'ana');
    const page = await open({ session, station, language: 'en' });
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    const check = async (what: string) => {
      const { violations } = await new AxeBuilder({ page }).withTags(TAGS).analyze();
      const found = violations.map(({ id, nodes }) => `${id}: ${nodes.map((n) => n.html).join()}`);
      expect(found, what).toEqual([]);
    };

    await page.goto('desk');
    await button(page, 'Call next').click();
    await expect(page.getByText('has been called: start serving')).toBeVisible();
    await check('called');
    await button(page, 'Start serving').click();
    await expect(button(page, 'Done')).toBeEnabled();
    await check('serving');
    await button(page, 'Transfer').click();
    await expect(page.getByRole('dialog')).toBeVisible();
    await check('transfer');
    await page.keyboard.press('Escape');
    await expect(page.getByRole('dialog')).toBeHidden();
    await page.keyboard.press('?');
    await expect(page.getByRole('dialog', { name: 'Keyboard shortcuts' })).toBeVisible();
    await check('keys');
    await page.keyboard.press('Escape');
    await expect(page.getByRole('dialog')).toBeHidden();
    await button(page, 'Change').click();
    await expect(page.getByRole('heading', { name: 'Where do you work today?' })).toBeVisible();
    await check('station');
    await page.setViewportSize({ width: 360, height: 740 });
    await button(page, 'Change').click();
    await expect(current(page)).toBeVisible();
    const overflow = () =>
      page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    expect(await overflow()).toBeLessThanOrEqual(0);
  });
}
