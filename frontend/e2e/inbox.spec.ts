import { type APIRequestContext, expect, type Page } from '@playwright/test';
import type { Session } from '../src/app/wire/model';
import { sessionOf, test, unique } from './house';

const bell = (page: Page) => page.getByRole('link', { name: /^Buzón/ });
const row = (page: Page, subject: string) => page.locator('a[data-mail]', { hasText: subject });
const tool = (page: Page, name: string) => page.getByRole('button', { name });

async function mail(
  request: APIRequestContext,
  from: Session,
  to: string,
  subject: string,
  rest: object = {},
): Promise<void> {
  const response = await request.post('api/mail', {
    headers: { Authorization: `Bearer ${from.token}` },
    data: { to: [to], subject, body: `Sobre ${subject}`, ...rest },
  });
  expect(response.status(), await response.text()).toBe(201);
}

const as = (session: Session) => ({ headers: { Authorization: `Bearer ${session.token}` } });

test('who writes a mail reaches the bell of the other, wherever they are', async ({
  open,
  request,
}) => {
  const [ana, luis] = [await sessionOf(request, 'ana'), await sessionOf(request, 'luis')];
  await request.post('api/inbox/seen', as(luis));
  const [writer, reader] = [await open({ session: ana }), await open({ session: luis })];
  await reader.goto('desk');
  await expect(bell(reader)).toHaveAccessibleName('Buzón');

  await writer.goto('inbox/new');
  await writer.getByRole('button', { name: 'Enviar' }).click();
  await expect(writer.getByText('Elige al menos a una persona.')).toBeVisible();
  await expect(writer.getByText('Escribe un asunto')).toBeVisible();
  await writer.getByRole('combobox', { name: 'Para' }).fill('gomez');
  await writer.getByRole('option', { name: 'Luis Gómez' }).click();
  const subject = unique('Mañana');
  await writer.getByRole('textbox', { name: 'Asunto' }).fill(subject);
  await writer
    .getByRole('textbox', { name: 'Mensaje' })
    .fill('Lo cuenta https://example.org/nota. <b>¡Mira!</b>');
  await writer.getByRole('button', { name: 'Enviar' }).click();
  await expect(writer.getByText('Correo enviado.')).toBeVisible();

  await expect(bell(reader)).toHaveAccessibleName('Buzón: 1 correo nuevo');
  await bell(reader).click();
  await expect(bell(reader)).toHaveAccessibleName('Buzón');
  await expect(row(reader, subject)).toContainText('nuevo');
  await row(reader, subject).click();
  await expect(reader.getByRole('heading', { name: subject })).toBeVisible();
  const link = reader.getByRole('article').getByRole('link', { name: 'https://example.org/nota' });
  await expect(link).toHaveAttribute('rel', /noopener/);
  await expect(reader.getByRole('article').getByText('<b>¡Mira!</b>')).toBeVisible();

  await reader.getByRole('link', { name: 'Responder' }).click();
  await expect(reader.getByRole('row', { name: /Ana Ruiz/ })).toBeVisible();
  await expect(reader.getByRole('textbox', { name: 'Asunto' })).toHaveValue(`Re: ${subject}`);
});

test('all windows of a user show the same', async ({ open, request }) => {
  const [ana, luis] = [await sessionOf(request, 'ana'), await sessionOf(request, 'luis')];
  await request.post('api/inbox/read', as(luis));
  const subject = unique('Dos ventanas');
  await mail(request, ana, 'luis', subject);
  const [one, two] = [await open({ session: luis }), await open({ session: luis })];
  await one.goto('inbox');
  await two.goto('inbox');
  await expect(row(two, subject)).toContainText('Sin leer:');

  await row(one, subject).click();
  await expect(row(two, subject)).not.toContainText('Sin leer:');
  await tool(one, 'Marcar como no leído').click();
  await expect(row(two, subject)).toContainText('Sin leer:');
  await tool(one, 'Marcar todo como leído').click();
  await expect(row(two, subject)).not.toContainText('Sin leer:');
  await tool(one, 'Archivar').click();
  await expect(row(one, subject)).toHaveCount(0);
  await expect(row(two, subject)).toHaveCount(0);

  await two.getByRole('link', { name: 'Archivados' }).click();
  await row(two, subject).click();
  await tool(two, 'Devolver al buzón').click();
  await expect(row(one, subject)).toBeVisible();
});

