/** What a request for a file asks for, read from its target and headers. Pure. */

/** The path of a request target, decoded, or undefined when it is nothing a file of a site could be called. */
export function pathOf(target: string): string | undefined {
  // A proxy may send the whole address: its path is what counts.
  const local = target.replace(/^https?:\/\/[^/?#]*/i, '') || '/';
  try {
    const path = decodeURIComponent(local.split(/[?#]/)[0] ?? '/');
    // Control characters, backslashes and names that begin with a dot (`..`, `.git`) are no part of a site.
    if (!path.startsWith('/') || /[\0-\x1f\x7f\\]|\/\./.test(path)) return undefined;
    return path.replace(/\/{2,}/g, '/');
  } catch {
    return undefined;
  }
}

/** How to pack an answer, by `Accept-Encoding` with its weights; undefined: as it is. */
export function packingOf(header = ''): 'br' | 'gzip' | undefined {
  const weights = new Map(
    header
      .toLowerCase()
      .split(',')
      .map((one) => {
        const [name = '', ...rest] = one.split(';').map((part) => part.trim());
        const weight = rest.find((part) => part.startsWith('q='))?.slice(2);
        return [name, weight === undefined ? 1 : Number(weight) || 0] as const;
      }),
  );
  const weight = (name: string): number => weights.get(name) ?? weights.get('*') ?? 0;
  const [best] = (['br', 'gzip'] as const)
    .filter((name) => weight(name) > 0)
    .sort((a, b) => weight(b) - weight(a));
  return best;
}

/** Whether the asker has this very answer. The tag decides; the date only when no tag was sent. */
export function isUnchanged(
  asked: { tag?: string | undefined; since?: string | undefined },
  has: { tag: string; changed: Date },
): boolean {
  const bare = (tag: string): string => tag.trim().replace(/^W\//, '');
  if (asked.tag !== undefined)
    return asked.tag.split(',').some((one) => one.trim() === '*' || bare(one) === bare(has.tag));
  const since = Date.parse(asked.since ?? '');
  return since >= Math.floor(has.changed.getTime() / 1000) * 1000;
}

/**
 * The one part of a file that `Range` asks for: its first and last byte, `none` when the file has no such part, undefined
 * when all of it is the right answer (no range, one that is not understood, or several at once).
 */
export function rangeOf(
  header: string | undefined,
  size: number,
): { first: number; last: number } | 'none' | undefined {
  const [, from = '', to = ''] = /^bytes=(\d*)-(\d*)$/.exec(header?.trim() ?? '') ?? [];
  if (from === '' && to === '') return undefined;
  if (from === '') {
    const length = Math.min(Number(to), size);
    return length === 0 ? 'none' : { first: size - length, last: size - 1 };
  }
  const first = Number(from);
  if (to !== '' && Number(to) < first) return undefined; // not a range: RFC 9110, 14.1.1
  if (first >= size) return 'none';
  return { first, last: to === '' ? size - 1 : Math.min(Number(to), size - 1) };
}
