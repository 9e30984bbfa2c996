import { handbookMarkdown } from '../markdown/index.ts';
import type { EvidenceOptions } from '../markdown/evidence.ts';

type Render = (page: { body: string; data: object }) => Promise<string>;

/** The site's own Markdown, page by page, outside the content collections. */
export async function bodyRenderer(options: EvidenceOptions): Promise<Render> {
  const renderer = await handbookMarkdown(options).createRenderer({
    syntaxHighlight: false,
  } as never);
  return async ({ body, data }) =>
    (await renderer.render(body, { frontmatter: data as never })).code;
}
