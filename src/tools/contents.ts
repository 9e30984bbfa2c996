/** content/tools/: a schema a file, the texts that carry the site's notation, and what no schema can see. The gate and editors' programs read it. */
import type { z } from 'zod';
import { costFaults } from './cost/faults.ts';
import { Cost } from './cost/schema.ts';
import { evidenceLogFaults } from './evidence-log/faults.ts';
import { EvidenceLog } from './evidence-log/schema.ts';
import type { Told, ToolFault } from './fault.ts';
import { messageCheckFaults } from './message-check/faults.ts';
import { MessageCheck } from './message-check/schema.ts';
import { readAloudFaults } from './read-aloud/faults.ts';
import { ReadAloud } from './read-aloud/schema.ts';
import { whereAmIFaults } from './where-am-i/faults.ts';
import { WhereAmI } from './where-am-i/schema.ts';
import { writeItFaults } from './write-it/faults.ts';
import { WriteIt } from './write-it/schema.ts';

/** One file of content/tools/ as the gate sees it. */
export interface ToolFile {
  schema: z.ZodType;
  /** Fields (`a.b.0.c`) whose text is drawn with its notation; elsewhere a mark would be printed as it stands. */
  noted: RegExp;
  /** Fields that recognise words or are filled in by the page: nobody reads them as they stand. */
  patterns: RegExp;
  /** Names that point nowhere, figures that cannot be read. Only for a table that fits the schema. */
  faultsOf: (table: unknown, told: Told) => ToolFault[];
}

function tool<T>(
  schema: z.ZodType<T>,
  noted: RegExp,
  patterns: RegExp,
  faults: (file: T, told: Told) => ToolFault[],
): ToolFile {
  return { schema, noted, patterns, faultsOf: (table, told) => faults(schema.parse(table), told) };
}

const NONE = /(?!)/;

/** File name without `.yaml` → how it is read. */
export const TOOL_FILES: Readonly<Record<string, ToolFile>> = {
  cost: tool(
    Cost,
    /^(?:questions\.\w+\.why|fee\.note|budget\.(?:none|rule|sayWhen)|offers\.(?:rateNote|breakNote)|cannot\.\d+|verify\.\d+|method\.\w+)$/,
    NONE,
    costFaults,
  ),
  'evidence-log': tool(
    EvidenceLog,
    /^(?:questions\.\w+\.why|marks\.\w+\.(?:rule|caveat)|cannot\.\d+|verify\.\d+|paper\.why)$/,
    /\.words\.\d+$/,
    evidenceLogFaults,
  ),
  'message-check': tool(
    MessageCheck,
    /^(?:groups\.[^.]+\.(?:verify|keep)|courtSteps\.\d+|courtClock\.\d+\.days|stopCard\.\d+|concepts\.[^.]+\.(?:means|may|now|verify|keep))$/,
    /(?:^|\.)(?:words|about|keywords|pinyinOnly|acrossBreaks|lookalikes|splits|courtWords|courtUnless|patterns|weak|unless|covers|yields|only|beside)(?:\.|$)/,
    messageCheckFaults,
  ),
  'read-aloud': tool(
    ReadAloud,
    /^(?:branches\.[^.]+\.then|words\.note)$/,
    /^words\.count$/,
    readAloudFaults,
  ),
  'where-am-i': tool(
    WhereAmI,
    /^(?:stages\.[^.]+\.next\.\d+\.text|actions\.[^.]+\.text|deadlines\.\d+\.law)$/,
    NONE,
    whereAmIFaults,
  ),
  'write-it': tool(
    WriteIt,
    /^letters\.[^.]+\.(?:(?:when|avoid|brings|send|verify)\.\d+(?:\.text)?|law\.\d+|questions\.\d+\.why)$|^shared\.[^.]+\.why$/,
    /\.letter\.\d+|\.pattern$|\.if$/,
    writeItFaults,
  ),
};
