/**
 * Keeps the page itself on the device: after the first visit it opens without network. It serves one whole version at a time, the one
 * it was installed with; a newer version waits until a person takes it. It holds files of the program only, nothing that anybody typed.
 */
export {}; // a module, so that `self` may be named for what it is here
declare const self: ServiceWorkerGlobalScope;

/** The build puts the list of its files and a hash of it here; `later`: what the page opens without. */
const { files, later, version } = JSON.parse('__PRECACHE__') as {
  files: readonly string[];
  later: readonly string[];
  version: string;
};

const PREFIX = 'placette-page-';
const CACHE = PREFIX + version;
/** Asked of the relay each time: they are not the page. */
const OF_THE_RELAY = /^\/(?:ws|v1|healthz|config\.json|confiance|placette-ca\.crt)(?:$|\/|\.)/;

self.addEventListener('install', (event) => {
  event.waitUntil(keepAll());
});

self.addEventListener('activate', (event) => {
  event.waitUntil(dropOlder().then(() => self.clients.claim()));
});

self.addEventListener('message', (event) => {
  if (event.data === 'take-over') void self.skipWaiting();
  if (event.data === 'keep-later') event.waitUntil(keepLater());
});

self.addEventListener('fetch', (event) => {
  const { request } = event;
  const url = new URL(request.url);
  if (request.method !== 'GET' || url.origin !== self.location.origin || OF_THE_RELAY.test(url.pathname))
    return;
  event.respondWith(request.mode === 'navigate' ? page(request) : file(request));
});

/** All files or none: a version with a hole would fail later, offline. */
async function keepAll(): Promise<void> {
  const cache = await caches.open(CACHE);
  await cache.addAll(files.map((path) => new Request(path, { cache: 'no-cache' })));
}

/**
 * A megabyte on a slow line, without which the page is kept already. From the version before where it has not changed; what does not come is
 * asked for again by the next page that opens.
 */
async function keepLater(): Promise<void> {
  const cache = await caches.open(CACHE);
  for (const path of later) {
    if (await cache.match(path)) continue;
    const had = await caches.match(path);
    await (had ? cache.put(path, had) : cache.add(path)).catch(() => undefined);
  }
}

/** The version before stays for tabs that still run it and may ask for one of its late files. */
async function dropOlder(): Promise<void> {
  const kept = (await caches.keys()).filter((name) => name.startsWith(PREFIX));
  const older = kept.filter((name) => name !== CACHE).slice(0, -1);
  await Promise.all(older.map((name) => caches.delete(name)));
}

/** Every address is a screen of the one page. */
async function page(request: Request): Promise<Response> {
  const cache = await caches.open(CACHE);
  return (await cache.match('/')) ?? fetch(request);
}

async function file(request: Request): Promise<Response> {
  return (await caches.match(request, { ignoreSearch: true })) ?? fetch(request);
}
