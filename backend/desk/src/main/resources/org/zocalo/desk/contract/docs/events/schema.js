// Schemas for people: a name with a link, or a table of properties.
import { h } from './dom.js';
import { text } from './texts.js';

const nameOf = (ref) => ref.split('/').pop();

/** The type in a word or two; named ones are links to their table. */
export function typeOf(schema) {
  if (!schema) return [text.none];
  if (schema.$ref) return [h('a', { href: `#type-${nameOf(schema.$ref)}` }, nameOf(schema.$ref))];
  if (schema.oneOf) return schema.oneOf.flatMap((one, at) => [at > 0 ? ' | ' : '', ...typeOf(one)]);
  if (Array.isArray(schema.items)) {
    return ['[', ...schema.items.flatMap((one, at) => [at > 0 ? ', ' : '', ...typeOf(one)]), ']'];
  }
  if (schema.type === 'array') return [...typeOf(schema.items ?? {}), '[]'];
  if (schema.enum) return [schema.enum.map((one) => JSON.stringify(one)).join(' | ')];
  if (schema.const) return [JSON.stringify(schema.const)];
  return [[schema.type, schema.format].filter(Boolean).join(', ') || 'JSON'];
}

const RULES = {
  minLength: (n) => `≥ ${n}`,
  maxLength: (n) => `≤ ${n}`,
  minItems: (n) => `≥ ${n}`,
  maxItems: (n) => `≤ ${n}`,
  minimum: (n) => `≥ ${n}`,
  maximum: (n) => `≤ ${n}`,
  exclusiveMinimum: (n) => `> ${n}`,
  exclusiveMaximum: (n) => `< ${n}`,
  pattern: (p) => p,
  description: (words) => words,
};

const rules = (schema, isRequired) =>
  [
    isRequired ? text.required : '',
    ...Object.entries(RULES).flatMap(([key, say]) => (key in schema ? say(schema[key]) : [])),
  ]
    .filter(Boolean)
    .join(' · ');

/** A named schema with all it has. */
export function tableOf(name, schema) {
  const id = `type-${name}`;
  const rows = Object.entries(schema.properties ?? {}).map(([property, one]) =>
    h(
      'tr',
      {},
      h('th', { scope: 'row' }, h('code', {}, property)),
      h('td', {}, typeOf(one)),
      h('td', {}, rules(one, schema.required?.includes(property))),
    ),
  );
  const head = [text.property, text.type, text.rules].map((it) => h('th', { scope: 'col' }, it));
  return h(
    'section',
    { id, 'aria-labelledby': `${id}-name`, class: 'card' },
    h('h3', { id: `${id}-name` }, name),
    rows.length
      ? h(
          'div',
          { class: 'wide', tabindex: '0', role: 'group', 'aria-label': name },
          h('table', {}, h('thead', {}, h('tr', {}, head)), h('tbody', {}, rows)),
        )
      : h('p', {}, typeOf(schema)),
  );
}
