// One channel of the document: its connection, what can be sent, and what may come.
import { h, pretty } from './dom.js';
import { connection } from './live.js';
import { typeOf } from './schema.js';
import { text } from './texts.js';

/** Where a reference within the document leads. */
export const follow = (root, { $ref }) =>
  $ref
    .slice(2)
    .split('/')
    .reduce((node, step) => node[step.replaceAll('~1', '/').replaceAll('~0', '~')], root);

/** The section of a channel, and its connection. */
export function channel(root, id) {
  const { address } = root.channels[id];
  const operations = Object.values(root.operations).filter(
    (one) => one.channel.$ref === `#/channels/${id}`,
  );
  const state = h('span', { role: 'status', class: 'state' }, text.disconnected);
  const button = h(
    'button',
    { onclick: toggle, 'aria-label': `${text.connect} ${address}` },
    text.connect,
  );
  const link = connection(address, (now, problem) => {
    const word = link.isOpen() && now !== 'disconnected' ? text.disconnect : text.connect;
    state.textContent = problem ?? text[now];
    state.dataset.state = now;
    button.textContent = word;
    button.setAttribute('aria-label', `${word} ${address}`);
    for (const send of section.querySelectorAll('form button')) send.disabled = now !== 'connected';
  });

  function toggle() {
    if (link.isOpen()) link.close();
    else link.open();
  }

  const only = (action) => operations.filter((one) => one.action === action);
  const section = h(
    'section',
    { 'aria-labelledby': `channel-${id}` },
    h('div', { class: 'bar' }, h('h2', { id: `channel-${id}` }, address), button, state),
    h('h3', {}, text.hears),
    only('receive').map((one) => heard(root, one, link)),
    h('h3', {}, text.says),
    only('send').map((one) => said(root, one)),
  );
  return { section, link };
}

function said(root, operation) {
  const message = follow(root, operation.messages[0]);
  const example = message.examples?.[0]?.payload;
  return h(
    'details',
    { class: 'card' },
    h('summary', {}, h('code', {}, message.name)),
    h('p', {}, `${text.payload}: `, typeOf(message.payload)),
    example ? h('p', {}, text.example) : '',
    example ? h('pre', {}, pretty(example)) : '',
  );
}

function heard(root, operation, link) {
  const message = follow(root, operation.messages[0]);
  const reply = follow(root, operation.reply.messages[0]);
  const roles = operation['x-roles'];
  return h(
    'details',
    { class: 'card' },
    h('summary', {}, h('code', {}, message.name)),
    roles ? h('p', {}, `${text.roles}: ${roles.join(', ')}`) : '',
    h('p', {}, `${text.payload}: `, typeOf(message.payload)),
    h('p', {}, `${text.reply}: `, typeOf(reply.payload), ` (${text.orProblem})`),
    trial(message, link),
  );
}

/** The form that sends it and shows what was answered. */
function trial(message, link) {
  const example = message.examples?.[0]?.payload;
  const input = h('textarea', { rows: '6', spellcheck: 'false' }, example ? pretty(example) : '');
  const answer = h('output', {});
  const submit = async (event) => {
    event.preventDefault();
    answer.replaceChildren(await tried(message, input.value, link));
  };
  return h(
    'form',
    { onsubmit: submit },
    message.payload ? h('label', {}, `${text.payload} (JSON)`, input) : '',
    h('button', { disabled: true, 'aria-label': `${text.send} ${message.name}` }, text.send),
    answer,
  );
}

async function tried(message, json, link) {
  let values;
  try {
    const payload = message.payload && json.trim() ? [JSON.parse(json)] : [];
    values = Array.isArray(message.payload?.items) ? payload.flat() : payload;
  } catch {
    return h('p', {}, text.noJson);
  }
  try {
    const reply = await link.ask(message.name, values);
    return h('div', {}, h('p', {}, text.answer), h('pre', {}, reply.map(pretty).join('\n')));
  } catch {
    return h('p', {}, text.noAnswer);
  }
}
