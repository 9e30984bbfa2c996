/** What happens to typed or pasted text before it is read: one spelling of every character, nothing invisible, not too long. */

/** A pasted message says its matter at the head, a story asks at the end; the middle of a very long one is left out. */
const HEAD = 160;
const TAIL = 240;

function cut(text: string): string {
  return text.length <= HEAD + TAIL ? text : `${text.slice(0, HEAD)} ${text.slice(-TAIL)}`;
}

/** Radicals that PDFs put in place of characters and that Unicode does not fold: the CJK supplement, pairwise. */
const RADICALS = '⺁⺌⺍⺗⺟⺠⺩⺼⻁⻄⻅⻆⻇⻉⻋⻓⻔⻘⻙⻚⻛⻜⻝⻠⻢⻣⻤⻥⻦⻨⻩⻬⻮⻰⻳';
const CHARACTERS = '厂小小心母民王肉虎西见角角贝车长门青韦页风飞食饣马骨鬼鱼鸟麦黄齐齿龙龟';
const characterOf = new Map(
  [...RADICALS].map((radical, at) => [radical, [...CHARACTERS][at] ?? radical]),
);

/** Soft hyphens, word joiners, zero widths, direction and variation marks: no one sees them. */
const INVISIBLE =
  /[\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufe00-\ufe0f\ufeff]/g;
const LONE_SURROGATE = /[\ud800-\udbff](?![\udc00-\udfff])|(^|[^\ud800-\udbff])[\udc00-\udfff]/g;

/** `%E5%82%AC` from an address, whole or cut in the middle of a character. Text that only has per cent signs stays. */
function decodePercent(text: string): string {
  if (!/%[89a-f][0-9a-f]%[89a-f][0-9a-f]/i.test(text)) return text;
  return text.replace(/(?:%[0-9a-f]{2})+(?:%[0-9a-f]?$)?/gi, (run) => {
    const bytes = (run.match(/%[0-9a-f]{2}/gi) ?? []).map((byte) => parseInt(byte.slice(1), 16));
    return new TextDecoder().decode(new Uint8Array(bytes)).replace(/\ufffd/g, ' ');
  });
}

/** cuī shōu → cui shou, lǜ → lv, cui1shou1 → cuishou. */
function dropTones(text: string): string {
  const plain = text.replace(/[\u00c0-\u01dc\u1e00-\u1eff]/g, (letter) =>
    letter
      .normalize('NFD')
      .replace('u\u0308', 'v')
      .replace(/[\u0300-\u036f]/g, ''),
  );
  return plain.replace(/(?:[a-z]{1,6}[1-5] ?){2,}/g, (run) => run.replace(/[1-5]/g, ''));
}

/** Between two letters these only hide a word: 坐*牢, 催·收, 起-诉. What ends a sentence, and what may stand in a sum, stays. */
const HIDING = /([\p{L}])[\s]*[\p{S}\p{M}*·•・‧_~^|\\/#@&+=\-–—'’`"“”.…]{1,3}[\s]*(?=\p{L})/gu;

/** The same words, in the one spelling that the rest can read. */
export function clean(typed: string): string {
  const text = decodePercent(cut(typed)).replace(LONE_SURROGATE, '$1');
  const folded = text
    .normalize('NFKC')
    .replace(/[\u2e80-\u2eff]/g, (radical) => characterOf.get(radical) ?? radical)
    .toLowerCase()
    .replace(INVISIBLE, '');
  return dropTones(folded).replace(HIDING, '$1');
}
