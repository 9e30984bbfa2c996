import { citedSources } from '../content/citations.ts';
import { parseLine } from '../content/parse.ts';
import { plainLine } from '../content/plain.ts';
import { address } from '../domain/paths.ts';
import { drawLine } from '../markdown/draw.ts';
import { pageDrawing } from '../markdown/drawing.ts';
import { numbersOf } from '../markdown/mark.ts';
import { library, sourcesOf, today } from './library.ts';

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
