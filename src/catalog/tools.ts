import { citedSources } from '../content/citations.ts';
import { parseLine } from '../content/parse.ts';
import { plainLine } from '../content/plain.ts';
import { FAQ_GROUPS, KIND_NAMES } from '../domain/page.ts';
import { address } from '../domain/paths.ts';
import { TOOLS } from '../domain/tool.ts';
import { drawLine } from '../markdown/draw.ts';
import { pageDrawing } from '../markdown/drawing.ts';
import { numbersOf } from '../markdown/mark.ts';
import { library, sourcesOf, today } from './library.ts';
import { pageAt, type Page } from './pages.ts';

/** Texts of a tool → their HTML, their plain words, and the numbered sources of the whole page. */
export function toolWords(texts: readonly string[]) {
  const cited = citedSources(
    texts.flatMap((text) => parseLine(text).nodes),
    library,
  );
  const drawing = pageDrawing({ library, today, numbers: numbersOf(cited) }, address);
  return {
    html: (text: string): string => drawLine(text, drawing),
    plain: (text: string): string => plainLine(text, { library, today }),
    sources: sourcesOf(cited),
  };
}

/** Every text of a tool's file, in its order. */
export function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (value === null || typeof value !== 'object') return [];
  return Object.values(value).flatMap(textsIn);
}

const WIDE: readonly string[] = [...KIND_NAMES, ...FAQ_GROUPS];

/** The tools that help with a page, as rows of 接着看; one that the page's own text leads to is not offered twice. */
export function toolsFor(page: Page): { path: string; title: string }[] {
  const text = JSON.stringify(page.body);
  return TOOLS.filter(
    ({ path, helps }) =>
      !text.includes(path) &&
      helps.some(
        (where: string) =>
          WIDE.includes(where)
            ? where === page.kind || where === page.data.group
            : pageAt(where) === page, // throws by name when there is no such page
      ),
  ).map(({ path, invitation, name }) => ({ path, title: `${name}：${invitation}` }));
}
