// Only while writing: a build writes the twins beside the pages, on the thread that has read the content.
import type { APIRoute } from 'astro';
import { library, today } from '../../catalog/library.ts';
import { allPages, type Page } from '../../catalog/pages.ts';
import { absolute } from '../../metadata/absolute.ts';
import { respond } from '../respond.ts';
import { twinOf } from '../twins.ts';

export function getStaticPaths() {
  return allPages().map((page) => ({
    params: { kind: page.kind, slug: page.slug },
    props: { page },
  }));
}

export const GET: APIRoute<{ page: Page }> = ({ props: { page }, site }) =>
  respond(
    twinOf(page, { library, today }, (path) => absolute(path, site)),
    'text/markdown',
  );
