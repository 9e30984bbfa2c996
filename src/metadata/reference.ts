import { SEEN, type Source, type Strength } from '../domain/source.ts';

// Only documents with a name of their own take 《》.
const NAMED: readonly Strength[] = [
  '法律',
  '法规',
  '司法解释',
  '监管规定',
  '司法文件',
  '国家标准（推荐性）',
  '行业自律',
];

/** A source as a reader away from the site needs it: enough to find the document. */
export function reference(source: Source, locators: readonly string[] = []): string {
  const { title, issuer, number, effective, strength, seen, checked } = source;
  const name = NAMED.includes(strength) && !title.includes('《') ? `《${title}》` : title;
  const facts = [
    name,
    issuer,
    number,
    effective === undefined ? undefined : `施行或生效 ${effective}`,
  ].filter((part) => part !== undefined);
  const clauses = locators.length > 0 ? `。用到：${locators.join('、')}` : '';
  return `${facts.join('，')}${clauses}。${strength}；${SEEN[seen]}；${checked} 核对。`;
}
