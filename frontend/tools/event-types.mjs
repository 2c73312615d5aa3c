// The types of the events, from their committed document: `npm run types:events` writes them,
// `npm run types:events -- --check` fails if they are not current.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import openapiTS, { astToString } from 'openapi-typescript';

const contract = new URL('../../contract/asyncapi.json', import.meta.url);
const types = new URL('../src/app/wire/events.generated.ts', import.meta.url);
const head =
  '// Made from contract/asyncapi.json by `npm run types:events`; changes belong there.\n\n';

const document = JSON.parse(readFileSync(contract, 'utf8'));
const current = head + (await schemas()) + maps();
if (!process.argv.includes('--check')) {
  writeFileSync(types, current);
} else if (!existsSync(types) || readFileSync(types, 'utf8') !== current) {
  console.error(
    'src/app/wire/events.generated.ts is not what contract/asyncapi.json says: npm run types:events',
  );
  process.exit(1);
}

/** A type for each schema. Unions are told apart by constants; the text that names the property is AsyncAPI's own. */
async function schemas() {
  const described = Object.entries(document.components.schemas).map(([name, schema]) => {
    const plain = { ...schema };
    delete plain.discriminator;
    return [name, plain];
  });
  const openapi = {
    openapi: '3.1.0',
    info: document.info,
    paths: {},
    components: { schemas: Object.fromEntries(described) },
  };
  const options = { rootTypes: true, rootTypesNoSchemaPrefix: true };
  return astToString(await openapiTS(openapi, options));
}

/** What is said and what is heard in each namespace. */
function maps() {
  return (
    map('What the server says, by namespace.', 'ServerToClient', 'send', (operation) =>
      argument(message(operation.messages[0])),
    ) +
    map(
      'What the server hears, by namespace, and what it acknowledges.',
      'ClientToServer',
      'receive',
      (operation) =>
        `{ send: ${argument(message(operation.messages[0]))}; ` +
        `reply: ${argument(message(operation.reply.messages[0]))} }`,
    )
  );
}

function map(comment, name, action, type) {
  const namespaces = Object.entries(document.channels).map(([id, channel]) => {
    const events = Object.values(document.operations)
      .filter((one) => one.action === action && one.channel.$ref === `#/channels/${id}`)
      .map((one) => `    ${quote(message(one.messages[0]).name)}: ${type(one)};\n`);
    return `  ${quote(channel.address)}: {\n${events.join('')}  };\n`;
  });
  return `/** ${comment} */\nexport interface ${name} {\n${namespaces.join('')}}\n`;
}

/** The argument of a message: nothing, one that may be missing, or the list of several. */
function argument({ payload, 'x-arguments': count = { min: 1, max: 1 } }) {
  if (count.max === undefined) return 'unknown';
  if (count.max === 0) return 'undefined';
  return typeOf(payload) + (count.max === 1 && count.min === 0 ? ' | undefined' : '');
}

function typeOf({ $ref, type, items, minItems, format }) {
  if ($ref) return $ref.split('/').pop();
  if (Array.isArray(items)) {
    return `[${items.map((item, at) => `${typeOf(item)}${at < minItems ? '' : '?'}`).join(', ')}]`;
  }
  if (type === 'array') return `${typeOf(items ?? {})}[]`;
  if (format === 'binary') return 'ArrayBuffer';
  if (type === 'integer') return 'number';
  return ['string', 'number', 'boolean'].includes(type) ? type : 'unknown';
}

/** What a reference leads to. */
function message({ $ref }) {
  return $ref
    .slice(2)
    .split('/')
    .reduce((node, step) => node[step.replaceAll('~1', '/').replaceAll('~0', '~')], document);
}

function quote(text) {
  return `'${text}'`;
}
