import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ContentFile } from './problem.ts';

/** Every Markdown and YAML file under content/, in a stable order. */
export function readContentFiles(root: string): ContentFile[] {
  return readdirSync(join(root, 'content'), { recursive: true, encoding: 'utf8' })
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => /\.(md|mdx|yaml)$/.test(path) && path !== 'README.md')
    .sort()
    .map((path) => ({
      path: `content/${path}`,
      text: readFileSync(join(root, 'content', path), 'utf8'),
    }));
}
