import type { Page } from '../content/page.ts';
import { sayDay } from '../domain/day.ts';
import { KINDS, STAGES } from '../domain/page.ts';
import { SITE } from '../site.ts';

/** What a share picture says of a page. */
export interface SharePage {
  /** Named when something about the page cannot be drawn. */
  file: string;
  path: string;
  /** Small line above the title: 常见问题, 第 1–3 天, 说法核对：错 */
  kicker: string;
  title: string;
  answer: string;
  /** Small line at the foot. */
  foot: string;
  /** Where on the line the page stands, counted from 0; pages about the whole of it have none. */
  stage: number | undefined;
}

/** The site itself, then every article. */
export function sharePages(pages: readonly Page[]): SharePage[] {
  return [siteItself(), ...pages.map(sharePage)];
}

function siteItself(): SharePage {
  return {
    file: 'src/site.ts',
    path: '/',
    kicker: SITE.tagline,
    title: SITE.name,
    answer: SITE.description,
    foot: '独立、免费',
    stage: undefined,
  };
}

function sharePage(page: Page): SharePage {
  return {
    file: page.file,
    path: page.path,
    kicker: kicker(page),
    title: page.data.title,
    answer: page.answer,
    foot: `核对于 ${sayDay(page.data.checked)}`,
    stage: stageOf(page),
  };
}

/** The first stage a page is about. */
function stageOf({ kind, slug, data }: Page): number | undefined {
  const own = kind === 'timeline' ? [slug] : data.stages;
  if (own.length === STAGES.length) return undefined;
  const at = STAGES.findIndex((stage) => own.includes(stage));
  return at < 0 ? undefined : at;
}

function kicker({ kind, data }: Page): string {
  if (kind === 'timeline') return `${KINDS.timeline.name} ${data.days ?? ''}`;
  if (kind === 'myths') return `网上说法核对：${data.verdict ?? ''}`;
  return KINDS[kind].name;
}
