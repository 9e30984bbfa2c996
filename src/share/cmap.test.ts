import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { expect, it } from 'vitest';
import { charactersOf } from './cmap.ts';

const fileOf = (name: string): Buffer =>
  readFileSync(createRequire(import.meta.url).resolve(`@fontsource/noto-sans-sc/files/${name}`));

it.each([
  ['noto-sans-sc-chinese-simplified-400-normal.woff', '花呗，A', '①✔\u{2EBF0}'],
  ['noto-sans-sc-latin-400-normal.woff', 'A1%', '花①'],
  ['noto-sans-sc-4-400-normal.woff', '\u{1f21a}', '\u{1f300}花'], // unicode.json promises both of the first
])('knows what %s can draw', (name, has, lacks) => {
  const characters = charactersOf(fileOf(name));
  const known = [...(has + lacks)].filter((one) => characters.has(one.codePointAt(0) ?? 0));
  expect(known.join('')).toBe(has);
});
