/** Longest piece spoken at once: some engines fall silent in the middle of longer ones. */
export const PIECE_MAX = 120;

/** Blocks of text → pieces that end where a reader would breathe. */
export function speechPieces(blocks: readonly string[]): string[] {
  return blocks.flatMap((block) => {
    const text = block.replace(/\s+/g, ' ').trim();
    return text === ''
      ? []
      : joinShort(text.match(/[^。！？；!?;]+[。！？；!?;”’」）]*|[。！？；!?;]+/g) ?? []);
  });
}

function joinShort(sentences: readonly string[]): string[] {
  const pieces: string[] = [];
  for (const sentence of sentences.flatMap(cutLong)) {
    const last = pieces[pieces.length - 1];
    if (last !== undefined && last.length + sentence.length <= PIECE_MAX)
      pieces[pieces.length - 1] = last + sentence;
    else pieces.push(sentence);
  }
  return pieces;
}

function cutLong(sentence: string): string[] {
  if (sentence.length <= PIECE_MAX) return [sentence];
  const comma = sentence.slice(0, PIECE_MAX).search(/[，、：,][^，、：,]*$/);
  const at = comma > 0 ? comma + 1 : PIECE_MAX;
  return [sentence.slice(0, at), ...cutLong(sentence.slice(at))];
}

interface VoiceLike {
  lang: string;
  localService: boolean;
  default: boolean;
}

/** A Mandarin voice, one on the phone itself before one that would send the text away. */
export function mandarinVoice<Voice extends VoiceLike>(
  voices: readonly Voice[] | null | undefined,
): Voice | undefined {
  return voices?.find(
    ({ lang, localService }) => localService && /^(zh[-_](cn|hans)|cmn)/i.test(lang),
  );
}
