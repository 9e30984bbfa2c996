// Run after a build that is going to be published: adds its new addresses to the list that tests hold us to. Never removes one.
import { writeFileSync } from 'node:fs';
import { readPublished } from '../content/published-list.ts';
import { builtAddresses } from './published.ts';

const [outDir = 'dist', list = 'tests/share/published-ids.txt'] = process.argv.slice(2);
const before = readPublished(list);
const all = [...new Set([...before, ...builtAddresses(outDir)])].sort();
writeFileSync(
  list,
  `# 发表过的地址，一行一个。由 src/share/record-addresses.ts 添加，只增不删。\n${all.join('\n')}\n`,
);
console.log(`发表过的地址 ${all.length} 个，新增 ${all.length - before.length} 个`);
