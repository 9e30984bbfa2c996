// Every tool from its first screen to its result, as a reader with a phone goes through it.
import type { Page } from 'playwright-core';
import { loadWriteIt } from '../../src/tools/write-it/load.ts';

export interface Walk {
  path: string;
  /** Goes on from screen to screen; each is named when it stands. */
  go: (page: Page) => AsyncGenerator<string>;
}

async function* byQuestion(page: Page, fill: Record<string, string>): AsyncGenerator<string> {
  const next = page.locator('[data-step-next]');
  for (let step = 1; ; step += 1) {
    for (const [id, value] of Object.entries(fill))
      if (await page.locator(`#${id}`).isVisible()) await page.fill(`#${id}`, value);
    yield `question-${step}`;
    const isLast = await next.evaluate((button) => button.textContent === button.dataset['finish']);
    await next.click();
    if (isLast) return;
    if (step > 20) throw new Error('the questions have no end');
  }
}

async function* letter(page: Page, id: string): AsyncGenerator<string> {
  yield 'picked';
  const total = await page.locator('[data-question]:not([hidden])').count();
  for (let step = 1; step < total; step += 1) {
    await page.click('[data-step-next]');
    yield `question-${step + 1}`;
  }
  await page.click('[data-step-next]');
  yield `preview-${id}`;
}

const message = (text: string): Walk['go'] =>
  async function* (page) {
    yield 'empty';
    await page.fill('#message', text);
    await page.click('[data-read]');
    await page.waitForSelector('[data-result]:not([hidden])');
    yield 'result';
  };

/** The worked example of the guide: what it fills in. */
export const EXAMPLE = {
  principal: '6000',
  due: '2026-11-10',
  until: '2026-11-20',
  owed: '6400',
  income: '4200',
  payday: '15',
  food: '3300',
  'each-0': '1080',
  'months-0': '6',
};

export const WALKS: Readonly<Record<string, Walk>> = {
  'where-am-i': {
    path: '/tools/where-am-i/',
    async *go(page) {
      const answers = { late: 'd90', who: 'court', got: 'nothing', pay: 'part', court: 'summons' };
      for (const [question, option] of Object.entries(answers)) {
        await page.waitForSelector(`[data-step=${question}]:not([hidden])`);
        yield question;
        await page.click(`[data-step=${question}] label:has([value=${option}])`);
      }
      await page.waitForSelector('[data-result]:not([hidden])');
      await page.fill('#received', '2026-12-16');
      yield 'result';
    },
  },
  'message-check-court': {
    path: '/tools/message-check/',
    go: message(
      '【法院】您的花呗案件已移交法务立案，请今天点击 http://a.cn/x 转账 3000 元到张某账户，否则上门并通知户籍地村委会。',
    ),
  },
  'message-check-despair': {
    path: '/tools/message-check/',
    go: message('我不想活了，他们天天打电话骂我。'),
  },
  'message-check-plain': {
    path: '/tools/message-check/',
    go: message('您的快递已到驿站，请凭取件码 3-2-1122 领取。'),
  },
  cost: {
    path: '/tools/cost/',
    async *go(page) {
      yield* byQuestion(page, EXAMPLE);
      await page.waitForSelector('[data-result]:not([hidden])');
      yield 'result';
    },
  },
  'evidence-log': {
    path: '/tools/evidence-log/#now',
    async *go(page) {
      yield* byQuestion(page, {
        'log-date': '2026-11-20',
        'log-time': '23:10',
        'log-number': '0571-0000',
        'log-who': '自称委托方，没说工号',
        'log-said': '你这个废物，再不还就打给你爸妈。',
      });
      await page.waitForSelector('[data-list] li');
      yield 'written';
    },
  },
  ...Object.fromEntries(
    Object.keys(loadWriteIt().letters).map((id): [string, Walk] => [
      `write-it-${id}`,
      { path: `/tools/write-it/#${id}`, go: (page) => letter(page, id) },
    ]),
  ),
  'read-aloud': {
    path: '/tools/read-aloud/',
    async *go(page) {
      await page.waitForSelector('button.aloud');
      yield 'page';
    },
  },
  tools: {
    path: '/tools/',
    async *go() {
      yield 'list';
    },
  },
};
