import { readFileSync, mkdirSync, readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { sayFailure } from './failure.ts';
import { refuseFolder } from './folder.ts';

const caught = (work: () => unknown): unknown => {
  try {
    work();
  } catch (error) {
    return error;
  }
  throw new Error('nothing went wrong');
};
const system = (code: string, syscall = 'write'): unknown =>
  Object.assign(new Error(`${code}: something, ${syscall}`), { code, syscall, path: '/x/y' });

it.each<[string, unknown, RegExp]>([
  [
    'a file that is gone',
    caught(() => readFileSync('/no/such/file')),
    /少了文件：\/no\/such\/file/,
  ],
  ['a file for a folder', caught(() => readdirSync('package.json')), /该是文件夹却是文件/],
  [
    'a file in the way',
    caught(() => mkdirSync(join('package.json', 'x'))),
    /package\.json\/x 该是/,
  ],
  ['a name too long', caught(() => readFileSync(join(tmpdir(), 'a'.repeat(300)))), /路径太长/],
  ['a full disk', system('ENOSPC'), /磁盘满了/],
  ['a full share', system('EDQUOT'), /磁盘满了/],
  ['too many files', system('EMFILE', 'open'), /ulimit -n 4096/],
  ['not ours to write', system('EACCES', 'mkdir'), /没有写权限：\/x\/y/],
  ['not ours to read', system('EACCES', 'open'), /没有权限：\/x\/y/],
  ['a disk that is read only', system('EROFS', 'open'), /只能读/],
  ['a package that is gone', system('ERR_MODULE_NOT_FOUND'), /npm ci/],
  ['words of our own', new Error('内容有 3 处问题。'), /^内容有 3 处问题。$/],
  ['no error at all', 'oops', /oops/],
])('says what to do about %s', (_, error, says) => {
  expect(sayFailure(error)).toMatch(says);
});

it.each(['/a#b', '/a?b', '/a"b', '/a\\b', '/a\nb'])('refuses a folder called %j', (root) => {
  expect(() => refuseFolder(root)).toThrow(/换一个没有它的文件夹/);
});
it.each(["/花呗 %20 '引' & $HOME [x] (副本) {a,b} !~;^+=@", '/plain'])('builds in %j', (root) => {
  expect(() => refuseFolder(root)).not.toThrow();
});
