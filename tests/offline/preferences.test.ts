import { brotliCompressSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { setStage, type Stage } from './stage.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await setStage();
});
afterAll(() => stage.close());

describe('the comfort bar', () => {
  it('changes size and colours by keyboard, remembers them and applies them before the first paint', async () => {
    const context = await stage.context({ serviceWorkers: 'block' });
    const page = await context.newPage();
    const problems: string[] = [];
    page.on('console', (message) => {
      if (message.type() === 'error') problems.push(message.text());
    });
    await page.goto(`${stage.root}faq/jail/`);
    const large = page.getByRole('button', { name: '特大' });
    await large.focus();
    await page.keyboard.press('Enter');
    expect(await large.getAttribute('aria-pressed')).toBe('true');
    expect(await page.evaluate(() => getComputedStyle(document.body).fontSize)).toMatch(/^30/);
    await page.getByRole('button', { name: '深色' }).press('Space');
    const dark = await page.evaluate(
      () => getComputedStyle(document.body.parentElement as Element).backgroundColor,
    );
    expect(dark).toBe('rgb(27, 26, 23)');
    // As the parser reaches <body>, before any module runs, the choice must be on <html>.
    await page.addInitScript(() =>
      new MutationObserver((_, observer) => {
        if (document.body === null) return;
        Object.assign(window, { early: { ...document.documentElement.dataset } });
        observer.disconnect();
      }).observe(document, { childList: true, subtree: true }),
    );
    await page.goto(`${stage.root}methods/home-visit/`);
    expect(await page.evaluate(() => (window as unknown as { early: object }).early)).toMatchObject(
      { size: '30', theme: 'dark' },
    );
    expect(await page.getByRole('button', { name: '特大' }).getAttribute('aria-pressed')).toBe(
      'true',
    );
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(
      true,
    );
    await page.getByRole('button', { name: '标准' }).click();
    expect(
      await page.evaluate(() => [
        localStorage.getItem('hb-size'),
        document.documentElement.dataset['size'],
      ]),
    ).toEqual([null, undefined]);
    expect(problems).toEqual([]);
    await context.close();
  });

  it('has targets a thumb can hit, and is not there without JavaScript', async () => {
    const context = await stage.context({ serviceWorkers: 'block' });
    const page = await context.newPage();
    await page.goto(`${stage.root}faq/jail/`);
    for (const button of await page.locator('#comfort button:visible').all()) {
      const box = await button.boundingBox();
      expect(Math.min(box?.width ?? 0, box?.height ?? 0)).toBeGreaterThanOrEqual(44);
    }
    await context.close();
    const bare = await (
      await stage.context({ serviceWorkers: 'block' })
    )
      .browser()
      ?.newContext({ javaScriptEnabled: false });
    const still = await bare?.newPage();
    await still?.goto(`${stage.root}faq/jail/`);
    expect(await still?.locator('#comfort').isVisible()).toBe(false);
    await bare?.close();
  });

  it('reads aloud with a Mandarin voice of the phone, and offers it only then', async () => {
    const context = await stage.context({ serviceWorkers: 'block' });
    const page = await context.newPage();
    await page.goto(`${stage.root}faq/jail/`);
    expect(await page.locator('#aloud').isVisible()).toBe(false); // this machine has no voice
    await page.addInitScript(() => {
      const said: string[] = [];
      const voices = [{ lang: 'zh-CN', localService: true, default: true, name: '', voiceURI: '' }];
      class Utterance extends EventTarget {
        text: string;
        constructor(text: string) {
          super();
          this.text = text;
        }
      }
      Object.defineProperty(window, 'SpeechSynthesisUtterance', { value: Utterance });
      Object.defineProperty(window, 'speechSynthesis', {
        value: Object.assign(new EventTarget(), {
          getVoices: () => voices,
          speak: (one: Utterance) => said.push(one.text),
          cancel: () => said.push('#'),
        }),
      });
      Object.assign(window, { said });
    });
    await page.goto(`${stage.root}faq/jail/`);
    await page.locator('#aloud').click();
    const said = await page.evaluate(() => (window as unknown as { said: string[] }).said);
    expect(said[1]).toBe(await page.locator('h1').innerText());
    expect(said.join('').length).toBeGreaterThan(200);
    expect(said.join('')).not.toMatch(/undefined/);
    expect(await page.locator('#aloud').getAttribute('aria-pressed')).toBe('true');
    expect(await page.locator('#aloud').innerText()).toBe('停下');
    await page.locator('#aloud').click();
    expect(await page.evaluate(() => (window as unknown as { said: string[] }).said.at(-1))).toBe(
      '#',
    );
    expect(await page.locator('#aloud').innerText()).toBe('读给我听');
    await context.close();
  });

  it('costs, with the offline registration, at most 3 KB of script', async () => {
    const context = await stage.context({ serviceWorkers: 'block' });
    const page = await context.newPage();
    await page.goto(`${stage.root}faq/jail/`);
    const sources = await page.evaluate(async () =>
      Promise.all(
        [
          ...document.querySelectorAll<HTMLScriptElement>(
            'script[src*="PreferencesBar"], script[src*="FreshLine"]',
          ),
        ].map(async ({ src }) => (await fetch(src)).text()),
      ),
    );
    expect(sources.length).toBeGreaterThan(0);
    expect(
      sources.reduce((sum, text) => sum + brotliCompressSync(text).length, 0),
    ).toBeLessThanOrEqual(3072);
    await context.close();
  });
});
