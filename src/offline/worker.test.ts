// The compiled worker on a phone and a host that fail, one bad day after the other.
import { rmSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ownPage, setFakeStage, type FakeStage, type FakeWorker } from './stage.fake.ts';

const FILES = {
  'index.html': ownPage('', '首页'),
  'faq/jail/index.html': ownPage('faq/jail/', '旧'),
  'faq/family/index.html': ownPage('faq/family/', '家人'),
  'search/index.html': ownPage('search/', '搜索'),
  'search/lexicon.1.txt': '词表一',
  'pagefind/pagefind.js': 'one',
  'handbook/yingji.html': '<!doctype html><h1>应急手册</h1>',
  '_astro/a.1.js': 'import"./b.1.js";',
  '_astro/b.1.js': '1',
} as const;
let stage: FakeStage;
let worker: FakeWorker;
beforeEach(async () => {
  stage = setFakeStage();
  await stage.publish(FILES);
  worker = stage.start();
});
afterEach(() => rmSync(stage.folder, { recursive: true, force: true }));

async function read(answer: Promise<Response | 'left'>): Promise<string> {
  const response = await answer;
  if (response === 'left') return 'left';
  const text = await response.text();
  await worker.settled();
  return /<h1>(.*?)<\/h1>/.exec(text)?.[1] ?? text;
}
const html = (text: string): Response =>
  new Response(text, { headers: { 'content-type': 'text/html; charset=utf-8' } });

const elsewhere = (text: string): Response =>
  Object.defineProperties(new Response(text), {
    redirected: { value: true },
    clone: { value: () => elsewhere(text) },
  });

describe('storage fails, the network answers', () => {
  for (const storage of ['no-open', 'no-put', 'no-match', 'no-keys', 'hangs'] as const)
    it(`${storage}: pages, scripts and files come from the network, before and after filling`, async () => {
      stage.faults.storage = storage;
      expect(await ((await worker.open('faq/jail/')) as Response).text()).toContain('旧');
      expect(await ((await worker.load('_astro/a.1.js')) as Response).text()).toContain('b.1');
      expect(await ((await worker.load('search/lexicon.1.txt')) as Response).text()).toBe('词表一');
      stage.faults.storage = 'fine';
      await worker.say('fill');
      stage.faults.storage = storage;
      expect(await ((await worker.open('faq/jail/')) as Response).text()).toContain('旧');
    });

  it('no room for a newer page’s script: the newer one is shown, the older never again', async () => {
    await worker.say('fill');
    stage.faults.answers['_astro/c.1.js'] = () =>
      new Response('3', { headers: { 'content-type': 'text/javascript' } });
    stage.faults.answers['faq/jail/'] = () => html(ownPage('faq/jail/', '新', 'c.1.js'));
    stage.faults.putsLeft = 0;
    expect(await read(worker.open('faq/jail/'))).toBe('新');
    stage.faults.putsLeft = Infinity;
    stage.faults.isOffline = true;
    expect(await read(worker.open('faq/jail/'))).toBe('现在没有网络');
  });
  it('no room for a newer page: the newer one is shown, the older never again', async () => {
    await worker.say('fill');
    stage.faults.storage = 'no-put';
    stage.faults.answers['faq/jail/'] = () => html(ownPage('faq/jail/', '新'));
    expect(await read(worker.open('faq/jail/'))).toBe('新');
    stage.faults.isOffline = true;
    expect(await read(worker.open('faq/jail/'))).toBe('现在没有网络');
    expect(await read(worker.open('faq/family/'))).toBe('家人');
  });
});

