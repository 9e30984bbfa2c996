/** A number as long as an identity card's or a bank card's. (No lookbehind: iPhones before 16.4 cannot read it.) */
const RUN = /[\dXx]{16,}/g;
const PERSONAL = /^(?:\d{17}[\dXx]|\d{16,19})$/;

/** Numbers in a text that identify a person or an account: their last four places, to say which is meant. */
export function personalNumbers(text: string): string[] {
  const plain = text.normalize('NFKC').replace(/(\d)[ -](?=[\dXx])/g, '$1');
  const found = (plain.match(RUN) ?? []).filter((number) => PERSONAL.test(number));
  return [...new Set(found)].map((number) => number.slice(-4));
}
