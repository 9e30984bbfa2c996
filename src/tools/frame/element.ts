import { copyText, printPage, sayOfTool as say } from './hand-out.element.ts';
// What every tool shares: clear everything, leave at once, print and copy the result.

const root = document.querySelector<HTMLElement>('[data-tool]');

/** Tools listen for this and forget what they hold; what the reader had them store goes only when that was asked for. */
function clear(what: 'all' | 'page'): void {
  root?.querySelectorAll('form').forEach((form) => form.reset());
  root?.dispatchEvent(new CustomEvent('tool:clear', { detail: what }));
}

/** The words of the result as they stand, without buttons and citation marks. */
function resultText(): string {
  const result = root?.querySelector<HTMLElement>('[data-result]');
  if (!result) return '';
  const copy = result.cloneNode(true) as HTMLElement;
  copy.querySelectorAll('.c, button, [hidden], .no-copy').forEach((part) => part.remove());
  copy.querySelectorAll('th, td').forEach((cell) => cell.append(document.createTextNode(' ')));
  copy
    .querySelectorAll('h2, h3, p, li, tr, dt, dd')
    .forEach((block) => block.append(document.createTextNode('\n')));
  return copy.textContent
    .split('\n')
    .map((line) => line.replace(/\s+/g, ' ').trim())
    .filter((line) => line !== '')
    .join('\n');
}

root?.addEventListener('click', (event) => {
  const target = event.target as Element;
  if (target.closest('[data-clear]')) {
    clear('all');
    say('已经清除，这一页里什么也没有留下。');
  } else if (target.closest('[data-leave]')) {
    event.preventDefault();
    const elsewhere = target.closest('a')?.href ?? '/';
    clear('page');
    location.replace(elsewhere);
  } else if (target.closest('[data-print]')) printPage();
  else if (target.closest('[data-copy]'))
    void copyText(resultText()).then((isCopied) =>
      say(isCopied ? '已复制，可以去粘贴了。' : '这个浏览器不让自动复制，请长按结果里的文字。'),
    );
});
// A form here never goes anywhere: older browsers do not know method="dialog".
root?.addEventListener('submit', (event) => event.preventDefault());
root?.querySelectorAll<HTMLElement>('[data-clear]').forEach((button) => {
  button.hidden = false;
});
