/** What the reader typed, kept on this phone only when they ask for it. */

/** Our name first: other sites may share the origin. */
const keyOf = (tool: string): string => `hb-tool-${tool}`;

export interface Keeper {
  /** What was kept; undefined when nothing was, or the store is closed or damaged. */
  read: () => Record<string, string> | undefined;
  /** False when the browser does not let us. */
  keep: (typed: Readonly<Record<string, string>>) => boolean;
  forget: () => void;
}

export function keeperOf(tool: string): Keeper {
  const key = keyOf(tool);
  return {
    read: () => {
      try {
        const kept: unknown = JSON.parse(localStorage.getItem(key) ?? 'null');
        if (kept === null || typeof kept !== 'object') return undefined;
        return Object.fromEntries(
          Object.entries(kept).filter(([, value]) => typeof value === 'string'),
        );
      } catch {
        return undefined;
      }
    },
    keep: (typed) => {
      try {
        localStorage.setItem(key, JSON.stringify(typed));
        return true;
      } catch {
        return false;
      }
    },
    forget: () => {
      try {
        localStorage.removeItem(key);
      } catch {
        /* a closed store holds nothing of ours */
      }
    },
  };
}
