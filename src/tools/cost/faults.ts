import { figureFault, reads, type Told, type ToolFault } from '../fault.ts';
import { shareIn } from './load.ts';
import { parseRate } from './rate.ts';
import type { Cost } from './schema.ts';

/** The two figures the sums stand on. */
export function costFaults({ rateFact, shareAdvice }: Cost, told: Told): ToolFault[] {
  const text = told.advice(shareAdvice);
  const path = ['shareAdvice'];
  return [
    ...figureFault(['rateFact'], rateFact, told, reads(parseRate), '每日费率，如 0.05%'),
    ...(text === undefined
      ? [{ path, what: `没有编号为 ${shareAdvice} 的建议`, mend: '改成 advice.yaml 里已有的编号' }]
      : text === null || reads(shareIn)(text)
        ? []
        : [{ path, what: `${shareAdvice} 没有写打几折`, mend: '建议里写“打八折”这样的话' }]),
  ];
}
