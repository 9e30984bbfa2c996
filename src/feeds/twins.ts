import { withSources } from '../content/citations.ts';
import type { Library } from '../content/library.ts';
import type { Page } from '../content/page.ts';
import { numbersOf } from '../markdown/mark.ts';
import { twinPath } from '../metadata/absolute.ts';
import { SITE } from '../site.ts';
import { markdownTwin } from './twin.ts';

/** Where a page's twin stands in the site: `faq/jail.md`. */
export function twinFile({ path }: Pick<Page, 'path'>): string {
  return twinPath(path).slice(1);
}

/** A page's twin. `toUrl`: site path → whole address. */
export function twinOf(
  page: Page,
  { library, today }: { library: Library; today: string },
  toUrl: (path: string) => string,
): string {
  return markdownTwin(
    { ...page, url: toUrl(page.path), sources: withSources(page.cited, library.sources) },
    SITE.disclaimer,
    { library, numbers: numbersOf(page.cited), today, toUrl },
  );
}
