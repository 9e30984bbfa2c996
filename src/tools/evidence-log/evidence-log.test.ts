import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MAX_FILE, merge, readBook, writeBook } from './book.ts';
import { csvCell, csvTable } from './csv.ts';
import { MAX_ENTRIES, PEOPLE, WAYS, type Entry } from './entry.ts';
import { findEntries, type Search } from './find.ts';
import { loadEvidenceLog, quietIn, timesIn } from './load.ts';
import { emptyLog, follow } from './log.ts';
import { markAll, type Mark } from './marks.ts';
import { isMoment, readEntry } from './read-entry.ts';
import { summarise } from './summary.ts';
import { tableRows } from './table.ts';

const { words } = loadEvidenceLog();
let count = 0;
const entry = (part: Partial<Entry> = {}): Entry => ({
  id: `e${(count += 1)}`,
  at: '2026-11-20T14:00',
  way: 'call',
  number: '0571-0000',
  who: '',
  account: '花呗',
  to: 'me',
  said: '',
  promised: '',
  files: '',
  agreed: false,
  told: false,
  refused: false,
  ...part,
});
const marksOf = (...entries: Entry[]): Mark[][] => {
  const marks = markAll(entries, words.rules);
  return entries.map(({ id }) => marks.get(id) ?? []);
};
const ANY: Search = { text: '', mark: '', to: '', from: '', until: '', order: 'newest' };

describe('limits', () => {
  it('come from the facts', () =>
    expect(words.rules).toMatchObject({
      quiet: { from: '22:00', until: '08:00' },
      calls: 3,
      missed: 6,
    }));
  it('are refused when a fact no longer says them', () => {
    expect(() => quietIn('夜里')).toThrow('看不出');
    expect(() => timesIn('三次')).toThrow('看不出');
    expect(quietIn('21:30 到次日 7:05')).toEqual({ from: '21:30', until: '07:05' });
  });
});

describe('two pages of one log', () => {
  const [a, b] = [entry(), entry()];
  const kept = { ...emptyLog(50), entries: [a], isKept: true, changing: a.id };
  it.each([
    ['takes what the other stored', kept, [a, b], [a, b], a.id],
    ['stops changing what the other took out', kept, [b], [b], undefined],
    ['forgets what the other cleared', kept, undefined, [], undefined],
    ['that keeps nothing hears nothing', { ...kept, isKept: false }, [b], [a], a.id],
  ])('%s', (_, log, stored, entries, changing) => {
    const next = follow(log, stored);
    expect([next.entries, next.changing]).toEqual([entries, changing]);
  });
  it('keeps nothing once it was cleared elsewhere', () =>
    expect(follow(kept, undefined).isKept).toBe(false));
});

