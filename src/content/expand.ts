import type { Link, Parents, PhrasingContent, Root, RootContent } from 'mdast';
import type { MdxJsxFlowElement } from 'mdast-util-mdx-jsx';
import { figureMarkdown } from '../domain/figure.ts';
import type { Library } from './library.ts';
import { notationOf } from './notation.ts';
import { parseBody, parseLine } from './parse.ts';

/** The words of a piece of advice as they stand in a sentence, its own evidence behind them. */
export function adviceNodes(id: string, library: Library): PhrasingContent[] {
  const advice = library.advice[id];
  if (advice === undefined) throw new Error(`advice.yaml 里没有编号为 ${id} 的建议`);
  const marks = (advice.sources ?? []).map(
    (source): Link => ({ type: 'link', url: `source:${source}`, title: null, children: [] }),
  );
  return [...parseLine(advice.text).nodes, ...marks];
}

/** The words of a figure as a tree: its title, what it says, its notes as a list in reading order. */
export function figureNodes(id: string, library: Library): RootContent[] {
  const figure = library.figures[id];
  if (figure === undefined) throw new Error(`content/figures/ 里没有编号为 ${id} 的图`);
  return parseBody(figureMarkdown(figure)).children;
}

/** The tree with every `[](advice:id)` said in full. Unknown ones stay as they are: the gate names them. */
export function expandAdvice<T extends Parents>(tree: T, library: Library): T {
  const children = tree.children.flatMap((child): RootContent[] => {
    if (child.type === 'link') {
      const notation = notationOf(child);
      if (notation.type === 'advice' && library.advice[notation.id] !== undefined)
        return adviceNodes(notation.id, library);
    }
    return ['children' in child ? expandAdvice(child, library) : child];
  });
  return { ...tree, children } as T;
}

/** The tree a reader without pictures reads: advice in full, figures as their words. */
export function readingTree(tree: Root, library: Library): Root {
  const children = tree.children.flatMap((child): RootContent[] => {
    if (child.type !== 'mdxJsxFlowElement') return [child];
    const id = figureId(child);
    return id === undefined || library.figures[id] === undefined ? [] : figureNodes(id, library);
  });
  return expandAdvice({ ...tree, children }, library);
}

/** `id` of `<Specimen id="…" />`, when it is a literal. */
export function figureId(node: MdxJsxFlowElement): string | undefined {
  const attribute = node.attributes.find(
    (one) => one.type === 'mdxJsxAttribute' && one.name === 'id',
  );
  return typeof attribute?.value === 'string' ? attribute.value : undefined;
}
