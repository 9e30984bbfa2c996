// In-app browsers: something is missing, closed or broken. What is left must work, and nothing may throw.
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { setStage, type Stage } from './browser.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await setStage();
});
afterAll(() => stage.close());

async function openWith(path: string, fault: string): Promise<{ page: Page; errors: string[] }> {
  const context = await stage.browser.newContext({
    viewport: { width: 360, height: 780 },
    serviceWorkers: /serviceWorker|caches/i.test(fault) ? 'allow' : 'block',
  });
  const page = await context.newPage();
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(String(error)));
  await page.addInitScript(fault);
  await page.goto(stage.origin + path);
  return { page, errors };
}
const missing = (owner: string, name: string, value = 'undefined'): string =>
  `Object.defineProperty(${owner}, '${name}', { configurable: true, get: () => ${value} });`;
const throwing = (owner: string, name: string): string =>
  `Object.defineProperty(${owner}, '${name}', { configurable: true, get() { throw new DOMException('', 'SecurityError'); } });`;
const speech = (body: string): string =>
  missing('window', 'speechSynthesis', `(window.__speech ??= ${body})`);

const FAULTS: Readonly<Record<string, string>> = {
  'no speech': missing('window', 'speechSynthesis'),
  'speech null': missing('window', 'speechSynthesis', 'null'),
  'speech blocked': throwing('window', 'speechSynthesis'),
  'speech empty': speech('{}'),
  'voices throw': speech("{ getVoices() { throw new Error('x') } }"),
  'no voices': speech('{ getVoices: () => undefined, addEventListener() {} }'),
  'no utterance': `delete window.SpeechSynthesisUtterance; ${speech("{ getVoices: () => [{ lang: 'zh-CN', localService: true }], speak() {}, cancel() {} }")}`,
  'speaking throws': speech(
    "{ getVoices: () => [{ lang: 'zh-CN', localService: true }], speak() { throw new Error('x') }, cancel() { throw new Error('y') } }",
  ),
  'storage blocked': throwing('window', 'localStorage') + throwing('window', 'sessionStorage'),
  'storage null':
    missing('window', 'localStorage', 'null') + missing('window', 'sessionStorage', 'null'),
  'storage full':
    "Storage.prototype.setItem = () => { throw new DOMException('', 'QuotaExceededError') };",
  'no clipboard': missing('navigator', 'clipboard'),
  'clipboard empty': missing('navigator', 'clipboard', '({})'),
  'clipboard says nothing': 'navigator.clipboard.writeText = () => new Promise(() => {});',
  'dialogs half there':
    "HTMLDialogElement.prototype.showModal = () => { throw new TypeError('x') };",
  'no copying at all': `${missing('navigator', 'clipboard')} document.execCommand = undefined;`,
  'no dialog': 'delete window.HTMLDialogElement;',
  'no worker':
    "Object.defineProperty(Navigator.prototype, 'serviceWorker', { get: () => undefined });",
  'workers not to be looked at, as in a closed-off frame': throwing(
    'Navigator.prototype',
    'serviceWorker',
  ),
  'worker refused':
    "ServiceWorkerContainer.prototype.register = () => Promise.reject(new DOMException('', 'SecurityError'));",
  'no caches': 'delete window.caches;',
  'no idle callback': 'delete window.requestIdleCallback;',
  'a bridge by frames, refused':
    "addEventListener('DOMContentLoaded', () => { document.body.append(Object.assign(document.createElement('iframe'), { src: 'weixin://dispatch_message/' })) });",
  'sharing returns nothing': 'navigator.share = () => undefined;',
  'history full': "history.pushState = () => { throw new DOMException('', 'SecurityError') };",
  'history closed': "history.replaceState = () => { throw new DOMException('', 'SecurityError') };",
};

describe('an article', () => {
  it.each(Object.keys(FAULTS))('%s: size, colours, sharing work, nothing throws', async (name) => {
    const { page, errors } = await openWith('/faq/jail/', FAULTS[name] ?? '');
    await page.locator('#comfort').waitFor({ state: 'visible' });
    const size = (): Promise<number> =>
      page.$eval('#answer', (one) => parseFloat(getComputedStyle(one).fontSize));
    const before = await size();
    await page.getByRole('button', { name: '特大' }).click();
    expect((await size()) / before).toBeGreaterThan(1.5);
    await page.getByRole('button', { name: '深色' }).click();
    const aloud = page.locator('#aloud');
    if (await aloud.isVisible()) {
      await aloud.click();
      await aloud.click({ timeout: 500 }).catch(() => undefined);
    }
    await page.locator('#share summary').click();
    const panel = name === 'no dialog' ? page.locator('#share') : page.locator('dialog');
    const copy = panel.getByRole('button', { name: '复制文字' });
    await copy.click();
    await expect
      .poll(() => panel.locator('[data-status]').first().textContent(), { timeout: 5000 })
      .toMatch(/已复制|长按/);
    const give = panel.getByRole('button', { name: '发给别人' });
    if (await give.isVisible()) await give.click();
    await page.waitForTimeout(300);
    expect(errors).toEqual([]);
    await page.context().close();
  });
});

