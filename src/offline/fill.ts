// Brings a whole edition onto the phone. Until the last write the older one stays as it is; after it, the newer one is whole.
import { digestOf, partOf, unpackPage, useOf, type Edition, type Pack } from './pack.ts';
import { SCRIPT } from './route.ts';
import { asText, type Shelf } from './shelf.ts';

/** So few missing texts are asked for one by one; for more, their parts of the pack are smaller. */
const FEW = 10;
/** Names that are never used again for something else. */
const LASTING =
  /^_astro\/|^search\/(lexicon|parts)|^pagefind\/.*\.pf_|^pagefind\/(index|fragment)\//;

/** Scripts kept of editions before this one, newest last: all of several editions, well under a megabyte. */
const SCRIPTS_OF_OLDER = 100;

export interface Filling {
  fetch: typeof fetch;
  version: string;
  /** False once a newer worker has taken over. */
  isCurrent: () => boolean;
  /** Bytes that may still be kept. */
  room: () => Promise<number>;
}
/** What a fill brought: paths whose text is another than before. */
export type Filled = { changed: Set<string> } | 'gone' | 'nothing';

export async function fillEdition(
  shelf: Shelf,
  { fetch: fetcher, version, isCurrent, room }: Filling,
): Promise<Filled> {
  const cache = await shelf.open('pages');
  const before = await shelf.edition();
  const list = before?.version === version ? before.list : await fetchList(shelf, fetcher, version);
  if (list === 'gone' || list === undefined) return list ?? 'nothing';
  const kept = new Set((await cache.keys()).map(({ url }) => url));
  const missing = Object.keys(list.files).filter(
    (path) => !kept.has(shelf.url(path, list.files[path])),
  );
  if (before?.version === version && missing.length === 0) return 'nothing';
  // Nothing is downloaded that could not be kept. Storage counts more than the texts alone.
  const needed = (2 * list.size * missing.length) / Object.keys(list.files).length;
  if ((await room()) < needed) return 'nothing';
  await bring(missing, list, shelf, fetcher, version);
  await bringUsed(list, shelf, fetcher);
  if (!isCurrent()) return 'nothing';
  await shelf.put(
    'pages',
    shelf.url('offline.json'),
    asText(JSON.stringify({ version, list }), '.json'),
  );
  const changed = await changedSince(before?.list, list, shelf);
  await clear(list, shelf).catch(() => undefined);
  return { changed };
}

/** The list must be this edition's own: while a site is being published a host may still give the older one. */
async function fetchList(
  shelf: Shelf,
  fetcher: typeof fetch,
  version: string,
): Promise<Edition | 'gone' | undefined> {
  const response = await fetcher(`${shelf.url('offline.json')}?${version}`);
  if (response.status === 410) return 'gone';
  const text = response.ok ? await response.text() : '';
  return (await digestOf(text)) === version ? (JSON.parse(text) as Edition) : undefined;
}

/** Puts every missing text; throws unless all are there and are what the list says. */
async function bring(
  missing: readonly string[],
  list: Edition,
  shelf: Shelf,
  fetcher: typeof fetch,
  version: string,
): Promise<void> {
  const keep = async (path: string, text: string): Promise<boolean> => {
    const digest = list.files[path];
    if (digest === undefined || (await digestOf(text)) !== digest) return false;
    await shelf.put('pages', shelf.url(path, digest), asText(text, path));
    return true;
  };
  const wanted = new Set(missing);
  if (missing.length <= FEW)
    for (const path of missing) {
      const response = await fetcher(shelf.url(path), { cache: 'no-cache' });
      if (response.ok && (await keep(path, await response.text()))) wanted.delete(path);
    }
  const part = async <T>(name: string): Promise<T> => {
    const response = await fetcher(`${shelf.url(`offline/${name}.json`)}?${version}`);
    if (!response.ok) throw new Error(`${name} ${response.status}`);
    return (await response.json()) as T;
  };
  if (wanted.size === 0) return;
  const shared = await part<Pack['shared']>('shared');
  for (const name of new Set([...wanted].map(partOf)))
    for (const [path, pieces] of Object.entries(await part<Pack['files']>(name)))
      if (wanted.has(path) && (await keep(path, unpackPage(shared, pieces)))) wanted.delete(path);
  if (wanted.size > 0) throw new Error(`${[...wanted].join(' ')}`);
}

