/** What a request asks for, read from its target. Pure. */

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