describe('a tool', () => {
  it.each([
    ['no clipboard', '复制'],
    ['clipboard empty', '复制'],
    ['clipboard says nothing', '复制'],
    ['no copying at all', '复制'],
    ['no printing', '打印'],
    ['no files', '.txt'],
  ])('%s: the letter is there, and “%s” says what became of it', async (name, button) => {
    const fault =
      {
        'no printing': 'window.print = undefined;',
        'no files': 'URL.createObjectURL = undefined;',
      }[name] ??
      FAULTS[name] ??
      '';
    const { page, errors } = await openWith('/tools/write-it/#complaint', fault);
    await page.locator('[data-paper] p').first().waitFor();
    const press = page.locator('.desk button, [data-tool] button').filter({ hasText: button });
    await press.locator('visible=true').first().click();
    await expect
      .poll(
        async () => (await page.locator('[data-tool] [role=status]').allInnerTexts()).join(''),
        { timeout: 5000 },
      )
      .toMatch(/复制/);
    expect(errors).toEqual([]);
    await page.context().close();
  });
});

/** What Chromium 86 had not: taken away before the page starts. Its styles are held by tests/site/baseline.test.ts. */
const AGED = `
for (const [owner, names] of [
  [Array.prototype, ['at', 'findLast', 'findLastIndex', 'toSorted', 'toReversed', 'with', 'toSpliced']],
  [String.prototype, ['at', 'isWellFormed', 'toWellFormed']],
  [Object, ['hasOwn', 'groupBy']], [Map, ['groupBy']], [Promise, ['withResolvers', 'try']],
  [Set.prototype, ['union', 'intersection', 'difference', 'isSubsetOf']],
  [AbortSignal, ['timeout', 'any']],
  [window, ['structuredClone', 'CloseWatcher', 'Sanitizer', 'navigation', 'scheduler', 'ViewTransition', 'IdleDetector']],
  [Intl, ['Segmenter']], [crypto, ['randomUUID']],
  [Document.prototype, ['startViewTransition', 'hasUnpartitionedCookieAccess']],
  [HTMLElement.prototype, ['showPopover', 'hidePopover', 'togglePopover', 'inert', 'popover']],
  [Navigator.prototype, ['share', 'canShare', 'userAgentData', 'locks']],
]) for (const name of names) delete owner[name];`;

it('an engine without the last six years: home, article, search, sharing, size', async () => {
  const { page, errors } = await openWith('/', AGED);
  await page.locator('main a[href*="/timeline/"]').first().click();
  await page.waitForURL(/timeline\/./);
  await page.getByRole('button', { name: '特大' }).click();
  await page.locator('#share summary').click();
  await page.locator('dialog').getByRole('button', { name: '复制文字' }).click();
  await page.keyboard.press('Escape');
  // Closing goes one step back in the history; a new address while that is under way would be dropped.
  await expect.poll(() => page.locator('dialog').count()).toBe(0);
  await page.waitForFunction(() => (history.state as { sheet?: boolean } | null)?.sheet !== true);
  await page.goto(`${stage.origin}/search/#q=${encodeURIComponent('会不会打给家里人')}`);
  await page.waitForSelector('ol[data-search-results] > li a');
  expect(await page.locator('ol[data-search-results] > li a').first().getAttribute('href')).toBe(
    '/faq/call-family/',
  );
  expect(errors).toEqual([]);
  await page.context().close();
});

describe('Back', () => {
  it('closes the open sheet first, and leaves the page next', async () => {
    const page = await stage.open('/faq/');
    await page.goto(`${stage.origin}/faq/jail/`);
    await page.locator('#share summary').click();
    await page.locator('dialog[open]').waitFor();
    await page.goBack();
    await expect.poll(() => page.locator('dialog').count()).toBe(0);
    expect(page.url()).toMatch(/faq\/jail\/$/);
    await page.locator('#share summary').click();
    await page.keyboard.press('Escape');
    await expect.poll(() => page.locator('dialog').count()).toBe(0);
    await page.goBack();
    await page.waitForURL(/\/faq\/$/);
    await page.context().close();
  });
  it('the browser’s own bar follows the colours that were chosen', async () => {
    const page = await stage.open('/faq/jail/', { colorScheme: 'light' });
    const bar = (): Promise<string | undefined> =>
      page.$$eval(
        'meta[name=theme-color]',
        (all) =>
          (all as HTMLMetaElement[]).find(({ media }) => media === '' || matchMedia(media).matches)
            ?.content,
      );
    const light = await bar();
    await page.getByRole('button', { name: '深色' }).click();
    const dark = await bar();
    expect(dark).not.toBe(light);
    await page.goto(`${stage.origin}/faq/`);
    await expect.poll(bar).toBe(dark);
    await page.getByRole('button', { name: '跟手机' }).click();
    expect(await bar()).toBe(light);
    await page.context().close();
  });
});

it('a link that a chat app made longer, or wrote in capitals, leads to its page and its section', async () => {
  const page = await stage.open('/FAQ/call-family/）大家看看#limits。');
  await page.waitForURL('**/faq/call-family/#limits');
  await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe('limits');
  await page.context().close();
});

it('jumping to the text keeps the question', async () => {
  const page = await stage.open(`/search/#q=${encodeURIComponent('上门')}`);
  await page.waitForSelector('ol[data-search-results] > li a');
  await page.focus('.skip');
  await page.keyboard.press('Enter');
  await expect.poll(() => page.url()).toContain('#q=');
  await page.reload();
  await page.waitForSelector('ol[data-search-results] > li a');
  await page.context().close();
});
