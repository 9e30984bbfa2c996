// The words of 照着念 as a module of the script that shows them: one request, and nothing of them in any page.
import { resolve } from 'node:path';
import type { Plugin } from 'vite';
import { FILE, loadReadAloud } from './load.ts';
import { aloudWords } from './schema.ts';

const NAME = 'virtual:read-aloud';

/** `ready` gives what turns our notation into words, once the content has been read. */
export function readAloudModule(ready: () => Promise<(text: string) => string>): Plugin {
  return {
    name: 'read-aloud-words',
    resolveId: (id) => (id === NAME ? `\0${NAME}` : undefined),
    async load(id) {
      if (id !== `\0${NAME}`) return undefined;
      this.addWatchFile(resolve(FILE));
      return `export default ${JSON.stringify(aloudWords(loadReadAloud(), await ready()))}`;
    },
  };
}
