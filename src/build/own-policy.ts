// Before it is written each page is left with what is its own. Astro puts the styles of every component its template might use,
// and the hashes of every inline style and script of the site, into every page: kilobytes that most pages do not need.
import { createHash } from 'node:crypto';
import postcss from 'postcss';

const STYLE = /<style>([^]*?)<\/style>/g;
const INLINE = /<(?:style|script)\b[^>]*>([^]*?)<\/(?:style|script)>/g;
const POLICY = /<meta http-equiv="content-security-policy" content="[^"]*">/;
/** Astro's name of one component's styles. */
const SCOPE = /data-astro-cid-[a-z0-9]+/g;

const hashes = new Map<string, string>();

/** Pages share most of their styles: each is hashed once. */
function hashOf(text: string): string {
  const known = hashes.get(text);
  if (known !== undefined) return known;
  const hash = `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
  hashes.set(text, hash);
  return hash;
}

/** What stands on one page, or may come to stand there. */
export interface Names {
  scopes: ReadonlySet<string>;
  hasClass: (name: string) => boolean;
}

const CLASS = /\.((?:[\w-]|\\.)+)/g;
/** Classes a selector asks for; what it only excludes may be missing. */
const classesOf = (selector: string): string[] =>
  [...selector.replace(/:not\([^)]*\)/g, '').matchAll(CLASS)].map(([, name = '']) =>
    name.replaceAll('\\', ''),
  );

/** Rules of components that are on the page, and rules of no component; of both, those whose classes occur. */
export function ownRules(css: string, names: Names): string {
  return sheetOf(css)
    .nodes.map((node) => ownPart(node, names))
    .join('')
    .trim();
}

const sheets = new Map<string, postcss.Root>();
/** A sheet of a component stands on many pages: it is read once. */
function sheetOf(css: string): postcss.Root {
  const sheet = sheets.get(css) ?? postcss.parse(css);
  sheets.set(css, sheet);
  return sheet;
}

/** What a page keeps of one rule or at-rule, as text. */
function ownPart(node: postcss.ChildNode, names: Names): string {
  if (node.type === 'rule') {
    const own = node.selectors.filter((selector) => isOwn(selector, names));
    if (own.length === 0) return '';
    return textOf(own.length === node.selectors.length ? node : node.clone({ selectors: own }));
  }
  if (node.type !== 'atrule') return textOf(node);
  if (node.nodes === undefined) return `${textOf(node)};`;
  if (node.nodes.length > 0 && !holdsRules(node)) return textOf(node);
  const inside = node.nodes.map((one) => ownPart(one, names)).join('');
  if (inside === '') return '';
  const all = textOf(node);
  return `${all.slice(0, all.indexOf('{') + 1)}${inside}}`;
}

/** `@media` does; `@font-face` and `@page` do not. */
function holdsRules({ nodes }: postcss.AtRule): boolean {
  return (
    nodes?.some((one) => one.type === 'rule' || (one.type === 'atrule' && holdsRules(one))) ?? false
  );
}

const texts = new WeakMap<postcss.ChildNode, string>();
function textOf(node: postcss.ChildNode): string {
  const text = texts.get(node) ?? (node.raws.before ?? '') + node.toString();
  texts.set(node, text);
  return text;
}

const asks = new Map<string, { scopes: readonly string[]; classes: readonly string[] }>();
function isOwn(selector: string, { scopes, hasClass }: Names): boolean {
  const asked = asks.get(selector) ?? {
    scopes: selector.match(SCOPE) ?? [],
    classes: /:(?:is|where)\(/.test(selector) ? [] : classesOf(selector),
  };
  asks.set(selector, asked);
  return asked.scopes.every((scope) => scopes.has(scope)) && asked.classes.every(hasClass);
}

const wordsOf = (text: string): string[] => text.match(/[\w-]+/g) ?? [];
const CLASSES = /\bclass="([^"]*)"/g;

/** `scripts` may give any class they name. */
export function stylePruner(scripts: readonly string[] = []): (html: string) => string {
  const scripted = new Set(scripts.flatMap(wordsOf));
  return (html) => {
    const body = html.replace(STYLE, '');
    const scopes = new Set(body.match(SCOPE));
    const inline = [...body.matchAll(INLINE)].flatMap(([, text = '']) => wordsOf(text));
    const classes = new Set(
      [...body.matchAll(CLASSES)].flatMap(([, names = '']) => names.split(/\s+/)).concat(inline),
    );
    const hasClass = (name: string): boolean => classes.has(name) || scripted.has(name);
    return html.replace(STYLE, (_, css: string) => {
      const own = ownRules(css, { scopes, hasClass });
      return own === '' ? '' : `<style>${own}</style>`;
    });
  };
}

/** The page with a policy that names its own inline styles and scripts, as far as the policy allowed them before the cut. */
export function ownHashes(before: string, after: string): string {
  // A file that stands alone (the handbook) allows its own sheet by name of the rule, not by hash.
  if (before.match(POLICY)?.[0].includes("style-src 'unsafe-inline'") === true) return after;
  const allowed = new Set(before.match(POLICY)?.[0].match(/'sha256-[^']+'/g));
  const isAllowed = [...before.matchAll(STYLE)].every(([, css = '']) => allowed.has(hashOf(css)));
  const scripts = new Set([...after.matchAll(INLINE)].map(([, text = '']) => hashOf(text)));
  const styles = isAllowed ? [...after.matchAll(STYLE)].map(([, css = '']) => hashOf(css)) : [];
  return after.replace(POLICY, (policy) =>
    policy
      .replace(/ ?'sha256-[^']+'/g, (hash) => (scripts.has(hash.trim()) ? hash : ''))
      .replace(/style-src[^;"]*/, `style-src ${["'self'", ...styles].join(' ')}`),
  );
}

/** What makes a page its own, given the scripts of the site: `html` → the html that is written. */
export function ownPage(scripts: readonly string[]): (html: string) => string {
  const prune = stylePruner(scripts);
  return (html) => ownHashes(html, prune(html));
}
