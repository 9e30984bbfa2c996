/** Words written in disguise are put back: 起素, qi su, 起s, 强z制z执z行, 法。院. */
import type { Glyph } from './glyphs.ts';
import type { Rules as Sent } from './rules.ts';
import { unpackSounds } from './sounds.ts';

/** The rules with the sounds unpacked. */
type Rules = Omit<Sent, 'sounds'> & { sounds: Record<string, string> };
type Keyword = Rules['keywords'][number];

const LATIN = /[a-z]/;
const ALNUM = /[a-z0-9]/;
const HAN = /\p{Script=Han}/u;
const INITIALS = 'b|p|m|f|d|t|n|l|g|k|h|j|q|x|zh|ch|sh|r|z|c|s|y|w';
const FINALS =
  'iang|iong|uang|ang|eng|ing|ong|ian|iao|uai|uan|ai|ei|ui|ao|ou|iu|ie|ue|er|an|en|in|un|ia|ua|uo|a|o|e|i|u';
const SYLLABLE = new RegExp(`^(?:${INITIALS})?(?:${FINALS})$`);
const LONGEST_SYLLABLE = 6;
/** Nobody writes more letters than this without a gap; longer runs are addresses and noise. */
const LONGEST_RUN = 60;

/** Whether a run of letters could be pinyin from end to end, in one pass whatever it holds. */
function isPinyinRun(run: string): boolean {
  if (run.length >= LONGEST_RUN) return false;
  const ends = [true];
  for (let end = 1; end <= run.length; end++)
    ends[end] = ends
      .slice(Math.max(0, end - LONGEST_SYLLABLE), end)
      .some((isEnd, at, { length }) => isEnd && SYLLABLE.test(run.slice(end - length + at, end)));
  return ends[run.length] ?? false;
}

/** A letter with no letter or digit beside it. */
function isAlone(glyphs: readonly Glyph[], at: number): boolean {
  const touches = (left: number, right: number): boolean =>
    ALNUM.test(glyphs[left]?.char ?? '') && !(glyphs[right]?.isApart ?? false);
  return ALNUM.test(glyphs[at]?.char ?? '') && !touches(at - 1, at) && !touches(at + 1, at + 1);
}

/** Letters before and after `at` up to the edge of the run, v read as u. */
function runAround(glyphs: readonly Glyph[], from: number, to: number): [string, string] {
  let [before, after] = ['', ''];
  for (let index = from - 1; index >= 0 && before.length < LONGEST_RUN; index--) {
    const glyph = glyphs[index];
    if (glyph === undefined || !LATIN.test(glyph.char) || glyphs[index + 1]?.isApart) break;
    before = glyph.char + before;
  }
  for (let index = to; index < glyphs.length && after.length < LONGEST_RUN; index++) {
    const glyph = glyphs[index];
    if (glyph === undefined || !LATIN.test(glyph.char) || glyph.isApart) break;
    after += glyph.char;
  }
  return [before.replaceAll('v', 'u'), after.replaceAll('v', 'u')];
}

/** Tries one keyword at one place; where it ends if it is there in disguise. */
function matchAt(
  glyphs: readonly Glyph[],
  start: number,
  { word, syllables, sound, acrossBreaks }: Keyword,
  sounds: Rules['sounds'],
): number | undefined {
  const counts = { same: 0, sound: 0, latin: 0, initial: 0, skipped: 0 };
  const chars = [...word];
  let at = start;
  for (const [index, char] of chars.entries()) {
    if (index > 0) at += skip(glyphs, at, char, acrossBreaks, counts);
    const glyph = glyphs[at];
    const syllable = syllables[index] ?? '';
    if (glyph === undefined) return undefined;
    if (glyph.char === char) counts.same += 1;
    else if (HAN.test(glyph.char)) {
      if (!sound || !(sounds[syllable] ?? '').includes(glyph.char)) return undefined;
      counts.sound += 1;
    } else if (spells(glyphs, at, syllable)) {
      counts.latin += 1;
      at += syllable.length - 1;
    } else if (isAlone(glyphs, at) && glyph.char === syllable[0]) counts.initial += 1;
    else return undefined;
    at += 1;
  }
  const isChanged = counts.same < chars.length || counts.skipped > 0;
  return isChanged && isAllowed(counts, chars.length, glyphs, start, at, syllables)
    ? at
    : undefined;
}

/** One stray letter or digit between two characters, or a stop where the word may span it. */
function skip(
  glyphs: readonly Glyph[],
  at: number,
  wanted: string,
  acrossBreaks: boolean,
  counts: { skipped: number },
): number {
  const next = glyphs[at + 1]?.char;
  if (next !== wanted) return 0;
  const here = glyphs[at]?.char ?? '';
  const isStray = isAlone(glyphs, at) || (acrossBreaks && /[，。]/.test(here));
  if (!isStray) return 0;
  counts.skipped += 1;
  return 1;
}

