import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import * as pagefind from 'pagefind';

/** Pagefind's index over the bodies of pages. It works in a process of its own, while the next pages are made. */
export interface Bodies {
  /** `path` is the page's own: `/faq/jail/`. What is not marked as a body is not indexed. */
  add: (path: string, html: string) => void;
  /** Writes the index into a folder. Returns Pagefind's name of each page's record, by the page's path. */
  write: (folder: string) => Promise<Map<string, string>>;
}

/** Files Pagefind writes for its own interfaces, which this site does not use. */
const unused = /^pagefind-(ui|modular-ui|component-ui|highlight)/;
const FRAGMENT = /^fragment\/(.+)\.pf_fragment$/;

export async function openBodies(): Promise<Bodies> {
  const { index, errors } = await pagefind.createIndex({ forceLanguage: 'zh-cn' });
  if (!index) throw new Error(`Pagefind 没有启动:${errors.join('; ')}`);
  const adding: Promise<{ errors: string[] }>[] = [];
  return {
    add: (path, content) => {
      if (!content.includes('data-pagefind-body')) return;
      const sourcePath = `${path.replace(/^\//, '')}index.html`; // it leaves out, and does not say so, what begins with a slash
      const added = index.addHTMLFile({ sourcePath, content });
      added.catch(() => undefined); // said when the index is written
      adding.push(added);
    },
    write: async (folder) => {
      const added = await Promise.all(adding);
      // Written here, not by Pagefind: it answers before its last files are on the disk, and closing it then left them empty.
      const made = await index.getFiles();
      await pagefind.close();
      const problems = [...added, made].flatMap((one) => one.errors);
      if (problems.length > 0) throw new Error(`Pagefind 索引失败:${problems.join('; ')}`);
      rmSync(folder, { recursive: true, force: true });
      const files = made.files.filter(({ path }) => !unused.test(path));
      for (const { path, content } of files) {
        const target = join(folder, path);
        mkdirSync(dirname(target), { recursive: true });
        writeFileSync(target, content);
      }
      return new Map(files.flatMap(({ path, content }) => recordOf(path, content)));
    },
  };
}

/** Pagefind names its page records by hash; the lexicon carries that name so that ranking needs no download per page. */
function recordOf(path: string, content: Uint8Array): [path: string, name: string][] {
  const name = FRAGMENT.exec(path)?.[1];
  if (name === undefined) return [];
  const text = gunzipSync(content).toString('utf8');
  const { url } = JSON.parse(text.slice(text.indexOf('{'))) as { url: string };
  return [[url, name]];
}
