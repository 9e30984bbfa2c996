import { describe, expect, it, vi } from 'vitest';
import { buildFinder } from '../rank/index.ts';
import type { Bodies } from './engine.ts';
import { Flow, type Screen } from './flow.ts';
import type { Lexicon } from '../lexicon/index.ts';

const lexicon: Lexicon = {
  concepts: [
    { id: 'jail', words: ['坐牢'] },
    { id: 'visit', words: ['上门'] },
  ],
  stop: ['会', '吗'],
  negations: [],
  typos: {},
  shapes: [],
  despair: [],
  calm: [],
  traditional: '',
  simplified: '',
  runs: '',
  pinyin: {},
  pages: [
    {
      path: '/faq/jail/',
      kind: 'faq',
      title: '会坐牢吗',
      answer: '不会。',
      aliases: [],
      headings: [],
      body: 'one',
    },
    {
      path: '/faq/visit/',
      kind: 'faq',
      title: '会上门吗',
      answer: '少见。',
      aliases: [],
      headings: [
        ['steps', '现在怎么做'],
        ['law', '依据'],
      ],
      body: 'two',
    },
  ],
};
const finder = await buildFinder(lexicon);
const bodies: Bodies = {
  search: () => Promise.resolve([{ id: 'two', score: 1 }]),
  findPlace: () => Promise.resolve(undefined),
};
const buildScreen = () =>
  ({
    present: vi.fn(),
    extend: vi.fn(),
    showPlace: vi.fn(),
    fail: vi.fn(),
    bodiesLoaded: vi.fn(),
  }) satisfies Screen;

describe('Flow', () => {
  it('loads once, however often it is warmed', async () => {
    const loadFinder = vi.fn(() => Promise.resolve(finder));
    const flow = new Flow({ loadFinder, loadBodies: () => Promise.resolve(bodies) }, buildScreen());
    flow.warm();
    flow.warm();
    await flow.ask('坐牢');
    expect(loadFinder).toHaveBeenCalledTimes(1);
  });
  it('drops the answer to a question already replaced', async () => {
    const screen = buildScreen();
    const flow = new Flow(
      { loadFinder: () => Promise.resolve(finder), loadBodies: () => Promise.resolve(undefined) },
      screen,
    );
    await Promise.all([flow.ask('坐'), flow.ask('坐牢')]);
    expect(screen.present.mock.calls.map(([, typed]) => typed as string)).toEqual(['坐牢']);
  });
  it('fails clearly and can be tried again', async () => {
    const screen = buildScreen();
    const loadFinder = vi
      .fn()
      .mockRejectedValueOnce(new Error('offline'))
      .mockResolvedValue(finder);
    const flow = new Flow({ loadFinder, loadBodies: () => Promise.resolve(undefined) }, screen);
    await flow.ask('坐牢');
    expect(screen.fail).toHaveBeenCalledTimes(1);
    await flow.ask('坐牢');
    expect(screen.present).toHaveBeenCalledTimes(1);
  });
  it('asks the bodies only when titles leave doubt, and after a pause', async () => {
    vi.useFakeTimers();
    const screen = buildScreen();
    const loadBodies = vi.fn(() => Promise.resolve(bodies));
    const flow = new Flow({ loadFinder: () => Promise.resolve(finder), loadBodies }, screen);
    await flow.ask('会坐牢吗');
    await vi.advanceTimersByTimeAsync(1000);
    expect(loadBodies).not.toHaveBeenCalled();
    await flow.ask('奇怪的事');
    await vi.advanceTimersByTimeAsync(1000);
    expect(loadBodies).toHaveBeenCalledTimes(1);
    expect(screen.extend).toHaveBeenCalledTimes(1);
    vi.useRealTimers();
  });
  it.each([
    ['know no place', bodies],
    ['cannot start', undefined],
  ])('shows where the page begins when the bodies %s', async (_, started) => {
    vi.useFakeTimers();
    const screen = buildScreen();
    const flow = new Flow(
      { loadFinder: () => Promise.resolve(finder), loadBodies: () => Promise.resolve(started) },
      screen,
    );
    await flow.ask('奇怪的大事情里面上门和别的很多东西都不太一样');
    await vi.advanceTimersByTimeAsync(1000);
    expect(screen.showPlace).toHaveBeenCalledWith('/faq/visit/', {
      anchor: 'steps',
      heading: '现在怎么做',
      excerpt: '',
    });
    vi.useRealTimers();
  });
});
