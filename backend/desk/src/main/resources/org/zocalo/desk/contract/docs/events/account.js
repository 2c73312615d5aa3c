// Who is asking: the one who signed in to the desk in this browser, or here.
import { h } from './dom.js';
import { text } from './texts.js';

const REMEMBERED = 'zocalo.session';
let session = remembered();

/** What sockets show for the session: a token of their own, good for a while; nothing without a session. */
export async function socketToken() {
  if (!session) return undefined;
  const answer = await fetch('../../token', {
    method: 'POST',
    headers: { Authorization: `Bearer ${session.token}` },
  });
  return answer.ok ? (await answer.json()).token : session.token;
}

function remembered() {
  try {
    return JSON.parse(localStorage.getItem(REMEMBERED)) ?? undefined;
  } catch {
    return undefined;
  }
}

/** The form; `changed` is called when somebody else asks from now on. */
export function account(changed) {
  const said = h('p', { role: 'status' });
  const name = h('input', { name: 'user', autocomplete: 'username', required: true });
  const secret = h('input', {
    name: 'password',
    type: 'password',
    autocomplete: 'current-password',
    required: true,
  });
  const fields = [h('label', {}, text.user, name), h('label', {}, text.password, secret)];
  const button = h('button', {});
  const form = h('form', { onsubmit: submit }, ...fields, button);

  function show(problem) {
    const user = session?.user?.displayName;
    said.textContent = problem ?? (user ? text.signedIn(user) : text.nobody);
    button.textContent = user ? text.signOut : text.signIn;
    for (const field of fields) field.hidden = !!user;
    name.required = secret.required = !user;
  }

  async function submit(event) {
    event.preventDefault();
    session = session ? undefined : await signIn(name.value, secret.value);
    show(session || !secret.value ? undefined : text.refused);
    secret.value = '';
    changed();
  }

  show();
  return h('section', { 'aria-labelledby': 'who' }, h('h2', { id: 'who' }, text.who), said, form);
}

async function signIn(user, password) {
  const answer = await fetch('../../login', {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ user, password }),
  });
  return answer.ok ? answer.json() : undefined;
}
