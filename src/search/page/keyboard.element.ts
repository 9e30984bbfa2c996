/** `/` to search, ↑ ↓ through results, Esc back. Keys that an input method is using are left to it. */

export function listenToKeys(root: HTMLElement, input: HTMLInputElement, clear: () => void): void {
  const links = (): HTMLAnchorElement[] => [
    ...root.querySelectorAll<HTMLAnchorElement>('[data-search-results] > li > a'),
  ];

  const move = (step: number): void => {
    const all = links();
    const at = all.findIndex((link) => link === document.activeElement);
    const next = at + step;
    if (next < 0) input.focus();
    else all[Math.min(next, all.length - 1)]?.focus();
  };

  const isTyping = (target: EventTarget | null): boolean =>
    target instanceof HTMLElement &&
    (target.isContentEditable || /^(input|textarea|select)$/i.test(target.tagName));

  document.addEventListener('keydown', (event) => {
    if (
      event.key !== '/' ||
      event.ctrlKey ||
      event.metaKey ||
      event.altKey ||
      isTyping(event.target)
    )
      return;
    event.preventDefault();
    input.focus();
  });

  root.addEventListener('keydown', (event) => {
    // 229: some Android keyboards report a composing key only this way.
    if (event.isComposing || event.keyCode === 229) return;
    const isInList = document.activeElement?.closest('[data-search-results]') !== null;
    if (document.activeElement !== input && !isInList) return;
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      move(event.key === 'ArrowDown' ? 1 : -1);
    } else if (event.key === 'Escape') {
      event.preventDefault();
      if (document.activeElement === input) clear();
      else input.focus();
    }
  });
}