describe('storage that does not tell how much room there is', () => {
  it.each([
    ['no estimate (Safari 15.2 to 16)', {}],
    [
      'estimate throws',
      {
        estimate: () => {
          throw new TypeError('Illegal invocation');
        },
      },
    ],
    ['estimate rejects', { estimate: () => Promise.reject(new DOMException('', 'UnknownError')) }],
    ['estimate says nothing', { estimate: () => Promise.resolve({}) }],
    ['storage null', null],
  ])('%s: the site is kept', async (_, room) => {
    stage.faults.room = room;
    worker = stage.start();
    await worker.say('fill');
    stage.faults.isOffline = true;
    expect(await read(worker.open('faq/family/'))).toBe('家人');
  });
  it('no room by its own word: nothing is fetched that could not be kept', async () => {
    stage.faults.room = { estimate: () => Promise.resolve({ quota: 1000, usage: 990 }) };
    worker = stage.start();
    stage.asked.length = 0;
    await worker.say('fill');
    expect(stage.asked).toEqual(['offline.json']);
  });
});

describe('the network fails', () => {
  it('every page of the edition is there, with its scripts and the handbook', async () => {
    await worker.say('fill');
    stage.faults.isOffline = true;
    expect(await read(worker.open('faq/jail'))).toBe('旧');
    expect(await read(worker.open('faq/jail/index.html'))).toBe('旧');
    expect(await read(worker.open('faq/jail/%E3%80%82'))).toBe('旧'); // a 。 that came along from the chat
    expect(await read(worker.open('handbook/yingji.html'))).toBe('应急手册');
    expect(await read(worker.load('_astro/b.1.js'))).toBe('1');
    const missing = await worker.open('print/');
    expect(missing !== 'left' && missing.status).toBe(503);
  });
  it('a host in trouble: the kept page is better than a 5xx; without one the host’s own answer', async () => {
    stage.faults.answers['faq/jail/'] = () => new Response('坏了', { status: 502 });
    expect(await read(worker.open('faq/jail/'))).toBe('坏了');
    await worker.say('fill');
    expect(await read(worker.open('faq/jail/'))).toBe('旧');
  });
  it('a 404 and a redirect are the host’s to give', async () => {
    await worker.say('fill');
    stage.faults.answers['faq/jail/'] = () => new Response('没有了', { status: 404 });
    expect(await read(worker.open('faq/jail/'))).toBe('没有了');
    const moved = Object.defineProperty(new Response(null), 'status', { value: 0 });
    stage.faults.answers['faq/jail/'] = () => moved;
    expect(await worker.open('faq/jail/')).toBe(moved);
  });
});

