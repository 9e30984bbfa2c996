/** Whether the reader wants pages kept. Storage may be closed: then nothing could remember a no, and nothing is kept. */

const KEY = 'hb-sw';

/** The two stores, asked for only when needed: a blocked one throws, in some WebViews it is null. */
export interface Stores {
  lasting: () => Storage | null;
  visit: () => Storage | null;
}

/** What the address asks: `?sw=off` and /sw-off/ stop for this visit, `?sw=on` starts again. */
export function askedBy({ pathname, search }: { pathname: string; search: string }): string {
  return pathname.endsWith('/sw-off/') ? 'off' : (new URLSearchParams(search).get('sw') ?? '');
}

/** A link someone sent can only clear and stop for one visit; a lasting no is the reader's own (`refuse`). */
export function isWanted(asked: string, stores: Stores): boolean {
  try {
    const [lasting, visit] = [stores.lasting(), stores.visit()];
    if (lasting === null || visit === null) return false;
    if (asked === 'on') allow(stores);
    if (asked === 'off') visit.setItem(KEY, 'off');
    return asked !== 'off' && lasting.getItem(KEY) !== 'off' && visit.getItem(KEY) !== 'off';
  } catch {
    return false;
  }
}

/** Never again in this browser. False when that cannot be remembered. */
export function refuse({ lasting }: Stores): boolean {
  try {
    lasting()?.setItem(KEY, 'off');
    return lasting()?.getItem(KEY) === 'off';
  } catch {
    return false;
  }
}

export function allow({ lasting, visit }: Stores): void {
  for (const store of [lasting, visit])
    try {
      store()?.removeItem(KEY);
    } catch {
      /* nothing was kept there */
    }
}
