/** The command writers run: what it says of names that fit no file. */
import { spawnSync } from 'node:child_process';
import { expect, it } from 'vitest';

const check = (...parts: readonly string[]) => {
  const { status, stdout } = spawnSync(process.execPath, ['scripts/check-content.ts', ...parts], {
    encoding: 'utf8',
  });
  return { status, stdout };
};

it.each(['faq/没有这页', 'faq/jail.txt'])('refuses %s, which is no file of content/', (part) => {
  const { status, stdout } = check(part);
  expect(stdout).toContain(`没有名字带“${part}”的文件`);
  expect(status).toBe(1);
});

it('looks at a file named the way of Windows', () => {
  expect(check('faq\\jail.md').stdout).toMatch(/问题 0 处/);
});