describe('marks', () => {
  it.each<[string, Partial<Entry>, Mark[]]>([
    ['21:59', { at: '2026-11-20T21:59' }, []],
    ['22:00', { at: '2026-11-20T22:00' }, ['night']],
    ['midnight', { at: '2026-11-20T00:00' }, ['night']],
    ['7:59', { at: '2026-11-20T07:59' }, ['night']],
    ['8:00', { at: '2026-11-20T08:00' }, []],
    ['23:00, agreed', { at: '2026-11-20T23:00', agreed: true }, []],
    ['a letter found at night', { at: '2026-11-20T23:00', way: 'letter' }, []],
    ['a message at night', { at: '2026-11-20T23:00', way: 'text' }, ['night']],
    ['the family', { to: 'family' }, ['third']],
    ['told the family', { to: 'family', told: true }, ['told', 'third']],
    ['insult', { said: '你这个废物' }, ['insult']],
    ['insult with dots', { said: '不 要.脸' }, ['insult']],
    ['threat', { said: '再不还弄死你' }, ['danger']],
    ['a court named as himself', { who: '我是法院的', said: '' }, ['pose']],
    ['a plain warning of a claim', { said: '再不还款，我们会向法院起诉，上征信' }, []],
    ['an ordinary reminder', { said: '您的账单已逾期，请今天还款' }, []],
    ['a fee', { said: '先交500上门费' }, ['fee']],
    ['full width', { said: '转给我ＳＢ，傻Ｂ' }, ['insult', 'fee']],
  ])('%s', (_, part, marks) => expect(marksOf(entry(part))[0]).toEqual(marks));

  const day = (n: number, part: Partial<Entry> = {}) =>
    Array.from({ length: n }, (_, i) => entry({ at: `2026-11-20T1${i % 10}:00`, ...part }));
  it.each<[string, Entry[], boolean]>([
    ['three connected', day(3), false],
    ['four connected', day(4), true],
    ['four, two of another account', [...day(2), ...day(2, { account: '信用卡' })], false],
    ['four, one the day before', [...day(3), ...day(1, { at: '2026-11-19T10:00' })], false],
    ['three by people and three recorded', [...day(3), ...day(3, { way: 'robot' })], false],
    ['four recorded', day(4, { way: 'robot' }), true],
    ['nine not answered', day(9, { way: 'missed' }), false],
    ['four to the family', day(4, { to: 'family' }), false],
    ['spaces in the account do not part it', [...day(2), ...day(2, { account: '花 呗' })], true],
  ])('calls of a day: %s', (_, entries, isOver) =>
    expect(
      marksOf(...entries)
        .flat()
        .includes('calls'),
    ).toBe(isOver),
  );
  it('counts what was not answered by its number', () => {
    expect(marksOf(...day(6, { way: 'missed' })).flat()).not.toContain('missed');
    expect(marksOf(...day(7, { way: 'missed' })).flat()).toContain('missed');
    const two = [...day(4, { way: 'missed' }), ...day(4, { way: 'missed', number: '010' })];
    expect(marksOf(...two).flat()).not.toContain('missed');
  });
  it('marks only what comes after a refusal, whatever the order of writing', () => {
    const before = entry({ to: 'work', at: '2026-11-18T10:00' });
    const refused = entry({ to: 'work', at: '2026-11-19T10:00', refused: true });
    const after = entry({ to: 'work', at: '2026-11-20T10:00' });
    const family = entry({ to: 'family', at: '2026-11-20T11:00' });
    const [a, b, c, d] = marksOf(after, refused, before, family);
    expect(a).toContain('again');
    expect([b, c, d].flat()).not.toContain('again');
  });
});

const anyEntry: fc.Arbitrary<Entry> = fc.record({
  id: fc.string({ minLength: 1, maxLength: 40 }),
  at: fc
    .tuple(
      fc.integer({ min: 1, max: 28 }),
      fc.integer({ min: 0, max: 23 }),
      fc.integer({ min: 0, max: 59 }),
    )
    .map(
      ([d, h, m]) =>
        `2026-02-${String(d).padStart(2, '0')}T${String(h).padStart(2, '0')}:${String(m).padStart(2, '0')}`,
    ),
  way: fc.constantFrom(...WAYS),
  number: fc.string({ maxLength: 60 }),
  who: fc.string({ maxLength: 100 }),
  account: fc.string({ maxLength: 60 }),
  to: fc.constantFrom(...PEOPLE),
  said: fc.string({ unit: 'grapheme', maxLength: 300 }),
  promised: fc.string({ maxLength: 50 }),
  files: fc.string({ maxLength: 50 }),
  agreed: fc.boolean(),
  told: fc.boolean(),
  refused: fc.boolean(),
});

