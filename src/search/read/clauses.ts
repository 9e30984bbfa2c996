/** Long stories: the clause that asks decides, the clauses that only tell weigh less. */

import type { Strength } from './features.ts';
import type { Token } from './segment.ts';

/** How much a clause counts that asks nothing, beside one that does. */
const toldWeight = 0.8;
const asks =
  /吗|嘛|么|呢|怎|咋|如何|多久|多少|几|什么|啥|哪|谁|会不会|能不能|是不是|要不要|有没有|该不该|可不可以|可以|能否|是否|为何/;

/** Numbers the tokens' clauses; a normalised text has spaces where punctuation stood. */
function numberClauses(tokens: Token[]): { clauseOf: number[]; texts: string[] } {
  const texts = [''];
  const clauseOf = tokens.map((token) => {
    if (token.text === ' ') texts.push('');
    else texts[texts.length - 1] += token.text;
    return texts.length - 1;
  });
  return { clauseOf, texts };
}

/** Full strength for the clauses that ask; for all of them when none does, or when there is only one. */
export function askingStrength(tokens: Token[]): Strength {
  const { clauseOf, texts } = numberClauses(tokens);
  const isAsking = texts.map((text) => asks.test(text));
  if (!isAsking.includes(true)) return () => 1;
  return (index) => (isAsking[clauseOf[index] ?? 0] === true ? 1 : toldWeight);
}
