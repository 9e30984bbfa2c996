// Small phones, large letters, thumbs, and colours that the system paints over.
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { LAYOUTS, setStage, type Stage } from './browser.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await setStage();
});
afterAll(() => stage.close());

/** How far the page can be scrolled sideways, and what sticks out. */
const overflow = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const width = document.documentElement.clientWidth;
    if (document.documentElement.scrollWidth <= width) return [];
    return [...document.querySelectorAll('body *')]
      .filter((one) => one.getBoundingClientRect().right > width + 1)
      .filter((one) => one.closest('.scroll, dialog, [hidden]') === null)
      .slice(0, 3)
      .map(
        (one) => `${Math.round(one.getBoundingClientRect().right)} ${one.outerHTML.slice(0, 90)}`,
      )
      .concat(`${document.documentElement.scrollWidth} > ${width}`);
  });

/** The reader sets the browser’s own letters. */
async function setLetters(page: Page, standard: number): Promise<void> {
  const session = await page.context().newCDPSession(page);
  await session.send('Page.enable');
  await session.send('Page.setFontSizes', { fontSizes: { standard, fixed: 26 } });
}

describe('nothing scrolls sideways at 320 and 360 px', () => {
  // Of the articles the one whose place on the line has the longest name.
  const WIDE = LAYOUTS.map((path) =>
    path === '/methods/home-visit/' ? '/methods/court-notice/' : path,
  );
  const FORMS = ['cost', 'evidence-log', 'message-check', 'where-am-i', 'write-it'];
  const MORE = ['/pictures/', '/print/myths/', '/sw-off/', '/guides/what-to-say/', '/methods/'];
  it.each([...WIDE, ...MORE, ...FORMS.map((name) => `/tools/${name}/`)])(
    '%s at 特大, with the browser’s text twice as large, and with both',
    async (path) => {
      const page = await stage.open(path, { viewport: { width: 320, height: 780 } });
      for (const [size, letters] of [
        ['30', 16],
        ['', 32],
        ['30', 32],
      ] as const) {
        await page.evaluate((chosen) => {
          document.documentElement.dataset['size'] = chosen;
        }, size);
        await setLetters(page, letters);
        for (const width of [320, 360]) {
          await page.setViewportSize({ width, height: 780 });
          expect(await overflow(page), `${path} ${width} px ${size} ${letters}`).toEqual([]);
        }
      }
      await page.context().close();
    },
  );
});

it('the browser’s own text size is the measure of everything, 特大 included', async () => {
  const page = await stage.open('/faq/jail/', { viewport: { width: 640, height: 780 } });
  const size = (): Promise<number> =>
    page.$eval('#answer', (answer) => parseFloat(getComputedStyle(answer).fontSize));
  const small = await size();
  await setLetters(page, 32);
  expect((await size()) / small).toBeCloseTo(2, 1);
  await page.getByRole('button', { name: '特大' }).click();
  expect((await size()) / small).toBeGreaterThan(3);
  // Both together on the narrowest phone: larger than either, and still six characters a line.
  await page.setViewportSize({ width: 320, height: 780 });
  const both = (await size()) / small;
  expect(both).toBeGreaterThan(2);
  const width = await page.$eval('#answer', (answer) => answer.clientWidth);
  expect(width / (both * small)).toBeGreaterThan(5);
  await page.context().close();
});

describe('thumbs', () => {
  const LINKS = 'a[href], button, input, select, summary, textarea';
  it.each(LAYOUTS)(
    '%s: telephone numbers 44 px, everything else 24 px, none under another',
    async (path) => {
      const page = await stage.open(path);
      const small = await page.evaluate((selector) => {
        /** Whether that much answers a touch there: the part itself, with whatever it draws around itself. */
        const reach = (one: Element, wanted: number): number => {
          const box = one.getBoundingClientRect();
          const [x, middle] = [box.left + box.width / 2, box.top + box.height / 2];
          let [top, bottom] = [middle, middle];
          const answers = (y: number): boolean => {
            const hit = document.elementFromPoint(x, y);
            return (
              hit !== null &&
              (one.contains(hit) ||
                (hit.closest('label') === one.closest('label') && one.closest('label') !== null))
            );
          };
          const height = (): number => bottom - top + 1;
          while (height() < wanted && answers(top - 1)) top -= 1;
          while (height() < wanted && answers(bottom + 1)) bottom += 1;
          return height();
        };
        return [...document.querySelectorAll(selector)].flatMap((one) => {
          const boxes = one.getClientRects();
          const isSkip = one.matches('.skip');
          if (
            boxes.length !== 1 ||
            isSkip ||
            one.closest('[hidden], .vh, dialog, details:not([open]) > :not(summary)') !== null
          )
            return [];
          const wanted = one.matches('[href^="tel:"]') ? 43 : 23.5;
          // Running text is exempt (WCAG 2.5.8), except for numbers to call.
          const isInText =
            one.matches('a:not([href^="tel:"])') &&
            getComputedStyle(one).display === 'inline' &&
            one.closest('p, li, td, dd, figcaption') !== null;
          if (isInText) return [];
          one.scrollIntoView({ block: 'center', behavior: 'instant' });
          const got = reach(one, wanted);
          return got < wanted ? [`${Math.round(got)} px: ${one.outerHTML.slice(0, 100)}`] : [];
        });
      }, LINKS);
      expect(small, path).toEqual([]);
      await page.context().close();
    },
  );

  it('fields are 16 px or more, so that iPhones do not zoom in', async () => {
    for (const path of ['/', '/search/', '/faq/jail/']) {
      const page = await stage.open(path);
      await page.$$eval('details', (all) => all.forEach((one) => (one.open = true)));
      const sizes = await page.$$eval('input, textarea, select', (all) =>
        all.map((one) => parseFloat(getComputedStyle(one).fontSize)),
      );
      expect(Math.min(16, ...sizes), path).toBeGreaterThanOrEqual(16);
      await page.context().close();
    }
  });
});

