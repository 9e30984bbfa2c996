// Run after a build that is going to be published: adds its new addresses to the list that tests hold us to. Never removes one.
import { existsSync, writeFileSync } from 'node:fs';
import { PUBLISHED_LIST, readPublished } from '../src/content/published-list.ts';
import { builtAddresses } from '../src/share/published.ts';
import { needBuilt, readArgs, refuse } from './cli.ts';

const { positionals } = readArgs(`npm run share:record -- [dist] [${PUBLISHED_LIST}]`, {
  allowPositionals: true,
});
const [outDir = 'dist', list = PUBLISHED_LIST] = positionals;
const before = existsSync(list) ? readPublished(list) : [];
if (before.length === 0) refuse(`${list} 不在或是空的。发表过的地址只增不删：先从版本库里恢复它`);
needBuilt(outDir);
const all = [...new Set([...before, ...builtAddresses(outDir)])].sort();
writeFileSync(
  list,
  `# 发表过的地址，一行一个。由 scripts/record-addresses.ts 添加，只增不删。\n${all.join('\n')}\n`,
);
console.log(`发表过的地址 ${all.length} 个，新增 ${all.length - before.length} 个`);
