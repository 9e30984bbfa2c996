/** Brings every spelling of the same question to one form: width, case, script, numerals. */

const digits: Record<string, number> = {
  零: 0,
  〇: 0,
  一: 1,
  二: 2,
  两: 2,
  俩: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
};
const units: Record<string, number> = { 十: 10, 百: 100, 千: 1000, 万: 10000 };
const counted =
  '个?[多来半]?月|个?[多来]?星期|个?[多来]?礼拜|周|天|日|号|年|小时|分钟|点|次(?!性)|期|岁|毛|折|倍';
const span = '天|个?[多来]?月|年|次|周|个?[多来]?星期|个?[多来]?礼拜';
const countable = /[0-9零〇一二两俩仨三四五六七八九十百千万半]/;
const countedNumeral = new RegExp(
  `([零〇一二两俩三四五六七八九十百]+)(?=[多来几]?(?:${counted}))`,
  'g',
);
/** Only money is counted in thousands: 借两万一年 is a sum and a time. */
const moneyNumeral = /([零〇一二两俩三四五六七八九十百千万]+)(?=[多来几]?[块元])/g;
/** 两三天, 七八个月: the larger is meant. */
const rangeNumeral = new RegExp(`[一二两三四五六七八]([二三四五六七八九])(?=${span})`, 'g');
/** 三千六, 十五万: sums of money are said without a unit. */
const sumNumeral =
  /(?:[二三四五六七八九]?十[一二三四五六七八九]?|[一二两三四五六七八九])[千百万][零一二两三四五六七八九十百千]*(?!分之)/g;
/** One to thirty-six. */
const usualInstalments = /^(?:[1-9]|[12]\d|3[0-6])$/;
const vague = new RegExp(`(\\d+)[多来几](?=${span})`, 'g');

/** Traditional → simplified, for the characters this site uses. */
export type Script = Map<string, string>;

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

/** Chinese numerals before a counted unit become digits: 三天 → 3天, 两三天 → 3天, 二十来天 → 20天, 半个月 → 15天. */
export function toDigits(text: string): string {
  if (!countable.test(text)) return text;
  const say = (numeral: string): string => String(parseNumeral(numeral) ?? numeral);
  return text
    .replace(/(个?)半个?多?月/g, (whole, unit: string) => (unit === '' ? '15天' : whole)) // 五个半月 is not 五个15天
    .replace(/大?半年/g, '6个月')
    .replace(/[俩仨](?=月)/g, (pair) => (pair === '俩' ? '2个' : '3个'))
    .replace(rangeNumeral, '$1')
    .replace(countedNumeral, say)
    .replace(moneyNumeral, say)
    .replace(sumNumeral, (sum, at: number, whole: string) =>
      /\d/.test(whole.charAt(at + sum.length)) ? `${say(sum)} ` : say(sum),
    ) // 两万1年
    .replaceAll('1次性', '一次性')
    .replace(vague, '$1')
    .replace(/(\d)个[多来半](?=月|星期|礼拜)/g, '$1个')
    .replace(/(\d+)(?:个?星期|周|个?礼拜)/g, (_, count: string) => `${Number(count) * 7}天`)
    .replace(/(\d)(年|个月|天)多/g, '$1$2')
    .replace(/(\d)个年/g, '$1年')
    .replace(/(\d+)期/g, (whole, count: string) => (usualInstalments.test(count) ? '几期' : whole)); // how many changes no answer
}

/** 仲 裁 费: three letters or more, each standing alone, are one stretch of writing. */
const spaced = /(^| )(\p{Script=Han}(?: \p{Script=Han}){2,})(?= |$)/gu;

/** The one form that both the questions on the site and the reader's words are brought to. */
export function normalise(text: string, script: Script): string {
  const simplified = toSimplified(text.normalize('NFKC').toLowerCase(), script);
  const letters = simplified.replace(/[^㐀-鿿a-z0-9%.]+/g, ' ').replace(/\.(?!\d)/g, ' ');
  return toDigits(
    letters.replace(spaced, (_, lead: string, run: string) => lead + run.replaceAll(' ', '')),
  ).trim();
}