describe('files', () => {
  it('are read as they were written', () =>
    fc.assert(
      fc.property(
        fc.uniqueArray(anyEntry, { selector: ({ id }) => id, maxLength: 20 }),
        (entries) => {
          expect(readBook(writeBook(entries))).toEqual(entries);
        },
      ),
    ));
  it('never throw, whatever the text', () =>
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json()), (text) => {
        const book = readBook(text);
        expect(Array.isArray(book) ? 'entries' : book.trouble).toBeTypeOf('string');
      }),
    ));
  const book = (entries: unknown, more = {}) =>
    JSON.stringify({ format: 'huabei-evidence-log', version: 1, entries, ...more });
  it.each<[string, string, string]>([
    ['cut off', writeBook([entry()]).slice(0, -5), 'notJson'],
    ['empty', '', 'notJson'],
    ['a list', '[]', 'foreign'],
    ['null', 'null', 'foreign'],
    ['another program', '{"records":[]}', 'foreign'],
    ['no entries', book(undefined), 'foreign'],
    ['a later version', book([], { version: 2 }), 'newer'],
    ['too many', book(Array.from({ length: MAX_ENTRIES + 1 }, () => ({}))), 'tooMany'],
    ['too large', ' '.repeat(MAX_FILE + 1), 'tooBig'],
  ])('%s: a clear reason', (_, text, trouble) => expect(readBook(text)).toEqual({ trouble }));
  it.each<[string, unknown, keyof Entry]>([
    ['no object', 'x', 'id'],
    ['no id', { ...entry(), id: '' }, 'id'],
    ['30 February', { ...entry(), at: '2026-02-30T10:00' }, 'at'],
    ['24 hours', { ...entry(), at: '2026-02-20T24:00' }, 'at'],
    ['an unknown way', { ...entry(), way: 'fax' }, 'way'],
    ['an unknown person', { ...entry(), to: '__proto__' }, 'to'],
    ['a number as text', { ...entry(), said: 5 }, 'said'],
    ['a word as a tick', { ...entry(), told: 'yes' }, 'told'],
    ['too long', { ...entry(), said: 'x'.repeat(3001) }, 'said'],
  ])('say which entry and field: %s', (_, bad, field) => {
    expect(readEntry(bad)).toBe(field);
    expect(readBook(book([entry(), bad]))).toEqual({ trouble: 'badEntry', index: 2, field });
  });
  it('read what an editor saved with a mark at its beginning', () =>
    expect(readBook(`\uFEFF${writeBook([])}`)).toEqual([]));
  it('are put together without doubles', () => {
    const [a, b] = [entry(), entry()];
    expect(merge([a], [{ ...a, said: '改过' }, b])).toEqual({ entries: [a, b], added: 1, same: 1 });
    expect(
      merge(
        Array.from({ length: MAX_ENTRIES }, () => entry()),
        [entry()],
      ),
    ).toEqual({
      trouble: 'tooMany',
    });
  });
  it.each(['2026-11-20 21:40', '2026-11-20T9:40', '', '2026-11-20T21:40:00'])(
    '%s is no moment',
    (at) => expect(isMoment(at)).toBe(false),
  );
});

describe('the spreadsheet', () => {
  it.each([
    ['平常的话', '"平常的话"'],
    ['他说"还钱"', '"他说""还钱"""'],
    ['=HYPERLINK("http://x","点")', '"\'=HYPERLINK(""http://x"",""点"")"'],
    ['+86 138', '"\'+86 138"'],
    ['-1', '"\'-1"'],
    ['@SUM(A1)', '"\'@SUM(A1)"'],
    ['\t=1+1', '"\'\t=1+1"'],
    ['  =1', '"\'  =1"'],
    ['＝1+1', '"\'＝1+1"'],
    ['|cmd', '"\'|cmd"'],
    ['057188880000', '"\'057188880000"'],
    ['13800000000', '"13800000000"'],
    ['955881234567890', '"\'955881234567890"'],
    ['一行\n两行', '"一行\n两行"'],
    ['\r=1', '"\' =1"'],
  ])('%j', (text, cell) => expect(csvCell(text)).toBe(cell));
  it('begins with the mark that Excel needs and ends its lines as Windows does', () => {
    const text = csvTable([['a'], ['b']]);
    expect(text).toBe('\uFEFF"a"\r\n"b"\r\n');
  });
  it('never lets a cell begin as a formula', () =>
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => !/^"[\s]*[=+\-@]/.test(csvCell(text))),
    ));
  it('has a head and every column', () => {
    const rows = tableRows(
      [entry({ said: '废物', to: 'family', told: true })],
      markAll([], words.rules),
      words,
    );
    expect(rows[0]).toContain('原话');
    expect(rows[1]).toHaveLength(rows[0]?.length ?? 0);
    expect(rows[1]?.[0]).toBe('2026-11-20 14:00');
  });
});

