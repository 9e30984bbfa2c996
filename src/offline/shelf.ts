// What is kept on the phone, in three caches of this scope:
//   pages  the texts of an edition, each under its path and digest, and the edition's list, put last: one write makes it whole
//   seen   pages read online that are newer than the edition (or before there is one)
//   files  what search and the share panel asked for
// Storage may be full, closed or broken at any moment: looking finds nothing then, keeping keeps nothing, and nothing throws.
import type { Edition } from './pack.ts';
import { SCRIPT, typeOf } from './route.ts';

export type Area = 'pages' | 'seen' | 'files';
/** Looking longer than this is not worth waiting for. */
const LOOK_MS = 4000;
/** Pages kept of those read online, newest last. */
const SEEN_MAX = 80;

export class Shelf {
  readonly #caches: CacheStorage;
  readonly #scope: string;
  #isClosed = false;

  constructor(caches: CacheStorage, scope: string) {
    this.#caches = caches;
    this.#scope = scope;
  }

  url(path: string, digest?: string): string {
    return this.#scope + path + (digest === undefined ? '' : `?${digest}`);
  }

  /** To keep something in it. Not once the reader wants nothing kept: work under way must not lay it out again. */
  async open(area: Area): Promise<Cache> {
    if (this.#isClosed) throw new Error('closed');
    return this.#caches.open(`${area} ${this.#scope}`);
  }

  async look(area: Area, url: string, ignoreSearch = false): Promise<Response | undefined> {
    // Not through open(), which would make an empty cache again where everything was just removed.
    const where = { cacheName: `${area} ${this.#scope}`, ignoreVary: true, ignoreSearch };
    const looking = (async () => this.#caches.match(url, where))();
    const tired = new Promise<undefined>((resolve) => {
      setTimeout(resolve, LOOK_MS);
    });
    return Promise.race([looking.catch(() => undefined), tired]);
  }

  /** The edition that is here whole, and its version. */
  async edition(): Promise<{ version: string; list: Edition } | undefined> {
    try {
      const text = await (await this.look('pages', this.url('offline.json')))?.text();
      const found = JSON.parse(text ?? '{}') as { version: string; list?: Edition };
      return found.list?.files === undefined ? undefined : { ...found, list: found.list };
    } catch {
      return undefined;
    }
  }

  /** A page or script as last read, or as the edition has it. */
  async text(path: string): Promise<string | undefined> {
    const seen = await this.look('seen', this.url(path));
    const kept = seen ?? (await this.ofEdition(path));
    return kept?.text().catch(() => undefined);
  }

  async ofEdition(path: string): Promise<Response | undefined> {
    const digest = (await this.edition())?.list.files[path];
    return digest === undefined ? undefined : this.look('pages', this.url(path, digest));
  }

  /** A script of this edition or an older one: its name tells its content, and it was looked at when it was kept. */
  async script(path: string): Promise<Response | undefined> {
    const kept = await this.ofEdition(path);
    return kept ?? (SCRIPT.test(path) ? this.look('pages', this.url(path), true) : undefined);
  }

  /** Throws when it cannot: whoever fills an edition must know. */
  async put(area: Area, url: string, response: Response): Promise<void> {
    await (await this.open(area)).put(url, response);
  }

  /** False when there is no room. */
  async keepSeen(path: string, html: string): Promise<boolean> {
    try {
      const cache = await this.open('seen');
      await cache.put(this.url(path), asText(html, path));
      const extra = (await cache.keys()).slice(0, -SEEN_MAX);
      await Promise.all(extra.map((request) => cache.delete(request)));
      return true;
    } catch {
      return false;
    }
  }

  /** There is no room for a newer text of this page: the older goes, so that nothing outdated is shown as ours. */
  async forget(path: string): Promise<void> {
    const digest = (await this.edition())?.list.files[path];
    await this.drop('seen', this.url(path));
    if (digest !== undefined) await this.drop('pages', this.url(path, digest));
  }

  async drop(area: Area, url: string): Promise<void> {
    await this.open(area)
      .then((cache) => cache.delete(url))
      .catch(() => false);
  }

  async dropSeen(): Promise<void> {
    await this.#caches.delete(`seen ${this.#scope}`).catch(() => false);
  }

  /** The reader wants pages kept again. */
  reopen(): void {
    this.#isClosed = false;
  }

  /** Everything of this scope goes, whatever it is called, and nothing comes after it until `reopen`. */
  async dropAll(): Promise<void> {
    this.#isClosed = true;
    const names = await this.#caches.keys().catch((): string[] => []);
    await Promise.all(
      names
        .filter((name) => name.endsWith(` ${this.#scope}`))
        .map((name) => this.#caches.delete(name).catch(() => false)),
    );
  }
}

/** Only the text and its type: headers such as Vary or Set-Cookie have no business in a cache. */
export const asText = (text: string, path: string, status = 200): Response =>
  new Response(text, { status, headers: { 'content-type': `${typeOf(path)}; charset=utf-8` } });
