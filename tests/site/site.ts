// The built site as tests see it.
import { existsSync, globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseHTML } from 'linkedom';

export interface BuiltPage {
  /** `/faq/jail/` */ path: string;
  html: string;
  document: Document;
}

/** Every HTML page under a built folder, addressed without its base path. */
export function builtPages(directory = 'dist'): BuiltPage[] {
  return globSync('**/*.html', { cwd: directory })
    .filter((file) => !file.startsWith('pagefind') && !file.startsWith('handbook'))
    .sort()
    .map((file) => {
      const html = readFileSync(join(directory, file), 'utf8');
      const path = file === '404.html' ? '/404/' : `/${file.replace(/index\.html$/, '')}`;
      return { path, html, document: parseHTML(html).document as unknown as Document };
    })
    .filter(({ html }) => !/http-equiv=["']?refresh/.test(html)); // a moved page only sends the reader on
}

/** Whether a site path leads to a file of the build. */
export function isBuilt(path: string, directory = 'dist'): boolean {
  const file = join(directory, decodeURIComponent(path));
  return path.endsWith('/') ? existsSync(join(file, 'index.html')) : existsSync(file);
}

export const ARTICLE = /^\/(timeline|methods|guides|faq|pitfalls|myths|help)\/[^/]+\/$/;
