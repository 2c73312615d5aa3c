import { expect, type Locator, type Page } from '@playwright/test';
import { aNewRoom, aRoom, sessionOf, test, unique } from './house';

const log = (page: Page) => page.getByRole('log');
const write = (page: Page) => page.getByRole('textbox', { name: 'Escribe un mensaje' });
const person = (page: Page, name: string) => page.locator(`[data-person=${name}]`);

const item = (page: Page, text: string) =>
  log(page).getByRole('listitem').filter({ hasText: text });
const inList = (page: Page, name: string) =>
  page.getByRole('navigation', { name: 'Conversaciones' }).getByRole('link', { name });

async function enter(page: Page, room: string): Promise<void> {
  await page.goto(`chat/room/${room}`);
  await expect(write(page)).toBeEnabled();
}

/** What is in sight of the log at this height. */
const topOf = async (row: Locator) => (await row.boundingBox())?.y ?? -1;

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
  await expect(mine.locator('[data-state=read]')).toContainText('Leído por 1 persona');
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

test('who writes is seen writing, until it is sent', async ({ open, request }) => {
  const [ana, luis] = [await sessionOf(request, 'ana'), await sessionOf(request, 'luis')];
  const room = await aNewRoom(request);
  const [writer, reader] = [await open({ session: ana }), await open({ session: luis })];
  await enter(writer, room.name);
  await enter(reader, room.name);
  await write(writer).pressSequentially('Ho');
  await expect(reader.getByText('Ana Ruiz está escribiendo…')).toBeVisible();
  // and no longer, three seconds after the last key
  await expect(reader.getByText('Ana Ruiz está escribiendo…')).toBeHidden();
  await write(writer).pressSequentially('la');
  await expect(reader.getByText('Ana Ruiz está escribiendo…')).toBeVisible();
  await write(writer).press('Enter');
  await expect(item(reader, 'Hola')).toBeVisible();
  await expect(reader.getByText('Ana Ruiz está escribiendo…')).toBeHidden();
  await expect(writer.getByText('está escribiendo…')).toBeHidden();
});

test('a message is changed and taken back before the eyes of the others', async ({
  open,
  request,
}) => {
  const [ana, luis] = [await sessionOf(request, 'ana'), await sessionOf(request, 'luis')];
  const room = await aNewRoom(request);
  const [writer, reader] = [await open({ session: ana }), await open({ session: luis })];
  await enter(writer, room.name);
  await enter(reader, room.name);
  await say(writer, 'A las nuebe, en https://example.org/sala.');
  const link = log(reader).getByRole('link', { name: 'https://example.org/sala' });
  await expect(link).toHaveAttribute('rel', /noopener/);

  await write(writer).press('ArrowUp');
  const editor = writer.getByRole('textbox', { name: 'Editando tu mensaje' });
  await expect(editor).toHaveValue(/nuebe/);
  await editor.fill('A las nueve');
  await editor.press('Enter');
  await expect(item(reader, 'A las nueve')).toContainText('editado');
  await expect(log(reader).getByText('nuebe')).toHaveCount(0);
  await expect(write(writer)).toHaveValue('');
  await expect(item(reader, 'A las nueve').getByRole('button', { name: 'Borrar' })).toHaveCount(0);

  await item(writer, 'A las nueve').hover();
  await item(writer, 'A las nueve').getByRole('button', { name: 'Borrar' }).click();
  await expect(writer.getByText('¿Borrar este mensaje para todos?')).toBeVisible();
  await writer.getByRole('button', { name: 'Cancelar' }).click();
  await item(writer, 'A las nueve').hover();
  await item(writer, 'A las nueve').getByRole('button', { name: 'Borrar' }).click();
  await writer.getByRole('button', { name: 'Borrar' }).click();
  await expect(log(reader).getByText('Mensaje borrado')).toBeVisible();
  await expect(log(reader).getByText('A las nueve')).toHaveCount(0);
  await reader.reload();
  await expect(log(reader).getByText('Mensaje borrado')).toBeVisible();
});