describe('finding', () => {
  const entries = [
    entry({ at: '2026-11-01T09:00', said: '请还款', number: '0123' }),
    entry({ at: '2026-11-20T23:00', to: 'work', said: '你同事欠钱' }),
    entry({ at: '2026-11-10T10:00', who: '某某公司 工号 88' }),
  ];
  const marks = markAll(entries, words.rules);
  const ids = (search: Partial<Search>) =>
    findEntries(entries, marks, { ...ANY, ...search }).map((one) => entries.indexOf(one));
  it.each<[Partial<Search>, number[]]>([
    [{}, [1, 2, 0]],
    [{ order: 'oldest' }, [0, 2, 1]],
    [{ text: '还款' }, [0]],
    [{ text: '０１２３' }, [0]],
    [{ text: '工号 88' }, [2]],
    [{ text: '没有的' }, []],
    [{ mark: 'night' }, [1]],
    [{ to: 'work' }, [1]],
    [{ from: '2026-11-10' }, [1, 2]],
    [{ until: '2026-11-10' }, [2, 0]],
    [{ from: '2026-11-02', until: '2026-11-19' }, [2]],
  ])('%j', (search, found) => expect(ids(search)).toEqual(found));
  it('is quick with a thousand', () => {
    const many = Array.from({ length: 1000 }, (_, i) =>
      entry({
        at: `2026-11-${String((i % 28) + 1).padStart(2, '0')}T${String(i % 24).padStart(2, '0')}:00`,
        said: '请尽快还款 '.repeat(20),
      }),
    );
    const start = performance.now();
    const all = markAll(many, words.rules);
    findEntries(many, all, { ...ANY, text: '还款' });
    summarise(many, all, words);
    expect(performance.now() - start).toBeLessThan(1000);
  });
});

describe('the summary', () => {
  it('is empty for an empty log', () => expect(summarise([], new Map(), words)).toEqual([]));
  it('counts, quotes and says who wrote it', () => {
    const entries = [
      entry({
        at: '2026-11-20T22:40',
        said: '明天去你单位',
        number: '尾号 0123',
        files: '1120来电',
      }),
      entry({ at: '2026-11-21T10:00', to: 'work', told: true, said: '他欠五千' }),
      entry({ at: '2026-11-22T10:00' }),
    ];
    const lines = summarise(entries, markAll(entries, words.rules), words);
    expect(lines[0]).toBe(
      '2026 年 11 月 20 日到 2026 年 11 月 22 日，一共记了 3 次联系，接通 3 次。',
    );
    const text = lines.join('\n');
    expect(text).toContain(
      '夜里：1 条。2026 年 11 月 20 日 22:40，电话，接通了，号码 尾号 0123，原话：“明天去你单位”',
    );
    expect(text).toContain('联系的是单位、同事');
    expect(text).toContain('没有标记的 1 条');
    expect(text).not.toMatch(/[{}[\]]/);
  });
  it('stays one page: long words are cut, many records are counted', () => {
    const entries = Array.from({ length: 300 }, (_, i) =>
      entry({
        at: `2026-11-${String((i % 28) + 1).padStart(2, '0')}T23:00`,
        to: 'family',
        told: true,
        said: '你这废物弄死你，先交上门费'.repeat(50),
        files: `图${i}`,
      }),
    );
    const text = summarise(entries, markAll(entries, words.rules), words).join('\n');
    expect(text.length).toBeLessThan(4000);
  });
});
