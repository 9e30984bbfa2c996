// What the reader writes in a form, before it is anything else: no word of it is lost without being told.

/** Words that are nowhere else: the browser asks once before they go with the page. Chromium before 119 heeds only `returnValue`. */
export function askBeforeLeaving(isUnsaved: () => boolean): void {
  addEventListener('beforeunload', (event) => {
    if (!isUnsaved()) return;
    event.preventDefault();
    event.returnValue = true;
  });
}

/** What does not fit into a field the browser cuts without a word. */
export function sayWhenFull(form: HTMLFormElement): void {
  form.addEventListener('input', ({ target }) => {
    if (!(target instanceof HTMLTextAreaElement) || target.maxLength < 0) return;
    const after = target.nextElementSibling;
    const note = after?.matches('[data-full]') === true ? after : undefined;
    if (target.value.length < target.maxLength) note?.remove();
    else if (note === undefined) {
      const made = document.createElement('p');
      made.className = 'small';
      made.dataset['full'] = '';
      made.setAttribute('role', 'alert');
      made.textContent = `这一格最多 ${target.maxLength} 字，已经放满，再多的没有放进去。`;
      target.after(made);
    }
  });
  form.addEventListener('reset', () =>
    form.querySelectorAll('[data-full]').forEach((note) => note.remove()),
  );
}
