/**
 * Despair by likeness: how much a sentence is written like those of people in despair, learned from the labelled sentences
 * in tests/search/despair-*.txt against the site's own questions (`npm run despair:train`). The rules of despair.ts hear
 * what they were written for; on sentences nobody had seen they missed more than half, and this hears most of those.
 * One weight a bucket of one- and two-character pieces and of matters spoken of together, six bits each: two letters of text would hold no dictionary.
 */
import { BIAS, STEP, WEIGHTS } from './despair-weights.ts';

/** The alphabet of the weights: one character is one of 64 steps. */
export const STEPS = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz-_';
/** How many buckets the pieces share. */
export const BUCKETS = 4096;
/** Longer sentences are judged by their clauses: what is said of life drowns in a story about money. */
const CLAUSE = 24;

/**
 * What letters have to do with: oneself, kin, friends, going, an end, drugs, heights, water, blades, death, life, a time, no,
 * debt, them. Two of these in one sentence say more about one nobody has written before than its letters do.
 */
const MATTERS = [
  '我咱俺自己',
  '爸妈爷奶孩子女儿老婆公哥姐弟妹夫妻家娘爹宝',
  '友朋同事舍室邻居闺蜜',
  '走离开消失没了别',
  '最后终结束尽头句号完止永',
  '药瓶片毒',
  '楼桥顶台窗崖塔',
  '水河江海湖库',
  '刀腕脖绳炭煤',
  '死亡命亖',
  '活生存',
  '今明晚夜天',
  '不没无别',
  '债钱款账还贷呗',
  '他她它你们催收',
].map((letters) => new RegExp(`[${letters}]`));

/** Buckets of the pieces of a text of letters and digits, each once. */
export function piecesOf(text: string): number[] {
  const letters = [...`^${text}$`];
  const found = new Set<number>();
  const add = (piece: string): void => {
    let hash = 2166136261;
    for (let at = 0; at < piece.length; at++)
      hash = Math.imul(hash ^ piece.charCodeAt(at), 16777619);
    found.add(((hash >>> 16) ^ hash) & (BUCKETS - 1));
  };
  letters.forEach((letter, at) => {
    add(letter);
    if (at > 0) add(`${letters[at - 1] ?? ''}${letter}`);
  });
  const matters = MATTERS.flatMap((matter, number) => (matter.test(text) ? [number] : []));
  matters.forEach((one, at) => {
    for (const other of matters.slice(at)) add(`#${one}+${other}`);
  });
  return [...found];
}

const weightOf = (bucket: number): number => (STEPS.indexOf(WEIGHTS.charAt(bucket)) - 32) * STEP;

/** Above 0 when a text reads like despair; roughly the logarithm of the odds. */
export function likeness(text: string): number {
  const pieces = piecesOf(text);
  const sum = pieces.reduce((total, bucket) => total + weightOf(bucket), 0);
  return BIAS + sum / Math.sqrt(pieces.length + 1);
}

/** What is judged by itself: a short text whole, a longer one by its clauses. */
export const clausesOf = (text: string): string[] =>
  text.length <= CLAUSE
    ? [text]
    : text.split(/[，。！？；、,.!?;\s…]+/u).filter((clause) => clause.length >= 4);

/**
 * One sentence is heard in doubt; a clause of a story only when it is plain: stories of debt are full of sad words. A word
 * or two is a search and no sentence (孩子, 下一步): of two letters only the rules hear, of four likeness what leaves no doubt.
 */
const [ALONE, AMONG, WORD] = [-0.5, 1, 1.5];

/** True when any of these, in letters and digits alone, reads like despair. Only Chinese characters are judged. */
export function readsDesperate(clauses: readonly string[]): boolean {
  const usual = clauses.length === 1 ? ALONE : AMONG;
  return clauses.some(
    (clause) =>
      clause.length > 2 &&
      /\p{Script=Han}{2}/u.test(clause) &&
      likeness(clause) > (clause.length > 4 ? usual : WORD),
  );
}
