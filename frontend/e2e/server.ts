// The server under test. With SERVER_CMD, a shell command that runs it in the foreground on E2E_PORT with
// its data in DATA_DIR, the tests start it, and the restart tests stop and start it again. Without it,
// the server at BASE_URL is used as it is.
import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, openSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const command = process.env['SERVER_CMD'];
const port = process.env['E2E_PORT'] ?? '8090';
const state = join(import.meta.dirname, '..', '.build', 'e2e');
const pidFile = join(state, `server-${port}.json`);

export const managed = !!command;
export const baseUrl = slashed(
  process.env['BASE_URL'] ?? `http://localhost:${managed ? port : '8080'}`,
);

interface Running {
  pid: number;
  dataDir: string;
}

/** Starts the server, on the data of its last run if there was one, and waits until it answers. */
export async function startServer(): Promise<void> {
  if (!command) throw new Error('Set SERVER_CMD: these tests start and stop the server');
  mkdirSync(state, { recursive: true });
  const dataDir =
    lastRun()?.dataDir ?? process.env['DATA_DIR'] ?? mkdtempSync(join(tmpdir(), 'e2e-'));
  const log = openSync(join(state, `server-${port}.log`), 'a');
  const child = spawn('sh', ['-c', command], {
    detached: true,
    stdio: ['ignore', log, log],
    env: { ...process.env, E2E_PORT: port, DATA_DIR: dataDir },
  });
  child.unref();
  if (!child.pid) throw new Error(`Not started: ${command}`);
  writeFileSync(pidFile, JSON.stringify({ pid: child.pid, dataDir } satisfies Running));
  await until('the server answers', healthy, 120_000);
}

/** Stops it; SIGKILL is the power cut. */
export async function stopServer(signal: 'SIGTERM' | 'SIGKILL' = 'SIGTERM'): Promise<void> {
  const running = lastRun();
  if (!running) return;
  sendSignal(running.pid, signal);
  await until('the server has stopped', async () => !alive(running.pid), 30_000);
}

/** Forgets the data of the last run, so that the next start is a first one. */
export function forgetServer(): void {
  rmSync(pidFile, { force: true });
}

function lastRun(): Running | undefined {
  try {
    return JSON.parse(readFileSync(pidFile, 'utf8')) as Running;
  } catch {
    return undefined;
  }
}

function sendSignal(pid: number, signal: NodeJS.Signals | 0): void {
  process.kill(-pid, signal);
}

function alive(pid: number): boolean {
  try {
    sendSignal(pid, 0);
    return true;
  } catch {
    return false;
  }
}

async function healthy(): Promise<boolean> {
  try {
    return (await fetch(`${baseUrl}api/health`)).ok;
  } catch {
    return false;
  }
}

async function until(what: string, holds: () => Promise<boolean>, within: number): Promise<void> {
  const deadline = Date.now() + within;
  while (!(await holds())) {
    if (Date.now() > deadline) throw new Error(`Not within ${within / 1000} s: ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

function slashed(url: string): string {
  return url.endsWith('/') ? url : `${url}/`;
}
