import { describe, expect, it } from 'vitest';
import { checkContent } from './check.ts';
import { MAX_SHOWN, sayReport } from './report.ts';
import { SAMPLE_DAY, sampleFiles } from './sample.ts';

describe('how the gate speaks', () => {
  const cited = Array.from({ length: 80 }, (_, at) => `第 ${at} 句[](source:law)。`).join('\n\n');
  it('says the cause once and counts what follows from it', () => {
    const broken = { 'content/sources.yaml': 'law: { short: 某法, strength: 传说 }' };
    const checked = checkContent(sampleFiles({ body: cited, files: broken }), {
      today: SAMPLE_DAY,
    });
    const files = new Set(checked.problems.map(({ file }) => file));
    expect([...files]).toEqual(['content/sources.yaml']);
    expect(sayReport(checked)).toMatch(/因为 content\/sources\.yaml 有错，另有 \d+ 处引用没法判断/);
  });
  it('shows fifty and keeps the rest in a file', () => {
    const body = Array.from({ length: 70 }, (_, at) => `第 ${at} 句[](source:no-${at})。`).join(
      '\n\n',
    );
    const checked = checkContent(sampleFiles({ body }), { today: SAMPLE_DAY });
    let kept = '';
    const said = sayReport(checked, (text) => {
      kept = text;
      return '某个文件';
    });
    expect(said.match(/^✘/gm)).toHaveLength(MAX_SHOWN);
    expect(said).toContain(`还有 ${checked.problems.length - MAX_SHOWN} 处`);
    expect(kept.match(/^✘/gm)).toHaveLength(checked.problems.length);
  });
  it('puts library files first, then files and lines in order', () => {
    const checked = checkContent(
      sampleFiles({
        body: '# 一\n\n看[这](/faq/x/)。',
        files: { 'content/glossary.yaml': 'word: {}' },
      }),
      { today: SAMPLE_DAY },
    );
    expect(checked.problems.map(({ file }) => file)).toEqual(
      [...checked.problems.map(({ file }) => file)].sort(
        (a, b) => Number(a.endsWith('.md')) - Number(b.endsWith('.md')),
      ),
    );
  });
});
