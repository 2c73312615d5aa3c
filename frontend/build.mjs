// The door for Maven: `node build.mjs build`, `node build.mjs check` and, against a server, `node build.mjs e2e`.
// The steps of the first two run only when their inputs have changed since they last succeeded; the stamps
// lie in .build/, so that `mvn clean` keeps them.
// Any Node from 18 on starts this; the steps run on the Node that package.json pins.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Nothing takes so long, unless it hangs: in milliseconds. */
const LIMIT = 15 * 60_000;

const root = fileURLToPath(new URL('.', import.meta.url));
const packages = ['package.json', 'package-lock.json', '.npmrc'];
const sources = [
  'src',
  'public',
  'tools/service-worker.mjs',
  'angular.json',
  'tsconfig.json',
  'tsconfig.app.json',
];
const checked = [
  'e2e',
  'screenshots',
  'tools',
  'build.mjs',
  'eslint.config.js',
  'playwright.config.ts',
  'tsconfig.e2e.json',
  'tsconfig.spec.json',
  '.prettierrc.json',
  '.prettierignore',
  '../contract',
];

const eventTypes = [
  '../contract/asyncapi.json',
  'tools/event-types.mjs',
  'src/app/wire/events.generated.ts',
];

const goals = { build, check, e2e };
const goal = goals[process.argv[2]];
if (!goal) throw new Error(`node build.mjs ${Object.keys(goals).join(' | ')}`);
goal();

function build() {
  install();
  step('event-types', [...packages, ...eventTypes], '', ['run', 'types:events', '--', '--check']);
  const built = step('build', [...packages, ...sources], 'dist/index.html', ['run', 'build']);
  if (built) dropOldResources();
}

function check() {
  install();
  const inputs = [...packages, ...sources, ...checked];
  step('format', inputs, '', ['run', 'format:check']);
  step('lint', inputs, '', ['run', 'lint']);
  step('test', inputs, '', ['run', 'test']);
  step('budget', [...inputs, 'dist/index.html'], '', ['run', 'budget']);
}

function e2e() {
  install();
  npm(['run', 'e2e']);
}

function install() {
  step('install', packages, 'node_modules/.package-lock.json', ['ci']);
}

/** Maven only adds to what it copied before: chunks of older builds would stay in the jar. */
function dropOldResources() {
  rmSync(join(root, 'target', 'classes', 'META-INF', 'resources'), {
    recursive: true,
    force: true,
  });
}

/** Runs npm unless the inputs are those of the last success and its output is still there; says whether it ran. */
function step(name, inputs, output, args) {
  const stamp = join(root, '.build', name);
  const now = fingerprint(inputs);
  const done = existsSync(join(root, output)) && existsSync(stamp);
  if (done && readFileSync(stamp, 'utf8') === now) return false;
  rmSync(stamp, { force: true });
  npm(args);
  mkdirSync(join(root, '.build'), { recursive: true });
  writeFileSync(stamp, now);
  return true;
}

function npm(args) {
  const cli = process.env.NPM_CLI;
  const [command, all] = cli ? [process.execPath, [cli, ...args]] : ['npm', args];
  const shell = !cli && process.platform === 'win32';
  const limits = { timeout: LIMIT, killSignal: 'SIGKILL' };
  const { status, error } = spawnSync(command, all, {
    cwd: root,
    stdio: 'inherit',
    shell,
    ...limits,
  });
  if (error) throw error;
  if (status !== 0) process.exit(status ?? 1);
}

function fingerprint(inputs) {
  const hash = createHash('sha256').update(process.platform + process.arch);
  for (const file of inputs.flatMap(filesOf)) {
    hash
      .update(`${file}\0`)
      .update(readFileSync(join(root, file)))
      .update('\0');
  }
  return hash.digest('hex');
}

function filesOf(path) {
  const absolute = join(root, path);
  if (!existsSync(absolute)) return [];
  if (!statSync(absolute).isDirectory()) return [path];
  return readdirSync(absolute)
    .sort()
    .flatMap((name) => filesOf(`${path}/${name}`));
}
