/** Search forms on other pages: the words travel behind `#`, which no browser sends to a server. */

function go(form: HTMLFormElement): void {
  const words = form.querySelector<HTMLInputElement>('[type=search]')?.value.trim() ?? '';
  const url = new URL(form.getAttribute('action') ?? '', location.href);
  if (words !== '') url.hash = `q=${encodeURIComponent(words.replace(/\p{Cs}/gu, ''))}`;
  location.assign(url);
}

/** Sent before this script was there, the form did nothing; the browser remembers that the reader was done with the field. */
function isSent(form: HTMLFormElement): boolean {
  const field = form.querySelector<HTMLInputElement>('[type=search]');
  return (
    field !== null &&
    field.value.trim() !== '' &&
    CSS.supports('selector(:user-valid)') &&
    field.matches(':user-valid')
  );
}

for (const form of document.querySelectorAll<HTMLFormElement>(
  'form[role=search]:not([data-search] *)',
)) {
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    go(form);
  });
  form.dataset['live'] = '';
  if (isSent(form)) go(form);
}
