// What the oldest browsers we promise can read: Chromium 86 (WebViews never updated), Safari 14, Firefox 78.
// Old engines drop a rule or a whole file that holds one unknown word; so none may stand where the page needs it.
import { parse as parseScript } from 'acorn';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import postcss from 'postcss';
import { expect, it } from 'vitest';

const pages = globSync('**/*.html', { cwd: 'dist' }).filter((path) => !path.startsWith('print/'));
const read = (path: string): string => readFileSync(join('dist', path), 'utf8');
const all = (html: string, tag: string): string[] =>
  [...html.matchAll(new RegExp(`<${tag}(?:>| [^>]*>)([^]*?)</${tag}>`, 'g'))].map(
    ([, text = '']) => text,
  );
/** Every distinct style of the site with a page it stands in. */
const styles = new Map(
  pages.flatMap((path) => all(read(path), 'style').map((text) => [text, path] as const)),
);
const scripts = new Map(
  globSync(['_astro/*.js', 'sw.js'], { cwd: 'dist' })
    .filter((path) => !path.startsWith('_astro/docx.')) // asked for by one button, which says so when it cannot be read
    .map((path) => [read(path), path] as const),
);

/** Selectors that make the whole rule unreadable. */
const SELECTORS: readonly (readonly [RegExp, string])[] = [
  [/:(is|where)\(/, 'Chromium 88'],
  [/:has\(/, 'Chromium 105'],
  [/:not\([^)]*[\s>+~,]/, ':not() with more than one simple selector: Chromium 88'],
  [/&/, 'nesting: Chromium 112'],
];
const AT_RULES = /^(layer|container|property|scope|starting-style|position-try)$/;
/** Tailwind's own: an empty start for its variables, which old engines may well not read. */
const TAILWIND = /^@(layer properties|property --tw-[\w-]+)$/;
/** Properties that decide how a page is laid out; others unknown to an old engine are merely not seen. Shorthands came later than their parts. */
const PROPERTIES =
  /^(inset(-.*)?|(margin|padding)-(inline|block)|border-(inline|block)(-(color|style|width))?|translate|scale|rotate)$/;
const VALUES =
  /light-dark\(|oklch\(|oklab\(|color-mix\(|\b\d+(\.\d+)?(d|s|l)v[hw]\b|\blh\b|rgb\([^,)]*\s[^,)]*\)/;
const MEDIA = /[<>]/;

function faultsOf(css: string): string[] {
  const faults: string[] = [];
  postcss.parse(css).walk((node) => {
    const within = node.parent;
    if (within?.type === 'atrule' && (within as postcss.AtRule).name === 'supports') return;
    if (node.type === 'atrule') {
      const rule = `@${node.name} ${node.params}`;
      if ((AT_RULES.test(node.name) || MEDIA.test(node.params)) && !TAILWIND.test(rule))
        faults.push(rule);
    }
    if (node.type === 'rule')
      for (const [pattern, why] of SELECTORS)
        if (pattern.test(node.selector)) faults.push(`${node.selector} (${why})`);
    if (node.type !== 'decl' || node.prop.startsWith('--')) return;
    const earlier = within?.nodes?.slice(0, within.nodes.indexOf(node)) ?? [];
    const hasFallback = earlier.some((one) => one.type === 'decl' && one.prop === node.prop);
    const isUnknown = PROPERTIES.test(node.prop) || VALUES.test(node.value);
    if (isUnknown && !hasFallback) faults.push(`${node.prop}: ${node.value}`);
    // WebKit before 26.2 drops this shorthand when a part of it is a variable.
    if (node.prop === 'text-decoration' && node.value.includes('var('))
      faults.push(`text-decoration: ${node.value}`);
  });
  return faults;
}

it('styles hold nothing that makes an old engine drop a rule the page needs', () => {
  expect(styles.size).toBeGreaterThan(3);
  for (const [css, path] of styles) expect(faultsOf(css), path).toEqual([]);
});

it('knows a fault when it sees one', () => {
  for (const css of [
    '@layer base{a{color:red}}',
    'a:not(b *){color:red}',
    ':is(h1,h2){margin:0}',
    'a{inset-inline-start:0}',
    'a{color:light-dark(#fff,#000)}',
    '@media (width>=40em){a{color:red}}',
    'a{text-decoration:underline var(--x)}',
  ])
    expect(faultsOf(css), css).not.toEqual([]);
  expect(faultsOf('a{height:100vh;height:100dvh}')).toEqual([]);
});

/** Newer than the baseline and lowered by no compiler. */
const CALLS =
  /\.at\(|\.findLast(Index)?\(|\.toSorted\(|\.toReversed\(|\.with\(|\.groupBy\(|\bhasOwn\(|structuredClone\(|randomUUID\(|AbortSignal\.(timeout|any)\(|\.isWellFormed\(|Promise\.(withResolvers|try)\(|\(\?<[=!]/g;

it('scripts are written in the words of 2020 and call nothing younger', () => {
  expect(scripts.size).toBeGreaterThan(3);
  const faults: string[] = [];
  for (const [text, path] of scripts) {
    // Private names are read since Chromium 84 and Safari 14.1; acorn counts them to 2022.
    const known = text.replace(/#(?=[\w$]+\b)/g, '_');
    try {
      parseScript(known, { ecmaVersion: 2021, sourceType: 'module' });
    } catch (problem) {
      faults.push(`${path} ${String(problem)}`);
    }
    for (const [call] of text.matchAll(CALLS)) faults.push(`${path} ${call}`);
  }
  expect(faults).toEqual([]);
});
