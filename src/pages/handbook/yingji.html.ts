import type { APIRoute } from 'astro';
import { experimental_AstroContainer as AstroContainer } from 'astro/container';
import { library, today } from '../../catalog/library.ts';
import { allPages } from '../../catalog/pages.ts';
import { address } from '../../domain/paths.ts';
import { absolute } from '../../metadata/absolute.ts';
import { respond } from '../../feeds/respond.ts';
import { HANDBOOK_MAX, handbookParts } from '../../print/handbook-parts.ts';
import Handbook from '../../print/Handbook.astro';

export const GET: APIRoute = async ({ site }) => {
  const toUrl = (path: string): string => absolute(path, site);
  const parts = await handbookParts(await allPages(), {
    library,
    today,
    base: address('/'),
    address,
    toUrl,
    demote: 2,
  });
  const container = await AstroContainer.create();
  const html = await container.renderToString(Handbook as never, {
    partial: false,
    props: { parts, facts: library.facts, sources: library.sources, today, toUrl },
  });
  const size = Buffer.byteLength(html);
  if (size > HANDBOOK_MAX)
    throw new Error(
      `应急手册有 ${size} 字节，超过 ${HANDBOOK_MAX}。少放几页正文：src/print/handbook-parts.ts`,
    );
  return respond(html, 'text/html');
};
