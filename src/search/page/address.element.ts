/**
 * Keeps #q= and the reader's place, so that back, reload and a shared link return to the same results.
 * Behind `#` the words are sent to nobody; `?q=`, from a form without scripts or an old link, is read and then replaced.
 */

/** A pasted message is not an address. */
const longest = 300;

interface Place {
  scroll: number;
  path: string | undefined;
}

export function readQueryFromAddress(): string {
  // `#q=…#wechat_redirect`: what an app puts after it is no part of the question.
  const own = location.hash.slice(1).split('#')[0];
  const words =
    new URLSearchParams(own).get('q') ?? new URLSearchParams(location.search).get('q') ?? '';
  return whole(words.slice(0, longest));
}

/** Without halves of characters that a cut, or a hostile address, left: they cannot be written into an address. */
const whole = (text: string): string =>
  [...text].filter((char) => !/^[\ud800-\udfff]$/.test(char)).join('');

/** Safari refuses more than a hundred rewrites in half a minute, and each costs a phone time: the address waits for a pause in typing. */
const pauseMs = 300;
let pending: ReturnType<typeof setTimeout> | undefined;
let wanted = '';
let isSent = false;

/** Some views have a closed history, and Safari refuses after a hundred: the answer comes all the same. */
function rewrite(state: unknown, url?: string): void {
  try {
    history.replaceState(state, '', url);
  } catch {
    /* the address stays as it was */
  }
}

/** Rewrites the address in place: typing makes no history. */
function writeQuery(): void {
  clearTimeout(pending);
  const url = new URL(location.href);
  url.searchParams.delete('q');
  url.hash = wanted === '' ? '' : `q=${encodeURIComponent(whole(wanted))}`;
  if (url.href !== location.href) rewrite(history.state, url.href);
}

/** The skip link and others put their own words behind `#`: the question comes back. */
addEventListener('hashchange', () => {
  if (wanted !== '' && !/[#&]q=/.test(location.hash)) writeQuery();
});

/** Enter: these words are the reader's own, whole; the address waits for nothing but their answer. */
export function sendQuery(): void {
  isSent = true;
  if (wanted !== '') writeQuery();
}

/** An empty text, or one not to be kept, leaves none. */
export function keepQuery(text: string): void {
  wanted = text.length > longest ? '' : text;
  clearTimeout(pending);
  if (wanted === '' || isSent) writeQuery();
  else pending = setTimeout(writeQuery, pauseMs);
  isSent = false;
}

/** Remembers the place when the reader follows a result. */
export function keepPlace(list: HTMLElement): void {
  list.addEventListener('click', (event) => {
    const row =
      event.target instanceof Element ? event.target.closest<HTMLElement>('li[data-path]') : null;
    if (!row) return;
    writeQuery();
    const place: Place = { scroll: scrollY, path: row.dataset['path'] };
    rewrite({ ...(history.state as object | null), search: place });
  });
}

/** Returns to it after the results are drawn again. */
export function restorePlace(list: HTMLElement): void {
  const place = (history.state as { search?: Place } | null)?.search;
  if (!place) return;
  list
    .querySelector<HTMLElement>(`[data-path="${place.path}"] > a`)
    ?.focus({ preventScroll: true });
  scrollTo(0, place.scroll);
}
