// The log in this phone's own storage: written only after the reader asked for it, gone with one press.
import { readBook, writeBook, type Trouble } from './book.ts';
import type { Entry } from './entry.ts';

const KEY = 'hb-evidence-log';

/** What was stored; nothing when the reader never stored anything, or the browser does not let us look. */
export function load(): Entry[] | Trouble | undefined {
  try {
    const text = localStorage.getItem(KEY);
    return text === null ? undefined : readBook(text);
  } catch {
    return undefined;
  }
}

/** False when it does not fit, or the browser stores nothing. */
export function save(entries: readonly Entry[]): boolean {
  try {
    localStorage.setItem(KEY, writeBook(entries));
    return true;
  } catch {
    return false;
  }
}

export function forget(): void {
  try {
    localStorage.removeItem(KEY);
  } catch {
    // A browser that stores nothing has nothing to forget.
  }
}
