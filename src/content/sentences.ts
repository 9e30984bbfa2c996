import type { PhrasingContent } from 'mdast';

const READER = new Intl.Segmenter('zh', { granularity: 'sentence' });
/** Stands for a link or bold words: they are never cut. */
const WHOLE = '\uFFFC';

/** The phrases of one line, cut where a sentence ends. */
export function sentencesOf(nodes: readonly PhrasingContent[]): PhrasingContent[][] {
  const text = nodes.map((node) => (node.type === 'text' ? node.value : WHOLE)).join('');
  const sentences = [...READER.segment(text)].map(({ index, segment }) =>
    within(nodes, index, index + segment.length),
  );
  return sentences.filter((sentence) => sentence.length > 0);
}

/** What stands between two places of the line's text. */
function within(nodes: readonly PhrasingContent[], from: number, until: number): PhrasingContent[] {
  let at = 0;
  return nodes.flatMap((node): PhrasingContent[] => {
    const start = at;
    at += node.type === 'text' ? node.value.length : WHOLE.length;
    if (start >= until || at <= from) return [];
    if (node.type !== 'text') return [node];
    const value = node.value.slice(Math.max(0, from - start), until - start);
    return value.trim() === '' ? [] : [{ ...node, value }];
  });
}
