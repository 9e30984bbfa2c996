// Answers requests. The network's answer always wins: what is kept is looked at only when there is none, or none in time.
import { nearPaths } from '../domain/near.ts';
import { keepable } from './fill.ts';
import { isOurs, scriptsOf } from './route.ts';
import { asText, type Shelf } from './shelf.ts';

/** How long a reader waits for the network before the kept page is shown. */
export const PATIENCE = 3000;

/** How long the storage may take to find a script that the network has too. */
const LOOK_QUICKLY = 500;
const never = <T>(): Promise<T> => new Promise<T>(() => undefined);

export interface Asked {
  path: string;
  /** Asks the network: for this, or for a script that goes with it. */
  fetch: (url?: string) => Promise<Response>;
  /** Keeps the worker alive until done. */
  waitUntil: (work: Promise<unknown>) => void;
}

const isGood = (response: Response | undefined): response is Response =>
  response !== undefined && response.status < 500; // a host in trouble answers 5xx; a kept page is better

function inTime(network: Promise<Response | undefined>): Promise<Response | undefined> {
  const late = new Promise<undefined>((resolve) => {
    setTimeout(resolve, PATIENCE);
  });
  return Promise.race([network, late]);
}

/** A page. `onNewer` is called when the kept one was shown and the network then gave another. */
export async function answerPage(
  { path, fetch, waitUntil }: Asked,
  shelf: Shelf,
  onNewer: () => Promise<void>,
): Promise<Response> {
  let isKeptShown = false;
  const network = fetch().catch(() => undefined);
  waitUntil(
    network
      .then(async (response) => {
        const isNewer =
          response !== undefined && (await remember(response.clone(), path, shelf, fetch));
        if (isNewer && isKeptShown) await onNewer();
      })
      .catch(() => undefined),
  );
  const first = await inTime(network);
  if (isGood(first)) return first;
  const arriving = network.then((response) => (isGood(response) ? response : never<Response>()));
  const kept = await Promise.race([lookNear(path, shelf), arriving]);
  if (kept instanceof Response) return kept;
  if (kept !== undefined) {
    isKeptShown = true;
    return asText(kept, path);
  }
  return (await network) ?? nothingKept(shelf.url(''));
}

/** The kept page; that of `faq/jail/。` is the one without what a chat app put after it. */
async function lookNear(path: string, shelf: Shelf): Promise<string | undefined> {
  for (const one of [path, ...nearPaths(path)]) {
    const kept = await shelf.text(one);
    if (kept !== undefined) return kept;
  }
  return undefined;
}

/** Keeps a page of ours that is not kept yet, after the scripts it names: a page without them would be half a page. */
async function remember(
  response: Response,
  path: string,
  shelf: Shelf,
  fetch: Asked['fetch'],
): Promise<boolean> {
  const type = response.headers.get('content-type') ?? '';
  if (response.status !== 200 || response.redirected || !/^text\/html/i.test(type)) return false;
  const html = await response.text();
  if (!isOurs(html, path)) return false;
  const kept = await shelf.text(path);
  if (kept === html) return false;
  const outcome = await keepScripts(html, shelf, fetch);
  if (outcome === 'missing') return kept !== undefined;
  if (outcome === 'no room' || !(await shelf.keepSeen(path, html))) await shelf.forget(path);
  return kept !== undefined;
}

async function keepScripts(
  html: string,
  shelf: Shelf,
  fetch: Asked['fetch'],
): Promise<'kept' | 'missing' | 'no room'> {
  const names = scriptsOf(html);
  for (const path of names) {
    const url = shelf.url(path);
    const kept = (await shelf.script(path)) ?? (await shelf.look('files', url));
    const script = kept ?? (await fetchScript(path, shelf, fetch));
    if (script === undefined) return 'missing';
    if (kept === undefined) {
      const put = shelf.put('files', url, script.clone());
      if (await put.then(() => false).catch(() => true)) return 'no room';
    }
    for (const name of scriptsOf(await script.text())) if (!names.includes(name)) names.push(name);
  }
  return 'kept';
}

async function fetchScript(
  path: string,
  shelf: Shelf,
  fetch: Asked['fetch'],
): Promise<Response | undefined> {
  return fetch(shelf.url(path))
    .then((response) => keepable(response, path))
    .catch(() => undefined);
}

/** A script: its name tells its content, and an edition's copy was compared with its digest. */
export async function answerScript(asked: Asked, shelf: Shelf): Promise<Response> {
  const quick = new Promise<undefined>((resolve) => {
    setTimeout(resolve, LOOK_QUICKLY);
  });
  const kept = await Promise.race([shelf.script(asked.path), quick]);
  return kept ?? answerFile(asked, shelf);
}

/** A file: the network's, which replaces what was kept; the kept one when there is none in time. */
export async function answerFile(
  { path, fetch, waitUntil }: Asked,
  shelf: Shelf,
): Promise<Response> {
  const url = shelf.url(path);
  const network = fetch().catch(() => undefined);
  waitUntil(
    network
      .then(async (response) => {
        const copy = response && (await keepable(response.clone(), path));
        if (copy) await shelf.put('files', url, copy);
      })
      .catch(() => undefined),
  );
  const first = await inTime(network);
  if (isGood(first)) return first;
  const kept = (await shelf.script(path)) ?? (await shelf.look('files', url));
  return kept ?? (await network) ?? Response.error();
}

function nothingKept(home: string): Response {
  return asText(
    `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><meta name="color-scheme" content="light dark"><title>没有网络</title><body style="font:18px/1.75 system-ui,sans-serif;max-width:36em;margin:2em auto;padding:0 1.1em"><h1>现在没有网络</h1><p>这一页还没有存到你的手机里。<p><a href="">再试一次</a>，或者<a href="${home}">回首页</a>：存下来的页面都能看。`,
    '',
    503,
  );
}
