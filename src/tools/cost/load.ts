/** content/tools/cost.yaml with its two figures, read from the fact and the advice it names. Build and tests only. */
import { yamlData } from '../../content/yaml-data.ts';
import { parseRate } from './rate.ts';
import { Cost, type CostWords } from './schema.ts';

const FOLDS = '一二三四五六七八九';

/** `打八折` → 80. */
export function shareIn(text: string): { share: number; word: string } {
  const match = /打([一二三四五六七八九])折/.exec(text);
  if (match === null) throw new Error('建议里没有写打几折：content/tools/cost.yaml 的 shareAdvice');
  return { share: (FOLDS.indexOf(match[1] ?? '') + 1) * 10, word: match[0] };
}

export function loadCost(root = process.cwd()): { file: Cost; words: CostWords } {
  const read = (path: string): unknown => yamlData(root, path);
  const file = Cost.parse(read('content/tools/cost.yaml'));
  const facts = read('content/facts.yaml') as Record<string, { value: string } | undefined>;
  const advice = read('content/advice.yaml') as Record<string, { text: string } | undefined>;
  const rate = parseRate(facts[file.rateFact]?.value ?? '');
  if (rate === undefined) throw new Error(`${file.rateFact} 不是每日费率：content/facts.yaml`);
  const { share, word } = shareIn(advice[file.shareAdvice]?.text ?? '');
  const { names, badMoney, badRate, badDays, badPayday, lacking, fee, budget, offers } = file;
  const said = { names, badMoney, badRate, badDays, badPayday, lacking, fee, budget, offers };
  return { file, words: { ...said, rate, share, shareWord: word } };
}