test('what is unread is counted, and begins below a line', async ({ open, request }) => {
  const [ana, luis] = [await sessionOf(request, 'ana'), await sessionOf(request, 'luis')];
  const [room, other] = [await aNewRoom(request), await aNewRoom(request)];
  const [writer, reader] = [await open({ session: ana }), await open({ session: luis })];
  await enter(reader, room.name);
  await enter(writer, room.name);
  await say(writer, 'leído');
  await expect(item(reader, 'leído')).toBeVisible();
  await inList(reader, other.title).click();
  await expect(reader.getByRole('heading', { name: other.title })).toBeVisible();
  await say(writer, 'uno');
  await say(writer, 'dos');
  await expect(inList(reader, room.title)).toContainText('2 sin leer');
  await expect(inList(reader, room.title)).toContainText('dos');

  // it is the same on another device, and after a while away
  const phone = await open({ session: luis });
  await phone.goto('chat/room/' + other.name);
  await expect(inList(phone, room.title)).toContainText('2 sin leer');
  await inList(phone, room.title).click();
  await expect(item(phone, 'uno').getByText('Nuevos mensajes')).toBeVisible();
  await expect(inList(phone, room.title)).not.toContainText('sin leer');
  await expect(inList(reader, room.title)).not.toContainText('sin leer');
  await expect(item(writer, 'dos').locator('[data-state=read]')).toBeVisible();
});

test('the log grows upwards without moving the reader, and says what is new below', async ({
  open,
  request,
}) => {
  const [ana, luis] = [await sessionOf(request, 'ana'), await sessionOf(request, 'luis')];
  const room = await aNewRoom(request);
  const [writer, reader] = [await open({ session: ana }), await open({ session: luis })];
  await enter(writer, room.name);
  for (let i = 1; i <= 70; i++) await say(writer, `mensaje ${i}.`);
  await expect(item(writer, 'mensaje 70.').locator('[data-state=sent]')).toBeVisible();
  await enter(reader, room.name);
  await expect(item(reader, 'mensaje 70.')).toBeInViewport();
  await expect(item(reader, 'mensaje 21.')).toHaveCount(1);
  await expect(item(reader, 'mensaje 20.')).toHaveCount(0);

  const looked = item(reader, 'mensaje 22.');
  await looked.evaluate((row) => row.scrollIntoView({ block: 'start' }));
  const before = await topOf(looked);
  await expect(item(reader, 'mensaje 1.')).toHaveCount(1);
  expect(await topOf(looked)).toBeCloseTo(before, 0);
  await expect(reader.getByRole('button', { name: 'Ver mensajes anteriores' })).toHaveCount(0);

  await say(writer, 'y uno más');
  await reader.getByRole('button', { name: '1 nuevo' }).click();
  await expect(item(reader, 'y uno más')).toBeInViewport();
});

test('a draft waits in its room, also for another day', async ({ open, request }) => {
  const luis = await sessionOf(request, 'luis');
  const [room, other] = [await aNewRoom(request), await aNewRoom(request)];
  const page = await open({ session: luis });
  await enter(page, room.name);
  await write(page).fill('a medias');
  await inList(page, other.title).click();
  await expect(page.getByRole('heading', { name: other.title })).toBeVisible();
  await expect(write(page)).toHaveValue('');
  await enter(page, room.name);
  await expect(write(page)).toHaveValue('a medias');
});