describe('what is kept', () => {
  it('only pages that say they are this page', async () => {
    stage.faults.answers['faq/jail/'] = () => html('<h1>请登录无线网络</h1>');
    expect(await read(worker.open('faq/jail/'))).toBe('请登录无线网络');
    stage.faults.answers['faq/family/'] = () => html(ownPage('', '首页'));
    expect(await read(worker.open('faq/family/'))).toBe('首页');
    stage.faults.isOffline = true;
    expect(await read(worker.open('faq/jail/'))).toBe('现在没有网络');
    expect(await read(worker.open('faq/family/'))).toBe('现在没有网络');
  });
  it('no page that was cut off on the way', async () => {
    stage.faults.answers['faq/jail/'] = () => html(ownPage('faq/jail/', '半页').slice(0, -9));
    expect(await read(worker.open('faq/jail/'))).toBe('半页');
    stage.faults.isOffline = true;
    expect(await read(worker.open('faq/jail/'))).toBe('现在没有网络');
  });
  it('a page read before there is an edition, with the scripts it needs', async () => {
    expect(await read(worker.open('faq/jail/'))).toBe('旧');
    stage.faults.isOffline = true;
    expect(await read(worker.open('faq/jail/'))).toBe('旧');
    expect(await read(worker.load('_astro/b.1.js'))).toBe('1');
  });
  it('no page whose scripts cannot be had', async () => {
    stage.faults.answers['_astro/b.1.js'] = () => html('<h1>请登录无线网络</h1>');
    expect(await read(worker.open('faq/jail/'))).toBe('旧');
    stage.faults.isOffline = true;
    expect(await read(worker.open('faq/jail/'))).toBe('现在没有网络');
  });
  it('files whatever Vary says; never a page in a file’s place, never a redirected one', async () => {
    stage.faults.answers['search/lexicon.1.txt'] = () =>
      new Response('词表一', { headers: { vary: '*' } });
    expect(await read(worker.load('search/lexicon.1.txt'))).toBe('词表一');
    stage.faults.answers['search/lexicon.1.txt'] = () => html('<h1>请登录无线网络</h1>');
    expect(await read(worker.load('search/lexicon.1.txt'))).toBe('请登录无线网络');
    stage.faults.answers['search/lexicon.1.txt'] = () => elsewhere('别处的');
    expect(await read(worker.load('search/lexicon.1.txt'))).toBe('别处的');
    stage.faults.isOffline = true;
    expect(await read(worker.load('search/lexicon.1.txt'))).toBe('词表一');
  });
  it('a damaged file only until the network gives a good one', async () => {
    stage.faults.answers['pagefind/index/zh_1.pf_index'] = () => new Response('坏');
    expect(await read(worker.load('pagefind/index/zh_1.pf_index'))).toBe('坏');
    stage.faults.answers['pagefind/index/zh_1.pf_index'] = () => new Response('好');
    expect(await read(worker.load('pagefind/index/zh_1.pf_index'))).toBe('好');
    stage.faults.isOffline = true;
    expect(await read(worker.load('pagefind/index/zh_1.pf_index'))).toBe('好');
  });
  it.each([
    ['_astro/docx.9.js', 'application/json', '{"code":511}'],
    ['_astro/docx.9.js', 'text/plain', 'login'],
    ['search/lexicon.1.txt', 'application/json', '{"code":511}'],
    ['pagefind/pagefind.js', 'text/xml', '<Error><Code>UserDisable</Code></Error>'],
    ['pagefind/index/zh_1.pf_index', 'application/problem+json', '{}'],
  ])('nothing in place of %s: %s', async (path, type, words) => {
    stage.faults.answers[path] = () => new Response(words, { headers: { 'content-type': type } });
    expect(await read(worker.load(path))).toBe(words);
    stage.faults.isOffline = true;
    const offline = await worker.load(path);
    expect(offline !== 'left' && offline.type).toBe('error');
  });
  it.each([206, 203, 204, 299])('no page that came as %i', async (status) => {
    const words = status === 204 ? null : ownPage('faq/jail/', '一段');
    stage.faults.answers['faq/jail/'] = () =>
      new Response(words, { status, headers: { 'content-type': 'text/html' } });
    const online = await worker.open('faq/jail/');
    expect(online !== 'left' && online.status).toBe(status);
    await worker.settled();
    stage.faults.isOffline = true;
    expect(await read(worker.open('faq/jail/'))).toBe('现在没有网络');
  });
  it('the search page without its slash, and never the question', async () => {
    expect(await read(worker.open('search?q=坐牢'))).toBe('搜索');
    expect(stage.asked).toContain('search/');
    stage.faults.isOffline = true;
    expect(await read(worker.open('search/?q=x&from=singlemessage'))).toBe('搜索');
  });
  it.each(['share/faq/jail/poster.png', 'feed.xml', 'search/lexicon.1.txt', 'llms.txt'])(
    'nothing of %s opened like a page',
    async (path) => expect(await worker.open(path)).toBe('left'),
  );
  it('the search page is fetched without the question', async () => {
    stage.asked.length = 0;
    expect(await read(worker.open('search/?q=坐牢'))).toBe('搜索');
    expect(stage.asked[0]).toBe('search/');
  });
});

