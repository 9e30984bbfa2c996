import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { checkContent } from '../content-lint/check.ts';
import { SAMPLE_DAY, sampleFiles } from '../content-lint/sample.ts';
import { readContentFiles } from './files.ts';
import { readPublished } from './published-list.ts';

let root = '';
const at = (path: string): string => join(root, path);
const write = (path: string, bytes: string | Uint8Array): void => {
  mkdirSync(join(at(path), '..'), { recursive: true });
  writeFileSync(at(path), bytes);
};
const PAGE = 'content/faq/other.md';
const page = sampleFiles({}).find(({ path }) => path === PAGE)?.text ?? '';

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'content-'));
  for (const { path, text } of sampleFiles({})) write(path, text);
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

const problems = () =>
  checkContent(readContentFiles(root), { today: SAMPLE_DAY, isStrict: true }).problems;

describe('a file that is not what it seems', () => {
  // “标题”“花呗” in GBK; one letter of Latin-1; a picture; a sentence cut inside a sign.
  it.each<[string, () => void, RegExp]>([
    ['GBK', () => write(PAGE, Uint8Array.of(0x2d, 0xb1, 0xea, 0xcc, 0xe2)), /像是用 GBK/],
    ['UTF-16', () => write(PAGE, Buffer.from(`\uFEFF${page}`, 'utf16le')), /UTF-16/],
    ['UTF-16 unmarked', () => write(PAGE, Buffer.from(page, 'utf16le')), /UTF-16/],
    ['UTF-16 reversed', () => write(PAGE, Buffer.from(`\uFEFF${page}`, 'utf16le').swap16()), /UTF-16/],
    ['cut', () => write(PAGE, Buffer.from(`${page}完`).subarray(0, -1)), /第 \d+ 行有读不出来/],
    ['a picture', () => write(PAGE, Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0, 0, 0)), /不是 UTF-8/],
    ['one endless line', () => write(PAGE, `${page}${'字'.repeat(9000)}`), /第 \d+ 行超过 8000 个字/],
    [
      'a link to itself',
      () => {
        rmSync(at(PAGE));
        symlinkSync('other.md', at(PAGE));
      },
      /打不开/,
    ],
    [
      'a link to a folder',
      () => {
        rmSync(at(PAGE));
        symlinkSync('/etc', at(PAGE));
      },
      /指向文件夹/,
    ],
  ])('is one fault, named: %s', (_, spoil, says) => {
    spoil();
    expect(problems()).toHaveLength(1);
    expect(problems()[0]).toMatchObject({ file: PAGE, what: expect.stringMatching(says) as string });
  });

  it.skipIf(process.getuid?.() === 0)('is one fault, named: not ours to read', () => {
    chmodSync(at(PAGE), 0);
    expect(problems()).toMatchObject([{ file: PAGE, what: '没有读它的权限' }]);
  });
});

it('walks through no link: a folder that leads to itself is one fault', () => {
  symlinkSync('..', at('content/faq/loop'));
  expect(problems()).toMatchObject([{ file: 'content/faq/loop' }]);
});

it('says which files are missing when there is no content at all', () => {
  rmSync(at('content'), { recursive: true });
  expect(problems().map(({ file, what }) => `${file} ${what}`)).toContain(
    'content/sources.yaml 找不到这个文件',
  );
});

it('takes the content, and leaves out what editors keep beside it', () => {
  for (const aside of ['.DS_Store', 'faq/.other.md.swp', 'faq/other.md~', '.git/a.md'])
    write(`content/${aside}`, 'x');
  symlinkSync('user@host.1:2', at('content/faq/.#other.md'));
  expect(problems()).toEqual([]);
});

it('reads the list of published addresses however its lines end', () => {
  write('list', '\uFEFF# 发表过的地址\r\n/faq/other/\r\n\r\n/faq/other/#here \r\n');
  expect(readPublished(at('list'))).toEqual(['/faq/other/', '/faq/other/#here']);
});
