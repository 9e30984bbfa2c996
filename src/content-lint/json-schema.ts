import { z } from 'zod';
import { Advice, Fact, Term } from '../domain/fact.ts';
import { Figure } from '../domain/figure.ts';
import { FrontMatter, KIND_NAMES } from '../domain/page.ts';
import { Source } from '../domain/source.ts';
import { Thesaurus } from '../domain/thesaurus.ts';
import { ID_PATTERN } from '../domain/words.ts';
import { TOOL_FILES } from '../tools/contents.ts';

/** Where editors' programs look for the schemas. */
export const SCHEMA_FOLDER = 'content/.schemas';

const entries = (entry: z.ZodType): z.ZodType => z.record(z.string().regex(ID_PATTERN), entry);

/** Schema name → schema and the files it is for. Front matter has one a kind. */
export const EDITOR_SCHEMAS: Readonly<Record<string, { schema: z.ZodType; files: string }>> = {
  sources: { schema: entries(Source), files: 'content/sources.yaml' },
  facts: { schema: entries(Fact), files: 'content/facts.yaml' },
  glossary: { schema: entries(Term), files: 'content/glossary.yaml' },
  advice: { schema: entries(Advice), files: 'content/advice.yaml' },
  synonyms: { schema: Thesaurus, files: 'content/synonyms.yaml' },
  figures: { schema: Figure, files: 'content/figures/*.yaml' },
  ...Object.fromEntries(
    Object.entries(TOOL_FILES).map(([name, { schema }]) => [
      `tool-${name}`,
      { schema, files: `content/tools/${name}.yaml` },
    ]),
  ),
  ...Object.fromEntries(
    KIND_NAMES.map((kind) => [kind, { schema: FrontMatter[kind], files: `content/${kind}/*.md` }]),
  ),
};

/** JSON Schema of one of them, as it is written to disk. */
export function jsonSchema(name: string): string {
  const found = EDITOR_SCHEMAS[name];
  if (found === undefined) throw new Error(`没有名为 ${name} 的字段表`);
  const schema = z.toJSONSchema(found.schema, { io: 'input', unrepresentable: 'any' });
  return `${JSON.stringify(schema, null, 2)}\n`;
}

/** `.vscode/settings.json`: YAML files are completed and checked as one types. */
export function editorSettings(): string {
  const yaml = Object.entries(EDITOR_SCHEMAS).filter(([, { files }]) => files.endsWith('.yaml'));
  return `${JSON.stringify(
    {
      'yaml.schemas': Object.fromEntries(
        yaml.map(([name, { files }]) => [`./${SCHEMA_FOLDER}/${name}.json`, files]),
      ),
      // Without an extension for MDX, such files are read as the Markdown they mostly are.
      'files.associations': { '*.mdx': 'markdown' },
      'files.eol': '\n',
      'files.encoding': 'utf8',
      '[markdown]': {
        'editor.wordWrap': 'on',
        'editor.quickSuggestions': { other: true },
        'editor.snippetSuggestions': 'top',
      },
    },
    null,
    2,
  )}\n`;
}
