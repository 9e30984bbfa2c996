import type { APIRoute } from 'astro';
import { library, sourcesOf, today } from '../../catalog/library.ts';
import { allPages, type Page } from '../../catalog/pages.ts';
import { KINDS } from '../../domain/page.ts';
import { absolute } from '../../metadata/absolute.ts';
import { respond } from '../../feeds/respond.ts';
import { markdownTwin } from '../../feeds/twin.ts';
import { numberSources } from '../../markdown/mark.ts';
import { SITE } from '../../site.ts';

export async function getStaticPaths() {
  return (await allPages()).map((page) => ({
    params: { kind: page.kind, slug: page.slug },
    props: { page },
  }));
}

export const GET: APIRoute = ({ props, site }) => {
  const { page } = props as { page: Page };
  const toUrl = (path: string): string => absolute(path, site);
  const text = markdownTwin(
    {
      ...page.data,
      url: toUrl(page.path),
      section: KINDS[page.kind].name,
      body: page.body,
      sources: sourcesOf(page.text),
    },
    SITE.disclaimer,
    { library, numbers: numberSources(page.text, library.facts), today, toUrl },
  );
  return respond(text, 'text/markdown');
};
