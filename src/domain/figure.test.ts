import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { Figure, figureMarkdown, unmarked } from './figure.ts';

const files = readdirSync('content/figures').filter((file) => file.endsWith('.yaml'));
const figures = Object.fromEntries(
  files.map((file) => [
    file.slice(0, -5),
    Figure.parse(parse(readFileSync(`content/figures/${file}`, 'utf8'))),
  ]),
);

describe('content/figures', () => {
  it.each(Object.entries(figures))('%s says everything in words', (_, figure) => {
    const text = figureMarkdown(figure);
    expect(text).toContain(figure.title);
    expect(text).not.toMatch(/undefined|\{\d/);
    if (figure.kind === 'specimen') expect(text).toContain(`怎么核实：${figure.verify}`);
    if (figure.kind === 'path') expect(text.match(/^\d+\. /gm)?.length).toBe(figure.steps.length);
  });

  it.each(Object.entries(figures))(
    '%s: every mark has its note and every note its mark',
    (_, figure) => {
      if (figure.kind !== 'specimen') return;
      for (const sheet of [figure, figure.imitation].filter((one) => one !== undefined)) {
        if (sheet.lines.some((line) => typeof line !== 'string')) continue; // notes stand beneath their lines
        const marks = sheet.lines
          .flatMap((line) => [
            ...(typeof line === 'string' ? line : line.line).matchAll(/\{(\d+):/g),
          ])
          .map(([, number]) => Number(number));
        expect(marks).toEqual(sheet.notes.map((_, at) => at + 1));
      }
    },
  );
});

it('leaves the words of a mark', () =>
  expect(unmarked('在{12:第三法庭}开庭')).toBe('在第三法庭开庭'));
