import Ajv from 'ajv/dist/2020.js';
import { existsSync, globSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { EDITOR_SCHEMAS, editorSettings, jsonSchema, SCHEMA_FOLDER } from './json-schema.ts';
import { splitFrontMatter } from '../content/parse.ts';
import { KIND_NAMES } from '../domain/page.ts';
import { TOOL_FILES } from '../tools/contents.ts';
import { checkContent } from './check.ts';
import { withManual } from './manual.ts';
import { SNIPPETS_FILE, snippets } from './snippets.ts';
import { SAMPLE_DAY, sampleFiles } from './sample.ts';

const read = (path: string): string => readFileSync(path, 'utf8');
const HINT = '运行 npm run content:manual';

describe('what follows from the schemas', () => {
  it('content/README.md says the limits the check holds', () =>
    expect(withManual(read('content/README.md')), HINT).toBe(read('content/README.md')));
  it.each(Object.keys(EDITOR_SCHEMAS))('the editors’ schema of %s is current', (name) =>
    expect(read(`${SCHEMA_FOLDER}/${name}.json`), HINT).toBe(jsonSchema(name)),
  );
  it('so are the editors’ settings', () =>
    expect(read('.vscode/settings.json'), HINT).toBe(editorSettings()));
  it('and the snippets that stand in for completion in .md', () =>
    expect(read(SNIPPETS_FILE), HINT).toBe(snippets()));
});

describe('an editor’s program', () => {
  const ajv = new Ajv({ strict: false, formats: { uri: true } });
  it.each(KIND_NAMES)('accepts every page of %s', (kind) => {
    const accepts = ajv.compile(JSON.parse(jsonSchema(kind)));
    for (const name of readdirSync(`content/${kind}`)) {
      const front = parse(splitFrontMatter(read(`content/${kind}/${name}`)).head ?? '', {
        schema: 'core',
      });
      expect(accepts(front), `${name} ${ajv.errorsText(accepts.errors)}`).toBe(true);
    }
  });
  it.each(['figures', ...Object.keys(TOOL_FILES).map((name) => `tool-${name}`)])(
    'accepts the files of %s',
    (name) => {
      const accepts = ajv.compile(JSON.parse(jsonSchema(name)));
      for (const file of globSync(EDITOR_SCHEMAS[name]?.files ?? ''))
        expect(
          accepts(parse(read(file), { schema: 'core' })),
          `${file} ${ajv.errorsText(accepts.errors)}`,
        ).toBe(true);
    },
  );
  it('refuses a field that does not exist', () =>
    expect(ajv.compile(JSON.parse(jsonSchema('facts')))({ days: { labell: '期限' } })).toBe(false));
});

describe('the examples of content/README.md', () => {
  const blocks = [...read('content/README.md').matchAll(/```(\w+)\n([\s\S]*?)```/g)];
  it('has a front matter and notation to show', () =>
    expect(blocks.map(([, kind]) => kind)).toEqual(expect.arrayContaining(['yaml', 'md'])));
  it('front matter is read as it stands', () => {
    const yaml = blocks.find(([, kind]) => kind === 'yaml')?.[2] ?? '';
    const front = parse(splitFrontMatter(yaml).head ?? '', { schema: 'core' }) as Record<
      string,
      string[]
    >;
    expect(front['doNow']).toHaveLength(3);
    expect(
      front['related']?.every(
        (target) => existsSync(`content/${target}.md`) || existsSync(`content/${target}.mdx`),
      ),
    ).toBe(true);
  });
  it('notation passes the check', () => {
    for (const [, , body = ''] of blocks.filter(([, kind]) => kind === 'md')) {
      const { problems } = checkContent(sampleFiles({ body }), { today: SAMPLE_DAY });
      expect(problems.filter(({ what }) => !/正文 \d+ 字/.test(what))).toEqual([]);
    }
  });
});
