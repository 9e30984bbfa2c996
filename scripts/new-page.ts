// npm run new -- faq my-question: a draft that `npm run dev` shows at once, and a list of what is still to fill.
import { existsSync, writeFileSync } from 'node:fs';
import { readArgs, refuse } from './cli.ts';
import { isSlug } from '../src/content/article.ts';
import { newPage, SLUG_HELP, toFill } from '../src/content/new-page.ts';
import { buildDay } from '../src/build-day.ts';
import { siteContent } from '../src/content/site.ts';
import { KIND_NAMES } from '../src/domain/page.ts';

const usage = SLUG_HELP.replace(/^用法：/, '');
const typed = readArgs(usage, { allowPositionals: true }).positionals;
const [given = '', slug = '', more] = typed;
const kind = KIND_NAMES.find((name) => name === given);
if (kind === undefined || more !== undefined || !isSlug(slug)) refuse(SLUG_HELP, 2);
const file = `content/${kind}/${slug}.md`;
if (existsSync(file) || existsSync(`${file}x`))
  refuse(`${file} 已经有了，换一个文件名，或直接打开它。`, 2);
writeFileSync(file, newPage(kind, slug, siteContent().pages, buildDay()));
console.log(
  [
    `写好了草稿 ${file}`,
    ...toFill(kind).map((line) => `  □ ${line}`),
    `边写边看：npm run dev，打开 /${kind}/${slug}/`,
    `看还差什么：npm run check:content -- ${kind}/${slug}`,
    '写完删掉 draft: true 这一行，就会发表。',
  ].join('\n'),
);
