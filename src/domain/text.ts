/** Characters a reader sees; runs of Latin letters or digits count as one each, as 字数 does in print. */
export function countCharacters(text: string): number {
  return text.replace(/\s+/g, '').replace(/[A-Za-z0-9.,%:/-]+/g, '1').length;
}

/** 汉字 only. */
export function countHan(text: string): number {
  return (text.match(/\p{Script=Han}/gu) ?? []).length;
}

/** Sentences of a plain text, split at 。！？； and line ends. */
export function sentences(text: string): string[] {
  return text
    .split(/[。！？!?；;\n]/)
    .map((part) => part.trim())
    .filter((part) => part !== '');
}
