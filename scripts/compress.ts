// npm run compress [-- FOLDER]: .br and .gz beside every text file, packed as tightly as can be, for a server that sends them as they are (nginx gzip_static, Caddy precompressed).
import {
  existsSync,
  globSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { readArgs, refuse } from './cli.ts';
import { isText } from '../src/hosting/rules.ts';

const usage = 'npm run compress -- [文件夹]';
const [folder = 'dist'] = readArgs(usage, { allowPositionals: true }).positionals;
const brotli = promisify(brotliCompress);
const isProject = existsSync(join(folder, 'package.json'));
const all = isProject ? [] : globSync('**/*.*', { cwd: folder });
if (!all.some((path) => path.endsWith('.html')))
  refuse(`${folder} 里没有建好的网站。先运行 npm run build\n用法：${usage}`);
// Twins of an older edition, and what was cut short, would be sent instead of the files beside them.
for (const path of all)
  if (/\.(?:br|gz|part)$/.test(path)) rmSync(join(folder, path), { force: true });
const files = all
  .filter((path) => isText(path) && !path.startsWith('_headers'))
  .filter((path) => statSync(join(folder, path)).size >= 600);
const put = (path: string, bytes: Buffer): void => {
  writeFileSync(`${path}.part`, bytes); // renamed when whole: a server may be sending from here
  renameSync(`${path}.part`, path);
};
let [before, after] = [0, 0];
const waiting = files.values();
const lane = async (): Promise<void> => {
  for (const path of waiting) {
    const bytes = readFileSync(join(folder, path));
    const hint = constants.BROTLI_PARAM_SIZE_HINT;
    const br = await brotli(bytes, { params: { [hint]: bytes.length } });
    put(join(folder, `${path}.br`), br);
    put(join(folder, `${path}.gz`), await promisify(gzip)(bytes, { level: 9 }));
    before += bytes.length;
    after += br.length;
  }
};
await Promise.all([lane(), lane(), lane(), lane()]);
const kb = (bytes: number): string => `${Math.round(bytes / 1024)} KB`;
console.log(`✓ ${files.length} 个文件压好：${kb(before)} → ${kb(after)}（br）`);
