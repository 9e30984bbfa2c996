// What a tool gives the reader: a text to paste, a page of paper, a file. In views inside apps any of them may be missing; then it says so.

/** Says something in the tool's own line, which screen readers speak too. */
export function sayOfTool(message: string): void {
  const status = document.querySelector('[data-tool] [data-tool-status]');
  if (status) status.textContent = message;
}

/** How long a clipboard may take: some neither write nor refuse, and a press is good for a selection a few seconds only. */
const PATIENCE = 1500;

/** Copies a text; older WebViews have no clipboard to write to, but copy a selection. */
export async function copyText(text: string): Promise<boolean> {
  const { clipboard } = navigator as { clipboard?: Partial<Clipboard> };
  const writing = (async () => clipboard?.writeText?.(text).then(() => true))();
  const late = new Promise<undefined>((resolve) => {
    setTimeout(resolve, PATIENCE);
  });
  return (await Promise.race([writing.catch(() => false), late])) === true || copySelection(text);
}

function copySelection(text: string): boolean {
  const field = document.createElement('textarea');
  field.value = text;
  field.readOnly = true;
  field.className = 'vh';
  document.body.append(field);
  field.select();
  try {
    return document.execCommand('copy');
  } catch {
    return false;
  } finally {
    field.remove();
  }
}

export function printPage(): void {
  try {
    window.print();
  } catch {
    sayOfTool('这个浏览器不能打印。先复制文字，或者换手机自带的浏览器打开这一页。');
  }
}

/** Hands over a file made on the page. Nothing is asked of a server. */
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
