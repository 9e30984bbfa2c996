// Every article that a letter names stands among the letter's evidence, with a source that bears that name.
import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { expect, it } from 'vitest';
import { loadWriteIt } from './load.ts';

const sources = parse(readFileSync('content/sources.yaml', 'utf8')) as Record<
  string,
  { title: string }
>;
const { letters } = loadWriteIt();

const plain = (title: string): string =>
  title.replace(/[〈〉《》]/g, '').replace('中华人民共和国', '');

/** `《甲》第一条、第二条……第三条《乙》第四条` → who is cited for what. */
function named(text: string): { title: string; article: string }[] {
  let title = '';
  return [...text.matchAll(/《([^》]+)》|第[一二三四五六七八九十百零]+条/g)].flatMap(
    ([whole, name]) => {
      if (name === undefined) return [{ title, article: whole }];
      title = name;
      return [];
    },
  );
}

const cited = Object.entries(letters).flatMap(([id, letter]) =>
  letter.letter
    .flatMap((line) => named(typeof line === 'string' ? line : line.text))
    .map((one) => [id, one.title, one.article] as const),
);

it('letters name articles', () => expect(cited.length).toBeGreaterThan(25));
it.each(cited)('%s: 《%s》%s is in its evidence', (id, title, article) => {
  const marks = [
    ...(letters[id]?.law.join('') ?? '').matchAll(/\[([^\]]*)\]\(source:([a-z0-9-]+)\)/g),
  ];
  const found = marks.some(
    ([, locator = '', source = '']) =>
      locator.split('、').includes(article) &&
      plain(sources[source]?.title ?? '').includes(plain(title)),
  );
  expect(found).toBe(true);
});
