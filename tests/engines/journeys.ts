// The ways people take, in every engine this machine has, on a phone's and a desk's width.
// Found by words and roles, not by classes: what a reader sees is what must go on working.
import { afterAll, beforeAll, describe, expect, it, type TestContext } from 'vitest';
import type { EngineName } from '../../scripts/engines.ts';
import { openHost, type Host } from './host.ts';
import { back, pause, tap, until, type Engine, type Tab } from './tab.ts';

const WIDTHS = [360, 1280] as const;
const ARTICLE = '/faq/jail/';

/** Where the reader is, and whether the page stands as it should. */
interface Look {
  path: string;
  h1: string;
  overflow: number;
  size: number;
  paper: string;
}
function look(): Look {
  const root = document.documentElement;
  return {
    path: location.pathname,
    h1: document.querySelector('h1')?.textContent.trim() ?? '',
    overflow: root.scrollWidth - root.clientWidth,
    size: parseFloat(getComputedStyle(document.querySelector('#answer') ?? document.body).fontSize),
    paper: getComputedStyle(root).backgroundColor,
  };
}
const arrive = (tab: Tab, path: string): Promise<void> =>
  until(
    tab,
    (wanted: string) =>
      location.pathname === wanted &&
      document.readyState === 'complete' &&
      document.querySelector('h1') !== null,
    [path],
  );
/** The first link of the text to a page of ours of these kinds; marked for a click. */
async function follow(tab: Tab, kinds: string): Promise<string> {
  const path = await tab.run((wanted: string) => {
    const link = Array.from(document.querySelectorAll<HTMLAnchorElement>('main a[href]')).find(
      (one) =>
        new RegExp(wanted).test(one.pathname) &&
        one.pathname !== location.pathname &&
        one.textContent.trim() !== '' &&
        one.getClientRects().length > 0,
    );
    document.querySelectorAll('[data-go]').forEach((one) => one.removeAttribute('data-go'));
    link?.setAttribute('data-go', '');
    link?.scrollIntoView({ block: 'center', behavior: 'instant' });
    return link?.pathname ?? '';
  }, kinds);
  expect(path).toMatch(new RegExp(kinds));
  await tab.click('[data-go]');
  await arrive(tab, path);
  return path;
}
const results = (): boolean =>
  document.querySelectorAll('ol[data-search-results] > li a').length > 0;

