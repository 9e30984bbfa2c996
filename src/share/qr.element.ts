import { qrModules } from './qr.ts';

/** Pixels a module; a code of this size is read off a screen by another phone. */
const MODULE = 8;

/** Draws a link's QR code into an image: pixels, and from no file, so that it is there without a network too. */
export function drawQr(image: HTMLImageElement, link: string): void {
  const rows = qrModules(link, 4);
  const canvas = document.createElement('canvas');
  canvas.width = canvas.height = rows.length * MODULE;
  const pen = canvas.getContext('2d');
  if (pen === null) return;
  pen.fillStyle = '#fff';
  pen.fillRect(0, 0, canvas.width, canvas.height);
  pen.fillStyle = '#000';
  rows.forEach((row, y) =>
    row.forEach((isDark, x) => {
      if (isDark) pen.fillRect(x * MODULE, y * MODULE, MODULE, MODULE);
    }),
  );
  image.src = canvas.toDataURL();
}