describe('a newer edition', () => {
  const NEXT = {
    'faq/jail/index.html': ownPage('faq/jail/', '新', 'a.2.js'),
    '_astro/a.2.js': '2',
    'search/lexicon.2.txt': '词表二',
  };
  /** Everything offline, of one edition: page, script, search. */
  async function whole(): Promise<string> {
    stage.faults.isOffline = true;
    const page = await ((await worker.open('faq/jail/')) as Response).text();
    const number = /a\.(\d)\.js/.exec(page)?.[1] ?? '';
    const script = await read(worker.load(`_astro/a.${number}.js`));
    const words = await read(worker.load(`search/lexicon.${number}.txt`));
    stage.faults.isOffline = false;
    return `${number} ${script.includes('2') ? 2 : 1} ${words}`;
  }
  beforeEach(async () => {
    await worker.load('search/lexicon.1.txt');
    await worker.say('fill');
    expect(await whole()).toBe('1 1 词表一');
    rmSync(`${stage.folder}/search/lexicon.1.txt`);
    await stage.publish(NEXT);
    worker = stage.start();
  });

  it('takes the older one’s place as one whole, wherever it is cut short', async () => {
    for (let puts = 0; ; puts++) {
      stage.faults.putsLeft = puts;
      await worker.say('fill');
      stage.faults.putsLeft = Infinity;
      const now = await whole();
      expect(now, `after ${puts} writes`).toMatch(/^(1 1 词表一|2 2 词表二)$/);
      if (now.startsWith('2')) break;
    }
  });
  it('asks for the few changed pages one by one, for nothing when nothing changed', async () => {
    stage.asked.length = 0;
    await worker.say('fill');
    expect(stage.asked).toEqual([
      'offline.json',
      'faq/jail/',
      '_astro/a.2.js',
      'search/lexicon.2.txt',
    ]);
    stage.asked.length = 0;
    await worker.say('fill');
    expect(stage.asked).toEqual([]);
  });
  it('brings a large script only to a reader who has used that one', async () => {
    const large = '/'.repeat(50_000);
    await stage.publish({ ...NEXT, '_astro/docx.1.js': large, '_astro/ics.1.js': large });
    worker = stage.start();
    await worker.load('_astro/docx.1.js'); // kept; and small scripts always are
    rmSync(`${stage.folder}/_astro/docx.1.js`);
    await stage.publish({ '_astro/docx.2.js': `${large}2` });
    worker = stage.start();
    stage.asked.length = 0;
    await worker.say('fill');
    expect(stage.asked).toContain('_astro/docx.2.js');
    expect(stage.asked).not.toContain('_astro/ics.1.js');
  });
  it('takes the pack’s text when the host gives another page than the edition has', async () => {
    stage.faults.answers['faq/jail/'] = () => html('<h1>请登录无线网络</h1>');
    await worker.say('fill');
    expect(stage.asked).toContain('offline/faq.json');
    expect(await whole()).toBe('2 2 词表二');
  });
  it('waits while the host still gives the older list', async () => {
    stage.faults.answers['offline.json'] = () => new Response('{"files":{},"onUse":[],"size":0}');
    await worker.say('fill');
    expect(await whole()).toBe('1 1 词表一');
  });
  it('keeps the older one when part of the newer is missing on the host', async () => {
    stage.faults.answers['offline.json'] = () => new Response('', { status: 404 });
    await worker.say('fill');
    expect(await whole()).toBe('1 1 词表一');
    expect(worker.isRegistered()).toBe(true);
  });
  it('is not undone by an older worker that finishes late', async () => {
    const late = stage.start();
    late.state.state = 'redundant';
    await stage.publish({ 'faq/jail/index.html': ownPage('faq/jail/', '更新', 'a.2.js') });
    worker = stage.start();
    await Promise.all([worker.say('fill'), late.say('fill')]);
    stage.faults.isOffline = true;
    expect(await read(worker.open('faq/jail/'))).toBe('更新');
  });
  it('still has the scripts of the older ones, for a page opened days ago', async () => {
    const load = async (path: string): Promise<string> => read(worker.load(path));
    for (const edition of [2, 3]) {
      for (const name of ['a', 'b'])
        rmSync(`${stage.folder}/_astro/${name}.${edition - 1}.js`, { force: true });
      await stage.publish({
        [`_astro/a.${edition}.js`]: `${edition}`,
        'faq/jail/index.html': ownPage('faq/jail/', `${edition}`, `a.${edition}.js`),
        'faq/family/index.html': ownPage('faq/family/', '家人', `a.${edition}.js`),
        'search/index.html': ownPage('search/', '搜索', `a.${edition}.js`),
        'index.html': ownPage('', '首页', `a.${edition}.js`),
      });
      worker = stage.start();
      await worker.say('fill');
    }
    expect([
      await load('_astro/a.3.js'),
      await load('_astro/a.2.js'),
      await load('_astro/b.1.js'),
    ]).toEqual(['3', '2', '1']);
    expect(await read(worker.open('faq/jail/'))).toBe('3');
  });
  it('is told to open pages that changed, not to those that have it already', async () => {
    worker.clients.push(
      { url: 'https://site.test/guide/faq/jail/#risk', told: [] },
      { url: 'https://site.test/guide/faq/family/', told: [] },
      { url: 'https://site.test/other/faq/jail/', told: [] },
    );
    await worker.say('fill');
    expect(worker.clients.map(({ told }) => told)).toEqual([['fresh'], [], []]);
  });
  it('a page of it already read online stays, with its script', async () => {
    expect(await read(worker.open('faq/jail/'))).toBe('新');
    stage.faults.isOffline = true;
    expect(await read(worker.open('faq/jail/'))).toBe('新');
    expect(await read(worker.load('_astro/a.2.js'))).toBe('2');
  });
});

