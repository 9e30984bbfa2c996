// What a tool's page costs: its own script, and nothing of it on any other page.
import { existsSync, globSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { TOOLS } from '../../src/domain/tool.ts';

const LIMIT = 40_000;

/** Script files a page loads at once: its own and what they import, not what they ask for later. */
function scriptsOf(html: string): string[] {
  const found = new Set<string>();
  const add = (file: string): void => {
    if (found.has(file) || !existsSync(file)) return;
    found.add(file);
    for (const [, target = ''] of readFileSync(file, 'utf8').matchAll(
      /(?:^|[;\s}])(?:import|export)\s*(?:[^'"();]*?from\s*)?["'](\.[^"']+)["']/g,
    ))
      add(join(dirname(file), target));
  };
  for (const [, src = ''] of html.matchAll(/<script[^>]*src="([^"]+)"/g)) add(join('dist', src));
  return [...found];
}

describe('a tool page', () => {
  it.each(TOOLS.map(({ path }) => path))('%s loads no more than 40 KB of script', (path) => {
    const html = readFileSync(join('dist', path, 'index.html'), 'utf8');
    const inline = [...html.matchAll(/<script(?![^>]*src)[^>]*>([\s\S]*?)<\/script>/g)].map(
      ([, text = '']) => text,
    );
    const files = scriptsOf(html);
    const bytes = [...files.map((file) => readFileSync(file, 'utf8')), ...inline]
      .map((text) => brotliCompressSync(text).length)
      .reduce((sum, size) => sum + size, 0);
    console.log(
      `${path} 脚本 ${bytes} 字节（brotli），页面 ${brotliCompressSync(html).length} 字节`,
    );
    expect(files.length).toBeGreaterThan(0);
    expect(bytes).toBeLessThanOrEqual(LIMIT);
  });

  it('costs other pages nothing', () => {
    const own = new Set(
      TOOLS.flatMap(({ path }) =>
        scriptsOf(readFileSync(join('dist', path, 'index.html'), 'utf8')),
      ),
    );
    const elsewhere = new Set(
      globSync('dist/{faq,methods,timeline}/*/index.html').flatMap((file) =>
        scriptsOf(readFileSync(file, 'utf8')),
      ),
    );
    const only = [...own].filter((file) => !elsewhere.has(file));
    expect(only.length).toBeGreaterThan(0);
    for (const file of only) expect([...elsewhere]).not.toContain(file);
  });
});

describe('照着念', () => {
  const size = (pattern: string): number[] =>
    globSync(`dist/_astro/${pattern}`).map((file) => brotliCompressSync(readFileSync(file)).length);
  it('is 6 KB when it is asked for, and less than one before', () => {
    const [view, ...more] = size('read-aloud.element.*.js');
    const [offer, ...others] = size('ReadAloud.astro*.js');
    console.log(`照着念：按钮 ${offer} 字节，打开 ${view} 字节（brotli）`);
    expect([more, others]).toEqual([[], []]);
    expect(view).toBeLessThanOrEqual(6_000);
    expect(offer).toBeLessThanOrEqual(800);
  });
});
