/** Sounds and scripts for the rules, from the dictionaries the search is built with. Build and tests only. */
import * as OpenCC from 'opencc-js/t2cn';
import { pinyin } from '../../search/build/index.ts';
import { commonCharacters } from '../../search/read/common-characters.ts';
import type { Spelling } from './rules.ts';

const plain = (syllable: string): string => syllable.replaceAll('ü', 'u').replaceAll('v', 'u');
const read = (text: string): string[] =>
  pinyin(text, { toneType: 'none', type: 'array', v: true }).map(plain);

/** Characters written in traditional script whose simplified form one of the texts uses. */
function scriptOf(texts: readonly string[]): Spelling['script'] {
  const toSimplified = OpenCC.Converter({ from: 'tw', to: 'cn' });
  const used = new Set(texts.join(''));
  const pairs: [string, string][] = [];
  for (let code = 0x4e00; code <= 0x9fa5; code++) {
    const char = String.fromCharCode(code);
    const simple = toSimplified(char);
    if (simple !== char && simple.length === 1 && used.has(simple)) pairs.push([char, simple]);
  }
  return {
    traditional: pairs.map(([from]) => from).join(''),
    simplified: pairs.map(([, to]) => to).join(''),
  };
}

/** `texts` is everything the rules may match: only its characters need a traditional twin. */
export function buildSpelling(texts: readonly string[]): Spelling {
  const bySyllable = new Map<string, string>();
  for (const char of commonCharacters())
    for (const syllable of new Set(
      pinyin(char, { toneType: 'none', multiple: true, type: 'array', v: true }).map(plain),
    ))
      bySyllable.set(syllable, (bySyllable.get(syllable) ?? '') + char);
  return {
    syllables: read,
    homophones: (syllable) => bySyllable.get(syllable) ?? '',
    script: scriptOf(texts),
  };
}
