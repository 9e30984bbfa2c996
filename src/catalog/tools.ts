import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { z } from 'zod';
import { address } from '../domain/paths.ts';
import { plainText } from '../domain/text.ts';
import { inlineHtml } from '../markdown/inline.ts';
import { numberSources, valueOf } from '../markdown/mark.ts';
import { library, sourcesOf, today } from './library.ts';

const Advice = z.record(
  z.string(),
  z.looseObject({ text: z.string(), sources: z.array(z.string()).default([]) }),
);
const advice = Advice.parse(parse(readFileSync('content/advice.yaml', 'utf8')));

/** `[](advice:id)` → the advice's own words, with its evidence. */
export function sayAdvice(text: string): string {
  return text.replace(/\[\]\(advice:([a-z0-9-]+)\)/g, (_, id: string) => {
    const said = advice[id];
    if (said === undefined) throw new Error(`没有编号为 ${id} 的建议`);
    return said.text + said.sources.map((source) => `[](source:${source})`).join('');
  });
}

/** Texts of a tool → their HTML, their plain words, and the numbered sources of the whole page. */
export function toolWords(texts: readonly string[]) {
  const whole = texts.map(sayAdvice).join('\n');
  const numbers = numberSources(whole, library.facts);
  return {
    html: (text: string): string =>
      inlineHtml(sayAdvice(text), { library, numbers, today, address }),
    plain: (text: string): string =>
      plainText(sayAdvice(text), (id) => valueOf(id, library, today)),
    sources: sourcesOf(whole),
  };
}

/** Every text of a tool's file, in its order. */
export function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (value === null || typeof value !== 'object') return [];
  return Object.values(value).flatMap(textsIn);
}
