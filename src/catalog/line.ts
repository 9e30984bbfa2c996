import { figureOf } from './figures.ts';
import { pageAt } from './pages.ts';

/** The stages as rows of the timetable: words from content/figures/stages.yaml, days from each stage's own page. */
export async function timetable() {
  return Promise.all(
    figureOf('stages', 'timetable').rows.map(async ({ stage, ...row }) => {
      const page = await pageAt(`timeline/${stage}`);
      const days = row.odds === '随时' ? '任何一天' : shortDays(page.data.days ?? '');
      return { ...row, slug: stage, path: page.path, days, title: page.data.title };
    }),
  );
}

/** `还款日当天` → `还款日`, so that a day stands in its column. */
function shortDays(days: string): string {
  return days.replace('当天', '').replace('以后', '起').replace('受理起', '受理后');
}
