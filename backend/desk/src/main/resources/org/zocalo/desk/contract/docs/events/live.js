// The connections, and the log of what comes.
import { Manager } from '../../../socket.io/socket.io.esm.min.js';
import { socketToken } from './account.js';
import { h, pretty } from './dom.js';
import { text } from './texts.js';

const SHOWN = 200;
const ANSWER_WITHIN = 8_000;

const manager = new Manager(location.origin, {
  path: new URL('../../../socket.io', location.href).pathname,
  autoConnect: false,
});

const empty = h('p', { class: 'faint' }, text.nothingYet);
const entries = h('ol', {});

/** Everything that comes and goes, the latest first. */
export const log = h(
  'aside',
  { 'aria-labelledby': 'log' },
  h('h2', { id: 'log' }, text.log),
  h('button', { onclick: clear }, text.clear),
  h('div', { role: 'log', 'aria-labelledby': 'log', tabindex: '0' }, empty, entries),
);

function clear() {
  entries.replaceChildren();
  empty.hidden = false;
}

export function note(sign, where, event, values) {
  empty.hidden = true;
  const time = new Date().toLocaleTimeString();
  const head = h('p', {}, `${sign} ${time} ${where} `, h('strong', {}, event));
  entries.prepend(
    h('li', {}, head, values.length ? h('pre', {}, values.map(pretty).join('\n')) : ''),
  );
  while (entries.children.length > SHOWN) entries.lastChild.remove();
}

/** A namespace: connects with whoever asks at that moment, and notes all that it hears. */
export function connection(address, changed) {
  const socket = manager.socket(address, {
    auth: (send) => socketToken().then((token) => send(token ? { token } : {})),
  });
  socket.on('connect', () => changed('connected'));
  socket.on('disconnect', () => changed('disconnected'));
  socket.on('connect_error', (error) => {
    changed('disconnected', error.data?.detail ?? error.data?.title ?? error.message);
    socket.disconnect();
  });
  socket.onAny((event, ...values) => note('↓', address, event, values));
  return {
    isOpen: () => socket.active,
    open() {
      changed('connecting');
      socket.connect();
    },
    close() {
      socket.disconnect();
      changed('disconnected');
    },
    /** The acknowledgement, as the list of its arguments. */
    ask: (event, values) =>
      new Promise((resolve, reject) => {
        note('↑', address, event, values);
        socket.timeout(ANSWER_WITHIN).emit(event, ...values, (error, ...reply) => {
          if (error) reject(error);
          else resolve(reply);
        });
      }),
  };
}
