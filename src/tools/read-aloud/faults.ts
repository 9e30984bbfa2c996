import { pageFault, type Told, type ToolFault } from '../fault.ts';
import type { ReadAloud } from './schema.ts';

/** The pages whose scripts the tool names. */
export function readAloudFaults(file: ReadAloud, told: Told): ToolFault[] {
  return file.scripts.flatMap((page, at) => pageFault(['scripts', at], page, told));
}
