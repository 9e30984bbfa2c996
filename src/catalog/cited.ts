import { allPages } from './pages.ts';

type Cited = ReadonlyMap<string, { path: string; title: string }[]>;

let known: Cited | undefined;

/** Pages that cite each document, by the document's id. */
export function citedIn(): Cited {
  return (known ??= findCited());
}

function findCited(): Cited {
  const cited = new Map<string, { path: string; title: string }[]>();
  for (const page of allPages())
    for (const { id } of page.cited)
      cited.set(id, [...(cited.get(id) ?? []), { path: page.path, title: page.data.title }]);
  return cited;
}