describe('colours painted by the system', () => {
  const forced = { forcedColors: 'active' } as const;
  it('✔ and ✘ can be seen, and told apart by their words', async () => {
    const page = await stage.open('/methods/home-visit/', forced);
    const marks = await page.$$eval('.do > li, .dont > li', (items) =>
      items.map((item) => {
        const mark = getComputedStyle(item, '::before');
        return {
          shape: mark.clipPath,
          paint: mark.backgroundColor,
          paper: getComputedStyle(document.body).backgroundColor,
        };
      }),
    );
    expect(marks.length).toBeGreaterThan(2);
    for (const { shape, paint, paper } of marks) {
      expect(shape).not.toBe('none');
      expect(paint).not.toBe(paper);
      expect(paint).not.toBe('rgba(0, 0, 0, 0)');
    }
    await page.context().close();
  });
  it('one heading of the site’s menu is current, the others are not', async () => {
    const page = await stage.open('/methods/', forced);
    const looks = await page.$$eval('body > header nav a', (links) =>
      links.map((link) => ({
        is: link.hasAttribute('aria-current'),
        look: [
          'borderBottomColor',
          'borderBottomStyle',
          'borderBottomWidth',
          'fontWeight',
          'textDecorationLine',
          'backgroundColor',
          'color',
          'outlineStyle',
        ]
          .map((name) => getComputedStyle(link)[name as 'color'])
          .join(),
      })),
    );
    const current = looks.filter(({ is }) => is);
    expect(current).toHaveLength(1);
    expect(looks.filter(({ is, look }) => !is && look === current[0]?.look)).toEqual([]);
    await page.context().close();
  });
  it('buttons and call-outs have an edge', async () => {
    for (const [path, selector] of [
      ['/', 'form[role=search] button'],
      ['/faq/jail/', '.note'],
    ] as const) {
      const page = await stage.open(path, forced);
      const edges = await page.$$eval(selector, (all) =>
        all.map((one) => {
          const style = getComputedStyle(one);
          return parseFloat(style.borderTopWidth) + parseFloat(style.borderLeftWidth);
        }),
      );
      expect(edges.length).toBeGreaterThan(0);
      expect(Math.min(...edges), selector).toBeGreaterThan(0);
      await page.context().close();
    }
  });
});

it('a table in large letters is read by scrolling it, with the keyboard too', async () => {
  const page = await stage.open('/methods/outsourced-and-assigned/');
  await page.evaluate(() => {
    document.documentElement.dataset['size'] = '30';
  });
  const tables = await page.$$eval('.scroll', (all) =>
    all.map((box) => ({
      isReachable: box.tabIndex === 0,
      isScrolled: box.scrollWidth > box.clientWidth,
      characters: Math.min(
        ...[...box.querySelectorAll<HTMLElement>('td')]
          .filter((cell) => cell.innerText.trim().length > 5)
          .map((cell) => {
            const { fontSize, paddingRight } = getComputedStyle(cell);
            return (cell.clientWidth - parseFloat(paddingRight)) / parseFloat(fontSize);
          }),
      ),
    })),
  );
  expect(tables.length).toBeGreaterThan(0);
  for (const { isReachable, characters } of tables) {
    expect(isReachable).toBe(true);
    expect(characters).toBeGreaterThanOrEqual(4);
  }
  await page.context().close();
});

it('what is copied is the sentence alone', async () => {
  const page = await stage.open('/faq/jail/', {
    permissions: ['clipboard-read', 'clipboard-write'],
  });
  const answer = (await page.textContent('#answer'))?.trim() ?? '';
  await page.evaluate(() => {
    const range = document.createRange();
    range.selectNodeContents(document.querySelector('.prose') ?? document.body);
    getSelection()?.removeAllRanges();
    getSelection()?.addRange(range);
  });
  await page.keyboard.press('ControlOrMeta+c');
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(copied).toContain(answer);
  expect(copied).not.toMatch(/[\u2060\u200b]|undefined/);
  // A mark would stand between a word and its full stop.
  const marks = await page.$$eval('a.c', (all) =>
    all.map((one) => (one as HTMLElement).innerText.trim()),
  );
  expect(marks.filter((text) => text !== '')).toEqual([]);
  await page.context().close();
});
