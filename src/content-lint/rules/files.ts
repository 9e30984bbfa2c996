import { KIND_NAMES } from '../../domain/page.ts';
import type { Rule } from '../rule.ts';

const TABLES = /^content\/(?:sources|facts|glossary|synonyms|advice)\.yaml$/;
const FOLDERS = /^content\/(?:figures|tools)\/[a-z0-9-]+\.yaml$/;
const ARTICLE = new RegExp(`^content/(?:${KIND_NAMES.join('|')})/[^/]+\\.mdx?$`);

/** `<<<<<<< HEAD` and its fellows at the beginning of a line. */
const CONFLICT = /^(?:<{7}|>{7}|\|{7})(?:\s|$)/;

export const filesInPlace: Rule = {
  name: 'files',
  title: 'content/ 里只有文章（.md、.mdx）和登记表（.yaml），各在各的位置，打得开',
  why: '放错位置或后缀的文件不会出现在网站上，写的人却以为发表了。',
  file: ({ path, text, fault }) => {
    if (fault !== undefined)
      return [{ line: 0, what: fault, mend: '换成一份正常的 UTF-8 文本文件，或从 content/ 移走' }];
    const lines = text.split('\n');
    const conflict = lines.findIndex((line) => CONFLICT.test(line));
    if (conflict >= 0)
      return [
        {
          line: conflict + 1,
          what: `有没处理完的合并冲突：“${lines[conflict] ?? ''}”`,
          mend: '留下要的那一半，删掉 <<<<<<<、=======、>>>>>>> 三行',
        },
      ];
    if (TABLES.test(path) || FOLDERS.test(path) || ARTICLE.test(path) || /\.mdx?$/.test(path))
      return [];
    return [
      {
        line: 0,
        what: '认不得的文件，不会出现在网站上',
        mend: `文章用 .md，放进 ${KIND_NAMES.join('/、')}/ 之一；别的文件从 content/ 移走`,
      },
    ];
  },
  passes: [{ body: '等号 ======= 在句子里没关系。' }],
  fails: [
    { files: { 'content/faq/note.txt': '记一笔' }, says: '认不得的文件' },
    { files: { 'content/faq/page.markdown': '---\n---\n' }, says: '认不得的文件' },
    { files: { 'content/faq/page.docx': '' }, says: '认不得的文件' },
    { files: { 'content/note.yaml': 'a: 1' }, says: '认不得的文件' },
    { files: { 'content/stray.md': '---\n---\n' }, says: '位置或名字不对' },
    { files: { 'content/faq/index.md': '---\n---\n' }, says: '占掉目录页' },
    { files: { 'content/faq/Call-Me.md': '---\n---\n' }, says: '位置或名字不对' },
    { files: { 'content/faq/deep/page.md': '---\n---\n' }, says: '位置或名字不对' },
    { body: '<<<<<<< HEAD\n一\n=======\n二\n>>>>>>> other', says: '合并冲突', at: '19' },
  ],
};
