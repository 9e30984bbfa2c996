import { figureFault, reads, type Told, type ToolFault } from '../fault.ts';
import { quietIn, timesIn } from './load.ts';
import type { EvidenceLog } from './schema.ts';

/** The limits a record is held against. */
export function evidenceLogFaults(file: EvidenceLog, told: Told): ToolFault[] {
  const times = (key: 'callFact' | 'missedFact'): ToolFault[] =>
    figureFault([key], file[key], told, reads(timesIn), '“3 次”这样');
  return [
    ...figureFault(['quietFact'], file.quietFact, told, reads(quietIn), '“22:00 到次日 8:00”这样'),
    ...times('callFact'),
    ...times('missedFact'),
  ];
}
