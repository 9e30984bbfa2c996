import { expect, it } from 'vitest';
import { parseLine } from './parse.ts';
import { plainText } from './plain.ts';
import { emptyLibrary } from './library.ts';
import { sentencesOf } from './sentences.ts';

const cut = (text: string): string[] =>
  sentencesOf(parseLine(text).nodes).map((nodes) =>
    plainText(nodes, { library: emptyLibrary(), today: '2026-11-24' }),
  );

it.each([
  ['请问您是哪家公司的？工号多少？', ['请问您是哪家公司的？', '工号多少？']],
  ['我说“不同意。”请记下来。', ['我说“不同意。”', '请记下来。']],
  ['一天 0.05%，一月 1.5 元。对吗？', ['一天 0.05%，一月 1.5 元。', '对吗？']],
  ['我等一等……再打给您！谢谢', ['我等一等……再打给您！', '谢谢']],
  ['我打[95188](tel:95188)。请等。', ['我打95188。', '请等。']],
  ['**我要投诉。别说了。**请登记。', ['我要投诉。别说了。请登记。']],
  ['只有一句', ['只有一句']],
])('cuts %s', (text, sentences) => expect(cut(text)).toEqual(sentences));

it('loses nothing but blanks between sentences', () => {
  const text = '他：你好。  你是谁？ 我是[老王](/faq/jail/)！';
  expect(cut(text).join('').replace(/ /g, '')).toBe('他：你好。你是谁？我是老王！');
});
