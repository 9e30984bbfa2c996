/** The two notations that carry evidence: `[locator](source:id)` and `[](fact:id)`. */
const CITATION = /\[([^\]\n]*)\]\((source|fact):([a-z0-9-]+)\)/g;

export interface Citation {
  kind: 'source' | 'fact';
  id: string;
  /** Clause or section, empty when the whole document is meant. */
  locator: string;
  /** Offset in the text. */
  at: number;
}

/** Every citation of a text, in order. */
export function citationsIn(text: string): Citation[] {
  return [...text.matchAll(CITATION)].map((match) => ({
    kind: match[2] as Citation['kind'],
    id: match[3] as string,
    locator: match[1] as string,
    at: match.index,
  }));
}

export interface FactSources {
  sources: string[];
  locator?: string | undefined;
}
/** A source as a page uses it: its number on that page and the clauses named. */
export interface CitedSource {
  id: string;
  number: number;
  locators: string[];
}

/** The page's numbered sources in order of first use; facts count as their sources. */
export function citedSources(
  text: string,
  facts: Readonly<Record<string, FactSources>>,
): CitedSource[] {
  const byId = new Map<string, CitedSource>();
  const cite = (id: string, locator: string): void => {
    const entry = byId.get(id) ?? { id, number: byId.size + 1, locators: [] };
    byId.set(id, entry);
    if (locator !== '' && !entry.locators.includes(locator)) entry.locators.push(locator);
  };
  for (const citation of citationsIn(text)) {
    const fact = citation.kind === 'fact' ? facts[citation.id] : undefined;
    if (citation.kind === 'source') cite(citation.id, citation.locator);
    for (const id of fact?.sources ?? []) cite(id, fact?.locator ?? '');
  }
  return [...byId.values()];
}
