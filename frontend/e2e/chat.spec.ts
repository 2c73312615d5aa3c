import { expect, type Page } from '@playwright/test';
import { aRoom, sessionOf, test, unique } from './house';

const log = (page: Page) => page.getByRole('log');
const write = (page: Page) => page.getByRole('textbox', { name: 'Escribe un mensaje' });
const person = (page: Page, name: string) => page.locator(`[data-person=${name}]`);

async function say(page: Page, text: string): Promise<void> {
  await write(page).fill(text);
  await write(page).press('Enter');
}

test('a message reaches the other browser, once', async ({ open, request }) => {
  const [ana, luis] = [await sessionOf(request, 'ana'), await sessionOf(request, 'luis')];
  const room = await aRoom(request, ana);
  const pages = [await open({ session: ana }), await open({ session: luis })] as const;
  for (const page of pages) {
    await page.goto(`chat/room/${room.name}`);
    await expect(write(page)).toBeEnabled();
  }
  const text = unique('Hola a todos');
  await say(pages[0], text);

  await expect(log(pages[1]).getByText(text)).toHaveCount(1);
  await expect(log(pages[0]).getByText(text)).toHaveCount(1);
  const mine = log(pages[0]).getByRole('listitem').filter({ hasText: text });
  await expect(mine.locator('[data-state=sent]')).toBeVisible();
  await pages[1].reload();
  await expect(log(pages[1]).getByText(text)).toHaveCount(1);
});

test('a private message reaches its reader and nobody else', async ({ open, request }) => {
  const names = ['ana', 'luis', 'admin'];
  const [ana, luis, admin] = (await Promise.all(
    names.map(async (name) => open({ session: await sessionOf(request, name) })),
  )) as [Page, Page, Page];
  await ana.goto('chat/with/luis');
  for (const page of [luis, admin]) {
    await page.goto('chat');
    await expect(write(page)).toBeEnabled();
  }
  const text = unique('Entre nosotros');
  await say(ana, text);

  await expect(person(luis, 'ana')).toContainText('1 sin leer');
  await person(luis, 'ana').click();
  await expect(log(luis).getByText(text)).toHaveCount(1);
  await expect(person(luis, 'ana')).not.toContainText('sin leer');
  await expect(person(admin, 'ana')).not.toContainText('sin leer');

  const answer = unique('Claro');
  await say(luis, answer);
  await expect(log(ana).getByText(answer)).toHaveCount(1);
});

test('everybody sees who comes and goes', async ({ open, request }) => {
  const ana = await open({ session: await sessionOf(request, 'ana') });
  await ana.goto('chat');
  await expect(person(ana, 'luis')).toHaveAttribute('data-online', 'false');
  const luis = await open({ session: await sessionOf(request, 'luis') });
  await luis.goto('chat');
  await expect(person(ana, 'luis')).toHaveAttribute('data-online', 'true');
  await expect(person(luis, 'ana')).toHaveAttribute('data-online', 'true');
  await luis.context().close();
  await expect(person(ana, 'luis')).toHaveAttribute('data-online', 'false');
});

test('what was missed offline is there after the return', async ({ open, request }) => {
  const [ana, luis] = [await sessionOf(request, 'ana'), await sessionOf(request, 'luis')];
  const room = await aRoom(request, ana);
  const [away, here] = [await open({ session: ana }), await open({ session: luis })];
  for (const page of [away, here]) {
    await page.goto(`chat/room/${room.name}`);
    await expect(write(page)).toBeEnabled();
  }
  await away.context().setOffline(true);
  await expect(away.getByText('Sin conexión con el servidor.')).toBeVisible();
  await expect(write(away)).toBeDisabled();
  await expect(away.getByText('disponible en cuanto vuelva el servidor')).toBeVisible();

  const text = unique('Mientras no estabas');
  await say(here, text);
  await expect(log(here).getByText(text)).toBeVisible();
  await away.context().setOffline(false);
  await expect(log(away).getByText(text)).toHaveCount(1);
  await expect(away.getByText('Sin conexión con el servidor.')).toBeHidden();
  await expect(write(away)).toBeEnabled();
});
