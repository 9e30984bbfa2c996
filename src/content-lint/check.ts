import { join } from 'node:path';
import { buildDay } from '../build-day.ts';
import { readContentFiles } from '../content/files.ts';
import { loadContent, type Content } from '../content/load.ts';
import { siteContent } from '../content/site.ts';
import type { ContentFile, Problem } from '../content/problem.ts';
import type { Day } from '../domain/day.ts';
import { PUBLISHED_LIST, readPublished } from '../content/published-list.ts';
import type { Finding, Rule, Site } from './rule.ts';
import { RULES } from './rules/index.ts';
import { textsOf, wordsOf } from './texts.ts';

/**
 * How we write stops a build like every other rule. Set to false only while many pages are being rewritten:
 * then it is shown and counted, and `npm run check:content -- --strict` still refuses.
 */
export const VOICE_STOPS_THE_BUILD = true;

/** Rules that are about being a draft, or about other pages. */
const HOLDS_FOR_DRAFTS: ReadonlySet<string> = new Set(['addresses', 'dates', 'clashes', 'schema']);

export interface CheckedContent extends Content {
  /** What stops a build, cause first. */
  problems: Problem[];
  /** What does not yet: the rules of writing. */
  advice: Problem[];
  /** Library file → how many citations could not be judged because it is wrong. */
  followOn: ReadonlyMap<string, number>;
}

export interface CheckOptions {
  today?: Day;
  /** Addresses published before, `/faq/jail/#risk`: each must still lead somewhere. */
  published?: readonly string[];
  rules?: readonly Rule[];
  /** These files as they were read already, so that they are not read twice. */
  content?: Content;
  /** Whether the rules of writing stop the build. */
  isStrict?: boolean;
}

/** The gate: everything that must hold before anything is published. */
export function checkContent(
  files: readonly ContentFile[],
  {
    today = buildDay(),
    published = [],
    rules = RULES,
    isStrict = VOICE_STOPS_THE_BUILD,
    content = loadContent(files, today),
  }: CheckOptions = {},
): CheckedContent {
  const followOn = new Map<string, number>();
  const follow = (file: string): void => void followOn.set(file, (followOn.get(file) ?? 0) + 1);
  const site: Site = { content, files, published, follow };
  const found = [...content.problems, ...runRules(rules, site)].map((problem) =>
    problem.level === undefined ? { ...problem, level: 'error' as const } : problem,
  );
  const sorted = sortProblems(distinct(found));
  // A draft is nobody's page yet: what is wrong with it is told, and stops nothing.
  const drafts = new Set(
    content.pages.flatMap(({ file, data }) => (data.draft === true ? [file] : [])),
  );
  const stops = ({ file, level, rule = '' }: Problem): boolean =>
    (level === 'error' || isStrict) && (!drafts.has(file) || HOLDS_FOR_DRAFTS.has(rule));
  return {
    ...content,
    problems: sorted.filter(stops),
    advice: sorted.filter((problem) => !stops(problem)),
    followOn,
  };
}

function runRules(rules: readonly Rule[], site: Site): Problem[] {
  const texts = textsOf(site.content);
  const words = wordsOf(site.content, texts);
  return rules.flatMap((rule) => {
    const named = (file: string, findings: readonly Finding[]): Problem[] =>
      findings.map((finding) => ({ file, ...finding, rule: rule.name, level: rule.level }));
    return [
      ...site.files.flatMap((file) => named(file.path, rule.file?.(file, site) ?? [])),
      ...texts.flatMap((text) => named(text.file, rule.text?.(text, site) ?? [])),
      ...words.flatMap((one) => named(one.file, rule.words?.(one, site) ?? [])),
      ...site.content.pages.flatMap((page) => named(page.file, rule.page?.(page, site) ?? [])),
      ...(rule.site?.(site) ?? []).map((fault) => ({
        ...fault,
        rule: rule.name,
        level: rule.level,
      })),
    ];
  });
}

/** One fault is said once: two rules on one spot saying the same words are one. */
function distinct(problems: readonly Problem[]): Problem[] {
  const seen = new Set<string>();
  return problems.filter(({ file, line, column, what }) => {
    const key = `${file}\n${line}\n${column ?? ''}\n${what}`;
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

/** Library files first: what is wrong there is often the cause of the rest. */
function sortProblems(problems: readonly Problem[]): Problem[] {
  const rank = ({ file }: Problem): number => (file.endsWith('.yaml') ? 0 : 1);
  return [...problems].sort(
    (a, b) =>
      rank(a) - rank(b) ||
      (a.file < b.file ? -1 : a.file > b.file ? 1 : 0) ||
      a.line - b.line ||
      (a.column ?? 0) - (b.column ?? 0),
  );
}

/** The gate over a project folder, as `build`, `dev` and `check:content` run it. */
export function checkSite(root: string, options: CheckOptions = {}): CheckedContent {
  const published = readPublished(join(root, PUBLISHED_LIST));
  const content = siteContent(root);
  return checkContent(readContentFiles(root), { published, content, ...options });
}
