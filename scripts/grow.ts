// Makes a larger site out of this one, for measuring: the questions and myths again and again, each under a name of its own.
import { globSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseDocument } from 'yaml';
import { splitFrontMatter } from '../src/content/parse.ts';
import { TITLE_MAX } from '../src/domain/page.ts';

/** Kinds without an order of their own: any number of them passes the check. */
const GROWING = 'content/{faq,myths}/*.{md,mdx}';

/** Adds pages to a copy of the project until its content has `wanted`. Each passes every rule. Returns how many there are. */
export function growContent(folder: string, wanted: number): number {
  const have = globSync('content/*/*.{md,mdx}', { cwd: folder }).length;
  const models = globSync(GROWING, { cwd: folder }).sort();
  for (let made = 0; made < wanted - have; made++) {
    const model = models[made % models.length];
    if (model === undefined) throw new Error('content/faq/ 和 content/myths/ 里没有页面');
    const round = Math.floor(made / models.length) + 2;
    const path = join(
      folder,
      model.replace(/\.mdx?$/, (end) => `-${round}${end}`),
    );
    writeFileSync(path, again(readFileSync(join(folder, model), 'utf8'), round));
  }
  return Math.max(have, wanted);
}

/** The same page as another one: what may stand only once on the site is said with a number. */
function again(text: string, round: number): string {
  const { head = '' } = splitFrontMatter(text);
  const front = parseDocument(head);
  const { title, aliases } = front.toJS() as { title: string; aliases: string[] };
  const tail = `（${round}）`;
  front.set('title', title.slice(0, TITLE_MAX - tail.length) + tail);
  front.set(
    'aliases',
    aliases.map((alias) => `${alias}之${round}`),
  );
  front.delete('movedFrom');
  return text.replace(head, () => front.toString({ lineWidth: 0 }));
}
