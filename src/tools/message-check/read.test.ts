import { describe, expect, it } from 'vitest';
import { loadMessageCheck } from './load.ts';
import { compilePattern, placesOf } from './pattern.ts';
import { cutPieces } from './pieces.ts';
import { buildReader } from './read.ts';

const read = buildReader(loadMessageCheck().rules);

describe('compilePattern', () => {
  it.each([
    ['冻结…账户', '冻结你名下账户', true],
    ['冻结…账户', '冻结。你名下账户', false],
    ['冻结…账户', '冻结你和你全家人名下的所有账户', false],
    ['冻结……账户', '冻结你和你全家人名下的所有账户', true],
    ['(转|打)(到|给)?我', '打到我', true],
    ['#期', '分二十四期', true],
    ['12368', '请打12368', true],
    ['12368', '单号9123680', false],
    ['a.b', 'axb', false],
    ['起诉~法院', '起诉材料在法院', true],
    ['起诉~法院', '起诉，材料在法院', false],
    ['^妈，', '好的。妈，我到了', true],
    ['^妈，', '你妈，知道吗', false],
    ['找<亲>', '找父母', true],
    ['找<亲>', '找朋友', true],
    ['找<亲>', '找东西', false],
  ])('%s in %s', (pattern, text, isFound) =>
    expect(
      placesOf(text, [compilePattern(pattern, { 亲: '父母|<友>', 友: '朋友' })]).length > 0,
    ).toBe(isFound),
  );
});

describe('a disguised word is read', () => {
  it.each([
    ['起 诉', '起诉威胁'],
    ['起.诉你', '起诉威胁'],
    ['起​诉你', '起诉威胁'],
    ['起🔥诉你', '起诉威胁'],
    ['起素你', '起诉威胁'],
    ['qi su ni', '起诉威胁'],
    ['ｑｉｓｕ', '起诉威胁'],
    ['qǐ sù', '起诉威胁'],
    ['qi诉', '起诉威胁'],
    ['起s你', '起诉威胁'],
    ['q i s u', '起诉威胁'],
    ['对您起訴', '起诉威胁'],
    ['提交法。院', '起诉威胁'],
    ['强z制z执z行', '执行通知'],
    ['氵去院已立案', '立案'],
    ['上門催收', '上门'],
    ['上·门·催·收', '上门'],
    ['绿师函', '律师函'],
    ['政信', '征信上报'],
    ['做牢', '坐牢/刑事'],
    ['１２３６８', '12368'],
    ['huabei-vip . com', '链接'],
  ])('%s', (text, concept) => expect(read(text).concepts).toContain(concept));
});

describe('a word that only sounds alike is left alone', () => {
  it.each(['支行办理', '船票已出', '公正公平', '活动结束', '短信已发', '其诉求合理', '调节空调'])(
    '%s',
    (text) => expect(read(text)).toMatchObject({ concepts: [], courtWord: false }),
  );
});

describe('readMessage', () => {
  it('marks the place in the pasted text, disguise and all', () => {
    const text = '再不还就 起 . 诉 你！';
    const span = read(text).spans.find(({ concept }) => concept === '起诉威胁');
    expect(text.slice(span?.from, span?.to)).toContain('起 . 诉');
  });
  it('gives court words even without a saying of its own', () =>
    expect(read('财产保全已办理').courtWord).toBe(true));
  it.each([
    ['把钱转到我私人微信', true],
    ['把验证码报给我', true],
    ['打开屏幕共享', true],
    ['交解冻费', true],
    ['还款请点 http://a-b.top/x', true],
    ['明天上门', false],
  ])('stop card: %s', (text, stop) => expect(read(text).stop).toBe(stop));
  it('reads on across an address, and no word inside one', () => {
    expect(read('请点 http://a.cc/1 把验证码告诉客服').concepts).toEqual(['链接', '验证码']);
    expect(read('https://qisu.cc/fayuan').concepts).toEqual(['链接']);
  });
  it.each([
    ['【城南物业】水表改造，师傅明天上门', 'sender'],
    ['【城南物业】您已逾期，明天上门催收', undefined],
  ])('%s looks like %s', (text, look) => expect(read(text).look).toBe(look));
  it('hears despair in what was pasted', () => {
    expect(read('被催得不想活了').despair).toBe(true);
    expect(read('再不还就起诉').despair).toBe(false);
  });
  it.each([
    ['【菜鸟驿站】您的包裹已到，取件码5-2-3301', 'parcel'],
    ['【支付宝】验证码 482913，您正在登录，请勿告诉他人', 'code'],
    ['今天天气不错', 'daily'],
  ])('%s looks like %s and raises nothing', (text, look) =>
    expect(read(text)).toMatchObject({ look, concepts: [], stop: false, courtWord: false }),
  );
  it('reads two thousand characters at once', () => {
    const long = `${'你好，这里是花呗。'.repeat(220)}明天起诉你。`;
    const began = performance.now();
    expect(read(long).concepts).toContain('起诉威胁');
    expect(performance.now() - began).toBeLessThan(1500);
  });
  it.each(['一二三', '12', '今天还', '转给我', '（2026）', 'qisu', 'ai', 'a.b.c-', '你的'])(
    'is not slowed down by %s over and over',
    (seed) => {
      const began = performance.now();
      read(seed.repeat(2000).slice(0, 2000));
      expect(performance.now() - began).toBeLessThan(1000);
    },
  );
  it.each(['', ' ', '。。。', '🙂🙂', '\u0000'])('is not thrown by %j', (text) =>
    expect(read(text).concepts).toEqual([]),
  );
});

describe('cutPieces', () => {
  it('keeps every character once', () => {
    const spans = [
      { concept: '甲', from: 1, to: 4 },
      { concept: '乙', from: 3, to: 6 },
    ];
    const pieces = cutPieces('零一二三四五六', spans);
    expect(pieces.map(({ text }) => text).join('')).toBe('零一二三四五六');
    expect(pieces.map(({ concepts }) => concepts.join('+'))).toEqual(['', '甲', '甲+乙', '乙', '']);
  });
  it('of a text without marks is the text', () =>
    expect(cutPieces('好', [])).toEqual([{ text: '好', concepts: [] }]));
});
