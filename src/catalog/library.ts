import { siteContent } from '../content/site.ts';
import { withSources, type CitedSource } from '../content/citations.ts';
import type { Source } from '../domain/source.ts';

/** Everything under content/ as it was when this module was loaded; `dev` loads it again when a file changes. */
export const content = siteContent();

/** Sources, facts, terms, advice and figures of this build. The gate has already refused bad ones. */
export const library = content.library;

/** The build's day. */
export const today = content.today;

/** The day on which something here was last checked; unlike the build's day it changes only with the content. */
export const newest = content.pages
  .map(({ data }) => data.checked)
  .reduce((one, other) => (one > other ? one : other), '');

/** A page's numbered sources with what is registered of each. */
export function sourcesOf(cited: readonly CitedSource[]): (CitedSource & { source: Source })[] {
  return withSources(cited, library.sources);
}
