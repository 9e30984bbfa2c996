/** Web addresses in a message, written out or with spaces around the dots. */
const ENDINGS =
  'com|cn|net|cc|top|xyz|vip|shop|site|club|info|org|me|io|ltd|link|icu|app|ink|ren|fun|online|store|work|tv|pro|wang|biz|co';
const ADDRESS = new RegExp(
  `(?:https?\\s*[:：]\\s*//|www\\s*[.。]\\s*)[^\\s\\u4e00-\\u9fff，。；]+|[a-z0-9][a-z0-9-]*(?:\\s?\\.\\s?[a-z0-9-]+)*\\s?\\.\\s?(?:${ENDINGS})(?![a-z0-9])(?:/[\\w\\-./?=&%#]*)?|[a-z0-9][a-z0-9-]*(?:\\.[a-z0-9-]+)*\\.[a-z]{2,6}/[\\w\\-./?=&%#]+`,
  'gi',
);

/** Places of the addresses; mail addresses are not links. */
export function findLinks(text: string): [number, number][] {
  const plain = [...text].map((char) => {
    const form = char.normalize('NFKC');
    return form.length === char.length ? form : char;
  });
  return [...plain.join('').matchAll(ADDRESS)]
    .filter((match) => text[match.index - 1] !== '@')
    .map((match) => [match.index, match.index + match[0].length]);
}
