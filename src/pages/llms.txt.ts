import type { APIRoute } from 'astro';
import { allPages } from '../catalog/pages.ts';
import { absolute } from '../metadata/absolute.ts';
import { entriesOf } from '../feeds/entry.ts';
import { llmsText } from '../feeds/llms.ts';
import { respond } from '../feeds/respond.ts';
import { SITE } from '../site.ts';

export const GET: APIRoute = async ({ site }) => {
  const toUrl = (path: string): string => absolute(path, site);
  const links = [
    { name: '术语表', url: toUrl('/glossary/') },
    { name: '依据索引', url: toUrl('/sources/') },
    { name: '更新（JSON Feed）', url: toUrl('/feed.json') },
    { name: '关于本站', url: toUrl('/about/') },
  ];
  return respond(
    llmsText({ ...SITE, home: toUrl('/'), links }, entriesOf(await allPages(), toUrl)),
    'text/plain',
  );
};
