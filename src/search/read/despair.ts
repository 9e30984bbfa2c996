/** Hears despair and not 累死了. Nothing heard is kept anywhere. */

/** True when the urgent help card should come first. `calm` phrases are taken out before listening. */
export function soundsDesperate(
  text: string,
  words: { despair: readonly string[]; calm: readonly string[] },
): boolean {
  const compact = text.replace(/\s+/g, '');
  const heard = [...words.calm]
    .sort((left, right) => right.length - left.length)
    .reduce((current, phrase) => current.replaceAll(phrase, '·'), compact);
  return words.despair.some((word) => heard.includes(word));
}
