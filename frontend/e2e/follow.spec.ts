import { expect } from '@playwright/test';
import { Agent } from './agent';
import { aDrawnTicket, aQueue, aTicket, test } from './house';
import { filled, SPOKEN } from './texts';

for (const { locale, texts } of SPOKEN) {
  test.describe(`a ticket on a phone, in ${locale}`, () => {
    test.use({ locale, viewport: { width: 390, height: 844 } });

    test('moves on until it is called and served', async ({ page, request }) => {
      const queue = await aQueue(request);
      await aTicket(request, queue);
      const { ticket, code } = await aDrawnTicket(request, queue);
      await page.addInitScript(() => {
        navigator.vibrate = () => {
          document.body.dataset['buzzes'] = String(
            Number(document.body.dataset['buzzes'] ?? 0) + 1,
          );
          return true;
        };
      });
      const buzzes = () => page.evaluate(() => Number(document.body.dataset['buzzes'] ?? 0));
      const agent = await Agent.at(request, 'ana', [queue]);
      await page.goto(`t/${code}`);
      await expect(page.getByTestId('ahead')).toHaveText(texts.kiosk.before.one);
      expect(await buzzes()).toBe(0);

      await agent.next();
      await expect(page.getByText(texts.follow.next)).toBeVisible();
      expect(await buzzes()).toBe(1);

      await agent.next();
      const state = page.getByRole('status').filter({ hasText: ticket.number });
      await expect(state).toContainText(texts.follow.called);
      await expect(state).toContainText(agent.desk.name);
      const short = filled(texts.follow.short.called, {
        number: ticket.number,
        desk: agent.desk.name,
      });
      await expect(page).toHaveTitle(`${short} · Zócalo`);
      expect(await buzzes()).toBe(2);
      await agent.recall();
      await expect.poll(buzzes).toBe(3);

      await agent.start();
      await expect(state).toContainText(texts.follow.serving);
      await agent.finish();
      await expect(page.getByText(texts.follow.after.served)).toBeVisible();
      agent.leave();
    });

    test('can be cancelled, after a question', async ({ page, request }) => {
      const queue = await aQueue(request);
      const { ticket, code } = await aDrawnTicket(request, queue);
      await page.goto(`t/${code}`);
      await page.getByRole('button', { name: texts.follow.cancel }).click();
      const question = page.getByRole('alertdialog');
      await question.getByRole('button', { name: texts.follow.keep }).click();
      await expect(question).toBeHidden();
      await page.getByRole('button', { name: texts.follow.cancel }).click();
      await question.getByRole('button', { name: texts.follow.cancel }).click();
      await expect(page.getByText(texts.follow.after.cancelled)).toBeVisible();
      const found = await request.get(`api/follow/${code}`);
      expect(await found.json()).toMatchObject({ ticket: { id: ticket.id, status: 'cancelled' } });
    });
  });
}

test('what happened while the phone was offline is there after it', async ({ page, request }) => {
  const queue = await aQueue(request);
  const { code } = await aDrawnTicket(request, queue);
  const agent = await Agent.at(request, 'ana', [queue]);
  await page.goto(`t/${code}`);
  await expect(page.getByText('Es la siguiente persona')).toBeVisible();
  await page.context().setOffline(true);
  await expect(page.getByText('Sin conexión con el servidor.')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Cancelar el turno' })).toBeDisabled();
  await agent.next();
  await page.context().setOffline(false);
  await expect(page.getByText('¡Le llaman!')).toBeVisible();
  agent.leave();
});

test('the system tells of a call when the page is out of sight', async ({ page, request }) => {
  const queue = await aQueue(request);
  const { ticket, code } = await aDrawnTicket(request, queue);
  const agent = await Agent.at(request, 'ana', [queue]);
  await page.context().grantPermissions(['notifications']);
  await page.goto(`t/${code}`);
  await page.getByRole('button', { name: /^Avisarme/ }).click();
  await expect(page.getByText('Le avisaremos cuando le toque.')).toBeVisible();
  await page.evaluate(async () => {
    await navigator.serviceWorker.ready;
    Object.defineProperty(document, 'visibilityState', { get: () => 'hidden' });
    // whether and when it is drawn is a matter of the system
    ServiceWorkerRegistration.prototype.showNotification = async (title) => {
      document.body.dataset['told'] = title;
    };
  });
  await agent.next();
  await expect(page.locator('body')).toHaveAttribute('data-told', new RegExp(ticket.number));
  agent.leave();
});

test('the home page leads back to the ticket', async ({ page, request }) => {
  const { ticket, code } = await aDrawnTicket(request, await aQueue(request));
  await page.goto(`t/${code}`);
  await expect(page.getByTestId('followed')).toHaveText(ticket.number);
  await page.goto('.');
  await page.getByRole('link', { name: ticket.number }).click();
  await expect(page).toHaveURL(new RegExp(`/t/${code}$`));
});

test('a code that is none says so', async ({ page }) => {
  await page.goto('t/nosuchcode');
  await expect(page.getByText('Este turno no existe')).toBeVisible();
});