/** The ways people take, in one engine at both widths; every step left out, and counted so, where the engine is not here. */
export function journeys(name: EngineName, start: () => Promise<Engine | undefined>): void {
  describe(`ways, ${name}`, () => {
    let host: Host;
    beforeAll(async () => {
      host = await openHost(process.env['DIST'] ?? 'dist');
    });
    afterAll(() => host.close());
    let engine: Engine | undefined;
    beforeAll(async () => {
      engine = await start();
    });
    afterAll(async () => engine?.close());

    for (const width of WIDTHS)
      describe(`${width} px`, () => {
        let tab: Tab;
        beforeAll(async () => {
          if (engine !== undefined) tab = await engine.open(width);
        });
        afterAll(async () => {
          if (engine !== undefined) await tab.close();
        });
        /** A step of the journey; left out, and counted as left out, where this engine is not here. */
        const step = (title: string, work: () => Promise<void>): void => {
          it(title, async (context: TestContext) => {
            if (engine === undefined) context.skip();
            Object.assign(host, { isDown: false, isScriptless: false });
            await work();
          });
        };

        step('home → stage → article → back → home', async () => {
          await tab.goto(`${host.root}/`);
          const home = await tab.run(look);
          expect(home.overflow).toBeLessThanOrEqual(0);
          const stage = await follow(tab, '^/timeline/.');
          const first = await tab.run(look);
          expect(first.overflow).toBeLessThanOrEqual(0);
          const article = await follow(tab, '^/(faq|methods|guides|pitfalls|help)/.');
          expect((await tab.run(look)).overflow).toBeLessThanOrEqual(0);
          expect(article).not.toBe(stage);
          await back(tab);
          await arrive(tab, stage);
          expect((await tab.run(look)).h1).toBe(first.h1);
          await back(tab);
          await arrive(tab, '/');
        });

        step('a question from the home page, its answer, back to the same results', async () => {
          await tab.goto(`${host.root}/`);
          await tab.type('form[role=search] input', '会不会打给家里人');
          await tab.press('Enter');
          await arrive(tab, '/search/');
          await until(tab, results);
          const count = await tab.run(
            () => document.querySelectorAll('ol[data-search-results] > li').length,
          );
          expect(
            await tab.run(() =>
              document.querySelector('ol[data-search-results] > li a')?.getAttribute('href'),
            ),
          ).toBe('/faq/call-family/');
          await tab.click('ol[data-search-results] > li a');
          await arrive(tab, '/faq/call-family/');
          await back(tab);
          await arrive(tab, '/search/');
          await until(
            tab,
            (wanted: number) =>
              document.querySelectorAll('ol[data-search-results] > li').length === wanted &&
              document.querySelector<HTMLInputElement>('[data-search-input]')?.value ===
                '会不会打给家里人',
            [count],
          );
          expect(host.asked.filter((path) => path.includes('家里人'))).toEqual([]);
        });

        step('larger and dark, on the next page, after Back, and back again', async () => {
          await tab.goto(host.root + ARTICLE);
          await tab.run(() => localStorage.clear());
          await tab.goto(host.root + ARTICLE);
          const before = await tab.run(look);
          await tap(tab, '#comfort button', '^特大$');
          await tap(tab, '#comfort button', '^深色$');
          const large = await tab.run(look);
          expect(large.size / before.size).toBeGreaterThan(1.5);
          expect(large.paper).not.toBe(before.paper);
          expect(large.overflow).toBeLessThanOrEqual(0);
          await tab.goto(`${host.root}/faq/`);
          expect((await tab.run(look)).paper).toBe(large.paper);
          await tap(tab, '#comfort button', '^标准$');
          await tap(tab, '#comfort button', '^跟手机$');
          await back(tab);
          await arrive(tab, ARTICLE);
          await until(
            tab,
            (size: number, paper: string) =>
              parseFloat(
                getComputedStyle(document.querySelector('#answer') ?? document.body).fontSize,
              ) === size && getComputedStyle(document.documentElement).backgroundColor === paper,
            [before.size, before.paper],
          );
          expect(
            await tab.run(() =>
              Array.from(
                document.querySelectorAll('#comfort [aria-pressed=true]'),
                (one) => one.textContent,
              ).map((words) => words.trim()),
            ),
          ).toEqual(['标准', '跟手机']);
        });

        step(
          'sharing: the words are there, copying says what became of it, Escape closes',
          async () => {
            await tab.goto(host.root + ARTICLE);
            await tap(tab, 'summary, a, button', '^分享');
            await until(tab, () => document.querySelector('dialog[open]') !== null);
            const words = await tab.run(
              () => document.querySelector<HTMLTextAreaElement>('dialog [data-text]')?.value ?? '',
            );
            expect(words).toContain((await tab.run(look)).h1);
            expect(words.trim().split('\n').pop()).toMatch(/^https?:\/\/.*\/faq\/jail\/$/);
            await tap(tab, 'dialog button', '^复制文字$');
            await until(tab, () =>
              /已复制|长按/.test(document.querySelector('dialog [data-status]')?.textContent ?? ''),
            );
            await tab.press('Escape');
            await until(tab, () => document.querySelector('dialog') === null);
          },
        );

        step(
          'tools: five taps lead to a stage, a pasted message is taken apart, nothing is sent',
          async () => {
            await tab.goto(`${host.root}/tools/where-am-i/`);
            await until(
              tab,
              () => document.querySelectorAll('[data-step]:not([hidden])').length === 1,
            );
            host.asked.length = 0;
            for (let question = 0; question < 5; question++) {
              if (
                await tab.run(() => document.querySelector('[data-result]:not([hidden])') !== null)
              )
                break;
              const asked = await tab.run(
                () =>
                  document.querySelector('[data-step]:not([hidden])')?.getAttribute('data-step') ??
                  '',
              );
              await tap(tab, '[data-step]:not([hidden]) label', '');
              await until(
                tab,
                (before: string) =>
                  document.querySelector('[data-result]:not([hidden])') !== null ||
                  document.querySelector('[data-step]:not([hidden])')?.getAttribute('data-step') !==
                    before,
                [asked],
              );
            }
            await until(tab, () => document.querySelector('[data-result]:not([hidden])') !== null);
            expect(
              await tab.run(
                () => document.querySelector('[data-stage-place] h3')?.textContent.trim() ?? '',
              ),
            ).not.toBe('');
            expect((await tab.run(look)).overflow).toBeLessThanOrEqual(0);

            await tab.goto(`${host.root}/tools/message-check/`);
            await until(tab, () => document.querySelector('[data-read]') !== null);
            await pause(300); // the field belongs to the script
            await tab.type('#message', '金丝雀：今天不还就起诉');
            await tab.click('[data-read]');
            await until(
              tab,
              () => document.querySelector('[data-card=court]:not([hidden])') !== null,
            );
            expect(
              await tab.run(() => document.querySelector('[data-marked]')?.textContent ?? ''),
            ).toContain('金丝雀');
            expect((await tab.run(look)).overflow).toBeLessThanOrEqual(0);
            expect(await tab.run(() => location.href + document.title)).not.toMatch(
              /金丝雀|%E9%87/,
            );
            expect(host.asked.filter((path) => /金丝雀|%E9%87%91/.test(path))).toEqual([]);
          },
        );

        step(
          'words to say fill the screen, a hard moment has its own, Escape comes back',
          async () => {
            await tab.goto(`${host.root}/guides/negotiate-repayment/`);
            await tap(tab, 'button.aloud', '');
            await until(tab, () => document.querySelector('dialog[open] .words') !== null);
            const sizes = await tab.run(() =>
              [document.querySelector('dialog .words'), document.documentElement].map((one) =>
                one === null ? 0 : parseFloat(getComputedStyle(one).fontSize),
              ),
            );
            expect(sizes[0]).toBe((sizes[1] ?? 0) * 2);
            await tap(tab, 'dialog .hard button', '要验证码');
            await until(
              tab,
              () => document.querySelector('dialog .title')?.textContent === '要验证码',
            );
            expect((await tab.run(look)).overflow).toBeLessThanOrEqual(0);
            await tab.press('Escape');
            await until(tab, () => document.querySelector('dialog') === null);
          },
        );

        step('without a network: pages never opened before, and their controls', async () => {
          await tab.goto(`${host.root}/about/`);
          await until(tab, () => 'caches' in window);
          await until(
            tab,
            async () => {
              for (const key of await caches.keys())
                if (key.startsWith('pages '))
                  return (await (await caches.open(key)).keys()).some(({ url }) =>
                    url.endsWith('offline.json'),
                  );
              return false;
            },
            [],
            40_000,
          );
          host.isDown = true;
          try {
            for (const path of ['/methods/home-visit/', '/timeline/first-3-days/', '/']) {
              await tab.goto(host.root + path);
              await arrive(tab, path);
              expect((await tab.run(look)).h1, path).not.toContain('没有网络');
              await until(tab, () => document.getElementById('comfort')?.hidden === false);
            }
          } finally {
            host.isDown = false;
          }
        });

        step('without scripts: everything to read, and nothing typed is sent', async () => {
          // The worker's copies carry no such policy: it goes first.
          await tab.goto(`${host.root}/sw-off/`);
          await until(tab, async () => (await caches.keys()).length === 0);
          host.isScriptless = true;
          host.asked.length = 0;
          await tab.goto(`${host.root}/about/?again`);
          await tab.goto(`${host.root}/`);
          expect(await tab.run(() => document.getElementById('comfort')?.hidden)).toBe(true);
          await follow(tab, '^/timeline/.');
          const article = await tab.run(() => ({
            steps: document.querySelectorAll('#now li').length,
            answer: document.querySelector('#answer')?.textContent.length ?? 0,
            sources: document.querySelectorAll('[id^="s-"]').length,
          }));
          expect(article.steps).toBeGreaterThan(0);
          expect(article.answer).toBeGreaterThan(10);
          expect(article.sources).toBeGreaterThan(0);
          await tab.goto(`${host.root}/`);
          const isOffered = await tab.run(() =>
            Array.from(document.querySelectorAll('form[role=search] input')).some(
              (field) => field.getClientRects().length > 0,
            ),
          );
          if (isOffered) {
            await tab.type('form[role=search] input', '老公不知道我欠钱');
            await tab.press('Enter');
            await pause(1000);
          }
          expect(host.asked.filter((path) => path.includes('老公'))).toEqual([]);
          host.isScriptless = false;
          await tab.goto(`${host.root}/?sw=on`);
          // Firefox counts what the policy stopped as errors of the page.
          const others = tab.errors.filter((error) => !/Content-Security-Policy/.test(error));
          tab.errors.splice(0, Infinity, ...others);
        });

        step('on paper, where the engine can print for us', async () => {
          await tab.goto(host.root + ARTICLE);
          if (tab.pdf !== undefined)
            expect((await tab.pdf()).length, 'bytes of PDF').toBeGreaterThan(20_000);
        });

        step('has thrown nothing', async () => {
          expect(tab.errors).toEqual([]);
          return Promise.resolve();
        });
      });
  });
}
