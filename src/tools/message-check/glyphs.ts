/** The pasted text as a row of plain characters, each knowing where it stood. */

export interface Glyph {
  char: string;
  /** Where it stood in the pasted text; a restored word spans all it was written with. */
  from: number;
  to: number;
  /** Something was left out before it: a space, a dot, an emoji. */
  isApart: boolean;
}

const BREAK = /[。！？!?;；\n\r]/;
const PAUSE = /[，,、：:…【】[\]()（）《》<>「」]/;
const KEPT = /[\p{Script=Han}a-z0-9]/u;

/** One form for width, case, script and accents. */
function plainForms(text: string, script: ReadonlyMap<string, string>): string {
  const forms = text.normalize('NFKC').toLowerCase().normalize('NFD').replace(/[̀-ͯ]/g, '');
  return [...forms.normalize('NFC')].map((char) => script.get(char) ?? char).join('');
}

/** Sentence ends become 。, pauses ，; spaces, dots, dashes and emoji between characters fall away. */
export function toGlyphs(text: string, script: ReadonlyMap<string, string>): Glyph[] {
  const glyphs: Glyph[] = [];
  let at = 0;
  let isApart = false;
  for (const point of text) {
    const from = at;
    at += point.length;
    for (const form of plainForms(point, script)) {
      const char = BREAK.test(form) ? '。' : PAUSE.test(form) ? '，' : form;
      if (char === '。' || char === '，') {
        const last = glyphs[glyphs.length - 1];
        if (last?.char === '，' || last?.char === '。')
          last.char = last.char === '。' ? '。' : char;
        else glyphs.push({ char, from, to: at, isApart });
        isApart = false;
      } else if (KEPT.test(char)) {
        glyphs.push({ char, from, to: at, isApart });
        isApart = false;
      } else isApart = true;
    }
  }
  return glyphs;
}

/** 氵去 is 法: characters taken apart are put together. */
export function joinSplits(
  glyphs: readonly Glyph[],
  splits: readonly (readonly [string, string])[],
): Glyph[] {
  const joined: Glyph[] = [];
  for (let index = 0; index < glyphs.length; index++) {
    const here = glyphs[index];
    if (here === undefined) break;
    const split = splits.find(([parts]) =>
      [...parts].every((part, offset) => glyphs[index + offset]?.char === part),
    );
    const length = split === undefined ? 1 : [...split[0]].length;
    const last = glyphs[index + length - 1] ?? here;
    joined.push(split === undefined ? here : { ...here, char: split[1], to: last.to });
    index += length - 1;
  }
  return joined;
}
