import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readContentFiles } from '../content/files.ts';
import { checkContent } from './check.ts';
import type { Sample } from './rule.ts';
import { RULES } from './rules/index.ts';
import { SAMPLE_DAY, sampleFiles } from './sample.ts';

/** A sample body is a few words: the length of a page is another rule's matter. */
const LENGTHS = /正文 \d+ 字/;

function problems(sample: Sample, name: string) {
  const checked = checkContent(sampleFiles(sample), {
    today: SAMPLE_DAY,
    published: sample.published ?? [],
    isStrict: true,
  });
  return checked.problems.filter(
    ({ rule, what }) => name === 'lengths' || rule === name || !LENGTHS.test(what),
  );
}

const short = ({ files, ...rest }: Sample): string =>
  JSON.stringify({
    ...rest,
    ...(files === undefined ? {} : { files: Object.values(files) }),
  }).slice(0, 90);

describe.each(RULES.map((rule) => ({ ...rule, rule })))('$name', ({ name, rule }) => {
  it.each(rule.passes.map((sample) => ({ sample, shown: short(sample) })))(
    'passes $shown',
    ({ sample }) => {
      expect(problems(sample, name).filter((problem) => problem.rule === name)).toEqual([]);
    },
  );

  it.each(rule.fails.map((sample) => ({ sample, shown: short(sample) })))(
    'refuses $shown',
    ({ sample }) => {
      const found = problems(sample, name);
      const said = found.find(({ what, mend }) => `${what} ${mend}`.includes(sample.says));
      expect(
        said,
        `说的是：${found.map(({ what, mend }) => `${what}（${mend}）`).join(' / ')}`,
      ).toBeDefined();
      expect(said?.mend).not.toBe('');
      if (sample.at !== undefined)
        expect([`${said?.line}`, `${said?.line}:${said?.column}`]).toContain(sample.at);
    },
  );
});

describe('the sample site', () => {
  it('is sound', () => {
    expect(checkContent(sampleFiles({}), { today: SAMPLE_DAY, isStrict: true }).problems).toEqual(
      [],
    );
  });

  // Notepad, Excel and a Windows checkout write these; an editor cannot see them.
  it.each<[string, (text: string) => string]>([
    ['CRLF', (text) => text.replaceAll('\n', '\r\n')],
    ['the line ends of old Macs', (text) => text.replaceAll('\n', '\r')],
    ['a BOM', (text) => `\uFEFF${text}`],
    ['a BOM and CRLF', (text) => `\uFEFF${text.replaceAll('\n', '\r\n')}`],
    ['spaces after ---', (text) => text.replace(/^---$/gm, '--- \t')],
    ['no line end at the end', (text) => text.trimEnd()],
    ['letters in two parts (NFD)', (text) => text.normalize('NFD')],
  ])('is as sound when it was saved with %s', (_, save) => {
    const root = mkdtempSync(join(tmpdir(), 'saved-'));
    for (const { path, text } of sampleFiles({})) {
      mkdirSync(dirname(join(root, path)), { recursive: true });
      writeFileSync(join(root, path), save(text));
    }
    const { problems, articles } = checkContent(readContentFiles(root), {
      today: SAMPLE_DAY,
      isStrict: true,
    });
    rmSync(root, { recursive: true });
    expect(problems).toEqual([]);
    expect(articles.length).toBeGreaterThan(3);
  });
});
