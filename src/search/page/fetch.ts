/** The only file of the search that reaches for the network, and only this site's. */

import { under } from '../../domain/join.ts';
import {
  unpackLexicon,
  unpackLines,
  unpackPages,
  type BodyNames,
  type Lexicon,
  type ScriptPairs,
} from '../lexicon/index.ts';
import type { Supply } from '../rank/index.ts';

async function fetchPacked(url: string): Promise<string> {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${url} ${response.status}`);
  return new TextDecoder('gb18030').decode(await response.arrayBuffer());
}

/** A page kept from before a deployment names a lexicon that is gone: the search page of today names today's. */
async function freshAddress(base: string): Promise<string> {
  const page = await fetch(under(base, 'search/'), { cache: 'reload' });
  const name = /search\/(lexicon\.[\w.]+\.txt)/.exec(await page.text())?.[1];
  if (name === undefined) throw new Error(`search ${page.status}`);
  return under(base, `search/${name}`);
}

/** The lexicon under its name, or under today's. Throws when there is neither. */
export async function fetchLexicon(address: string, base: string): Promise<Lexicon> {
  const packed = await fetchPacked(address).catch(async (reason: unknown) => {
    const today = await freshAddress(base);
    if (new URL(today, location.href).href === new URL(address, location.href).href) throw reason;
    return fetchPacked(today);
  });
  return unpackLexicon(packed);
}

/** What a finder fetches later. */
export function supplyFor({ files }: Lexicon, base: string): Supply {
  return {
    breathe: () => new Promise((resolve) => setTimeout(resolve)),
    loadPart: async (file) => unpackPages(await fetchPacked(under(base, `search/${file}`))),
    loadLines: async (number) =>
      unpackLines(await fetchPacked(under(base, `search/${files.lines}-${number}.txt`))),
    loadScript: async () =>
      JSON.parse(await fetchPacked(under(base, `search/${files.script}`))) as ScriptPairs,
  };
}

export const fetchBodyNames = async ({ files }: Lexicon, base: string): Promise<BodyNames> =>
  JSON.parse(await fetchPacked(under(base, `search/${files.bodies}`))) as BodyNames;
