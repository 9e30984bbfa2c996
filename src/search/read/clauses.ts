/** Long stories: the last clause that asks decides; what is only told weighs less, the less the further away it stands. */

import type { Strength } from './features.ts';
import type { Token } from './segment.ts';

/** How much a clause counts that asks nothing, next to the one that does; and how that fades with each clause between. */
const toldWeight = 0.8;
const fade = 0.8;
const leastWeight = 0.3;
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
  const last = isAsking.lastIndexOf(true);
  if (last < 0) return () => 1;
  return (index) => {
    const clause = clauseOf[index] ?? 0;
    if (isAsking[clause] === true) return 1;
    return Math.max(leastWeight, toldWeight * fade ** (Math.abs(last - clause) - 1));
  };
}
