// The offline worker: browser events in, pure parts asked. Online it gives the network's answer; without one, what is kept.
// By hand and not with Workbox: its strategies neither switch editions as one whole nor look whose page came.
// To be rid of it everywhere: build with OFFLINE=off (see retire.ts). One reader: /sw-off/, or ?sw=off on any address.
import { answerFile, answerPage, answerScript, type Asked } from './answer.ts';
import { fillEdition } from './fill.ts';
import { pageKey, routeOf } from './route.ts';
import { Shelf } from './shelf.ts';

interface Worker extends EventTarget {
  registration: { scope: string; unregister(): Promise<boolean> };
  clients: { matchAll(): Promise<Client[]>; claim(): Promise<void> };
  serviceWorker?: { state: string };
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
  respondWith(response: Promise<Response>): void;
}

declare const VERSION: string;
const worker = self as unknown as Worker;
const { scope } = worker.registration;
const shelf = new Shelf(caches, scope);
const pathOf = (url: string): string => new URL(url).pathname.slice(new URL(scope).pathname.length);

async function tell(isMeant: (path: string) => boolean): Promise<void> {
  for (const client of await worker.clients.matchAll())
    if (client.url.startsWith(scope) && isMeant(pageKey(pathOf(client.url))))
      client.postMessage('fresh');
}

let filling: Promise<void> | undefined;
let isRetired = false;

/** Once at a time, however many open pages ask, and never beside an older worker that is still filling. */
function fill(): Promise<void> {
  filling ??= alone(async () => {
    const isCurrent = (): boolean => worker.serviceWorker?.state !== 'redundant' && !isRetired;
    const filled = await fillEdition(shelf, {
      // The reader's own questions go first: on a slow line the copy would keep the search waiting.
      fetch: (what, how) => fetch(what, { ...how, priority: 'low' }),
      version: VERSION,
      isCurrent,
      room,
    });
    if (filled === 'gone') await retire();
    else if (filled !== 'nothing') await tell((path) => filled.changed.has(path));
  })
    .catch(() => undefined) // no network, no room: what was kept stays, the next visit tries again
    .finally(() => {
      filling = undefined;
    });
  return filling;
}

/** Some browsers do not tell (Safari before 17 has a storage without it): then the writing itself says when it is full. */
async function room(): Promise<number> {
  const storage = navigator.storage as { estimate?: () => Promise<StorageEstimate> } | undefined;
  const asking = (async () => storage?.estimate?.())();
  const { quota = Infinity, usage = 0 } = (await asking.catch(() => undefined)) ?? {};
  return quota - usage;
}

async function alone(work: () => Promise<void>): Promise<void> {
  const { locks } = navigator as { locks?: LockManager };
  await (locks === undefined ? work() : locks.request(`fill ${scope}`, work));
}

/** The worker, and everything it kept, goes: first the worker, whatever storage says. */
async function retire(): Promise<void> {
  isRetired = true;
  const dropping = shelf.dropAll();
  await worker.registration.unregister().catch(() => false);
  await dropping;
}

worker.addEventListener('install', () => {
  void worker.skipWaiting();
});
worker.addEventListener('activate', (event) => {
  (event as Extendable).waitUntil(worker.clients.claim());
});
worker.addEventListener('message', (event) => {
  const { data } = event as MessageEvent;
  if (data === 'on') {
    // The reader asked for it back: a browser may give the worker that was sent away a moment ago.
    isRetired = false;
    shelf.reopen();
  }
  if (data === 'fill' && !isRetired) (event as unknown as Extendable).waitUntil(fill());
  if (data === 'off') (event as unknown as Extendable).waitUntil(retire());
});
worker.addEventListener('fetch', (event) => {
  const fetching = event as Fetch;
  const { request } = fetching;
  const isFromHere = !isRetired && request.method === 'GET' && request.url.startsWith(scope);
  const isNavigation = request.mode === 'navigate';
  const path = isFromHere ? pathOf(request.url) : '';
  const isOff = isNavigation && new URL(request.url).searchParams.get('sw') === 'off';
  const route = isFromHere && isOff ? 'off' : routeOf(path, isNavigation, isFromHere);
  const asked: Asked = {
    path,
    fetch: (url) => fetch(url ?? request),
    waitUntil: (work) => fetching.waitUntil(work),
  };
  if (route === 'off') fetching.waitUntil(retire());
  else if (route === 'page') {
    const key = pageKey(path);
    // What the reader typed stays here: the search page is fetched without its question.
    const search = (url = shelf.url(key)): Promise<Response> => fetch(url, { redirect: 'manual' });
    const page = { ...asked, path: key, ...(key === 'search/' && { fetch: search }) };
    fetching.respondWith(answerPage(page, shelf, () => tell((open) => open === key)));
  } else if (route === 'script') fetching.respondWith(answerScript(asked, shelf));
  else if (route === 'asset') fetching.respondWith(answerFile(asked, shelf));
});
