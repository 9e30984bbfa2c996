// The offline worker. Online it gives the network's page; without network, or when that takes too long, the kept one.
// To be rid of it everywhere: build with OFFLINE=off (see retire.ts). One reader: add ?sw=off to any address.
import { unpackPage, type Pack } from './pack.ts';
import { pageKey, routeOf } from './route.ts';

interface Worker extends EventTarget {
  registration: { scope: string; unregister(): Promise<boolean> };
  clients: { matchAll(): Promise<Client[]>; claim(): Promise<void> };
  skipWaiting(): Promise<void>;
}
interface Client {
  url: string;
  postMessage(message: string): void;
}
interface Extendable extends Event {
  waitUntil(work: Promise<unknown>): void;
}
interface Fetch extends Extendable {
  request: Request;
  clientId: string;
  resultingClientId: string;
  respondWith(response: Promise<Response>): void;
}

declare const VERSION: string;
const worker = self as unknown as Worker;
const { scope } = worker.registration;
const PAGES = `pages ${scope}`;
const FILES = `files ${scope}`;
const PATIENCE = 3000;
const SEEN = `${scope}offline.json`;

const keyOf = (url: string): string =>
  new URL(pageKey(new URL(url).pathname.slice(new URL(scope).pathname.length)), scope).href;
const asText = (text: string, type = 'text/html'): Response =>
  new Response(text, { headers: { 'content-type': `${type}; charset=utf-8` } });
const nothingKept = (): Response =>
  asText(
    `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>没有网络</title><p>现在没有网络，这一页还没有存到你的手机里。<p><a href="${scope}">回首页</a>，存下来的页面都能看。`,
  );

/** Keeps a page; true when a different one was kept before. */
async function keep(cache: Cache, url: string, html: string): Promise<boolean> {
  const before = await (await cache.match(url))?.text();
  if (before !== html) await cache.put(url, asText(html));
  return before !== undefined && before !== html;
}

async function tell(isChanged: (url: string) => boolean): Promise<void> {
  for (const client of await worker.clients.matchAll())
    if (isChanged(keyOf(client.url))) client.postMessage('fresh');
}

let filling: Promise<void> | undefined;

/** Fetches every page's text once for each edition of the site, however many open pages ask. */
function fill(): Promise<void> {
  filling ??= fetchAll().finally(() => {
    filling = undefined;
  });
  return filling;
}

async function fetchAll(): Promise<void> {
  const cache = await caches.open(PAGES);
  if ((await (await cache.match(SEEN))?.text()) === VERSION) return;
  const response = await fetch(`${SEEN}?${VERSION}`);
  if (response.status === 404 || response.status === 410) return retire();
  if (!response.ok) return;
  const { shared, pages, scripts } = (await response.json()) as Pack;
  const files = await caches.open(FILES);
  for (const [path, text] of Object.entries(scripts))
    await files.put(new URL(path, scope).href, asText(text, 'text/javascript'));
  const changed = new Set<string>();
  const wanted = new Set([SEEN]);
  for (const [path, pieces] of Object.entries(pages)) {
    const url = new URL(path, scope).href;
    wanted.add(url);
    if (await keep(cache, url, unpackPage(shared, pieces))) changed.add(url);
  }
  for (const { url } of await cache.keys()) if (!wanted.has(url)) await cache.delete(url);
  await cache.put(SEEN, new Response(VERSION));
  await tell((url) => changed.has(url));
}

/** The worker, and everything it kept, goes. */
async function retire(): Promise<void> {
  await Promise.all([caches.delete(PAGES), caches.delete(FILES)]);
  await worker.registration.unregister();
}

async function page(event: Fetch): Promise<Response> {
  const cache = await caches.open(PAGES);
  const url = keyOf(event.request.url);
  const kept = await cache.match(url);
  let isKeptShown = false;
  // What the reader typed stays here: the search page is fetched without its question.
  const fresh = fetch(new URL(url).pathname.endsWith('/search/') ? url : event.request).then(
    async (response) => {
      if (response.ok && !response.redirected) {
        const isChanged = await keep(cache, url, await response.clone().text());
        if (isChanged && isKeptShown) await tell((open) => open === url);
      }
      return response;
    },
  );
  event.waitUntil(fresh.catch(() => undefined));
  if (kept === undefined) return fresh.catch(nothingKept);
  const late = new Promise<undefined>((resolve) => {
    setTimeout(resolve, PATIENCE);
  });
  const first = await Promise.race([fresh.catch(() => undefined), late]);
  // A host in trouble answers 5xx; the kept page is the better answer.
  if (first !== undefined && first.status < 500) return first;
  isKeptShown = true;
  return kept.clone();
}

async function file(request: Request, isLasting: boolean): Promise<Response> {
  const cache = await caches.open(FILES);
  const kept = await cache.match(request);
  if (kept !== undefined && isLasting) return kept;
  try {
    const response = await fetch(request);
    if (response.status === 200) await cache.put(request, response.clone());
    return response;
  } catch (problem) {
    if (kept !== undefined) return kept;
    throw problem;
  }
}

worker.addEventListener('install', () => {
  void worker.skipWaiting();
});
worker.addEventListener('activate', (event) => {
  (event as Extendable).waitUntil(Promise.all([caches.delete(FILES), worker.clients.claim()]));
});
worker.addEventListener('message', (event) => {
  const { data } = event as MessageEvent;
  if (data === 'fill') (event as unknown as Extendable).waitUntil(fill());
  if (data === 'off') (event as unknown as Extendable).waitUntil(retire());
});
worker.addEventListener('fetch', (event) => {
  const fetching = event as Fetch;
  const { request } = fetching;
  const url = new URL(request.url);
  const isFromHere =
    request.method === 'GET' &&
    request.url.startsWith(scope) &&
    url.searchParams.get('sw') !== 'off';
  const route = routeOf(
    request.url.startsWith(scope) ? url.pathname.slice(new URL(scope).pathname.length) : '',
    request.mode === 'navigate',
    isFromHere,
  );
  if (route === 'page') fetching.respondWith(page(fetching));
  else if (route !== 'leave') fetching.respondWith(file(request, route === 'kept'));
});
