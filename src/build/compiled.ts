import { readdirSync, rmSync, statSync } from 'node:fs';
import { enableCompileCache } from 'node:module';
import { join } from 'node:path';

/** Bytes: pages of older builds leave theirs behind. */
const TOO_MUCH = 150_000_000;

/** Node keeps what it compiled in a folder, by content: the next start reads less. This process and its threads. */
export function keepCompiled(folder: string): void {
  try {
    const files = readdirSync(folder, { recursive: true, encoding: 'utf8' });
    const bytes = files.reduce((sum, file) => sum + statSync(join(folder, file)).size, 0);
    if (bytes > TOO_MUCH) rmSync(folder, { recursive: true, force: true });
  } catch {
    // not there yet
  }
  process.env['NODE_COMPILE_CACHE'] ??= folder; // threads read this
  enableCompileCache(process.env['NODE_COMPILE_CACHE']);
}
