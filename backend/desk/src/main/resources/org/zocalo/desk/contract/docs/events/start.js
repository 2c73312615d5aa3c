// The page: the document of the events, read by people and tried out.
import { account } from './account.js';
import { channel } from './channel.js';
import { h } from './dom.js';
import { log } from './live.js';
import { tableOf } from './schema.js';
import { language, switchLanguage, text } from './texts.js';

const DOCUMENT = '../../asyncapi.json';

document.documentElement.lang = language;
document.documentElement.style.colorScheme = schemeOf(localStorage.getItem('zocalo.scheme'));
document.title = `${text.title} · Zócalo`;

const main = h('main', { id: 'main', tabindex: '-1' });
document.body.append(
  h('a', { href: '#main', class: 'skip' }, text.skip),
  h(
    'header',
    {},
    h('h1', {}, text.title),
    h('p', {}, text.intro, ' ', h('a', { href: DOCUMENT }, text.document)),
    h('button', { onclick: switchLanguage, lang: language === 'en' ? 'es' : 'en' }, text.language),
  ),
  h('div', { class: 'columns' }, main, log),
);

const answer = await fetch(DOCUMENT).catch(() => undefined);
if (answer?.ok) show(await answer.json());
else main.append(h('p', { role: 'alert' }, text.failed));

function schemeOf(chosen) {
  return chosen === 'light' || chosen === 'dark' ? chosen : 'light dark';
}

function show(contract) {
  const channels = Object.keys(contract.channels).map((id) => channel(contract, id));
  const enterAgain = () => {
    for (const { link } of channels.filter((one) => one.link.isOpen())) {
      link.close();
      link.open();
    }
  };
  main.append(
    account(enterAgain),
    ...channels.map((one) => one.section),
    h('h2', {}, text.schemas),
    ...Object.entries(contract.components.schemas).map(([name, one]) => tableOf(name, one)),
  );
}
