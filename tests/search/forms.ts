/** The same question as other hands would type it: traditional, pinyin, with one wrong character. Repeatable, so that forms can be compared pair by pair. */

import * as OpenCC from 'opencc-js/cn2t';
import { commonCharacters } from '../../src/search/read/index.ts';
import { pinyin } from '../../src/search/build/index.ts';
import { hashOf, type JudgedQuery } from './judge.ts';

export const FORM_NAMES = ['traditional', 'pinyin', 'initials', 'typo'] as const;
export type FormName = (typeof FORM_NAMES)[number];

/** Nobody spells a whole story in Latin letters, nor a sentence in initials. */
const longest = { pinyin: 12, first: 5 };
const han = /\p{Script=Han}/u;

const toTraditional = OpenCC.Converter({ from: 'cn', to: 'tw' });
const read = (char: string): string => pinyin(char, { toneType: 'none', v: true });
const charsByReading = Map.groupBy(commonCharacters(), read);

/** One character becomes another common one of the same sound: what an input method offers next to the right one. */
function mistype(q: string): string | undefined {
  const chars = [...q];
  const places = chars.flatMap((char, index) =>
    han.test(char) && (charsByReading.get(read(char))?.length ?? 0) > 1 ? [index] : [],
  );
  const place = places[hashOf(q) % (places.length || 1)];
  if (place === undefined) return undefined;
  const right = chars[place] ?? '';
  const wrong = (charsByReading.get(read(right)) ?? []).filter((char) => char !== right);
  chars[place] = wrong[hashOf(`${q}${right}`) % wrong.length] ?? right;
  return chars.join('');
}

const spell = (q: string, pattern: 'pinyin' | 'first'): string | undefined =>
  [...q].length > longest[pattern] || /[a-z]/i.test(q)
    ? undefined
    : pinyin(q, { toneType: 'none', v: true, pattern, type: 'array', nonZh: 'consecutive' }).join(
        '',
      );

const makers: Record<FormName, (q: string) => string | undefined> = {
  traditional: (q) => toTraditional(q),
  pinyin: (q) => spell(q, 'pinyin'),
  initials: (q) => spell(q, 'first'),
  typo: mistype,
};

/** The query in that form beside itself; undefined when it cannot be typed so, or when nothing would differ. */
export function buildForm(query: JudgedQuery, form: FormName): JudgedQuery | undefined {
  const q = query.typo === true ? undefined : makers[form](query.q);
  return q === undefined || q === query.q ? undefined : { ...query, q };
}
