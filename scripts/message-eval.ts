// How well the message checker reads a labelled file: npm run message:eval -- FILE.jsonl [--misses]
import { needFile, readArgs, readRows } from './cli.ts';
import { toolWords } from '../src/catalog/tools.ts';
import { loadMessageCheck } from '../src/tools/message-check/load.ts';
import { buildReader } from '../src/tools/message-check/read.ts';
import { isForbidden, linesFor } from '../src/tools/message-check/say.ts';
import {
  precision,
  readMessages,
  recall,
  scoreMessages,
  type Row,
} from '../tests/tools/judge-messages.ts';

const { values, positionals } = readArgs('npm run message:eval -- [文件.jsonl] [--misses]', {
  allowPositionals: true,
  options: { misses: { type: 'boolean', default: false } },
});
const file = positionals[0] ?? 'tests/tools/messages.jsonl';
needFile(file, '一行一条 {"text": "…", "concepts": ["…"], "court_word": true} 的文件');
const checker = loadMessageCheck();
const messages = readRows(file, () => readMessages(file));
const unknown = [...new Set(messages.flatMap(({ concepts }) => concepts))].filter(
  (name) => !(name in checker.file.concepts),
);
if (unknown.length > 0) console.log(`文件里有工具不认得的说法名：${unknown.join('、')}`);
const { plain } = toolWords([]);
const score = scoreMessages(
  messages,
  buildReader(checker.rules),
  (reading) => linesFor(checker.file, reading, plain),
  isForbidden,
);
const percent = (part: number): string => `${(part * 100).toFixed(1)} %`;
const say = (row: Row): string =>
  `${row.name}：召回 ${percent(recall(row))}（${row.right}/${row.right + row.missed}），准确 ${percent(precision(row))}（${row.right}/${row.right + row.extra}）`;

score.rows.forEach((row) => console.log(say(row)));
console.log('');
console.log(`${score.messages} 条。${say(score.total)}`);
console.log(
  `法院字眼：认出 ${score.court.found}/${score.court.claimed}，多报 ${score.court.falseAlarms}`,
);
console.log(`平常的消息：${score.innocent.texts} 条，惊动 ${score.innocent.alarmed} 条`);
console.log(`不许出现的话：${score.forbidden.length} 处`);
[...new Set(score.forbidden)].forEach((line) => console.log(`  ✘ ${line}`));
if (values.misses)
  for (const { text, missed, extra, court } of score.misses)
    console.log(
      `  ${text}\n    漏：${missed.join('、') || '—'}  多：${extra.join('、') || '—'}  ${court}`,
    );
