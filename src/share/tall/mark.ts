import type { Odds } from '../../content/tall/page.ts';

/** What is drawn over the words, where the node that carries it comes to stand. */
export type Mark =
  | { draw: 'dot'; as: 'mine' | 'theirs' | 'missed' | 'end'; odds: Odds; dy: number }
  | { draw: 'ticks'; days: number }
  | { draw: 'exit'; as: 'mine' | 'theirs'; dy: number }
  | { draw: 'tick' | 'cross'; dy: number }
  | { draw: 'span'; from: number; to: number; odds: Odds }
  | { draw: 'code' };
