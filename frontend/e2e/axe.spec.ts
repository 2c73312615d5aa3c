import AxeBuilder from '@axe-core/playwright';
import { expect, type Locator, type Page } from '@playwright/test';
import {
  aDesk,
  aDrawnTicket,
  aQueue,
  aRoom,
  aTicket,
  sessionOf,
  stationOf,
  test,
  unique,
} from './house';

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa'];
const SCHEMES = ['light', 'dark'] as const;

interface Looked {
  path: string;
  /** Who looks at it; nobody signed in if left out. */
  user?: string;
  /** What is in sight once the page is ready; its heading if left out. */
  ready?: (page: Page) => Locator;
}

/** A new page is a line here. */
const PAGES: Looked[] = [
  { path: '.' },
  { path: '.', user: 'admin' },
  { path: 'login' },
  { path: 'settings' },
  { path: 'settings', user: 'ana' },
  { path: 'no/such/page' },
  { path: 'chat', user: 'ana', ready: (page) => page.getByRole('textbox') },
  { path: 'inbox', user: 'ana', ready: (page) => page.locator('a[data-mail]').first() },
  { path: 'inbox?q=nada', user: 'ana', ready: (page) => page.getByText('Nada coincide') },
];

async function check(page: Page, what: string): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).withTags(TAGS).analyze();
  const found = violations.map(({ id, nodes }) => `${id}: ${nodes.map((n) => n.html).join()}`);
  expect(found, what).toEqual([]);
}

for (const colorScheme of SCHEMES) {
  for (const { path, user, ready } of PAGES) {
    test(`${path} for ${user ?? 'anybody'} has no barrier in ${colorScheme}`, async ({
      open,
      request,
    }) => {
      const page = await open(user ? { session: await sessionOf(request, user) } : {});
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      await page.goto(path);
      const heading = page.getByRole('heading', { level: 1 });
      await expect(ready?.(page) ?? heading).toBeAttached();
      await check(page, path);
    });
  }

  test(`no page has a barrier at work, in ${colorScheme}`, async ({ open, request }) => {
    const queue = await aQueue(request);
    await aTicket(request, queue);
    const session = await sessionOf(request, 'ana');
    const room = await aRoom(request, session);
    const place = await aDesk(request);
    const page = await open({ session, station: stationOf(place, queue) });
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });

    await page.goto('desk');
    await page.getByRole('button', { name: 'Llamar al siguiente' }).click();
    await expect(page.getByTestId('current')).toHaveText(/\d/);
    await check(page, 'desk');
    await page.getByRole('button', { name: 'Cambiar' }).click();
    await check(page, 'station');

    await page.goto('screen');
    await expect(page.getByTestId('now')).toBeVisible();
    await check(page, 'screen');

    await page.goto('kiosk');
    const card = page.getByRole('button', { name: queue.name });
    await expect(card).toBeEnabled();
    await check(page, 'kiosk');
    await card.click();
    await expect(page.getByTestId('issued')).toBeVisible();
    await check(page, 'issued');

    const { code } = await aDrawnTicket(request, queue);
    await page.goto(`t/${code}`);
    await expect(page.getByTestId('ahead')).toBeVisible();
    await check(page, 'followed');
    await page.getByRole('button', { name: 'Cancelar el turno' }).click();
    await page.getByRole('alertdialog').getByRole('button', { name: 'Cancelar el turno' }).click();
    await expect(page.getByText('Ya no le llamaremos.')).toBeVisible();
    await check(page, 'cancelled');

    await page.goto(`chat/room/${room.name}`);
    const text = unique('Accesible');
    await page.getByRole('textbox').fill(text);
    await page.getByRole('textbox').press('Enter');
    await expect(page.getByRole('log').getByText(text)).toBeVisible();
    await page.getByRole('button', { name: 'Miembros' }).click();
    await expect(page.getByRole('complementary', { name: 'Miembros' })).toBeVisible();
    await check(page, 'chat');

    await page.goto('inbox');
    await page.locator('a[data-mail]').first().click();
    await expect(page.getByRole('article')).toBeVisible();
    await check(page, 'mail');
    await page.goto('inbox/new?to=luis');
    await expect(page.getByRole('row', { name: /Luis/ })).toBeVisible();
    await page.getByRole('button', { name: 'Enviar' }).click();
    await page.getByRole('combobox').click();
    await expect(page.getByRole('listbox')).toBeVisible();
    await check(page, 'compose');

    await page.goto(`chat/room/${room.name}`);
    await expect(page.getByRole('textbox')).toBeEnabled();
    await page.context().setOffline(true);
    await expect(page.getByText('Sin conexión con el servidor.')).toBeVisible();
    await check(page, 'chat offline');
  });

  test(`no page of the administration has a barrier in ${colorScheme}`, async ({
    open,
    request,
  }) => {
    const page = await open({ session: await sessionOf(request, 'admin') });
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    const check = async (what: string) => {
      const { violations } = await new AxeBuilder({ page }).withTags(TAGS).analyze();
      const found = violations.map(({ id, nodes }) => `${id}: ${nodes.map((n) => n.html).join()}`);
      expect(found, what).toEqual([]);
    };

    await page.goto('admin/users');
    await expect(page.getByRole('row').filter({ hasText: 'ana' })).toBeVisible();
    await check('users');
    await page.getByRole('button', { name: 'Nuevo usuario' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Guardar' }).click();
    await check('user');
    await page.keyboard.press('Escape');
    for (const list of ['queues', 'desks', 'tickets']) {
      await page.goto(`admin/${list}`);
      await expect(page.getByRole('columnheader').first()).toBeVisible();
      await check(list);
    }
    await page.goto('admin/audit');
    await expect(page.getByRole('columnheader', { name: 'Cuándo' })).toBeVisible();
    await check('audit');

    await page.goto('monitor');
    await expect(page.locator('z-chart canvas')).toHaveCount(6);
    await page.getByRole('button', { name: 'Seguir', exact: true }).click();
    await check('monitor');
    await page
      .getByRole('button', { name: /^Salas de/ })
      .first()
      .click();
    await check('rooms of a socket');
  });
}
