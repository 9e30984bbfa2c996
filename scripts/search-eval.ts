/**
 * Judges the built site's search: `npm run search:eval -- FILE [--dist dist] [--intents FILE]
 * [--half visible|held-out|all] [--throttle 6] [--engines ours,pagefind,minisearch] [--forms] [--bytes] [--quiet]`.
 * `--forms` asks the plain questions again in traditional characters, pinyin, initials and with one wrong character.
 * `--bytes` tells what each question fetches as the second one of a reader.
 */
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { needBuilt, needFile, readArgs, readCount, readRows, refuse } from './cli.ts';
import { launchChromium } from './chromium.ts';
import { ask, askStock, openSearch } from '../tests/search/browser-search.ts';
import { buildForm, FORM_NAMES } from '../tests/search/forms.ts';
import {
  isHeldOut,
  kindsOf,
  placeOf,
  readQueries,
  sayScore,
  score,
  type JudgedQuery,
  type Outcome,
} from '../tests/search/judge.ts';
import { buildMiniSearch } from '../tests/search/minisearch.ts';
import { serve } from '../tests/search/serve.ts';

const usage =
  'npm run search:eval -- [文件.jsonl] [--dist dist] [--intents 文件] [--half visible|held-out|all] [--throttle 6] [--engines ours,pagefind,minisearch] [--forms] [--quiet]';
const { values, positionals } = readArgs(usage, {
  allowPositionals: true,
  options: {
    dist: { type: 'string', default: 'dist' },
    intents: {
      type: 'string',
      default: process.env['SEARCH_INTENTS'] ?? 'tests/search/intents.json',
    },
    half: { type: 'string', default: 'all' },
    throttle: { type: 'string', default: '1' },
    engines: { type: 'string', default: 'ours,pagefind,minisearch' },
    forms: { type: 'boolean', default: false },
    bytes: { type: 'boolean', default: false },
    quiet: { type: 'boolean', default: false },
  },
});
const file = positionals[0] ?? 'tests/search/queries.jsonl';
readCount(values.throttle, '--throttle', { least: 1, most: 50 });
if (!['visible', 'held-out', 'all'].includes(values.half))
  refuse(`--half 只能写 visible、held-out、all\n用法：${usage}`, 2);
needFile(file, '查询文件');
needFile(values.intents, '意图文件');
const intents = readRows(
  values.intents,
  () => JSON.parse(readFileSync(values.intents, 'utf8')) as Record<string, string[]>,
);
const queries = readRows(file, () => readQueries(readFileSync(file, 'utf8'))).filter(
  ({ q }) => values.half === 'all' || isHeldOut(q) === (values.half === 'held-out'),
);

needBuilt(values.dist);

/** The parts of the report by a name of each query. */
function printGroups(
  title: string,
  outcomes: Outcome[],
  namesOf: (query: JudgedQuery) => string[],
): void {
  console.log(`\n${title}`);
  const names = [...new Set(outcomes.flatMap(({ query }) => namesOf(query)))].sort();
  for (const name of names)
    console.log(
      sayScore(
        score(
          name,
          outcomes.filter(({ query }) => namesOf(query).includes(name)),
          intents,
        ),
      ),
    );
}

function printMisses(outcomes: Outcome[]): void {
  console.log('\n没有排在第一的:');
  for (const outcome of outcomes) {
    const place = placeOf(outcome, intents);
    if (place !== 1)
      console.log(
        `  ${place === 0 ? '—' : place}  ${outcome.query.q}  [${outcome.query.intent.join(', ')}]  ${outcome.paths.slice(0, 3).join(' ')}`,
      );
  }
}

async function runInTurn(
  ask: (query: JudgedQuery) => Promise<Outcome> | Outcome,
  asked = queries,
): Promise<Outcome[]> {
  const outcomes: Outcome[] = [];
  for (const query of asked) outcomes.push(await ask(query));
  return outcomes;
}

/** Each form beside the same questions as they were: what the spelling alone costs. */
async function printForms(
  plain: Outcome[],
  ask: (query: JudgedQuery) => Promise<Outcome>,
): Promise<void> {
  console.log('\n同样的问题换写法');
  for (const name of FORM_NAMES) {
    const pairs = plain.flatMap((outcome) => {
      const form = buildForm(outcome.query, name);
      return form ? [{ outcome, form }] : [];
    });
    console.log(
      sayScore(
        score(
          `${name} 原来`,
          pairs.map(({ outcome }) => outcome),
          intents,
        ),
      ),
    );
    console.log(
      sayScore(
        score(
          name,
          await runInTurn(
            ask,
            pairs.map(({ form }) => form),
          ),
          intents,
        ),
      ),
    );
  }
}

/** Long enough that everything a question asks for has come. */
const settledMs = 1200;

/** What each question fetches after a first one, by a reader who has asked nothing else. */
async function printBytes(): Promise<void> {
  const fetched: number[] = [];
  const waiting = queries.values();
  const lane = async (): Promise<void> => {
    const own = await serve(resolve(values.dist));
    for (const query of waiting) {
      const page = await openSearch(browser, own.origin);
      await ask(page, { q: '会坐牢吗', intent: [] });
      await page.waitForTimeout(settledMs);
      own.reset();
      await ask(page, query);
      await page.waitForTimeout(settledMs);
      fetched.push(own.bytes(/^/));
      await page.context().close();
    }
    own.close();
  };
  await Promise.all(Array.from({ length: 4 }, lane));
  fetched.sort((left, right) => left - right);
  const at = (share: number): number => fetched[Math.floor(fetched.length * share)] ?? 0;
  console.log(`以后的一问取：中位 ${at(0.5)} B、p90 ${at(0.9)} B、最多 ${at(1 - 1e-9)} B`);
}

const site = await serve(resolve(values.dist));
const browser = await launchChromium();
const engines = values.engines.split(',');
console.log(`${file} · ${values.half} · ${queries.length} 条 · CPU ÷${values.throttle}\n`);
try {
  const page = await openSearch(browser, site.origin, Number(values.throttle));
  if (engines.includes('ours')) {
    const outcomes = await runInTurn((query) => ask(page, query));
    console.log(sayScore(score('本站', outcomes, intents)));
    if (values.bytes) await printBytes();
    if (values.forms) await printForms(outcomes, (query) => ask(page, query));
    if (!values.quiet) {
      printGroups('按类型', outcomes, kindsOf);
      printGroups('按意图', outcomes, (query) => query.intent);
    }
    if (!values.quiet && values.half !== 'held-out') printMisses(outcomes);
  }
  if (engines.includes('pagefind'))
    console.log(
      sayScore(score('Pagefind 原样', await runInTurn((query) => askStock(page, query)), intents)),
    );
  if (engines.includes('minisearch'))
    console.log(
      sayScore(
        score('MiniSearch 二元', await runInTurn(buildMiniSearch(resolve(values.dist))), intents),
      ),
    );
} finally {
  await browser.close();
  site.close();
}
