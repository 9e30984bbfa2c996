// npm run compress [-- FOLDER]: .br and .gz beside every text file, packed as tightly as can be, for a server that sends them as they are (nginx gzip_static, Caddy precompressed).
import { globSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { isText } from '../src/hosting/rules.ts';

const [folder = 'dist'] = process.argv.slice(2);
const brotli = promisify(brotliCompress);
const files = globSync('**/*.*', { cwd: folder })
  .filter((path) => isText(path) && !path.startsWith('_headers'))
  .filter((path) => statSync(join(folder, path)).size >= 600);
let [before, after] = [0, 0];
const waiting = files.values();
const lane = async (): Promise<void> => {
  for (const path of waiting) {
    const bytes = readFileSync(join(folder, path));
    const hint = constants.BROTLI_PARAM_SIZE_HINT;
    const br = await brotli(bytes, { params: { [hint]: bytes.length } });
    writeFileSync(join(folder, `${path}.br`), br);
    writeFileSync(join(folder, `${path}.gz`), await promisify(gzip)(bytes, { level: 9 }));
    before += bytes.length;
    after += br.length;
  }
};
await Promise.all([lane(), lane(), lane(), lane()]);
const kb = (bytes: number): string => `${Math.round(bytes / 1024)} KB`;
console.log(`✓ ${files.length} 个文件压好：${kb(before)} → ${kb(after)}（br）`);
