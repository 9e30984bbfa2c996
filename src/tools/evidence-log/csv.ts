/** A table that Excel and WPS open: UTF-8 with its mark, every cell quoted, nothing that runs as a formula. */
const BOM = '\uFEFF';
/** What a spreadsheet takes for the beginning of a formula, half and full width. */
const FORMULA = /^[\s\u0000-\u001F]*[=+\-@＝＋－＠|%]/;
/** A number whose zeros or last places a spreadsheet would change. */
const LONG_NUMBER = /^(0\d+|\d{12,})$/;

export function csvCell(text: string): string {
  const clean = text.replace(/[\u0000-\u0008\u000B-\u001F]/g, ' ');
  const isRisky = FORMULA.test(text) || LONG_NUMBER.test(clean);
  return `"${isRisky ? "'" : ''}${clean.replaceAll('"', '""')}"`;
}

export function csvTable(rows: readonly (readonly string[])[]): string {
  return BOM + rows.map((row) => row.map(csvCell).join(',')).join('\r\n') + '\r\n';
}
