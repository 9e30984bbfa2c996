/** Bars of the totals, drawn with attributes: the policy allows no inline style. */
import { sayYuan, type Fen } from './money.ts';

const SPACE = 'http://www.w3.org/2000/svg';
const ROW = 46;
const WIDTH = 320;

function element(name: string, attributes: Record<string, string | number>, text = ''): Element {
  const made = document.createElementNS(SPACE, name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, String(value));
  made.textContent = text;
  return made;
}

/** One bar a row: the debt in the accent colour, what comes on top beside it, the sum written out. */
export function drawBars(
  chart: SVGSVGElement,
  rows: readonly { name: string; total: Fen }[],
  debt: Fen,
): void {
  const most = Math.max(debt, ...rows.map(({ total }) => total), 1);
  const width = (sum: Fen): number => Math.round((sum / most) * WIDTH * 10) / 10;
  const all = [{ name: '现在欠的', total: debt }, ...rows];
  chart.setAttribute('viewBox', `0 0 ${WIDTH} ${all.length * ROW}`);
  chart.replaceChildren(
    ...all.flatMap(({ name, total }, index) => {
      const y = index * ROW;
      const base = width(Math.min(total, debt));
      return [
        element('text', { x: 0, y: y + 16, 'font-size': 15 }, `${name} ${sayYuan(total)} 元`),
        element('rect', { x: 0, y: y + 22, width: base, height: 14, 'data-base': '' }),
        element('rect', {
          x: base,
          y: y + 22,
          width: Math.max(0, width(total) - base),
          height: 14,
          'data-more': '',
        }),
      ];
    }),
  );
}
