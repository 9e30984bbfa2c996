import { allPages } from './pages.ts';

/** Pages that cite each document, by the document's id. */
export function citedIn(): Map<string, { path: string; title: string }[]> {
  const cited = new Map<string, { path: string; title: string }[]>();
  for (const page of allPages())
    for (const { id } of page.cited)
      cited.set(id, [...(cited.get(id) ?? []), { path: page.path, title: page.data.title }]);
  return cited;
}
