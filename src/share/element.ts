// Adds copying, sending and the panel to what the page already shows. Nothing leaves the page but what the reader sends.
import { readSection, words } from './section.ts';
import { answerText, firstLines, sectionTitle } from './share-text.ts';

/** Longest excerpt of a section, in characters: it should fit one chat bubble. */
const EXCERPT = 140;

const find = <T extends Element>(root: ParentNode, selector: string): T | null =>
  root.querySelector<T>(selector);
const panel = find<HTMLElement>(document, '[data-share-panel]');

function say(control: Element, message: string): void {
  const status = control
    .closest('[data-share-panel], [data-feedback]')
    ?.querySelector('[data-status]');
  if (status) status.textContent = message;
}

async function copy(button: HTMLElement): Promise<void> {
  const field = button.previousElementSibling as HTMLTextAreaElement;
  const isCopied =
    (await navigator.clipboard?.writeText(field.value).then(
      () => true,
      () => false,
    )) || copySelection(field);
  say(
    button,
    isCopied
      ? '已复制，可以去粘贴了。'
      : '这个浏览器不让自动复制。文字已经选中，长按它，点“复制”。',
  );
}

/** Older WebViews have no clipboard to write to, but copy a selection. */
function copySelection(field: HTMLTextAreaElement): boolean {
  field.focus();
  field.setSelectionRange(0, field.value.length);
  return document.execCommand('copy');
}

function send(button: Element): void {
  const { title, link } = button.closest<HTMLElement>('[data-share-panel]')?.dataset ?? {};
  const text = find<HTMLTextAreaElement>(
    button.closest('[data-share-panel]') ?? document,
    '[data-text]',
  )
    ?.value.split('\n')
    .slice(0, -2)
    .join('\n');
  navigator.share({ title, text, url: link }).catch(() => undefined); // the reader changed their mind
}

function showPoster(link: HTMLElement): void {
  const poster = find<HTMLElement>(link.closest('[data-share-panel]') ?? document, '[data-poster]');
  if (!poster) return;
  poster.hidden = false;
  poster.scrollIntoView({ block: 'nearest' });
  say(link, '图片在下面。');
}

/** The code is drawn when the panel opens; its script comes only then. */
function showQr(opened: HTMLElement, link: string, name: string): void {
  const figure = find<HTMLElement>(opened, '[data-qr]');
  const image = figure && find<HTMLImageElement>(figure, 'img');
  if (!figure || !image) return;
  image.alt = name;
  import('./qr.element.ts').then(
    ({ drawQr }) => {
      drawQr(image, link);
      figure.hidden = false;
    },
    () => undefined, // no network and nothing kept: the link itself is there
  );
}

/** Until the site has an address of its own (SITE_URL), its links are whole only in the reader's browser. */
function makeLinksWhole(): void {
  const link = panel?.dataset['link'] ?? '';
  if (!panel || !link.startsWith('/')) return;
  const whole = new URL(link, location.href).href;
  panel.dataset['link'] = whole;
  document
    .querySelectorAll<HTMLTextAreaElement | HTMLInputElement>('[data-text], [data-link-field]')
    .forEach((field) => {
      field.value = field.value
        .split('\n')
        .map((line) => (line === link ? whole : line))
        .join('\n');
    });
}

/** The panel's copy, about one section when a heading is given. */
function panelFor(source: HTMLElement, heading: HTMLElement | null): HTMLElement {
  const clone = source.cloneNode(true) as HTMLElement;
  const { title: page = '', link: pageLink = '', checked = '' } = clone.dataset;
  if (!heading) {
    showQr(clone, pageLink, '这一页的二维码');
    return clone;
  }
  const { lines, sources } = readSection(heading);
  const title = sectionTitle(page, words(heading));
  const link = `${pageLink}#${heading.id}`;
  Object.assign(clone.dataset, { title, link });
  const text = find<HTMLTextAreaElement>(clone, '[data-text]');
  if (text)
    text.value = answerText({ title, lines: firstLines(lines, EXCERPT), checked, sources, link });
  const field = find<HTMLInputElement>(clone, '[data-link-field]');
  if (field) field.value = link;
  showQr(clone, link, '这一节的二维码');
  return clone;
}

function openSheet(heading: HTMLElement | null): boolean {
  if (!panel || !('HTMLDialogElement' in window)) return false;
  const sheet = document.createElement('dialog');
  const [top, name, close] = ['header', 'h2', 'button'].map((tag) =>
    document.createElement(tag),
  ) as [HTMLElement, HTMLElement, HTMLElement];
  sheet.className = 'share-sheet';
  name.textContent = heading ? `分享这一节：${words(heading)}` : '分享这一页';
  close.textContent = '关闭';
  close.className = 'close';
  sheet.setAttribute('aria-label', name.textContent);
  top.append(name, close);
  sheet.append(top, panelFor(panel, heading));
  sheet.addEventListener('click', (event) => {
    if (event.target === sheet || event.target === close) sheet.close();
  });
  sheet.addEventListener('close', () => sheet.remove());
  document.body.append(sheet);
  sheet.showModal();
  return true;
}

function addSectionControls(): void {
  document.querySelectorAll<HTMLElement>('.prose > h2[id]').forEach((heading) => {
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'share-one';
    button.textContent = '分享';
    button.setAttribute('aria-label', `分享这一节：${words(heading)}`);
    heading.after(button);
  });
}

/** A shared section is scrolled to and marked by the browser; this moves the focus there, or on to where it went. */
function land(): void {
  const target = document.getElementById(location.hash.slice(1));
  const moved = target?.matches('[data-moved]') ? find<HTMLAnchorElement>(target, 'a') : null;
  if (moved) {
    location.replace(moved.href);
    return;
  }
  if (!target || target.matches('a, button, input, textarea')) return;
  target.tabIndex = -1;
  target.focus({ preventScroll: true });
}

document.addEventListener('click', (event) => {
  const control = (event.target as Element).closest<HTMLElement>(
    '[data-copy], [data-send], [data-poster-link], [data-share], .share-one',
  );
  if (!control) return;
  if (control.matches('[data-copy]')) void copy(control);
  else if (control.matches('[data-send]')) send(control);
  else if (control.matches('[data-poster-link]')) {
    event.preventDefault();
    showPoster(control);
  } else if (
    openSheet(
      control.previousElementSibling?.matches('.prose > h2')
        ? (control.previousElementSibling as HTMLElement)
        : null,
    )
  )
    event.preventDefault();
});
document.querySelectorAll<HTMLElement>('[data-copy]').forEach((button) => {
  button.hidden = false;
});
if ('share' in navigator)
  document.querySelectorAll<HTMLElement>('[data-send]').forEach((button) => {
    button.hidden = false;
  });
makeLinksWhole();
addSectionControls();
land();
addEventListener('hashchange', land);
