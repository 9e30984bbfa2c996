// Text that leaves the page: reader modes (Readability, which Firefox and many Chinese browsers build on) keep all of it and nothing else.
import { Readability } from '@mozilla/readability';
import { parseHTML } from 'linkedom';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const files = globSync('{timeline,methods,guides,faq,pitfalls,myths,help}/*/index.html', {
  cwd: 'dist',
});
const squeeze = (text: string | null | undefined): string => (text ?? '').replace(/\s+/g, '');
/** What must stay, by what it is. */
const PARTS = {
  结论: '#answer',
  现在做: '.now li',
  求助和留意: '.note',
  小标题: '.prose h2',
  清单: '.prose li',
  段落: '.prose p',
  表格: '.prose td',
} as const;
const FURNITURE = /分享这一页|哪里不对|长按识别|下载图片|复制文字|跳到正文|读给我听|首页›/;

/** Too short for Readability's own measure of an article. */
const isShort = (document: ReturnType<typeof parseHTML>['document']): boolean =>
  squeeze(document.querySelector('article')?.textContent).length < 1200;

function readerText(html: string): string {
  const { document } = parseHTML(html);
  // linkedom's document is a Document in all that Readability asks of one.
  return squeeze(new Readability(document as unknown as Document).parse()?.textContent);
}

describe('reader mode', () => {
  const pages = files
    .map((file) => ({ file, html: readFileSync(join('dist', file), 'utf8') }))
    .filter(({ html }) => html.includes('id="answer"'));
  it('keeps answer, steps, call-outs, lists and tables of every article, and no furniture', () => {
    expect(pages.length).toBeGreaterThan(150);
    const lost: string[] = [];
    for (const { file, html } of pages) {
      const { document } = parseHTML(html);
      const text = readerText(html);
      for (const [name, selector] of Object.entries(PARTS))
        for (const part of document.querySelectorAll(selector))
          if (!text.includes(squeeze(part.textContent)))
            lost.push(`${file} 丢了${name}：${squeeze(part.textContent).slice(0, 30)}`);
      const extra = FURNITURE.exec(text)?.[0];
      // Under 500 characters Readability gives up and keeps all it finds, the way home included.
      if (extra !== undefined && !(extra === '首页›' && isShort(document)))
        lost.push(`${file} 多了：${extra}`);
    }
    expect(lost).toEqual([]);
  }, 300_000);
});

describe('reader mode of pages that are lists', () => {
  it.each([
    '',
    'timeline',
    'methods',
    'guides',
    'faq',
    'myths',
    'pitfalls',
    'help',
    'tools',
    'updates',
    'about',
  ])('/%s keeps every line', (folder) => {
    const html = readFileSync(join('dist', folder, 'index.html'), 'utf8');
    const { document } = parseHTML(html);
    const text = readerText(html);
    const lines = [...document.querySelectorAll('main :is(p, li, td, dd)')].filter(
      (one) =>
        one.closest('[hidden], .vh, form, noscript') === null &&
        one.querySelector('p, li') === null,
    );
    expect(lines.length).toBeGreaterThan(4);
    const lost = lines.filter((one) => !text.includes(squeeze(one.textContent)));
    expect(lost.map((one) => squeeze(one.textContent).slice(0, 30))).toEqual([]);
  });
});

describe('marks', () => {
  it('are drawn, not written: no link of evidence has text to copy, read aloud or index', () => {
    for (const file of files) {
      const { document } = parseHTML(readFileSync(join('dist', file), 'utf8'));
      const written = [...document.querySelectorAll('a.c')].filter(
        (mark) => mark.textContent.trim() !== '',
      );
      expect(
        written.map((mark) => mark.outerHTML),
        file,
      ).toEqual([]);
    }
  });
  it('say little to a screen reader: the number, never the law’s name again', () => {
    const { document } = parseHTML(readFileSync('dist/faq/jail/index.html', 'utf8'));
    const marks = [...document.querySelectorAll('a.c')];
    expect(marks.length).toBeGreaterThan(2);
    for (const mark of marks) expect(mark.getAttribute('aria-label')).toMatch(/^依据 \d+$/);
  });
});