/** A reader who has searched, or made a .docx, can go on doing so with the new edition at once. Changing names come last, side by side. */
async function bringUsed(list: Edition, shelf: Shelf, fetcher: typeof fetch): Promise<void> {
  const cache = await shelf.open('files');
  const kept = new Set((await cache.keys()).map(({ url }) => url));
  const used = new Set([...kept].map((url) => useOf(url.slice(shelf.url('').length))));
  const paths = list.onUse.filter((path) => used.has(useOf(path)));
  const lasting = paths.filter((path) => LASTING.test(path) && !kept.has(shelf.url(path)));
  const changing = paths.filter((path) => !LASTING.test(path));
  const get = async (path: string): Promise<readonly [string, Response]> => {
    const kept = keepable(await fetcher(shelf.url(path)), path);
    if (kept === undefined) throw new Error(path);
    return [path, await kept];
  };
  for (const path of lasting) await cache.put(shelf.url(path), (await get(path))[1]);
  for (const [path, response] of await Promise.all(changing.map(get)))
    await cache.put(shelf.url(path), response);
}

/** What a network or a host in trouble puts in a file's place: pages, and their like for programs. */
const FOREIGN = /html|xml|json/i;

/** A file's answer as it may be kept, or undefined: something else in its place is some network's, not ours. */
export function keepable(response: Response, path: string): Promise<Response> | undefined {
  const type = response.headers.get('content-type') ?? '';
  if (response.status !== 200 || response.redirected) return undefined;
  if (path.endsWith('.js') ? !/script/i.test(type) : !path.endsWith('.json') && FOREIGN.test(type))
    return undefined;
  return response
    .arrayBuffer()
    .then((bytes) => new Response(bytes, { headers: { 'content-type': type } }));
}

async function changedSince(
  before: Edition | undefined,
  list: Edition,
  shelf: Shelf,
): Promise<Set<string>> {
  const changed = new Set<string>();
  if (before === undefined) return changed;
  for (const [path, digest] of Object.entries(list.files)) {
    if (before.files[path] === undefined || before.files[path] === digest) continue;
    // A reader who already saw it fresh from the network has nothing to be told.
    const seen = await (await shelf.look('seen', shelf.url(path)))?.text();
    if (seen === undefined || (await digestOf(seen)) !== digest) changed.add(path);
  }
  return changed;
}

/** What only older editions needed. */
async function clear(list: Edition, shelf: Shelf): Promise<void> {
  await shelf.dropSeen();
  const wanted = new Set([
    shelf.url('offline.json'),
    ...Object.entries(list.files).map(([path, digest]) => shelf.url(path, digest)),
  ]);
  const pages = await shelf.open('pages');
  const extra = (await pages.keys()).map(({ url }) => url).filter((url) => !wanted.has(url));
  // A page opened days ago asks for a script of its own edition when it is needed; the host has it no longer.
  const scripts = extra.filter((url) => SCRIPT.test(pathIn(url, shelf))).slice(-SCRIPTS_OF_OLDER);
  for (const url of extra) if (!scripts.includes(url)) await pages.delete(url);
  const files = await shelf.open('files');
  const inUse = new Set(list.onUse.map((path) => shelf.url(path)));
  for (const request of await files.keys())
    if (!inUse.has(request.url) && LASTING.test(request.url.slice(shelf.url('').length)))
      await files.delete(request);
}

const pathIn = (url: string, shelf: Shelf): string =>
  url.slice(shelf.url('').length).replace(/\?.*/, '');
