// Writes what follows from the schemas: the tables of content/README.md, JSON Schemas and settings for editors.
// npm run content:manual
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { readArgs } from './cli.ts';
import { withManual } from '../src/content-lint/manual.ts';
import {
  EDITOR_SCHEMAS,
  editorSettings,
  jsonSchema,
  SCHEMA_FOLDER,
} from '../src/content-lint/json-schema.ts';
import { SNIPPETS_FILE, snippets } from '../src/content-lint/snippets.ts';

readArgs('npm run content:manual', {});
mkdirSync(SCHEMA_FOLDER, { recursive: true });
mkdirSync('.vscode', { recursive: true });
for (const name of Object.keys(EDITOR_SCHEMAS))
  writeFileSync(`${SCHEMA_FOLDER}/${name}.json`, jsonSchema(name));
writeFileSync('.vscode/settings.json', editorSettings());
writeFileSync(SNIPPETS_FILE, snippets());
const readme = 'content/README.md';
writeFileSync(readme, withManual(readFileSync(readme, 'utf8')));
console.log(`写好了 ${readme} 的表格、${SCHEMA_FOLDER}/ 和 .vscode/`);
