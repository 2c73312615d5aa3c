// Puts the list of built files into the service worker: `node tools/service-worker.mjs`, after `ng build`.
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const root = join(import.meta.dirname, '..');
const dist = join(root, 'dist');
const PLACE = "const BUILD = { version: '', files: [] };";

/** What a browser never asks for, or only a robot does. */
const left =
  /^(index\.html|service-worker\.js|3rdpartylicenses\.txt|prerendered-routes\.json)$|\.(map|txt)$/;
/** Fonts for scripts that the two languages do not use are fetched when a name needs them. */
const rare = /(cyrillic|greek|vietnamese|latin-ext)/;

const files = readdirSync(dist, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile())
  .map((entry) =>
    join(entry.parentPath, entry.name)
      .slice(dist.length + 1)
      .replaceAll('\\', '/'),
  )
  .filter((file) => !left.test(file) && !rare.test(file))
  .sort();
const hash = createHash('sha256').update(readFileSync(join(dist, 'index.html')));
for (const file of files) hash.update(file).update(readFileSync(join(dist, file)));
const build = { version: hash.digest('hex').slice(0, 12), files };

const source = readFileSync(join(root, 'src', 'service-worker.js'), 'utf8');
if (!source.includes(PLACE)) throw new Error(`src/service-worker.js lacks the line: ${PLACE}`);
const worker = source.replace(PLACE, () => `const BUILD = ${JSON.stringify(build)};`);
writeFileSync(join(dist, 'service-worker.js'), worker);
console.log(`service-worker.js: version ${build.version}, ${files.length} files`);
