import { citedSources } from '../domain/citations.ts';
import { library } from './library.ts';
import { allPages } from './pages.ts';

/** Pages that cite each document, by the document's id. */
export async function citedIn(): Promise<Map<string, { path: string; title: string }[]>> {
  const cited = new Map<string, { path: string; title: string }[]>();
  for (const page of await allPages())
    for (const { id } of citedSources(page.text, library.facts))
      cited.set(id, [...(cited.get(id) ?? []), { path: page.path, title: page.data.title }]);
  return cited;
}
