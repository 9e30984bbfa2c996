import type { Day } from '../domain/day.ts';
import { Advice, Fact, Term } from '../domain/fact.ts';
import { Figure } from '../domain/figure.ts';
import { ID_PATTERN } from '../domain/words.ts';
import { Source } from '../domain/source.ts';
import { Thesaurus } from '../domain/thesaurus.ts';
import { readArticle, type ReadArticle } from './article.ts';
import { readEntries, readTable, type Entries } from './entries.ts';
import { schemaProblems } from './explain.ts';
import { shelf, type Library, type Shelf } from './library.ts';
import { completePage, type Page } from './page.ts';
import type { ContentFile, Problem } from './problem.ts';
import type { YamlFile } from './yaml.ts';

/** The files of entries, each with its schema. */
export const SHELVES = {
  sources: 'content/sources.yaml',
  facts: 'content/facts.yaml',
  terms: 'content/glossary.yaml',
  advice: 'content/advice.yaml',
} as const;
export type ShelfName = keyof typeof SHELVES;

/** Figures by id, and the file each is written in. */
export interface FigureShelf {
  entries: Shelf<Figure>;
  broken: ReadonlySet<string>;
  yamls: ReadonlyMap<string, YamlFile>;
}

/** A file of content/tools/ as YAML: what it must hold is known to the tools, and said by the gate. */
export interface ToolTable {
  yaml: YamlFile;
  table: Readonly<Record<string, unknown>>;
}

/** Everything under content/, read once. */
export interface Content {
  today: Day;
  pages: Page[];
  /** Every article file, those whose front matter is wrong included. */
  articles: ReadArticle[];
  library: Library;
  shelves: Readonly<Record<ShelfName, Entries<unknown>>>;
  figures: FigureShelf;
  /** Files of content/tools/ that can be read, by name. */
  tools: ReadonlyMap<string, ToolTable>;
  thesaurus: Thesaurus | undefined;
  thesaurusFile: YamlFile | undefined;
  /** What could not be read at all; the rules of writing come after these. */
  problems: Problem[];
}

/** Files → content. Never throws: whatever is wrong is in `problems`. */
export function loadContent(files: readonly ContentFile[], today: Day): Content {
  const problems: Problem[] = [];
  const sources = readEntries(files, SHELVES.sources, Source, problems);
  const facts = readEntries(files, SHELVES.facts, Fact, problems);
  const terms = readEntries(files, SHELVES.terms, Term, problems);
  const advice = readEntries(files, SHELVES.advice, Advice, problems);
  const figures = readFigures(files, problems);
  const library: Library = {
    sources: sources.entries,
    facts: facts.entries,
    terms: terms.entries,
    advice: advice.entries,
    figures: figures.entries,
  };
  const articles = files
    .filter((file) => /\.mdx?$/.test(file.path))
    .map((file) => readArticle(file, problems));
  const saying = { library, today };
  const thesaurus = readThesaurus(files, problems);
  return {
    today,
    pages: articles.flatMap(({ page }) =>
      page === undefined ? [] : [completePage(page, library, saying)],
    ),
    articles,
    library,
    shelves: { sources, facts, terms, advice },
    figures,
    tools: readTools(files, problems),
    ...thesaurus,
    problems,
  };
}

function readThesaurus(
  files: readonly ContentFile[],
  problems: Problem[],
): Pick<Content, 'thesaurus' | 'thesaurusFile'> {
  const yaml = readTable(files, 'content/synonyms.yaml', problems);
  if (yaml === undefined) return { thesaurus: undefined, thesaurusFile: undefined };
  const parsed = Thesaurus.safeParse(yaml.table, { reportInput: true });
  if (!parsed.success) problems.push(...schemaProblems(yaml.file, parsed.error.issues));
  return { thesaurus: parsed.data, thesaurusFile: yaml.file };
}

/** content/tools/<name>.yaml: the words of one tool a file. */
function readTools(files: readonly ContentFile[], problems: Problem[]): Content['tools'] {
  return new Map(
    files.flatMap(({ path }): [string, ToolTable][] => {
      const name = /^content\/tools\/(.+)\.yaml$/.exec(path)?.[1];
      const read = name === undefined ? undefined : readTable(files, path, problems);
      return name === undefined || read === undefined
        ? []
        : [[name, { yaml: read.file, table: read.table }]];
    }),
  );
}

/** content/figures/<id>.yaml: one figure a file. */
function readFigures(files: readonly ContentFile[], problems: Problem[]): FigureShelf {
  const entries: [string, Figure][] = [];
  const broken = new Set<string>();
  const yamls = new Map<string, YamlFile>();
  for (const { path } of files) {
    const id = /^content\/figures\/(.+)\.yaml$/.exec(path)?.[1];
    if (id === undefined) continue;
    const yaml = readTable(files, path, problems);
    const parsed =
      yaml === undefined ? undefined : Figure.safeParse(yaml.table, { reportInput: true });
    if (yaml !== undefined && parsed?.success === false)
      problems.push(...schemaProblems(yaml.file, parsed.error.issues));
    if (yaml !== undefined) yamls.set(id, yaml.file);
    if (parsed?.success === true && ID_PATTERN.test(id)) entries.push([id, parsed.data]);
    else broken.add(id);
  }
  return { entries: shelf(entries), broken, yamls };
}
