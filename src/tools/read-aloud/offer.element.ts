// One quiet button on each script. What it opens comes only when it is pressed.
import css from './offer.css?inline';
import { addStyle } from './style.element.ts';

if ('HTMLDialogElement' in window) {
  addStyle(css);
  for (const section of document.querySelectorAll<HTMLElement>('.note.say')) {
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'aloud no-print';
    // Drawn by the stylesheet: no part of the page's text, shared or spoken.
    button.setAttribute('aria-label', '照着念');
    button.addEventListener('click', () => {
      import('./read-aloud.element.ts')
        .then(({ openScript }) => openScript(section, button))
        .catch(() => button.setAttribute('aria-label', '没有网络，先看着这里念'));
    });
    section.querySelector('.k')?.append(button);
  }
}
// Reloaded while a script was open: its place in the history is an ordinary page again.
if ((history.state as { aloud?: true } | null)?.aloud === true)
  history.replaceState({ ...(history.state as object), aloud: undefined }, '');
