/** Search forms on other pages: the words travel behind `#`, which no browser sends to a server. */

document.addEventListener('submit', (event) => {
  const form = event.target;
  if (!(form instanceof HTMLFormElement) || !form.matches('[role=search]:not([data-search] *)'))
    return;
  event.preventDefault();
  const words = form.querySelector<HTMLInputElement>('[type=search]')?.value.trim() ?? '';
  location.assign(form.action + (words === '' ? '' : `#q=${encodeURIComponent(words)}`));
});
