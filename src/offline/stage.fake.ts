// A phone and a host for the compiled worker, in memory: storage and network that fail when told to. For tests.
import { existsSync, mkdirSync, mkdtempSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { runInNewContext } from 'node:vm';
import { buildOffline } from './build.ts';

export const SCOPE = 'https://site.test/guide/';

/** What can go wrong; changed by a test while the worker runs. */
export interface Faults {
  /** No network at all. */
  isOffline: boolean;
  /** What the host answers for a path instead of the file. */
  answers: Record<string, () => Response | Promise<Response>>;
  storage: 'fine' | 'no-open' | 'no-put' | 'no-match' | 'no-keys' | 'hangs';
  /** `put` throws once this many more have been made. */
  putsLeft: number;
  /** What `navigator.storage` is to the worker. */
  room: unknown;
  /** Happens at each `put`, before it is made. */
  onPut: () => void;
}

class FakeCache {
  readonly entries = new Map<string, { bytes: ArrayBuffer; type: string }>();
  readonly faults: Faults;
  constructor(faults: Faults) {
    this.faults = faults;
  }
  async match(url: string, ignoreSearch = false): Promise<Response | undefined> {
    if (this.faults.storage === 'no-match') throw new DOMException('', 'UnknownError');
    if (this.faults.storage === 'hangs') await new Promise(() => undefined);
    const isFound = (key: string): boolean =>
      key === url || (ignoreSearch && key.replace(/\?.*/, '') === url);
    const found = this.entries.get([...this.entries.keys()].find(isFound) ?? '');
    return found && new Response(found.bytes, { headers: { 'content-type': found.type } });
  }
  async put(url: string, response: Response): Promise<void> {
    if (response.headers.get('vary') === '*') throw new TypeError('Vary: *');
    this.faults.onPut();
    const bytes = await response.arrayBuffer();
    if (this.faults.storage === 'no-put' || this.faults.putsLeft-- <= 0)
      throw new DOMException('', 'QuotaExceededError');
    this.entries.set(url, { bytes, type: response.headers.get('content-type') ?? '' });
  }
  keys(): Promise<{ url: string }[]> {
    if (this.faults.storage === 'no-keys')
      return Promise.reject(new DOMException('', 'UnknownError'));
    return Promise.resolve([...this.entries.keys()].map((url) => ({ url })));
  }
  delete(key: string | { url: string }): Promise<boolean> {
    return Promise.resolve(this.entries.delete(typeof key === 'string' ? key : key.url));
  }
}

export class FakeCaches {
  readonly caches = new Map<string, FakeCache>();
  readonly faults: Faults;
  constructor(faults: Faults) {
    this.faults = faults;
  }
  async open(name: string): Promise<FakeCache> {
    if (this.faults.storage === 'no-open') throw new DOMException('', 'UnknownError');
    if (this.faults.storage === 'hangs') await new Promise(() => undefined);
    const cache = this.caches.get(name) ?? new FakeCache(this.faults);
    this.caches.set(name, cache);
    return cache;
  }
  async match(
    url: string,
    { cacheName, ignoreSearch }: { cacheName: string; ignoreSearch?: boolean },
  ): Promise<Response | undefined> {
    if (this.faults.storage === 'no-open') throw new DOMException('', 'UnknownError');
    return this.caches.get(cacheName)?.match(url, ignoreSearch);
  }
  keys(): Promise<string[]> {
    return Promise.resolve([...this.caches.keys()]);
  }
  delete(name: string): Promise<boolean> {
    return Promise.resolve(this.caches.delete(name));
  }
}

/** The site's files on a host, and what the phone has kept. */
export interface FakeStage {
  folder: string;
  faults: Faults;
  storage: FakeCaches;
  asked: string[];
  /** Writes files and builds the edition. */
  publish: (files: Readonly<Record<string, string>>) => Promise<void>;
  /** Starts the worker that the host has now. */
  start: () => FakeWorker;
}

export interface FakeWorker {
  open: (path: string) => Promise<Response | 'left'>;
  load: (path: string) => Promise<Response | 'left'>;
  say: (message: unknown) => Promise<void>;
  /** Work that the worker asked to be kept alive for. */
  settled: () => Promise<void>;
  state: { state: string };
  clients: { url: string; told: string[] }[];
  isRegistered: () => boolean;
}

/** A page as the site's own head makes it. */
export const ownPage = (path: string, words: string, script = 'a.1.js'): string =>
  `<!doctype html><head><meta name="hb-page" content="/${path}"></head><h1>${words}</h1><script type="module" src="/guide/_astro/${script}"></script></html>`;

export function setFakeStage(): FakeStage {
  const folder = mkdtempSync(join(tmpdir(), 'worker-'));
  const faults: Faults = {
    isOffline: false,
    answers: {},
    storage: 'fine',
    putsLeft: Infinity,
    room: undefined,
    onPut: () => undefined,
  };
  const storage = new FakeCaches(faults);
  const asked: string[] = [];
  const locks = { last: Promise.resolve() };
  const stage: FakeStage = {
    folder,
    faults,
    storage,
    asked,
    publish: async (files) => {
      for (const [path, text] of Object.entries(files)) {
        mkdirSync(dirname(join(folder, path)), { recursive: true });
        writeFileSync(join(folder, path), text);
      }
      await buildOffline(folder);
    },
    start: () => startWorker(stage, locks),
  };
  return stage;
}

function answer({ folder, faults, asked }: FakeStage, url: string): Response | Promise<Response> {
  const path = new URL(url).pathname.slice(new URL(SCOPE).pathname.length);
  asked.push(path);
  if (faults.isOffline) throw new TypeError('Failed to fetch');
  const told = faults.answers[path];
  if (told) return told();
  let file = join(folder, path);
  if (existsSync(file) && statSync(file).isDirectory()) file = join(file, 'index.html');
  if (!existsSync(file)) return new Response('404', { status: 404 });
  const type = { html: 'text/html', js: 'text/javascript', json: 'application/json' }[
    file.split('.').at(-1) ?? ''
  ];
  return new Response(readFileSync(file), { headers: { 'content-type': type ?? 'text/plain' } });
}

/** Web Locks, as far as the worker uses them. */
function oneAtATime(locks: { last: Promise<void> }) {
  return {
    request: (_: string, job: () => Promise<void>): Promise<void> => {
      const mine = locks.last.then(job);
      locks.last = mine.catch(() => undefined);
      return mine;
    },
  };
}

function startWorker(stage: FakeStage, locks: { last: Promise<void> }): FakeWorker {
  const listeners: Record<string, (event: unknown) => void> = {};
  const work: Promise<unknown>[] = [];
  const state = { state: 'activated' };
  const clients: FakeWorker['clients'] = [];
  let isRegistered = true;
  const self = {
    addEventListener: (name: string, listener: (event: unknown) => void) => {
      listeners[name] = listener;
    },
    registration: {
      scope: SCOPE,
      unregister: () => {
        isRegistered = false;
        return Promise.resolve(true);
      },
    },
    clients: {
      claim: () => Promise.resolve(),
      matchAll: () =>
        Promise.resolve(
          clients.map(({ url, told }) => ({ url, postMessage: (word: string) => told.push(word) })),
        ),
    },
    skipWaiting: () => Promise.resolve(),
    serviceWorker: state,
  };
  runInNewContext(readFileSync(join(stage.folder, 'sw.js'), 'utf8'), {
    self,
    caches: stage.storage,
    fetch: async (request: string | Request) =>
      answer(stage, typeof request === 'string' ? request : request.url),
    navigator: { locks: oneAtATime(locks), storage: stage.faults.room },
    DOMException,
    ...{ Response, Request, URL, URLSearchParams, TextEncoder, crypto, setTimeout, Uint8Array },
  });
  const waitUntil = (job: Promise<unknown>): void => void work.push(job);
  const ask = async (path: string, mode: string): Promise<Response | 'left'> => {
    let given: Promise<Response> | undefined;
    listeners['fetch']?.({
      request: { url: SCOPE + path, method: 'GET', mode },
      respondWith: (response: Promise<Response>) => {
        given = response;
      },
      waitUntil,
    });
    return given ?? 'left';
  };
  return {
    open: (path) => ask(path, 'navigate'),
    load: (path) => ask(path, 'cors'),
    say: async (data) => {
      const before = work.length;
      listeners['message']?.({ data, waitUntil });
      await Promise.allSettled(work.slice(before));
    },
    settled: async () => {
      await Promise.allSettled(work);
    },
    state,
    clients,
    isRegistered: () => isRegistered,
  };
}
