import { copySelected, writeClipboard } from '../../share/clipboard.element.ts';

/** Copies a text; older WebViews have no clipboard to write to, but copy a selection. */
export async function copyText(text: string): Promise<boolean> {
  if (await writeClipboard(text)) return true;
  const field = document.createElement('textarea');
  field.value = text;
  field.readOnly = true;
  field.className = 'vh';
  document.body.append(field);
  field.select();
  const isCopied = copySelected();
  field.remove();
  return isCopied;
}
