/** Sums of money and dates. */

/** The length of a sum of money or a date at the start of the text, 0 if there is none: said in every story, they decide nothing. */
export function readAmount(text: string): number {
  const match =
    /^(?:(?:(?:19|20)\d\d|[12]\d)年(?!利)(?:\d{1,2}月(?:\d{1,2}[日号])?)?|\d+(?:\.\d+)?(?:[万千百]\d*)?[多几来]?(?:块钱?|元钱?|毛|角)?(?:\d(?![\d年月天个期]))?)/.exec(
      text,
    )?.[0] ?? '';
  return /\d{3}|[年万千块元毛角]/.test(match) ? match.length : 0;
}
