import { describe, expect, it } from 'vitest';
import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { findAnswer } from './answer.ts';
import { buildFinder } from './finder.ts';
import { buildLexicon } from '../build/index.ts';
import type { SearchPage, Synonyms } from '../lexicon/index.ts';

const page = (path: string, title: string, aliases: string[]): SearchPage => ({
  path,
  kind: 'faq',
  title,
  answer: `${title}的答案。`,
  aliases,
  stages: [],
  headings: [{ id: 'steps', text: '现在怎么做' }],
  text: '',
});
const synonyms = {
  ...(parse(readFileSync('content/synonyms.yaml', 'utf8')) as Synonyms),
  questions: {},
};
const pages = [
  page('/faq/jail/', '花呗还不上会坐牢吗', ['会被抓吗']),
  page('/faq/call-family/', '会打给家人吗', ['打到家里']),
  page('/faq/instalment-after-overdue/', '逾期了还能分期吗', []),
  page('/faq/instalment-counts/', '分期算逾期吗', []),
  page('/faq/still/', '还清了还催怎么办', ['还清了还打']),
  page('/faq/shows/', '没有逾期为什么显示逾期', []),
  page('/faq/contact-list/', '会爆通讯录吗', []),
];
const finder = await buildFinder(buildLexicon(pages, synonyms));
const first = async (typed: string): Promise<string | undefined> =>
  (await findAnswer(typed, finder, undefined)).results[0]?.page.path;

describe('findAnswer', () => {
  it.each([
    ['花唄逾期會坐牢嗎', '/faq/jail/'],
    ['zuolao', '/faq/jail/'],
    ['huabei会zuolao吗', '/faq/jail/'],
    ['花呗预期三天会打家里电话嘛', '/faq/call-family/'],
    ['爆通讯录', '/faq/contact-list/'],
    ['还清了还打', '/faq/still/'],
    ['逾期了还能分期吗', '/faq/instalment-after-overdue/'],
    ['分期算逾期吗', '/faq/instalment-counts/'],
    ['没有逾期为什么显示逾期', '/faq/shows/'],
  ])('%s → %s', async (typed, path) => expect(await first(typed)).toBe(path));

  it.each([
    '今天天气',
    '湖人今天比分', // 唬人 is no more than a guess
    '英语过去式怎么变', // and so is 去世
  ])('says so when nothing is close: %s', async (typed) =>
    expect((await findAnswer(typed, finder, undefined)).isClose).toBe(false),
  );
  it.each([
    '逾期费', // an everyday word that holds our matter’s name
    '爆通寻录', // of three letters and more a mended word is no guess
  ])('takes %s for ours', async (typed) =>
    expect((await findAnswer(typed, finder, undefined)).isClose).toBe(true),
  );
  it('answers from titles when the body search fails', async () => {
    const answer = await findAnswer('坐牢', finder, {
      search: () => Promise.reject(new Error('no wasm')),
    });
    expect(answer.results[0]?.page.path).toBe('/faq/jail/');
  });
});

describe('whatever is typed', () => {
  it.each([
    'zisha',
    'buxianghuole',
    'bu xiang huo le',
    'huobuxiaqu',
    'xiang tiao lou',
    '不%E6%83%B3活了',
  ])('hears despair in %s', async (typed) =>
    expect((await findAnswer(typed, finder, undefined)).isDesperate).toBe(true),
  );

  it.each(['坐 牢', '坐*牢', '坐🚓牢', '坐\u00ad牢', 'zuò láo', 'zuo4 lao2', '%E5%9D%90%E7%89%A2'])(
    'reads %s as one word',
    async (typed) => expect((await findAnswer(typed, finder, undefined)).query.text).toBe('坐牢'),
  );
});

describe('long and hostile words', () => {
  it.each([
    ['one character', '催'.repeat(10_000)],
    ['one syllable', 'zhuang'.repeat(400)],
    ['initials', 'hbyqcsdhzmb'.repeat(250)],
    ['the alphabet', 'abcdefghijklmnopqrstuvwxyz '.repeat(100)],
    ['symbols', '坐*牢 '.repeat(3000)],
    ['symbols first', `${'*'.repeat(3000)}坐牢`],
    ['rare characters', '龘靐齉爩'.repeat(700)],
    ['mixed scripts', '催shou电話☎️dǎ給我%E5%82%AC家*人'.repeat(120)],
    ['marks', 'u\u0308\u0301'.repeat(800)],
    ['emoji', '😭'.repeat(5000)],
  ])('%s are answered at once', async (_, typed) => {
    await findAnswer(typed, finder, undefined);
    const times: number[] = [];
    for (let round = 0; round < 3; round++) {
      // What it costs, not how busy the machine is.
      const started = process.cpuUsage();
      await findAnswer(typed, finder, undefined);
      const { user, system } = process.cpuUsage(started);
      times.push((user + system) / 1000);
    }
    expect(Math.min(...times)).toBeLessThan(200);
  });
});
