import { sayOfTool } from './say.element.ts';

/** Hands the reader a file made on the page. Nothing is asked of a server. Says so where the browser makes no files. */
export function download(name: string, type: string, content: string | Blob): void {
  let url: string;
  try {
    url = URL.createObjectURL(content instanceof Blob ? content : new Blob([content], { type }));
  } catch {
    sayOfTool('这个浏览器存不了文件。先复制文字，或者换手机自带的浏览器打开这一页。');
    return;
  }
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}
