import { defineConfig } from '@playwright/test';
import { baseUrl, managed } from './e2e/server';

const CHROMIUM_ARGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

export default defineConfig({
  testDir: 'e2e',
  workers: 1,
  forbidOnly: true,
  retries: 1, // a test that needs its retry is reported as flaky, and is a defect to be found
  reporter: [['list']],
  timeout: 60_000,
  expect: { timeout: 15_000 },
  ...(managed && { globalSetup: './e2e/global-setup.ts' }),
  use: {
    baseURL: baseUrl,
    locale: 'es-ES',
    trace: 'retain-on-failure',
    launchOptions: {
      executablePath: process.env['CHROMIUM_PATH'] ?? '/usr/bin/chromium',
      args: CHROMIUM_ARGS,
    },
  },
});
