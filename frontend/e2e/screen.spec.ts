import { expect, type Page } from '@playwright/test';
import { Agent } from './agent';
import { aQueue, aTicket, test } from './house';
import { SPOKEN } from './texts';

/** Debian's browser has no voices: these write down what they are asked to say, once the page was touched. */
async function withVoices(page: Page): Promise<() => Promise<string[]>> {
  await page.addInitScript(() => {
    const said: string[] = [];
    Object.assign(window, { said });
    const voices = ['es-ES', 'en-GB'].map((lang) => ({ lang }));
    class Words {
      voice = undefined;
      onend: (() => void) | undefined;
      constructor(readonly text: string) {}
    }
    const speak = (words: Words) => {
      said.push(words.text);
      setTimeout(() => words.onend?.(), 100);
    };
    const speech = { getVoices: () => voices, speak, cancel: () => undefined };
    // no sound before a touch, as in a browser of everyday; to look at a page is one for this browser's driver
    let touched = false;
    addEventListener('pointerdown', () => (touched = true), { capture: true });
    class Audio extends EventTarget {
      state = 'suspended';
      currentTime = 0;
      destination = {};
      async resume(): Promise<void> {
        if (!touched) return new Promise(() => undefined);
        this.state = 'running';
        this.dispatchEvent(new Event('statechange'));
      }
      close = async () => undefined;
    }
    class Sound {
      gain = { setValueAtTime: () => undefined, exponentialRampToValueAtTime: () => undefined };
      connect = (next: unknown) => next;
      start = () => undefined;
      stop = () => undefined;
    }
    Object.assign(window, { AudioContext: Audio, OscillatorNode: Sound, GainNode: Sound });
    Object.defineProperty(window, 'speechSynthesis', { value: speech });
    Object.defineProperty(window, 'SpeechSynthesisUtterance', { value: Words });
  });
  return () => page.evaluate(() => (window as unknown as { said: string[] }).said);
}

for (const { locale, texts } of SPOKEN) {
  test.describe(`the screen in ${locale}`, () => {
    test.use({ locale, viewport: { width: 1920, height: 1080 } });

    test('shows and says who is called, one after the other, and again', async ({
      page,
      request,
    }) => {
      const queue = await aQueue(request);
      const numbers = [await aTicket(request, queue), await aTicket(request, queue)];
      const said = await withVoices(page);
      await page.goto('screen');
      const sound = page.getByRole('button', { name: texts.screen.soundOff });
      await sound.click();
      await expect(page.getByRole('button', { name: texts.screen.soundOn })).toBeVisible();

      const [ana, luis] = [
        await Agent.at(request, 'ana', [queue]),
        await Agent.at(request, 'luis', [queue]),
      ];
      const first = await ana.next();
      const second = await luis.next();
      expect([first.number, second.number]).toEqual(numbers.map(({ number }) => number));
      const now = page.getByTestId('now');
      await expect(now).toHaveText(first.number);
      await expect.poll(said).toHaveLength(2);
      await expect(now).toHaveText(first.number); // the other one waits until all is said
      await expect(now).toHaveText(second.number);
      await expect(page.getByRole('listitem').filter({ hasText: first.number })).toContainText(
        ana.desk.name,
      );
      await expect.poll(said).toHaveLength(4);

      await ana.recall();
      await expect(now).toHaveText(first.number);
      await expect.poll(said).toHaveLength(6);
      const heard = await said();
      expect(heard[0]).toMatch(/^Turno /);
      expect(heard[1]).toMatch(/^Ticket /);
      expect(heard.slice(4)).toEqual(heard.slice(0, 2));
      ana.leave();
      luis.leave();
    });

    test('counts who waits, and is silent about what was before it', async ({ page, request }) => {
      const queue = await aQueue(request);
      await aTicket(request, queue);
      const agent = await Agent.at(request, 'ana', [queue]);
      const { number } = await agent.next();
      await aTicket(request, queue);
      await page.goto('screen');
      await expect(page.getByTestId('now')).toHaveText(number);
      await expect(page.locator('.fresh')).toBeHidden();
      await expect(page.getByRole('region', { name: texts.screen.waiting })).toContainText(
        queue.name,
      );
      const counted = page.getByRole('listitem').filter({ hasText: queue.name });
      await expect(counted).toContainText('1');
      await aTicket(request, queue);
      await expect(counted).toContainText('2');
      agent.leave();
    });
  });
}

test('a call that is taken back leaves the screen', async ({ page, request }) => {
  const queue = await aQueue(request);
  await aTicket(request, queue);
  await page.goto('screen');
  const agent = await Agent.at(request, 'ana', [queue]);
  const { number } = await agent.next();
  await expect(page.getByTestId('now')).toHaveText(number);
  await agent.giveBack();
  await expect(page.getByText(number)).toHaveCount(0);
  agent.leave();
});

test('a call flashes, unless less motion is asked for', async ({ page, request }) => {
  const queue = await aQueue(request);
  await aTicket(request, queue);
  await aTicket(request, queue);
  await page.goto('screen');
  await expect(page.locator('.stage')).toBeVisible(); // it listens: what was called before does not flash
  const agent = await Agent.at(request, 'ana', [queue]);
  const animation = () =>
    page.locator('.fresh').evaluate((call) => getComputedStyle(call).animationName);
  await agent.next();
  expect(await animation()).toContain('flash');
  await page.emulateMedia({ reducedMotion: 'reduce' });
  expect(await animation()).toBe('none');
  agent.leave();
});
