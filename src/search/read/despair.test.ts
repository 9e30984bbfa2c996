import { describe, expect, it } from 'vitest';
import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { soundsDesperate } from './despair.ts';
import type { Synonyms } from '../lexicon/index.ts';

const words = parse(readFileSync('content/synonyms.yaml', 'utf8')) as Synonyms;

describe('soundsDesperate hears', () => {
  it.each([
    '不想活了',
    '欠了三万活不下去',
    '死了算了',
    '被催得想自杀',
    '想跳楼',
    '真的撑不下去了',
    '我死了是不是就不用还了',
    '活着没意思',
    '没有活路了',
    '生不如死',
    '想一了百了',
    '绝望了怎么办',
    '准备好遗书了',
    '想结束生命',
    '快被逼死了',
    '走投无路',
    '累死了 不想活了',
  ])('%s', (text) => expect(soundsDesperate(text, words)).toBe(true));
});

describe('soundsDesperate stays calm at', () => {
  it.each([
    '累死了',
    '笑死',
    '急死了怎么办',
    '气死我了催收',
    '烦死了一直打电话',
    '手机死机了还不了款',
    '打死也不还',
    '死活扣不了款',
    '人死了花呗怎么办',
    '去世后花呗谁还',
    '催收该死',
    '支付宝崩溃还不了',
    '花呗逾期会坐牢吗',
    '忙死了忘记还款',
    '吓死我了收到传票',
    '父亲死亡欠款',
    '系统崩溃没扣款',
    '死者的欠款',
  ])('%s', (text) => expect(soundsDesperate(text, words)).toBe(false));
});
