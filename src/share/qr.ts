import { encode } from 'uqr';

/** Modules of a QR code without its quiet zone; true is dark. */
export function qrModules(link: string, border = 0): boolean[][] {
  return encode(link, { ecc: 'M', border }).data;
}

/** For print and for pages without JavaScript; with it, qr.element.ts draws pixels, which chat apps recognise and save. */
export function qrSvg(link: string, paper: string, ink: string): string {
  const rows = qrModules(link, 4);
  const runs = rows.flatMap((row, y) =>
    [
      ...row
        .map((isDark) => (isDark ? '#' : '.'))
        .join('')
        .matchAll(/#+/g),
    ].map(({ index, 0: run }) => `M${index} ${y}h${run.length}v1h-${run.length}z`),
  );
  const side = rows.length;
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${side} ${side}" width="${side * 8}" height="${side * 8}" shape-rendering="crispEdges"><path fill="${paper}" d="M0 0h${side}v${side}H0z"/><path fill="${ink}" d="${runs.join('')}"/></svg>\n`;
}
