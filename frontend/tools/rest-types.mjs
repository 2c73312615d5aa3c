// The types of the REST API, from its committed document: `npm run types:rest` writes them,
// `npm run types:rest -- --check` fails if they are not current or the document is not sound.
import { createConfig, formatProblems, lintFromString } from '@redocly/openapi-core';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import openapiTS, { astToString } from 'openapi-typescript';

const document = new URL('../../contract/openapi.json', import.meta.url);
const types = new URL('../src/app/wire/rest.generated.ts', import.meta.url);
const head =
  '// Made from contract/openapi.json by `npm run types:rest`; changes belong there.\n\n';

const source = readFileSync(document, 'utf8');
await lint(source);
const current =
  head + astToString(await openapiTS(source, { alphabetize: true, immutable: false }));
if (!process.argv.includes('--check')) {
  writeFileSync(types, current);
} else if (!existsSync(types) || readFileSync(types, 'utf8') !== current) {
  fail('src/app/wire/rest.generated.ts is not what contract/openapi.json says: npm run types:rest');
}

/** Holds the document against OpenAPI 3.1 itself, and against what every operation must say. */
async function lint(source) {
  const config = await createConfig({
    extends: ['spec'],
    rules: {
      'operation-operationId': 'error',
      'operation-operationId-unique': 'error',
      'operation-summary': 'error',
      'operation-2xx-response': 'error',
      'operation-tag-defined': 'error',
      'security-defined': 'off',
    },
  });
  const problems = await lintFromString({ source, absoluteRef: document.pathname, config });
  if (problems.length === 0) return;
  formatProblems(problems, { totals: { errors: problems.length, warnings: 0, ignored: 0 } });
  fail('contract/openapi.json is not sound');
}

function fail(message) {
  console.error(message);
  process.exit(1);
}
