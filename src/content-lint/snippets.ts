import { z } from 'zod';
import { FrontMatter, KIND_NAMES, type Kind } from '../domain/page.ts';
import { CALLOUTS } from '../content/callout.ts';

/** Where VS Code looks for the snippets of a project. */
export const SNIPPETS_FILE = '.vscode/article.code-snippets';

interface Snippet {
  scope: string;
  prefix: string[];
  body: string[];
  description: string;
}
interface Field {
  type?: string;
  description?: string;
  enum?: string[];
  items?: Field;
}

/**
 * VS Code completes no YAML inside Markdown by itself: a snippet a field, with the values it may take, is what it offers
 * for `.md` without an extension. Written from the schemas, so that it cannot offer what the check refuses.
 */
export function snippets(): string {
  const all: Record<string, Snippet> = {
    ...Object.fromEntries(KIND_NAMES.map((kind) => [`开头 ${kind}`, wholeFront(kind)])),
    ...Object.fromEntries(fieldSnippets()),
    ...Object.fromEntries(NOTATION.map((one) => [one.description, { ...one, scope: SCOPE }])),
  };
  return `${JSON.stringify(all, null, 2)}\n`;
}

const SCOPE = 'markdown,mdx';

const NOTATION: readonly Omit<Snippet, 'scope'>[] = [
  { prefix: ['source', '依据'], body: ['[$1](source:$2)'], description: '记号：依据' },
  { prefix: ['fact', '数字'], body: ['[](fact:$1)'], description: '记号：数字' },
  { prefix: ['term', '术语'], body: ['[$1](term:$2)'], description: '记号：术语' },
  { prefix: ['advice', '建议'], body: ['[](advice:$1)'], description: '记号：建议' },
  { prefix: ['tel', '电话'], body: ['[$1](tel:$1)'], description: '记号：电话' },
  { prefix: ['h2', '小标题'], body: ['## $1 [](id:$2)', '', '$0'], description: '小标题' },
  {
    prefix: ['callout', '提示'],
    body: [`> [!\${1|${Object.keys(CALLOUTS).join(',')}|}] $0`],
    description: '提示、照着说、信件、例子',
  },
];

function fieldsOf(kind: Kind): [string, Field][] {
  const json = z.toJSONSchema(FrontMatter[kind], { io: 'input', unrepresentable: 'any' });
  return Object.entries((json.properties ?? {}) as Record<string, Field>);
}

/** `faq` at the top of an empty file: every field that must be there. */
function wholeFront(kind: Kind): Snippet {
  const required = new Set(z.toJSONSchema(FrontMatter[kind], { io: 'input' }).required ?? []);
  const fields = fieldsOf(kind).filter(([name]) => required.has(name));
  return {
    scope: SCOPE,
    prefix: [`---${kind}`],
    body: ['---', ...fields.map(([name, field], at) => line(name, field, at + 1)), '---', '$0'],
    description: `${kind} 一页的开头，字段都在`,
  };
}

/** Each field once, whatever kinds have it. */
function fieldSnippets(): [string, Snippet][] {
  const known = new Map(KIND_NAMES.flatMap(fieldsOf));
  return [...known].map(([name, field]) => [
    `字段 ${name}`,
    {
      scope: SCOPE,
      prefix: [name],
      body: [line(name, field, 1)],
      description: field.description ?? '',
    },
  ]);
}

function line(name: string, field: Field, stop: number): string {
  const choices = field.enum ?? field.items?.enum;
  const value = choices === undefined ? `$${stop}` : `\${${stop}|${choices.join(',')}|}`;
  return field.type === 'array' ? `${name}: [${value}]` : `${name}: ${value}`;
}
