// Asks Lighthouse about the pages of the server at BASE_URL: `npm run lighthouse`. It is fetched by npx when it runs, for
// it is larger than all that the front end is built with. Below 95 in any category the script fails.
import { chromium } from '@playwright/test';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const LIGHTHOUSE = 'lighthouse@13.5.0';
const CATEGORIES = ['performance', 'accessibility', 'best-practices'];
const ENOUGH = 95;
const base = (process.env.BASE_URL ?? 'http://localhost:8080/').replace(/\/?$/, '/');
const port = Number(process.env.DEBUG_PORT ?? 9222);

/** A new page is a line here. `desktop`: it is looked at on a large display, so that is what is measured. */
const PAGES = [
  { path: 'kiosk', desktop: true },
  { path: 'screen', desktop: true },
  { path: '' },
  { path: 'login' },
  { path: 'chat', user: 'ana' },
];

const folder = mkdtempSync(join(tmpdir(), 'lighthouse-'));
let failed = false;
for (const page of PAGES) {
  const scores = await measured(page);
  const enough = scores.every((score) => score >= ENOUGH);
  failed ||= !enough;
  const named = CATEGORIES.map((name, i) => `${name} ${scores[i]}`).join(', ');
  console.log(`${enough ? ' ' : '!'} /${page.path}: ${named}`);
}
rmSync(folder, { recursive: true, force: true });
process.exit(failed ? 1 : 0);

/** In a browser of its own, signed in where the page wants that. */
async function measured({ path, user, desktop }) {
  const browser = await chromium.launchPersistentContext(mkdtempSync(join(folder, 'profile-')), {
    executablePath: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-gpu', `--remote-debugging-port=${port}`],
  });
  try {
    if (user) await signIn(await browser.newPage(), user);
    const report = join(folder, 'report.json');
    const { status } = spawnSync(
      'npx',
      [
        '--yes',
        LIGHTHOUSE,
        base + path,
        `--port=${port}`,
        '--quiet',
        '--disable-storage-reset',
        '--output=json',
        `--output-path=${report}`,
        `--only-categories=${CATEGORIES.join()}`,
        ...(desktop ? ['--preset=desktop'] : []),
      ],
      { stdio: ['ignore', 'inherit', 'inherit'] },
    );
    if (status !== 0) throw new Error(`Lighthouse failed on /${path}`);
    const { categories, audits } = JSON.parse(readFileSync(report, 'utf8'));
    if (process.env.VERBOSE) explain(categories, audits);
    return CATEGORIES.map((name) => Math.round(categories[name].score * 100));
  } finally {
    await browser.close();
  }
}

async function signIn(page, user) {
  await page.goto(`${base}login`);
  await page.evaluate(async (name) => {
    const response = await fetch('api/login', {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ user: name, password: name }),
    });
    localStorage.setItem('zocalo.session', await response.text());
  }, user);
  await page.close();
}

/** What costs points. */
function explain(categories, audits) {
  for (const { auditRefs } of Object.values(categories)) {
    for (const { id, weight } of auditRefs) {
      const { score, title, displayValue = '' } = audits[id];
      if (weight > 0 && score !== null && score < 1) {
        console.log(`    ${id} ${score}: ${title} ${displayValue}`);
      }
    }
  }
}
