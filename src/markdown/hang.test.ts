import { expect, it } from 'vitest';
import { hangInHtml } from './hang.ts';

const mark = (classes: string) => `<a href="#s-x" class="${classes}"></a>`;
it.each([
  [`核对金额${mark('c b')}。`, `核对金额。${mark('c h b')}`],
  [`两处${mark('c')}${mark('c r')}。再说。`, `两处。${mark('c h')}${mark('c r')}再说。`],
  [`中间${mark('c')}，后面。`, `中间${mark('c')}，后面。`],
  ['<a class="t" href="/g/">词</a>。', '<a class="t" href="/g/">词</a>。'],
])('%s', (html, hung) => expect(hangInHtml(html)).toBe(hung));
