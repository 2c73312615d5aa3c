import AxeBuilder from '@axe-core/playwright';
import { expect } from '@playwright/test';
import { aQueue, aRoom, aTicket, sessionOf, test, unique } from './house';

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa'];

for (const colorScheme of ['light', 'dark'] as const) {
  test(`no page has a barrier in ${colorScheme}`, async ({ open, request }) => {
    const queue = await aQueue(request);
    await aTicket(request, queue);
    const session = await sessionOf(request, 'ana');
    const room = await aRoom(request, session);
    const page = await open({ session, station: { desk: '9', queue: queue.id } });
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });

    const check = async (what: string) => {
      const { violations } = await new AxeBuilder({ page }).withTags(TAGS).analyze();
      const found = violations.map(({ id, nodes }) => `${id}: ${nodes.map((n) => n.html).join()}`);
      expect(found, what).toEqual([]);
    };

    for (const path of ['.', 'login', 'no/such/page']) {
      await page.goto(path);
      await expect(page.getByRole('heading', { level: 1 })).toBeAttached();
      await check(path);
    }

    await page.goto('desk');
    await page.getByRole('button', { name: 'Llamar al siguiente' }).click();
    await expect(page.getByTestId('current')).toHaveText(/\d/);
    await check('desk');
    await page.getByRole('button', { name: 'Cambiar' }).click();
    await check('station');

    await page.goto('screen');
    await expect(page.getByTestId('now')).toBeVisible();
    await check('screen');

    await page.goto('kiosk');
    const card = page.getByRole('button', { name: queue.name });
    await expect(card).toBeEnabled();
    await check('kiosk');
    await card.click();
    await expect(page.getByTestId('issued')).toBeVisible();
    await check('issued');

    await page.goto(`chat/room/${room.name}`);
    const text = unique('Accesible');
    await page.getByRole('textbox').fill(text);
    await page.getByRole('textbox').press('Enter');
    await expect(page.getByRole('log').getByText(text)).toBeVisible();
    await check('chat');
    await page.context().setOffline(true);
    await expect(page.getByText('Sin conexión con el servidor.')).toBeVisible();
    await check('chat offline');
  });
}
