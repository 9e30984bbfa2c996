// A QR code drawn in the reader's browser, as a picture that chat apps recognise on a long press.
import { encode } from 'uqr';

const MODULE = 6;
const BORDER = 4;

/** `link` as a PNG in a data address. */
export function qrDataUrl(link: string): string {
  const { data } = encode(link, { ecc: 'M', border: BORDER });
  const canvas = document.createElement('canvas');
  canvas.width = canvas.height = data.length * MODULE;
  const pen = canvas.getContext('2d');
  if (pen === null) return '';
  pen.fillStyle = '#fff';
  pen.fillRect(0, 0, canvas.width, canvas.height);
  pen.fillStyle = '#1d2925';
  data.forEach((cells, y) =>
    cells.forEach((isDark, x) => {
      if (isDark) pen.fillRect(x * MODULE, y * MODULE, MODULE, MODULE);
    }),
  );
  return canvas.toDataURL('image/png');
}
