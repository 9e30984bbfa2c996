import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';

const scripts = globSync(['_astro/*.js', 'sw.js'], { cwd: 'dist' });

it('every script can be read by iOS 15.4, which knows no lookbehind: one such pattern and the whole file is dead', () => {
  expect(scripts.length).toBeGreaterThan(3);
  for (const script of scripts)
    expect(readFileSync(join('dist', script), 'utf8'), script).not.toMatch(/\(\?<[=!]/);
});
