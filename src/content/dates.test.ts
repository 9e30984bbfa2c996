import { describe, expect, it } from 'vitest';
import { addDays, isDay, readDay } from '../domain/day.ts';
import { SAMPLE_DAY, sampleFiles } from '../content-lint/sample.ts';
import { dueBy } from './due.ts';
import { loadContent } from './load.ts';
import { movedAddresses, movedSections, pageRedirects } from './moved.ts';
import { newPage, toFill } from './new-page.ts';
import { isPublished } from './published.ts';
import { checkContent } from '../content-lint/check.ts';
import { KIND_NAMES } from '../domain/page.ts';

describe('a day', () => {
  it.each(['tomorrow', '2026-02-30', '2026-1-1', '26-01-01', ''])('%s is none', (text) => {
    expect(isDay(text)).toBe(false);
    expect(() => readDay(text, 'BUILD_DAY')).toThrow('BUILD_DAY');
  });
  it('counts over months', () => expect(addDays('2026-12-31', 1)).toBe('2027-01-01'));
});

describe('review', () => {
  const content = loadContent(sampleFiles({ front: { publishOn: '2026-12-20' } }), SAMPLE_DAY);
  const names = (by: string) =>
    Object.fromEntries(Object.entries(dueBy(content, by)).map(([name, list]) => [name, list.length]));
  it('looks no further than the day', () =>
    expect(names(SAMPLE_DAY)).toMatchObject({ 该复核的页面: 0, 该复核的数字: 0, 等着发表的页面: 0 }));
  it('looks ahead', () =>
    expect(names(addDays(SAMPLE_DAY, 90))).toMatchObject({ 该复核的页面: 5, 该复核的数字: 1, 等着发表的页面: 1 }));
});

describe('publishing', () => {
  const page = (front: Record<string, string>) => {
    const found = loadContent(sampleFiles({ front }), SAMPLE_DAY).pages.find(({ slug }) => slug === 'sample');
    if (found === undefined) throw new Error('样页没有读到');
    return found;
  };
  it.each([
    [{}, '2026-12-01', true],
    [{ draft: 'true' }, '2026-12-01', false],
    [{ publishOn: '2026-12-02' }, '2026-12-01', false],
    [{ publishOn: '2026-12-02' }, '2026-12-02', true],
  ] as const)('%j on %s: %s', (front, today, wanted) =>
    expect(isPublished(page(front), today)).toBe(wanted));
  it('leads old addresses on', () => {
    const pages = [page({ movedFrom: '[faq/old, "faq/gone#part", "#past -> #now"]' })];
    expect(movedAddresses(pages).map(({ from, to }) => [from, to])).toEqual([
      ['/faq/old/', '/faq/sample/'],
      ['/faq/gone/#part', '/faq/sample/'],
      ['/faq/sample/#past', '/faq/sample/#now'],
    ]);
    expect(pageRedirects(pages)).toEqual({ '/faq/old/': '/faq/sample/' });
    expect(movedSections('/faq/sample/', pages)).toEqual([{ id: 'past', to: '/faq/sample/#now' }]);
  });
});

describe('a new page', () => {
  const { pages } = loadContent(sampleFiles({}), SAMPLE_DAY);
  it.each(KIND_NAMES)('of %s is a draft that stops nothing and says what is missing', (kind) => {
    const faq = pages.filter((page) => page.kind === 'faq').map((page) => ({ ...page, kind }));
    const text = newPage(kind, 'my-question', [...pages, ...faq], SAMPLE_DAY);
    const own = text.replace(new RegExp(`${kind}/(other|third)`, 'g'), 'faq/$1');
    const files = [...sampleFiles({}), { path: `content/${kind}/my-question.md`, text: own }];
    const { problems, pages: read } = checkContent(files, { today: SAMPLE_DAY });
    expect(problems).toEqual([]);
    expect(read.find(({ slug }) => slug === 'my-question')?.data.draft).toBe(true);
    expect(toFill(kind).join()).toContain('title：');
  });
});