function spells(glyphs: readonly Glyph[], at: number, syllable: string): boolean {
  return [...syllable].every((letter, offset) => {
    const glyph = glyphs[at + offset];
    const char = glyph?.char === 'v' ? 'u' : glyph?.char;
    return char === letter && (offset === 0 || !(glyph?.isApart ?? true));
  });
}

/** How much disguise is still that word. */
function isAllowed(
  counts: { same: number; sound: number; latin: number; initial: number },
  length: number,
  glyphs: readonly Glyph[],
  start: number,
  end: number,
  syllables: readonly string[],
): boolean {
  if (counts.sound + counts.initial > Math.floor(length / 2)) return false;
  if (counts.latin === 0) return true;
  const [before, after] = runAround(glyphs, start, end);
  if (!isPinyinRun(before) || !isPinyinRun(after)) return false;
  // li'an and lian are spelt alike: without a gap it is not taken for two syllables.
  const isBlurred = syllables.some((syllable, index) => index > 0 && /^[aeo]/.test(syllable));
  const hasGap = glyphs.slice(start + 1, end).some((glyph) => glyph.isApart);
  return counts.latin < length || !isBlurred || hasGap;
}

/** q i s u → one run: single letters standing apart are one word spelt out. */
function joinLetters(glyphs: readonly Glyph[]): Glyph[] {
  const isSingle = (at: number): boolean =>
    LATIN.test(glyphs[at]?.char ?? '') && isAlone(glyphs, at);
  return glyphs.map((glyph, at) =>
    isSingle(at) && isSingle(at - 1) ? { ...glyph, isApart: false } : glyph,
  );
}

/** Keywords by every character that may begin them: the same, one that sounds alike, a letter. */
function keywordStarts({
  keywords,
  sounds,
}: Pick<Rules, 'keywords' | 'sounds'>): ReadonlyMap<string, Keyword[]> {
  const starts = new Map<string, Keyword[]>();
  for (const keyword of keywords) {
    const syllable = keyword.syllables[0] ?? '';
    const alike = keyword.sound ? (sounds[syllable] ?? '') : '';
    const first = [keyword.word[0] ?? '', syllable[0] ?? '', ...alike];
    for (const char of new Set(first)) starts.set(char, [...(starts.get(char) ?? []), keyword]);
  }
  return starts;
}

type Restorer = (row: readonly Glyph[]) => Glyph[];

/** Prepared once; gives rows with every disguised keyword in its plain form. */
export function buildRestorer(sent: Pick<Sent, 'keywords' | 'sounds' | 'lookalikes'>): Restorer {
  const rules = { ...sent, sounds: unpackSounds(sent.sounds) };
  const starts = keywordStarts(rules);
  return (row) => {
    const glyphs = joinLetters(row);
    const text = glyphs.map(({ char }) => char).join('');
    const restored: Glyph[] = [];
    for (let at = 0; at < glyphs.length;) {
      const here = glyphs[at];
      if (here === undefined) break;
      const hit = findKeyword(glyphs, text, at, starts.get(here.char) ?? [], rules);
      if (hit === undefined) restored.push(here);
      else {
        const to = glyphs[hit.end - 1]?.to ?? here.to;
        for (const char of hit.word) restored.push({ ...here, char, to });
      }
      at = hit?.end ?? at + 1;
    }
    return restored;
  };
}

/** The longest keyword disguised at this place; none where one stands plainly. */
function findKeyword(
  glyphs: readonly Glyph[],
  text: string,
  at: number,
  keywords: readonly Keyword[],
  { sounds, lookalikes }: Pick<Rules, 'sounds' | 'lookalikes'>,
): { word: string; end: number } | undefined {
  if (keywords.some(({ word }) => text.startsWith(word, at))) return undefined;
  for (const keyword of keywords) {
    const end = matchAt(glyphs, at, keyword, sounds);
    if (end === undefined) continue;
    // 直行 is another word than 执行, but 强制直行 is not.
    const alike = lookalikes.filter((word) => word.length >= keyword.word.length);
    if (!alike.some((word) => standsOver(text, word, at, end))) return { word: keyword.word, end };
  }
  return undefined;
}

function standsOver(text: string, word: string, start: number, end: number): boolean {
  for (let at = text.indexOf(word, Math.max(0, start - word.length)); at >= 0 && at < end;) {
    if (at + word.length > start) return true;
    at = text.indexOf(word, at + 1);
  }
  return false;
}
