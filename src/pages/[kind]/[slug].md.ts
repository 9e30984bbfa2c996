import type { APIRoute } from 'astro';
import { library, sourcesOf, today } from '../../catalog/library.ts';
import { allPages, type Page } from '../../catalog/pages.ts';
import { absolute } from '../../metadata/absolute.ts';
import { respond } from '../../feeds/respond.ts';
import { markdownTwin } from '../../feeds/twin.ts';
import { numbersOf } from '../../markdown/mark.ts';
import { SITE } from '../../site.ts';

export function getStaticPaths() {
  return allPages().map((page) => ({
    params: { kind: page.kind, slug: page.slug },
    props: { page },
  }));
}

export const GET: APIRoute<{ page: Page }> = ({ props: { page }, site }) => {
  const toUrl = (path: string): string => absolute(path, site);
  const text = markdownTwin(
    { ...page, url: toUrl(page.path), sources: sourcesOf(page.cited) },
    SITE.disclaimer,
    { library, numbers: numbersOf(page.cited), today, toUrl },
  );
  return respond(text, 'text/markdown');
};
