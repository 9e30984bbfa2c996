import { sayOfTool } from './say.element.ts';

/** Prints the page, or says that this browser does not: views inside apps often have no printing. */
export function printPage(): void {
  try {
    window.print();
  } catch {
    sayOfTool('这个浏览器不能打印。先复制文字，或者换手机自带的浏览器打开这一页。');
  }
}