test('rooms come and go, and their members are told', async ({ open, request }) => {
  const [luis, eva] = [await sessionOf(request, 'luis'), await sessionOf(request, 'eva')];
  const page = await open({ session: luis });
  await page.goto('chat');
  await expect(write(page)).toBeEnabled();
  const room = await aNewRoom(request);
  await inList(page, room.title).click();
  await expect(write(page)).toBeEnabled();
  await page.getByRole('button', { name: 'Miembros' }).click();
  const members = page.getByRole('complementary', { name: 'Miembros' });
  await expect(members.getByText('Luis Gómez (tú)')).toBeVisible();
  const client = await open({ session: eva });
  await client.goto('chat');
  await expect(
    members.getByRole('listitem').filter({ hasText: 'Eva Martín' }).getByText('En línea'),
  ).toBeVisible();
  await room.close();
  await expect(page.getByText('Esta conversación no existe')).toBeVisible();
  await expect(inList(page, room.title)).toHaveCount(0);
});

test('on a phone the members lie over the log, and go again', async ({ open, request }) => {
  const room = await aNewRoom(request);
  const page = await open({ session: await sessionOf(request, 'luis') });
  await page.setViewportSize({ width: 360, height: 720 });
  await enter(page, room.name);
  const head = await page.getByRole('heading', { name: room.title }).boundingBox();
  await page.getByRole('button', { name: 'Miembros' }).click();
  const members = page.getByRole('complementary', { name: 'Miembros' });
  await expect(members).toBeInViewport({ ratio: 1 });
  expect(await page.getByRole('heading', { name: room.title }).boundingBox()).toEqual(head);
  expect((await members.boundingBox())?.width).toBeCloseTo(360, 0);
  await members.getByRole('button', { name: 'Cerrar' }).click();
  await expect(members).toBeHidden();
  await expect(write(page)).toBeInViewport();
});

test('an administrator opens a room, gives it another title and closes it', async ({
  open,
  request,
}) => {
  const [admin, luis] = [await sessionOf(request, 'admin'), await sessionOf(request, 'luis')];
  const [page, other] = [await open({ session: admin }), await open({ session: luis })];
  await other.goto('chat');
  await expect(write(other)).toBeEnabled();
  await expect(other.getByRole('button', { name: 'Nueva sala' })).toHaveCount(0);
  await page.goto('chat');
  await page.getByRole('button', { name: 'Nueva sala' }).click();
  const title = unique('Trámites');
  await page.getByRole('textbox', { name: 'Título' }).fill(title);
  await page.getByRole('button', { name: 'Crear' }).click();
  await expect(page).toHaveURL(/chat\/room\/tramites-/);
  await expect(page.getByRole('heading', { name: title })).toBeVisible();
  await expect(inList(other, title)).toBeVisible();

  await page.getByRole('button', { name: 'Cambiar la sala' }).click();
  await page.getByRole('textbox', { name: 'Título' }).fill(`${title} y más`);
  await page.getByRole('button', { name: 'Guardar' }).click();
  await expect(inList(other, `${title} y más`)).toBeVisible();

  await page.getByRole('button', { name: 'Cambiar la sala' }).click();
  await page.getByRole('button', { name: 'Eliminar la sala' }).click();
  await expect(page.getByText('Se borrarán todos sus mensajes.')).toBeVisible();
  await page.getByRole('button', { name: 'Eliminar la sala' }).click();
  await expect(page.getByText('Esta conversación no existe')).toBeVisible();
  await expect(inList(other, title)).toHaveCount(0);
});

test('the chat speaks English, too', async ({ open, request }) => {
  const [ana, luis] = [await sessionOf(request, 'ana'), await sessionOf(request, 'luis')];
  const room = await aNewRoom(request);
  const [writer, reader] = [await open({ session: ana }), await open({ session: luis })];
  await enter(writer, room.name);
  await enter(reader, room.name);
  await reader.getByRole('button', { name: 'English' }).click();
  await write(writer).pressSequentially('Ho');
  await expect(reader.getByText('Ana Ruiz is typing…')).toBeVisible();
  await write(writer).press('Enter');
  await expect(item(reader, 'Ho')).toBeVisible();
  await reader.getByRole('button', { name: 'Members' }).click();
  await expect(reader.getByRole('complementary', { name: 'Members' })).toBeVisible();
});
