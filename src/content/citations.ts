import type { Nodes } from 'mdast';
import { adviceNodes } from './expand.ts';
import type { Source } from '../domain/source.ts';
import type { Library } from './library.ts';
import { notationOf } from './notation.ts';

export interface Citation {
  kind: 'source' | 'fact';
  id: string;
  /** Clause or section, empty when the whole document is meant. */
  locator: string;
}

/** A source as a page uses it: its number on that page and the clauses named. */
export interface CitedSource {
  id: string;
  number: number;
  locators: string[];
}

/** The same with what is registered of each. Throws on one that is not: the gate lets none through. */
export function withSources(
  cited: readonly CitedSource[],
  sources: Library['sources'],
): (CitedSource & { source: Source })[] {
  return cited.map((one) => {
    const source = sources[one.id];
    if (source === undefined) throw new Error(`没有编号为 ${one.id} 的依据`);
    return { ...one, source };
  });
}

/** Every citation under these nodes in reading order, those inside advice included. */
export function citationsIn(nodes: readonly Nodes[], library: Library): Citation[] {
  return nodes.flatMap((node): Citation[] => {
    if (node.type !== 'link') return 'children' in node ? citationsIn(node.children, library) : [];
    const notation = notationOf(node);
    if (notation.type === 'source' || notation.type === 'fact')
      return [{ kind: notation.type, id: notation.id, locator: notation.locator }];
    if (notation.type === 'advice' && library.advice[notation.id] !== undefined)
      return citationsIn(adviceNodes(notation.id, library), library);
    return citationsIn(node.children, library);
  });
}

/** Numbered sources in order of first use; facts count as their sources. */
export function citedSources(nodes: readonly Nodes[], library: Library): CitedSource[] {
  const byId = new Map<string, CitedSource>();
  const cite = (id: string, locator: string): void => {
    const entry = byId.get(id) ?? { id, number: byId.size + 1, locators: [] };
    byId.set(id, entry);
    if (locator !== '' && !entry.locators.includes(locator)) entry.locators.push(locator);
  };
  for (const { kind, id, locator } of citationsIn(nodes, library)) {
    if (kind === 'source') cite(id, locator);
    else {
      const fact = library.facts[id];
      for (const source of fact?.sources ?? []) cite(source, fact?.locator ?? '');
    }
  }
  return [...byId.values()];
}
