import { expect, type Page } from '@playwright/test';
import decodeQR from 'qr/decode.js';
import type { QueueView } from '../src/app/wire/model';
import { Agent } from './agent';
import { aClosedQueue, aQueue, aTicket, test } from './house';
import { filled, SPOKEN } from './texts';

const card = (page: Page, queue: QueueView) => page.getByRole('button', { name: queue.name });

/** What a phone would read of the code: its modules, drawn large. */
async function scanned(page: Page): Promise<string> {
  const code = page.locator('z-qr-code svg');
  const side = Number((await code.getAttribute('viewBox'))?.split(' ')[2]);
  const dark = (await code.locator('path').last().getAttribute('d')) ?? '';
  const scale = 4;
  const width = side * scale;
  const data = new Uint8ClampedArray(width * width * 4).fill(255);
  for (const [, x, y] of dark.matchAll(/M(\d+) (\d+)/g)) {
    for (let row = 0; row < scale; row++) {
      const start = ((Number(y) * scale + row) * width + Number(x) * scale) * 4;
      for (let i = 0; i < scale * 4; i++) if (i % 4 !== 3) data[start + i] = 0;
    }
  }
  return decodeQR({ width, height: width, data });
}

for (const { locale, texts } of SPOKEN) {
  test.describe(`the kiosk in ${locale}`, () => {
    test.use({ locale });

    test('says how many wait and how long, and gives a ticket to follow on a phone', async ({
      page,
      request,
    }) => {
      const queue = await aQueue(request);
      await aTicket(request, queue);
      const agent = await Agent.at(request, 'ana', [queue]);
      await page.goto('kiosk');
      await expect(card(page, queue)).toContainText(texts.waiting.one);
      const wait =
        filled(texts.estimate.under, { to: '\\d+' }) +
        '|' +
        filled(texts.estimate.between, { from: '\\d+', to: '\\d+' });
      await expect(card(page, queue)).toContainText(new RegExp(wait));

      await card(page, queue).click();
      const number = await page.getByTestId('issued').innerText();
      await expect(page.getByText(texts.kiosk.before.one)).toBeVisible();
      const address = await scanned(page);
      await page.goto(address);
      await expect(page.getByTestId('followed')).toHaveText(number);
      await expect(page.getByTestId('ahead')).toHaveText(texts.kiosk.before.one);
      agent.leave();
    });

    test('knows when a closed queue opens, and gives no tickets of it', async ({
      page,
      request,
    }) => {
      const queue = await aClosedQueue(request);
      await page.goto('kiosk');
      await expect(card(page, queue)).toBeDisabled();
      await expect(card(page, queue)).toContainText('09:00');
      await expect(card(page, queue)).toContainText(texts.opening.unknown);
    });

    test('gives priority to whoever needs it, once', async ({ page, request }) => {
      const queue = await aQueue(request);
      await aTicket(request, queue);
      await page.goto('kiosk');
      const priority = page.getByRole('button', { name: texts.kiosk.priority });
      await priority.click();
      await expect(priority).toHaveAttribute('aria-pressed', 'true');
      await card(page, queue).click();
      await expect(page.getByText(texts.kiosk.hasPriority, { exact: true })).toBeVisible();
      await expect(page.getByText(texts.kiosk.before.none)).toBeVisible();
      await page
        .getByRole('button', { name: filled(texts.kiosk.done, { n: '' }).slice(0, 6) })
        .click();
      await expect(priority).toHaveAttribute('aria-pressed', 'false');
    });
  });
}

test('an answer that is lost costs no second ticket', async ({ page, request }) => {
  const queue = await aQueue(request);
  let lost = 0;
  await page.route('**/api/tickets', async (route) => {
    if (lost++ > 0) return route.continue();
    await route.fetch(); // it reaches the server, its answer reaches nobody
    return route.abort('connectionreset');
  });
  await page.goto('kiosk');
  await card(page, queue).click();
  await expect(page.getByTestId('issued')).toBeVisible();
  expect(lost).toBe(2);
  const tickets = await request.get(`api/tickets?queue=${queue.id}`);
  expect(await tickets.json()).toMatchObject({ total: 1 });
});

test('the kiosk is out of order while it is offline, and then works again', async ({
  page,
  request,
}) => {
  const queue = await aQueue(request);
  await page.goto('kiosk');
  await expect(card(page, queue)).toBeEnabled();
  await page.context().setOffline(true);
  await expect(page.getByText('Fuera de servicio por un momento')).toBeVisible();
  await expect(card(page, queue)).toBeHidden();
  await page.context().setOffline(false);
  await expect(card(page, queue)).toBeEnabled();
});

test('the kiosk forgets the language of whoever went away', async ({ page, request }) => {
  const queue = await aQueue(request);
  await page.clock.install();
  await page.goto('kiosk');
  await expect(card(page, queue)).toBeEnabled();
  await page.getByRole('button', { name: 'English' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('How can we help you?');
  await page.clock.runFor(45_000);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('¿En qué podemos ayudarle?');
});

test('targets of the kiosk are large enough for any finger', async ({ page, request }) => {
  const queue = await aQueue(request);
  await page.goto('kiosk');
  await expect(card(page, queue)).toBeEnabled();
  const check = async () => {
    const buttons = page.getByRole('button').filter({ visible: true });
    for (const button of await buttons.all()) {
      const box = await button.boundingBox();
      const name = await button.innerText();
      expect(Math.min(box?.width ?? 0, box?.height ?? 0), name).toBeGreaterThanOrEqual(64);
    }
  };
  await check();
  await card(page, queue).click();
  await expect(page.getByTestId('issued')).toBeVisible();
  await check();
});

test('a ticket is printed on 80 mm paper, and nothing beside it', async ({ page, request }) => {
  const queue = await aQueue(request);
  await page.addInitScript(() => {
    window.print = () => document.body.setAttribute('data-printed', '');
  });
  await page.goto('settings');
  await page.getByRole('switch', { name: 'Imprimir cada turno' }).click();
  await page.goto('kiosk');
  await card(page, queue).click();
  await expect(page.locator('body[data-printed]')).toBeAttached();
  await page.emulateMedia({ media: 'print' });
  await page.setViewportSize({ width: 302, height: 800 }); // 80 mm
  await expect(page.getByTestId('issued')).toBeVisible();
  await expect(page.locator('z-qr-code')).toBeVisible();
  await expect(page.getByRole('button')).toHaveCount(0);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(302);
});
