import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { setStage, type Stage } from '../browser/browser.ts';
import { writeBook } from '../../src/tools/evidence-log/book.ts';
import type { Entry } from '../../src/tools/evidence-log/entry.ts';
import { CANARY, heard, watch } from './canary.ts';

const PATH = '/tools/evidence-log/';
const WIDE = { viewport: { width: 1024, height: 800 } };
let stage: Stage;
beforeAll(async () => {
  stage = await setStage();
});
afterAll(() => stage.close());

async function write(page: Page, said: string, time = '23:10'): Promise<void> {
  await page.fill('#log-date', '2026-11-20');
  await page.fill('#log-time', time);
  await page.fill('#log-number', CANARY[2]);
  await page.fill('#log-said', said);
  await page.click('[data-add]');
}
async function bring(page: Page, text: string): Promise<void> {
  const before = await page.textContent('[data-log-status]');
  await page.setInputFiles('[data-import]', {
    name: 'x.json',
    mimeType: 'application/json',
    buffer: Buffer.from(text),
  });
  await page.waitForFunction(
    (old) => document.querySelector('[data-log-status]')?.textContent !== old,
    before,
  );
}
const entries = (count: number): Entry[] =>
  Array.from({ length: count }, (_, at) => ({
    id: `e${at}`,
    at: `2026-${String((at % 11) + 1).padStart(2, '0')}-15T${String(at % 24).padStart(2, '0')}:30`,
    way: 'call',
    number: '0571-0000',
    who: '自称委托方',
    account: '花呗',
    to: at % 5 === 0 ? 'work' : 'me',
    said: '请尽快还款，否则我们会继续联系。'.repeat(5),
    promised: '',
    files: '',
    agreed: false,
    told: false,
    refused: false,
  }));