test('what comes in does not move the reader', async ({ open, request }) => {
  const [ana, luis] = [await sessionOf(request, 'ana'), await sessionOf(request, 'luis')];
  const tag = unique('Lista');
  for (let i = 0; i < 30; i++) await mail(request, ana, 'luis', `${tag} ${i}`);
  const page = await open({ session: luis });
  await page.goto(`inbox?q=${encodeURIComponent(tag)}`);
  await expect(row(page, tag)).toHaveCount(25);
  await tool(page, 'Ver más').click();
  await expect(row(page, tag)).toHaveCount(30);

  const pageHeight = await page.evaluate(() => document.documentElement.scrollHeight);
  expect(pageHeight, 'only the list scrolls').toBe(page.viewportSize()?.height);
  const looked = row(page, `${tag} 12`);
  await looked.evaluate((link) => link.scrollIntoView({ block: 'start' }));
  await expect(looked).toBeInViewport();
  const before = await looked.boundingBox();
  await mail(request, ana, 'luis', `${tag} última`);
  await tool(page, '1 correo nuevo').waitFor();
  expect((await looked.boundingBox())?.y).toBeCloseTo(before?.y ?? 0, 0);
  await tool(page, '1 correo nuevo').click();
  await expect(row(page, `${tag} última`)).toBeInViewport();
});

test('the search is in the URL, and keys go through the list', async ({ open, request }) => {
  const [ana, luis] = [await sessionOf(request, 'ana'), await sessionOf(request, 'luis')];
  const tag = unique('Teclas');
  await mail(request, ana, 'luis', `${tag} una`);
  await mail(request, ana, 'luis', `${tag} otra`);
  const page = await open({ session: luis });
  await page.goto('inbox');
  await page.getByRole('searchbox', { name: 'Buscar en el buzón' }).fill(tag);
  await expect(row(page, 'Teclas')).toHaveCount(2);
  await expect(page).toHaveURL(new RegExp(`q=${encodeURIComponent(tag).replaceAll('%20', '.+')}`));

  await row(page, `${tag} otra`).focus();
  await page.keyboard.press('ArrowDown');
  await expect(row(page, `${tag} una`)).toBeFocused();
  await page.keyboard.press('u');
  await expect(row(page, `${tag} una`)).not.toContainText('Sin leer:');
  await page.keyboard.press('e');
  await expect(row(page, 'Teclas')).toHaveCount(1);
  await expect(row(page, `${tag} otra`)).toBeFocused();
  await page.getByRole('searchbox').fill('nada de nada');
  await expect(page.getByText('Nada coincide')).toBeVisible();
});

test('a mail that is not one’s own says so, in English too', async ({ open, request }) => {
  const page = await open({ session: await sessionOf(request, 'luis') });
  await page.goto('inbox/none');
  await expect(page.getByText('Este correo no está en tu buzón')).toBeVisible();
  await page.getByRole('button', { name: 'English' }).click();
  await expect(page.getByText('This mail is not in your inbox')).toBeVisible();
  await expect(page.getByRole('link', { name: 'Inbox', exact: true }).first()).toBeVisible();
});

test('an administrator writes to a group', async ({ open, request }) => {
  const page = await open({ session: await sessionOf(request, 'admin') });
  await page.goto('inbox/new?subject=' + encodeURIComponent(unique('A todos')));
  await page.getByRole('combobox', { name: 'Para' }).fill('agentes');
  await page.getByRole('option', { name: 'Todos los agentes' }).click();
  await page.getByRole('textbox', { name: 'Mensaje' }).fill('Hola a todos');
  await page.getByRole('button', { name: 'Enviar' }).click();
  await expect(page.getByText(/Correo enviado a \d+ personas/)).toBeVisible();
});
