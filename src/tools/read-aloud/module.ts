// The words of 照着念 as a module of the script that shows them: one request, and nothing of them in any page.
import { resolve } from 'node:path';
import type { Plugin } from 'vite';
import { FILE, loadReadAloud } from './load.ts';
import { aloudWords } from './schema.ts';

const NAME = 'virtual:read-aloud';

export function readAloudModule(plain: (text: string) => string): Plugin {
  return {
    name: 'read-aloud-words',
    resolveId: (id) => (id === NAME ? `\0${NAME}` : undefined),
    load(id) {
      if (id !== `\0${NAME}`) return undefined;
      this.addWatchFile(resolve(FILE));
      return `export default ${JSON.stringify(aloudWords(loadReadAloud(), plain))}`;
    },
  };
}
