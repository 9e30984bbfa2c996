/** Invisible or broken characters: what they are called, and why each is refused. */
const STRANGE: readonly { pattern: RegExp; name: string }[] = [
  { pattern: /\0/gu, name: '空字符（NUL）' },
  { pattern: /\uFFFD/gu, name: '乱码字符（U+FFFD），原来的字已经丢了' },
  { pattern: /[\u202A-\u202E\u2066-\u2069\u200E\u200F]/gu, name: '改变文字方向的隐形字符' },
  { pattern: /[\u200B-\u200D\u2060\u00AD]/gu, name: '零宽字符' },
  { pattern: /\uFEFF/gu, name: '夹在中间的 BOM' },
  { pattern: /\p{Co}/gu, name: '私有区字符，别人的手机上显示不出来' },
  { pattern: /[\u0001-\u0008\u000B-\u001F\u007F-\u009F]/gu, name: '控制字符' },
  { pattern: /[\u2028\u2029]/gu, name: '行分隔符' },
  {
    pattern: /[\u00A0\u1680\u2000-\u200A\u202F\u205F]/gu,
    name: '不是普通空格的空格',
  },
  { pattern: /[\u115F\u1160\u180B-\u180F\u3164\uFFA0\uFFF9-\uFFFB]/gu, name: '看不见的占位字符' },
  // U+FE0F makes an emoji and is refused with it.
  { pattern: /[\uFE00-\uFE0E\u{E0000}-\u{E01EF}]/gu, name: '隐形的变体或标签字符' },
  { pattern: /[\u0300-\u036F\u0483-\u0489\u20D0-\u20FF]/gu, name: '叠在别的字上的符号' },
  { pattern: /[\u2E80-\u2FDF]/gu, name: '样子像汉字的部首，搜不到' },
  { pattern: /[\u{1D400}-\u{1D7FF}]/gu, name: '数学字体的字母或数字' },
  { pattern: /[Ａ-Ｚａ-ｚ０-９．]/gu, name: '全角的字母或数字' },
];

/** One line end, no leading BOM, one Unicode form: what every later reader sees. */
export function normaliseText(text: string): string {
  return text
    .replace(/^\uFEFF+/, '')
    .replace(/\r\n?/g, '\n')
    .normalize('NFC');
}

export interface StrangeCharacter {
  line: number;
  column: number;
  name: string;
  /** The words around it, so that it can be found. */
  near: string;
}

/** Characters that must not be published, one report per kind and line. */
export function strangeCharacters(text: string): StrangeCharacter[] {
  return text.split('\n').flatMap((words, at) =>
    STRANGE.flatMap(({ pattern, name }) => {
      const found = words.search(pattern);
      if (found < 0) return [];
      const near = words.slice(Math.max(0, found - 6), found + 7).replace(pattern, '□');
      return [{ line: at + 1, column: found + 1, name, near }];
    }),
  );
}
