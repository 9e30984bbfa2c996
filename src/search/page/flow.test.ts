import { describe, expect, it, vi } from 'vitest';
import { buildFinder, type Answer, type Supply } from '../rank/index.ts';
import type { Bodies } from './engine.ts';
import { Flow, type Screen } from './flow.ts';
import type { Lexicon, PageLines } from '../lexicon/index.ts';

const lexicon: Lexicon = {
  concepts: [
    { id: 'jail', words: ['坐牢'] },
    { id: 'visit', words: ['上门'] },
  ],
  stop: ['会', '吗'],
  negations: [],
  typos: {},
  despair: [],
  calm: [],
  script: { traditional: '', simplified: '' },
  runs: '',
  pinyin: {},
  pages: [
    { path: '/faq/jail/', kind: 'faq', title: '会坐牢吗', questions: '', lines: 0 },
    { path: '/faq/visit/', kind: 'faq', title: '会上门吗', questions: '', lines: 1 },
  ],
  files: { lines: '', bodies: '', script: '' },
};
const lines: PageLines[] = [
  { answer: '不会。', headings: [] },
  {
    answer: '少见。',
    headings: [
      ['steps', '现在怎么做'],
      ['law', '依据'],
    ],
  },
];
const loadLines = vi.fn((number: number) =>
  Promise.resolve(lines[number] ?? { answer: '', headings: [] }),
);
const supply: Supply = {
  breathe: () => Promise.resolve(),
  loadPart: () => Promise.reject(new Error('no parts')),
  loadLines,
  loadScript: () => Promise.reject(new Error('no script')),
};
const finder = await buildFinder(lexicon, supply);
finder.nameBodies({ one: '/faq/jail/', two: '/faq/visit/' });
const bodies: Bodies = {
  search: () => Promise.resolve([{ id: 'two', score: 1 }]),
  findPlace: () => Promise.resolve(undefined),
};
const buildScreen = () =>
  ({
    present: vi.fn(),
    fill: vi.fn(),
    slow: vi.fn(),
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
  it('asks the bodies only when no title answers, and after a pause', async () => {
    vi.useFakeTimers();
    const screen = buildScreen();
    const loadBodies = vi.fn(() => Promise.resolve(bodies));
    const flow = new Flow({ loadFinder: () => Promise.resolve(finder), loadBodies }, screen);
    void flow.ask('会坐牢吗');
    await vi.advanceTimersByTimeAsync(1000);
    expect(loadBodies).not.toHaveBeenCalled();
    screen.extend.mockClear();
    void flow.ask('奇怪的事');
    await vi.advanceTimersByTimeAsync(100);
    expect(screen.extend).toHaveBeenCalledTimes(1);
    await vi.advanceTimersByTimeAsync(1000);
    expect(loadBodies).toHaveBeenCalledTimes(1);
    expect(screen.extend).toHaveBeenCalledTimes(2);
    vi.useRealTimers();
  });
  it('shows where the bodies found it', async () => {
    vi.useFakeTimers();
    const screen = buildScreen();
    const place = { anchor: 'law', heading: '依据', excerpt: '一处' };
    const started = { ...bodies, findPlace: () => Promise.resolve(place) };
    const flow = new Flow(
      { loadFinder: () => Promise.resolve(finder), loadBodies: () => Promise.resolve(started) },
      screen,
    );
    void flow.ask('奇怪的大事情里面和别的很多东西都不太一样');
    await vi.advanceTimersByTimeAsync(1000);
    expect(screen.showPlace).toHaveBeenCalledWith('/faq/visit/', place);
    vi.useRealTimers();
  });
  it('fetches the lines of results once, and shows at once what is here', async () => {
    const fresh = await buildFinder(lexicon, supply);
    const screen = buildScreen();
    const flow = new Flow(
      { loadFinder: () => Promise.resolve(fresh), loadBodies: () => Promise.resolve(undefined) },
      screen,
    );
    loadLines.mockClear();
    await flow.ask('上门');
    await vi.waitFor(() => expect(screen.fill).toHaveBeenCalledTimes(1));
    await flow.ask('会上门吗');
    const answer = screen.present.mock.lastCall?.[0] as Answer;
    expect(answer.results.map(({ page }) => answer.detail(page))[0]).toMatchObject({
      answer: '少见。',
    });
    expect(loadLines).toHaveBeenCalledTimes(1);
    expect(screen.fill).toHaveBeenCalledTimes(1);
  });
  it('draws the first results before the others', async () => {
    const screen = buildScreen();
    const flow = new Flow(
      { loadFinder: () => Promise.resolve(finder), loadBodies: () => Promise.resolve(undefined) },
      screen,
    );
    const order: string[] = [];
    screen.present.mockImplementation(() => void setTimeout(() => order.push('a task between')));
    screen.extend.mockImplementation(() => order.push('the others'));
    await flow.ask('上门');
    expect(order).toEqual(['a task between', 'the others']);
  });
  it('fetches the lines below the first screen when the reader comes near', async () => {
    const many = Array.from({ length: 8 }, (_, lines) => ({
      path: `/faq/visit-${lines}/`,
      kind: 'faq',
      title: '会上门吗',
      questions: '',
      lines,
    }));
    const large = await buildFinder({ ...lexicon, pages: many }, supply);
    const screen = buildScreen();
    const flow = new Flow(
      { loadFinder: () => Promise.resolve(large), loadBodies: () => Promise.resolve(undefined) },
      screen,
    );
    loadLines.mockClear();
    await flow.ask('上门');
    await vi.waitFor(() => expect(screen.fill).toHaveBeenCalledTimes(1));
    expect(loadLines).toHaveBeenCalledTimes(5);
    flow.more();
    await vi.waitFor(() => expect(screen.fill).toHaveBeenCalledTimes(2));
    expect(loadLines).toHaveBeenCalledTimes(8);
  });
  it('says so when nothing comes for a while, and still answers', async () => {
    vi.useFakeTimers();
    const screen = buildScreen();
    const late = new Promise<typeof finder>((resolve) => setTimeout(() => resolve(finder), 20_000));
    const flow = new Flow(
      { loadFinder: () => late, loadBodies: () => Promise.resolve(undefined) },
      screen,
    );
    void flow.ask('坐牢');
    await vi.advanceTimersByTimeAsync(10_000);
    expect(screen.slow).toHaveBeenCalledTimes(1);
    expect(screen.present).not.toHaveBeenCalled();
    await vi.advanceTimersByTimeAsync(15_000);
    expect(screen.present).toHaveBeenCalledTimes(1);
    expect(screen.fail).not.toHaveBeenCalled();
    vi.useRealTimers();
  });
});
