// npm drops optional packages of other platforms from a lock file when its registry could not
// serve them, and `npm ci` then refuses that lock. This puts them back, by name and exact version.
import { readFileSync, writeFileSync } from 'node:fs';

const file = process.argv[2] ?? 'package-lock.json';
const lock = JSON.parse(readFileSync(file, 'utf8'));
const packages = lock.packages;
const OS = [
  'aix',
  'android',
  'darwin',
  'freebsd',
  'linux',
  'netbsd',
  'openbsd',
  'openharmony',
  'sunos',
  'win32',
];
const CPU = [
  'arm',
  'arm64',
  'ia32',
  'loong64',
  'mips64el',
  'ppc64',
  'riscv64',
  's390x',
  'wasm32',
  'x64',
];

function resolves(from, name) {
  for (let dir = from; ; dir = parentOf(dir)) {
    if (packages[`${dir ? dir + '/' : ''}node_modules/${name}`]) return true;
    if (!dir) return false;
  }
}

function parentOf(dir) {
  return dir.includes('/node_modules/') ? dir.slice(0, dir.lastIndexOf('/node_modules/')) : '';
}

function placeholder(name, version, dev) {
  const parts = name.split(/[/-]/);
  const os = OS.filter((o) => parts.includes(o));
  const cpu = CPU.filter((c) => parts.includes(c));
  if (!os.length && !cpu.length) return undefined;
  return {
    version,
    ...(cpu.length && { cpu }),
    ...(dev && { dev: true }),
    optional: true,
    ...(os.length && { os }),
  };
}

let added = 0;
for (const [path, entry] of Object.entries({ ...packages })) {
  for (const [name, version] of Object.entries(entry.optionalDependencies ?? {})) {
    if (resolves(path, name) || !/^\d+\.\d+\.\d+[-.\w]*$/.test(version)) continue;
    const missing = placeholder(name, version, entry.dev);
    if (!missing) continue;
    packages[`node_modules/${name}`] = missing;
    added++;
  }
}
lock.packages = Object.fromEntries(Object.entries(packages).sort(([a], [b]) => (a < b ? -1 : 1)));
writeFileSync(file, JSON.stringify(lock, null, 2) + '\n');
console.log(`${added} optional platform packages added`);
