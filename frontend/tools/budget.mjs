// What a browser has to fetch before the first page can run, compressed as the server does it: fails above
// the limit. Budgets of angular.json know raw sizes only.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

const LIMIT = 130_000;

const dist = join(import.meta.dirname, '..', 'dist');
const html = readFileSync(join(dist, 'index.html'), 'utf8');
const files = new Set(['index.html']);
for (const [, file] of html.matchAll(/(?:src|href)="([^":]+\.(?:js|css))"/g)) follow(file);

let sum = 0;
for (const file of files) {
  const size = gzipSync(readFileSync(join(dist, file))).length;
  sum += size;
  console.log(`${String(size).padStart(8)}  ${file}`);
}
console.log(`${String(sum).padStart(8)}  of ${LIMIT} bytes`);
if (sum > LIMIT) {
  console.error('The first page is too heavy: load what it does not need later.');
  process.exit(1);
}

/** A chunk and those that it imports statically. */
function follow(file) {
  if (files.has(file)) return;
  files.add(file);
  if (!file.endsWith('.js')) return;
  const code = readFileSync(join(dist, file), 'utf8');
  for (const [, imported] of code.matchAll(/(?:from|import)\s?"\.\/([^"]+\.js)"/g))
    follow(imported);
}