describe('the ways out', () => {
  for (const path of ['sw-off/', 'faq/jail/?sw=off', '?sw=off'])
    for (const storage of ['fine', 'no-open', 'no-put', 'no-keys'] as const)
      it(`${path} ends it, storage ${storage}`, async () => {
        await worker.say('fill');
        stage.faults.storage = storage;
        expect(await worker.open(path)).toBe('left');
        await worker.settled();
        expect(worker.isRegistered()).toBe(false);
        expect(stage.storage.caches.size).toBe(0);
      });
  it('while the site is being kept, at each write: nothing is left, nothing comes after', async () => {
    for (let puts = 0; puts < 10; puts++) {
      await stage.publish({ 'faq/family/index.html': ownPage('faq/family/', `第${puts}版`) });
      worker = stage.start();
      let left = puts;
      stage.faults.onPut = () => void (left-- === 0 && worker.say('off'));
      await worker.say('fill');
      stage.faults.onPut = () => undefined;
      await worker.say('off');
      await worker.settled();
      expect([...stage.storage.caches.keys()], `after ${puts} writes`).toEqual([]);
    }
  });
  it('until the reader asks for it back, of the same worker too', async () => {
    await worker.say('fill');
    await worker.open('?sw=off');
    await worker.settled();
    await worker.say('fill'); // another tab that was just opening
    expect([await worker.open('faq/jail/'), stage.storage.caches.size]).toEqual(['left', 0]);
    await worker.say('on');
    await worker.say('fill');
    stage.faults.isOffline = true;
    expect(await read(worker.open('faq/jail/'))).toBe('旧');
  });
  it('while a page is on its way', async () => {
    let give: (page: Response) => void = () => undefined;
    stage.faults.answers['faq/jail/'] = () => new Promise((resolve) => (give = resolve));
    const answer = worker.open('faq/jail/');
    await worker.say('off');
    give(html(ownPage('faq/jail/', '迟到')));
    expect(await read(answer)).toBe('迟到');
    expect(stage.storage.caches.size).toBe(0);
  });
  it('the host says it is gone for good', async () => {
    stage.faults.answers['offline.json'] = () => new Response('', { status: 410 });
    await worker.say('fill');
    expect(worker.isRegistered()).toBe(false);
  });
  it.each([null, {}, 'fresh', 'ON', ['fill'], { data: 'fill' }, '<script>', 1, 'OFF'])(
    'a message that means nothing does nothing: %j',
    async (message) => {
      stage.asked.length = 0;
      await worker.say(message);
      expect([stage.asked, worker.isRegistered()]).toEqual([[], true]);
    },
  );
});
