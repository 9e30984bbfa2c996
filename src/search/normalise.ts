/** Brings every spelling of the same question to one form: width, case, script, numerals. */

const digits: Record<string, number> = {
  零: 0, 〇: 0, 一: 1, 二: 2, 两: 2, 俩: 2, 三: 3, 四: 4, 五: 5, 六: 6, 七: 7, 八: 8, 九: 9,
};
const units: Record<string, number> = { 十: 10, 百: 100, 千: 1000, 万: 10000 };
const counted = '个?月|个?星期|周|礼拜|天|日|号|年|小时|分钟|点|次(?!性)|期|岁|块|元|毛|折|倍';
const countable = /[0-9零〇一二两俩三四五六七八九十百千万半]/;
const countedNumeral = new RegExp(`([零〇一二两俩三四五六七八九十百千万]+)(?=${counted})`, 'g');

/** Traditional → simplified, for the characters this site uses. */
export type Script = ReadonlyMap<string, string>;

export function buildScript(table: { traditional: string; simplified: string }): Script {
  const to = [...table.simplified];
  return new Map([...table.traditional].map((char, index) => [char, to[index] ?? char]));
}

export function toSimplified(text: string, script: Script): string {
  return text.replace(/[一-鿿]/g, (char) => script.get(char) ?? char);
}

/** 二十三 → 23, 一千五 → 1500; undefined when it is not a numeral. */
export function parseNumeral(text: string): number | undefined {
  let total = 0;
  let current = 0;
  let lastUnit = 1;
  for (const char of text) {
    if (char === '零' || char === '〇') lastUnit = 1;
    const unit = units[char];
    const digit = digits[char];
    if (unit !== undefined) {
      total = unit === 10000 ? (total + current || 1) * unit : total + (current || 1) * unit;
      current = 0;
      lastUnit = unit;
    } else if (digit !== undefined) current = digit;
    else return undefined;
  }
  return lastUnit >= 100 && current > 0 ? total + current * (lastUnit / 10) : total + current;
}

/** Chinese numerals before a counted unit become digits: 三天 → 3天, 两三天 → 3天, 半个月 → 15天. */
export function toDigits(text: string): string {
  if (!countable.test(text)) return text;
  return text
    .replace(/半个?月/g, '15天')
    .replace(/半年/g, '6个月')
    .replace(/[一二两三四五六七八]([二三四五六七八九])(?=天|个月|年|次)/g, '$1')
    .replace(countedNumeral, (whole) => String(parseNumeral(whole) ?? whole))
    .replace(/(\d+)(?:个?星期|周|礼拜)/g, (_, count: string) => `${Number(count) * 7}天`)
    .replace(/(\d+)多(?=天|个月|年)/g, '$1')
    .replace(/(\d)个年/g, '$1年');
}

/** The one form that both the questions on the site and the reader's words are brought to. */
export function normalise(text: string, script: Script): string {
  const simplified = toSimplified(text.normalize('NFKC').toLowerCase(), script);
  return toDigits(simplified.replace(/[^㐀-鿿a-z0-9%.]+/g, ' ').replace(/\.(?!\d)/g, ' ')).trim();
}
