import { SEEN, type Source } from '../domain/source.ts';

/** A source as a reader away from the site needs it: enough to find the document. */
export function reference(source: Source, locators: readonly string[] = []): string {
  const { title, issuer, number, effective, strength, seen, checked } = source;
  const clauses = locators.length > 0 ? `。用到：${locators.join('、')}` : '';
  const facts = [issuer, number, effective === undefined ? undefined : `施行或生效 ${effective}`].filter((part) => part !== undefined);
  return `《${title.replace(/^《(.*)》$/, '$1')}》，${facts.join('，')}${clauses}。${strength}；${SEEN[seen]}；${checked} 核对。`;
}
