import AxeBuilder from '@axe-core/playwright';
import { expect } from '@playwright/test';
import { aQueue, aTicket, sessionOf, test } from './house';

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa'];

test('the page of the events shows one, sends it, and hears what comes', async ({
  open,
  request,
}) => {
  const queue = await aQueue(request);
  const page = await open({ session: await sessionOf(request, 'ana') });
  await page.goto('api/docs/events/');
  await expect(page.getByText('Ha entrado Ana Ruiz.')).toBeVisible();

  const tickets = page.getByRole('region', { name: '/tickets' });
  await tickets.getByText('seguir-cola').click();
  const send = tickets.getByRole('button', { name: 'Enviar seguir-cola' });
  await expect(send).toBeDisabled();
  await tickets.getByRole('button', { name: 'Conectar /tickets' }).click();
  await expect(tickets.getByText('Conectado', { exact: true })).toBeVisible();

  const answer = tickets.locator('details[open] output');
  const payload = tickets.getByRole('textbox', { name: 'Contenido (JSON)' });
  await expect(payload).toHaveValue(/"queue"/);
  await payload.fill(JSON.stringify({ queue: queue.id }));
  await send.click();
  await expect(tickets.getByText('Ha respondido')).toBeVisible();
  await expect(answer).toContainText(queue.name);

  const ticket = await aTicket(request, queue);
  const log = page.getByRole('log');
  await expect(log.getByText('ticket-creado')).toBeVisible();
  await expect(log).toContainText(ticket.number);

  await payload.fill('{}');
  await send.click();
  await expect(answer).toContainText('"status": 400');
});

for (const colorScheme of ['light', 'dark'] as const) {
  test(`the page of the events has no barrier in ${colorScheme}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme });
    await page.goto('api/docs/events/');
    await page.getByText('entrar-cliente').first().click();
    await expect(page.getByRole('region', { name: 'TicketView' })).toBeVisible();
    const { violations } = await new AxeBuilder({ page }).withTags(TAGS).analyze();
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map((n) => n.html).join()}`)).toEqual(
      [],
    );
    await page.getByRole('button', { name: 'English' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Events');
  });
}
