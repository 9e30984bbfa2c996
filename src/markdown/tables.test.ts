import { expect, it } from 'vitest';
import { toHtml } from 'hast-util-to-html';
import { toHast } from 'mdast-util-to-hast';
import { parseBody } from '../content/parse.ts';
import { drawTable } from './tables.ts';

const draw = (markdown: string): string => {
  const [table] = parseBody(markdown).children;
  const drawn = table === undefined ? undefined : toHast(table);
  return drawn?.type === 'element' ? toHtml(drawTable(drawn)).replaceAll('\n', '') : '';
};

it('a column of numbers, and its heading, end in one line', () => {
  const html = draw(
    '| 本金 | 十天 | 说明 |\n| --- | --- | --- |\n| 1000 | 5 | 约 |\n| 3000 | 1,5.5 | 2 年 |',
  );
  expect(html.match(/class="n">[^<]*/g)).toEqual([
    'class="n">十天',
    'class="n">5',
    'class="n">1,5.5',
  ]);
});

it('a table is scrolled in its own box, with the keyboard too', () => {
  expect(draw('| 甲 |\n| --- |\n| 一 |')).toMatch(
    /^<div class="scroll" tabindex="0" role="group" aria-label="表格"><table>/,
  );
});
