// Fetches the JavaScript client, unless it is here: `node install.mjs`. What is fetched is what the lock file says.
import { spawnSync } from 'node:child_process';
import { copyFileSync, existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Nothing takes so long, unless it hangs: in milliseconds. */
const LIMIT = 5 * 60_000;

const root = fileURLToPath(new URL('.', import.meta.url));
const lock = join(root, 'package-lock.json');
const installed = join(root, 'node_modules', 'installed-lock.json');

if (!existsSync(installed) || !readFileSync(lock).equals(readFileSync(installed))) {
  const { status, error } = spawnSync('npm', ['ci', '--prefer-offline', '--no-audit', '--no-fund'], {
    cwd: root,
    stdio: 'inherit',
    shell: process.platform === 'win32',
    timeout: LIMIT,
    killSignal: 'SIGKILL',
  });
  if (error) throw error;
  if (status !== 0) process.exit(status ?? 1);
  copyFileSync(lock, installed);
}
