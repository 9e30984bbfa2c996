import type { Content } from '../content/load.ts';

/** What to do about a page that points to one readers cannot open yet. */
export const HIDDEN_MEND =
  '等那一页发表了再指过去；那一页写好了，就删掉它的 draft 或改早 publishOn';

/** Why a reader of `file`, once it is published, could not open the page at `path`; undefined when he can. */
export function whyHidden(path: string, file: string, content: Content): string | undefined {
  const target = content.pages.find((page) => page.path === path);
  const own = content.pages.find((page) => page.file === file);
  if (target === undefined || own?.data.draft === true) return undefined;
  const { draft, publishOn = '' } = target.data;
  if (draft === true) return `${path} 还是草稿，读者打不开`;
  const { publishOn: opens = '' } = own?.data ?? {};
  const seen = opens > content.today ? opens : content.today;
  return publishOn > seen ? `${path} 到 ${publishOn} 才发表，那天以前读者打不开` : undefined;
}
