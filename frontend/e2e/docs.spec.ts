import { expect } from '@playwright/test';
import { sessionOf, test } from './house';

test('the REST API is there to read and to try, from this server alone', async ({
  open,
  request,
  baseURL,
}) => {
  const { token } = await sessionOf(request, 'ana');
  const page = await open();
  const asked: string[] = [];
  const refused: string[] = [];
  page.on('request', (sent) => asked.push(sent.url()));
  page.on('console', (line) => line.type() === 'error' && refused.push(line.text()));

  await page.goto('api/docs/');
  await page.getByRole('link', { name: 'REST' }).first().click();
  await expect(page.getByRole('heading', { name: 'Zócalo, the desk' })).toBeVisible();

  await page.getByRole('button', { name: 'Authorize' }).click();
  await page.getByLabel('auth-bearer-value').fill(token);
  await page.getByRole('button', { name: 'Apply credentials' }).click();
  await page.getByRole('button', { name: 'Close', exact: true }).click();

  const me = page.locator('#operations-account-me');
  await me.getByRole('button', { name: 'GET /me Who I am' }).click();
  await me.getByRole('button', { name: 'Try it out' }).click();
  await me.getByRole('button', { name: 'Execute' }).click();
  await expect(me.locator('.live-responses-table')).toContainText('"displayName": "Ana');

  const ours = [baseURL, 'data:'];
  expect(asked.filter((url) => !ours.some((start) => url.startsWith(`${start}`)))).toEqual([]);
  expect(refused).toEqual([]);
});
