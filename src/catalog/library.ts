import { buildDay } from '../build-day.ts';
import { citedSources } from '../domain/citations.ts';
import { readContentFiles } from '../content-lint/files.ts';
import { readLibrary } from '../content-lint/library.ts';

/** Sources, facts and terms of this build. The gate has already refused bad ones. */
export const library = readLibrary(readContentFiles(process.cwd()), []);

export const today = buildDay();

/** The numbered sources of a page's text. */
export function sourcesOf(text: string) {
  return citedSources(text, library.facts).map((cited) => {
    const source = library.sources[cited.id];
    if (source === undefined) throw new Error(`没有编号为 ${cited.id} 的依据`);
    return { ...cited, source };
  });
}
