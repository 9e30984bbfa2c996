// Opens 分享, 图片 and 哪里不对 as sheets, fills in the words, copies. Nothing leaves the page but what the reader sends.
import { atSection } from '../domain/join.ts';
import { nearSection } from './near-section.ts';
import { readSection, words } from './section.ts';
import { answerText, feedbackText, firstLines, sectionTitle } from './share-text.ts';

/** Longest excerpt of a section, in characters: it should fit one chat bubble. */
const EXCERPT = 140;

const find = <T extends Element>(root: ParentNode, selector: string): T | null =>
  root.querySelector<T>(selector);
const row = find<HTMLElement>(document, '[data-sheets]');

/** What is being shared: the page, or one section of it. */
interface Shared {
  title: string;
  lines: string[];
  sources: string[];
  link: string;
}

/** The site's own address when it has one, else the one this page was opened at. */
function pageLink(): string {
  return row?.dataset['link'] ?? location.href.split(/[?#]/)[0] ?? '';
}

function wholePage(): Shared {
  const answer = find<HTMLElement>(document, '#answer');
  return {
    title: row?.dataset['title'] ?? document.title,
    lines: answer === null ? [] : [words(answer)],
    sources: [...document.querySelectorAll('.sources li a')].map((one) => one.textContent),
    link: pageLink(),
  };
}

function oneSection(heading: HTMLElement): Shared {
  const { lines, sources } = readSection(heading);
  return {
    title: sectionTitle(row?.dataset['title'] ?? '', words(heading)),
    lines: firstLines(lines, EXCERPT),
    sources,
    link: atSection(pageLink(), heading.id),
  };
}

function fill(panel: HTMLElement, shared: Shared, isFeedback: boolean): void {
  const checked = row?.dataset['checked'] ?? '';
  const field = find<HTMLTextAreaElement>(panel, '[data-text]');
  if (field !== null && !(isFeedback && field.value !== ''))
    field.value = isFeedback
      ? feedbackText({ ...shared, checked })
      : answerText({ ...shared, checked });
  panel.dataset['link'] = shared.link;
  panel.dataset['title'] = shared.title;
  const status = find(panel, '[data-status]');
  if (status !== null) status.textContent = '';
  const figure = find<HTMLElement>(panel, '[data-qr]');
  if (figure !== null) showQr(figure, shared.link);
}

/** The code is drawn here, for the address that is shared: a section's, or that of a copy of this site. */
function showQr(figure: HTMLElement, link: string): void {
  const image = find<HTMLImageElement>(figure, 'img') ?? document.createElement('img');
  image.alt = '二维码';
  image.width = image.height = 164;
  import('./qr.element.ts').then(
    ({ drawQr }) => {
      drawQr(image, link);
      figure.prepend(image);
      figure.hidden = false;
    },
    () => undefined, // no network and nothing kept: the link itself is there
  );
}

async function copy(button: HTMLElement): Promise<void> {
  const panel = button.closest<HTMLElement>('.panel');
  const field = panel === null ? null : find<HTMLTextAreaElement>(panel, '[data-text]');
  if (panel === null || field === null) return;
  const text = button.dataset['copy'] === 'link' ? (panel.dataset['link'] ?? '') : field.value;
  const isCopied = (await writeClipboard(text)) || copySelection(field, text);
  const status = find(panel, '[data-status]');
  if (status !== null)
    status.textContent = isCopied
      ? '已复制，可以去粘贴了。'
      : '这个浏览器不让自动复制。文字已经选中，长按它，点“复制”。';
}

/** How long a clipboard may take: some WebViews neither write nor refuse. The tools have the same in hand-out.element.ts: a module for both would be one request more on every article. */
const PATIENCE = 1500;

async function writeClipboard(text: string): Promise<boolean> {
  const { clipboard } = navigator as { clipboard?: Partial<Clipboard> };
  const writing = (async () => clipboard?.writeText?.(text).then(() => true))();
  const late = new Promise<undefined>((resolve) => {
    setTimeout(resolve, PATIENCE);
  });
  return (await Promise.race([writing.catch(() => false), late])) === true;
}

/** The field's own selection, which stays for the reader to hold; the last line of the words is the link. */
function copySelection(field: HTMLTextAreaElement, text: string): boolean {
  const at = Math.max(0, field.value.lastIndexOf(text));
  field.focus();
  field.setSelectionRange(at, at + text.length);
  try {
    return document.execCommand('copy');
  } catch {
    return false;
  }
}

function send(button: Element): void {
  const panel = button.closest<HTMLElement>('.panel');
  if (panel === null) return;
  const { title, link } = panel.dataset;
  const text = find<HTMLTextAreaElement>(panel, '[data-text]')
    ?.value.split('\n')
    .slice(0, -2)
    .join('\n');
  const give = async (): Promise<void> =>
    navigator.share({ title: title ?? '', text: text ?? '', url: link ?? '' });
  give().catch(() => undefined); // the reader changed their mind
}

/** The panel itself moves into the sheet and back: its words are in the page once. */
function openSheet(details: HTMLElement, name: string, shared: Shared): boolean {
  const panel = find<HTMLElement>(details, '.panel');
  if (panel === null) return false;
  fill(panel, shared, details.id === 'feedback');
  if (!('HTMLDialogElement' in window)) {
    details.classList.add('ready'); // opened in place, with the same controls
    return false;
  }
  const sheet = document.createElement('dialog');
  const head = document.createElement('div');
  const title = document.createElement('h2');
  const close = document.createElement('button');
  title.textContent = name;
  close.textContent = '关闭';
  close.className = 'close';
  sheet.className = 'share-sheet ready';
  sheet.setAttribute('aria-label', name);
  head.append(title, close);
  sheet.append(head, panel);
  sheet.addEventListener('click', ({ target }) => {
    if (target === sheet || target === close) sheet.close();
  });
  sheet.addEventListener('close', () => {
    details.append(panel);
    sheet.remove();
    if (isSheetOpen()) history.back();
  });
  document.body.append(sheet);
  try {
    sheet.showModal();
  } catch {
    sheet.setAttribute('open', ''); // named, but only half there
  }
  try {
    history.pushState({ ...(history.state as object | null), sheet: true }, '');
  } catch {
    /* a closed history: Back leaves the page, the sheet closes by its button */
  }
  return true;
}

/** A phone's Back closes the sheet before it leaves the page: the open sheet has a place in the history. */
const isSheetOpen = (): boolean => (history.state as { sheet?: true } | null)?.sheet === true;
if (isSheetOpen()) history.replaceState({ ...(history.state as object), sheet: undefined }, ''); // reloaded while open
addEventListener('popstate', () => {
  if (!isSheetOpen()) find<HTMLDialogElement>(document, 'dialog.share-sheet')?.close();
});

/** Which part goes: the whole page, or one section under its heading. */
function addParts(): void {
  const panel = find<HTMLElement>(document, '#share .panel');
  const headings = [...document.querySelectorAll<HTMLElement>('.prose > h2[id]')];
  if (panel === null || headings.length < 2) return;
  const select = document.createElement('select');
  select.setAttribute('aria-label', '分享哪一部分');
  select.append(
    new Option('整页', ''),
    ...headings.map((heading) => new Option(words(heading), heading.id)),
  );
  select.addEventListener('change', () => {
    const heading = document.getElementById(select.value);
    fill(panel, heading === null ? wholePage() : oneSection(heading), false);
  });
  panel.prepend(select);
}

/** A shared section is scrolled to and marked by the browser; this moves the focus there, or on to where it went. */
function land(): void {
  const near = nearSection(location.hash);
  if (near !== undefined && document.getElementById(near) !== null) {
    location.replace(`#${near}`); // and here again
    return;
  }
  const target = document.getElementById(location.hash.slice(1));
  const moved = target?.matches('[data-moved]') ? find<HTMLAnchorElement>(target, 'a') : null;
  if (moved) {
    location.replace(moved.href);
    return;
  }
  if (!target || target.matches('a, button, input, textarea')) return;
  if (target instanceof HTMLDetailsElement) target.open = true;
  target.tabIndex = -1;
  target.focus({ preventScroll: true });
}

row?.addEventListener('click', (event) => {
  const summary = (event.target as Element).closest('summary');
  const details = summary?.parentElement;
  if (!summary || !details) return;
  if (openSheet(details, summary.textContent.trim(), wholePage())) event.preventDefault();
});
document.addEventListener('click', ({ target }) => {
  const control = (target as Element).closest<HTMLElement>('[data-copy], [data-send]');
  if (control?.matches('[data-copy]')) void copy(control);
  else if (control !== null) send(control);
});
if ('share' in navigator)
  document.querySelectorAll<HTMLElement>('[data-send]').forEach((button) => {
    button.hidden = false;
  });
addParts();
land();
addEventListener('hashchange', land);