describe('证据本', () => {
  it('keeps everything typed on the page until it is asked to store it: canaries', async () => {
    const page = await stage.open(PATH, WIDE);
    const { requests, traces } = await watch(page);
    const before = await traces();
    await write(page, CANARY.join(' '));
    expect(await page.textContent('[data-list]')).toContain(CANARY[0]);
    for (const time of ['09:00', '10:00', '11:00']) await write(page, CANARY[1], time);
    await page.fill('#find-text', CANARY[1]);
    await page.click('[data-act=copy]');
    await page.waitForTimeout(500);
    expect(requests).toEqual([]);
    expect(await traces()).toBe(before);
    // Asked for: on this phone, and still nowhere else.
    await page.click('[data-act=save]');
    expect(heard(await traces()).length).toBeGreaterThan(0);
    expect(requests).toEqual([]);
    await page.click('[data-clear]');
    expect(await traces()).toBe(before);
    expect(heard((await page.textContent('body')) ?? '')).toEqual([]);
    await page.context().close();
  });

  it('marks, says why, and reads back what was stored', async () => {
    const page = await stage.open(PATH, WIDE);
    await write(page, '你这个废物');
    expect(await page.textContent('[data-list]')).toContain('夜里');
    expect(await page.locator('[data-mark=night]:visible .c').count()).toBeGreaterThan(0);
    expect(await page.locator('[data-mark=fee]:visible').count()).toBe(0);
    await page.click('[data-act=save]');
    await page.reload();
    expect(await page.textContent('[data-log-status]')).toContain('读出 1 条');
    await page.click('[data-act=edit]');
    await page.fill('#log-time', '14:00');
    await page.click('[data-add]');
    expect(await page.locator('[data-mark=night]:visible').count()).toBe(0);
    await page.click('[data-act=remove]');
    expect(await page.locator('[data-list] li').count()).toBe(0);
    await page.click('[data-act=undo]');
    expect(await page.locator('[data-list] li').count()).toBe(1);
    // A second page of the same log: neither writes over the other, and leaving in a hurry deletes nothing.
    const second = await page.context().newPage();
    await second.goto(page.url());
    await write(second, '第二页记的');
    await page.waitForFunction(() => document.querySelectorAll('[data-list] li').length === 2);
    await write(page, '第一页接着记');
    await second.waitForFunction(() => document.querySelectorAll('[data-list] li').length === 3);
    await second.route('https://www.weather.com.cn/**', (route) => route.fulfill({ body: '' }));
    await second.click('[data-leave]');
    await second.waitForURL('https://www.weather.com.cn/');
    await page.reload();
    expect(await page.textContent('[data-log-status]')).toContain('读出 3 条');
    await page.context().close();
  });

  it('refuses damaged and foreign files and changes nothing', async () => {
    const page = await stage.open(PATH, WIDE);
    await write(page, '第一条');
    const good = writeBook(entries(3));
    for (const [text, reason] of [
      [good.slice(0, -9), '可能坏了'],
      ['{"contacts":[]}', '不是证据本导出的'],
      [good.replace('"version": 1', '"version": 9'), '更新的证据本'],
      [good.replace('T00:30', 'T77:30'), '第 1 条读不出来（时间）'],
    ] as const) {
      await bring(page, text);
      expect(await page.textContent('[data-log-status]')).toContain(reason);
      expect(await page.locator('[data-list] li').count()).toBe(1);
    }
    await bring(page, good);
    expect(await page.textContent('[data-log-status]')).toContain('加进 3 条');
    await bring(page, good);
    expect(await page.textContent('[data-log-status]')).toContain('3 条已经有了');
    await page.context().close();
  });

  it('exports what it can read again, and a table that spreadsheets open', async () => {
    const page = await stage.open(PATH, WIDE);
    await write(page, '=HYPERLINK("http://x")');
    const save = async (act: string): Promise<string> => {
      const [file] = await Promise.all([
        page.waitForEvent('download'),
        page.click(`[data-act=${act}]`),
      ]);
      return readFileSync(await file.path(), 'utf8');
    };
    const table = await save('table');
    expect(table.startsWith('\uFEFF"时间"')).toBe(true);
    expect(table).toContain(`"'=HYPERLINK(""http://x"")"`);
    const book = await save('export');
    await page.click('[data-clear]');
    await bring(page, book);
    expect(await page.textContent('[data-list]')).toContain('=HYPERLINK');
    await page.context().close();
  });

  it('keeps the words being written when another page takes their record away', async () => {
    const page = await stage.open(PATH, WIDE);
    await write(page, '一');
    await page.click('[data-act=save]');
    const other = await page.context().newPage();
    await other.goto(page.url());
    await page.click('[data-act=edit]');
    await page.fill('#log-said', CANARY[0]);
    await other.click('[data-act=remove]');
    await expect.poll(() => page.textContent('[data-log-status]')).toContain('还在');
    await page.click('[data-add]');
    expect(await page.textContent('[data-list]')).toContain(CANARY[0]);
    // Everything cleared there is forgotten here, the half-written too.
    await page.click('[data-act=edit]');
    await other.click('[data-clear]');
    await expect.poll(() => page.textContent('[data-list]')).toBe('');
    expect(await page.inputValue('#log-said')).toBe('');
    await page.context().close();
  });

  it('stays smooth with a thousand records', async () => {
    const page = await stage.open(PATH);
    const text = writeBook(entries(1000));
    await bring(page, text);
    expect(await page.locator('[data-list] li').count()).toBe(50);
    const took = await page.evaluate(async () => {
      const field = document.querySelector<HTMLInputElement>('#find-text');
      const start = performance.now();
      for (const letter of '请尽快还款') {
        if (field) field.value += letter;
        field?.dispatchEvent(new Event('input', { bubbles: true }));
      }
      await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
      return (performance.now() - start) / 5;
    });
    console.log(`1000 条：每打一个字 ${Math.round(took)} 毫秒`);
    expect(took).toBeLessThan(200);
    await page.emulateMedia({ media: 'print' });
    await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
    expect(await page.locator('[data-print-table] tbody tr').count()).toBe(1000);
    await page.context().close();
  });

  it('hands its summary to the complaint from window to window, whole', async () => {
    const page = await stage.open(PATH, WIDE);
    // Longer than a letter’s field takes by hand: cut in mid-sentence it would say something else.
    const files = '录音'.repeat(250);
    await bring(
      page,
      writeBook(entries(6).map((entry) => ({ ...entry, at: '2026-03-15T12:30', files }))),
    );
    await write(page, `他说${CANARY[0]}`);
    const [letter] = await Promise.all([
      page.context().waitForEvent('page'),
      page.click('[data-act=letter]'),
    ]);
    await letter.waitForFunction(() =>
      document.querySelector<HTMLTextAreaElement>('#q-facts')?.value.includes('一共记了 7 次'),
    );
    expect(await letter.inputValue('#q-facts')).toMatch(/以上是我自己记的。$/);
    expect(await letter.textContent('[data-paper]')).toContain(CANARY[0]);
    expect(heard(letter.url())).toEqual([]);
    const stored = await letter.evaluate(() => JSON.stringify([localStorage, sessionStorage]));
    expect(heard(stored)).toEqual([]);
    await page.context().close();
  });

  it('fits a phone, one question at a time, and says what is missing', async () => {
    const page = await stage.open(PATH);
    expect(await page.locator('[data-question]:visible').count()).toBe(1);
    await page.click('[data-step-next]');
    expect(await page.textContent('[data-required]')).toContain('哪天');
    await page.fill('#log-date', '2026-11-20');
    await page.fill('#log-time', '14:00');
    for (let step = 0; step < 7; step += 1) await page.click('[data-step-next]');
    expect(await page.locator('[data-list] li').count()).toBe(1);
    expect(await page.locator('#log-date').isVisible()).toBe(true);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(
      360,
    );
    await page.context().close();
  });

  it('informs without a script: every mark, its rule and what does not count', async () => {
    const page = await stage.open(PATH, { javaScriptEnabled: false });
    expect(await page.locator('[data-mark]:visible').count()).toBe(10);
    expect(await page.locator('form [name]').count()).toBe(0);
    await page.context().close();
  });
});
