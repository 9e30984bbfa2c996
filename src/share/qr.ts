import { encode } from 'uqr';

/** Modules of a QR code without its quiet zone; true is dark. */
export function qrModules(link: string, border = 0): boolean[][] {
  return encode(link, { ecc: 'M', border }).data;
}

/** The dark modules, each `side` wide, from an upper left corner: a path as in SVG. */
export function darkPath(
  rows: readonly (readonly boolean[])[],
  { side = 1, left = 0, top = 0 } = {},
): string {
  return rows
    .flatMap((row, y) =>
      [
        ...row
          .map((isDark) => (isDark ? '#' : '.'))
          .join('')
          .matchAll(/#+/g),
      ].map(({ index, 0: { length } }) => {
        const width = length * side;
        return `M${left + index * side} ${top + y * side}h${width}v${side}h-${width}z`;
      }),
    )
    .join('');
}

/** For print and for pages without JavaScript; with it, qr.element.ts draws pixels, which chat apps recognise and save. */
export function qrSvg(link: string, paper: string, ink: string): string {
  const rows = qrModules(link, 4);
  const side = rows.length;
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${side} ${side}" width="${side * 8}" height="${side * 8}" shape-rendering="crispEdges"><path fill="${paper}" d="M0 0h${side}v${side}H0z"/><path fill="${ink}" d="${darkPath(rows)}"/></svg>\n`;
}
