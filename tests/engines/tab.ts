// What the journeys need of a browser, whichever engine it is.
import type { EngineName } from '../../scripts/engines.ts';

/** What can be handed to the page. */
export type Plain = string | number | boolean | null;
/** Runs inside the page: written as a function, sent as text, so it may use nothing from outside. */
export type InPage<T> = (...given: never[]) => T | Promise<T>;

export interface Tab {
  goto: (url: string) => Promise<void>;
  run: <T>(work: InPage<T>, ...given: readonly Plain[]) => Promise<T>;
  /** A real click, where the engine would put a finger. */
  click: (selector: string) => Promise<void>;
  type: (selector: string, text: string) => Promise<void>;
  /** One key: `Enter`, `Escape`. */
  press: (key: 'Enter' | 'Escape') => Promise<void>;
  /** Errors the page threw, where the engine tells. */
  errors: string[];
  pdf?: () => Promise<Uint8Array>;
  close: () => Promise<void>;
}

export interface Engine {
  name: EngineName;
  /** A fresh profile `width` CSS pixels wide. */
  open: (width: number) => Promise<Tab>;
  close: () => Promise<void>;
}

/** Asks the page again and again until it says yes; pages that are just being left may fail to answer. */
export async function until(
  tab: Tab,
  isTrue: InPage<boolean>,
  given: readonly Plain[] = [],
  milliseconds = 15_000,
): Promise<void> {
  for (const end = Date.now() + milliseconds; Date.now() < end; await pause(100))
    if (await tab.run(isTrue, ...given).catch(() => false)) return;
  const place = await tab.run(() => `${location.href} ${document.title}`).catch(() => '?');
  throw new Error(
    `等了 ${milliseconds} 毫秒也没有成立（${place}）：${isTrue.toString()} ${given.join(' ')}`,
  );
}

export const pause = (milliseconds: number): Promise<void> =>
  new Promise((resolve) => {
    setTimeout(resolve, milliseconds);
  });

/** The page that is left is marked, so that the next one cannot be taken for it. Whether another page comes at all. */
function leave(url: string): boolean {
  Object.assign(window, { isLeft: true });
  const [here, there] = [location.href, url].map((one) => one.replace(/#.*/, ''));
  return !(url.includes('#') && here === there);
}
/** Between two pages engines show an empty one: it is not the one asked for. */
const hasArrived = (origin: string): boolean =>
  location.origin === origin && !('isLeft' in window) && document.readyState === 'complete';

/** To an address, until its page stands whole: drivers answer before that, long after, or never. */
export async function travel(
  run: Tab['run'],
  url: string,
  start: () => Promise<unknown>,
): Promise<void> {
  const isOtherPage = await run(leave, url).catch(() => true);
  await start();
  for (const end = Date.now() + 15_000; isOtherPage; await pause(50)) {
    if (await run(hasArrived, new URL(url).origin).catch(() => false)) return;
    if (Date.now() > end) throw new Error(`没有到 ${url}`);
  }
}

/** The back button. Drivers wait for a load that does not come when the engine kept the page. */
export async function back(tab: Tab): Promise<void> {
  await tab.run(() => {
    setTimeout(() => history.back());
  });
  await pause(300); // what is asked while pages are being swapped may stay without an answer
}

/** Clicks the first visible element of a kind with these words, wherever the page has put it. */
export async function tap(tab: Tab, selector: string, words: string): Promise<void> {
  await until(
    tab,
    (kind: string, text: string) => {
      document.querySelectorAll('[data-tap]').forEach((one) => one.removeAttribute('data-tap'));
      const found = Array.from(document.querySelectorAll<HTMLElement>(kind)).find(
        (one) => new RegExp(text).test(one.textContent.trim()) && one.getClientRects().length > 0,
      );
      found?.setAttribute('data-tap', '');
      found?.scrollIntoView({ block: 'center', behavior: 'instant' });
      return found !== undefined;
    },
    [selector, words],
  );
  await tab.click('[data-tap]');
}
