// Makes the application installable and keeps its pages within reach while the server is not. The build
// (tools/service-worker.mjs) puts the list of files in, so that every new version is another worker.
// Addresses are relative to where this file lies: the application runs at any context path.
const BUILD = { version: '', files: [] };

const PREFIX = `zocalo ${self.registration.scope} `;
const CACHE = PREFIX + BUILD.version;
const SHELL = './';
const PATIENCE = 5_000;

self.addEventListener('install', (event) => {
  event.waitUntil(fill().then(() => self.skipWaiting()));
});

self.addEventListener('activate', (event) => {
  event.waitUntil(dropOldCaches().then(() => self.clients.claim()));
});

self.addEventListener('fetch', (event) => {
  const { request } = event;
  if (request.method !== 'GET' || !ours(request.url)) return;
  if (request.mode === 'navigate') event.respondWith(page(request));
  else event.respondWith(file(request));
});

self.addEventListener('notificationclick', (event) => {
  event.notification.close();
  event.waitUntil(show(event.notification.data?.url ?? self.registration.scope));
});

async function fill() {
  const cache = await caches.open(CACHE);
  await cache.add(new Request(SHELL, { cache: 'no-cache', headers: { Accept: 'text/html' } }));
  await cache.addAll(BUILD.files);
}

async function dropOldCaches() {
  const names = await caches.keys();
  const old = names.filter((name) => name.startsWith(PREFIX) && name !== CACHE);
  await Promise.all(old.map((name) => caches.delete(name)));
}

/** What is said and done at the server is never kept here. */
function ours(url) {
  if (!url.startsWith(self.registration.scope)) return false;
  const path = url.slice(self.registration.scope.length);
  return !/^(api|socket\.io)([/?]|$)/.test(path);
}

/** The server's page, so that a new version is seen at once; the kept one when it does not come. */
async function page(request) {
  try {
    const answer = await fetch(request, { signal: AbortSignal.timeout(PATIENCE) });
    if (answer.status < 500) return answer;
  } catch {
    // out of reach
  }
  const cache = await caches.open(CACHE);
  return (await cache.match(SHELL)) ?? Response.error();
}

/** Files of this version do not change. */
async function file(request) {
  const cache = await caches.open(CACHE);
  return (await cache.match(request)) ?? fetch(request);
}

async function show(url) {
  const windows = await self.clients.matchAll({ type: 'window' });
  const open = windows.find((client) => client.url === url) ?? windows[0];
  if (!open) return self.clients.openWindow(url);
  if (open.url !== url) await open.navigate(url).catch(() => undefined);
  return open.focus();
}
