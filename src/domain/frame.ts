/** Ids the page frame itself uses: no section may take one, and none is anybody's lasting address. */
export const FRAME_IDS = [
  'main',
  'answer',
  'now',
  'now-title',
  'sources',
  'related',
  'uncertain',
  'share',
  'feedback',
  'comfort',
  'fresh',
  'aloud',
] as const;

/** Sections of every article that may be linked to though no author wrote them. */
export const LINKABLE_FRAME_IDS = ['answer', 'now', 'sources'] as const;

const FRAME: ReadonlySet<string> = new Set(FRAME_IDS);

/** True for an id of the frame: the list above, footnote-like `s-…` of sources, `g1` of groups. */
export function isFrameId(id: string): boolean {
  return FRAME.has(id) || /^s-/.test(id) || /^g\d+$/.test(id);
}
