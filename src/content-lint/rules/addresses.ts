import { KIND_NAMES } from '../../domain/page.ts';
import { movedAddresses } from '../../content/moved.ts';
import { isPublished } from '../../content/published.ts';
import type { Page } from '../../content/page.ts';
import type { Finding, Rule } from '../rule.ts';
import { anotherPage } from '../sample.ts';

export const addresses: Rule = {
  name: 'addresses',
  title: '发表过的页面和小节一直打得开；改名写 movedFrom',
  why: '网址已经被转发、收藏、印在纸上；改了名，拿着旧网址的人就什么也看不到。',
  site: ({ content, published }) => {
    const { pages, articles } = content;
    // A page that nobody can open yet leads nobody on.
    const moved = movedAddresses(pages.filter((page) => isPublished(page, content.today)));
    const broken = new Set(
      articles
        .filter(({ page }) => page === undefined)
        .map(({ file }) => file.replace(/^content(.*)\.mdx?$/, '$1/')),
    );
    const exists = new Map(
      pages.map((page) => [page.path, new Set(page.headings.map(({ id }) => id))]),
    );
    const lost = published.flatMap((address) => {
      const [path = '', section] = address.split('#');
      if (
        !/^\/[a-z]+\/[a-z0-9-]+\/$/.test(path) ||
        !KIND_NAMES.some((kind) => path.startsWith(`/${kind}/`)) || // not an article: other tests hold it
        broken.has(path)
      )
        return [];
      if (moved.some(({ from }) => from === address || (section !== undefined && from === path)))
        return [];
      const sections = exists.get(path);
      if (sections !== undefined && (section === undefined || sections.has(section))) return [];
      return [
        {
          file: `content${path.replace(/\/$/, '')}.md`,
          line: sections === undefined ? 0 : 1,
          what: `${address} 发表过，现在打不开了`,
          mend:
            sections === undefined
              ? `恢复这个文件；确实改名或合并了，就在新的那一页写 movedFrom: [${path.slice(1, -1)}]`
              : `恢复小节 id；确实改了，就在这一页写 movedFrom: ["#${section ?? ''}"]，移到别页就在那一页写 movedFrom: ["${path.slice(1, -1)}#${section ?? ''}"]`,
        },
      ];
    });
    const taken = moved.flatMap(({ from, page, at }) =>
      exists.has(from)
        ? [
            {
              file: page.file,
              ...page.placeOf(['movedFrom', at]),
              what: `movedFrom 里的 ${from} 现在还有一页`,
              mend: '删掉旧文件，或删掉这一条',
            },
          ]
        : [],
    );
    const hidden = pages
      .filter((page) => !isPublished(page, content.today) && published.includes(page.path))
      .map((page) => ({
        file: page.file,
        ...page.placeOf([page.data.draft === true ? 'draft' : 'publishOn']),
        what: '这一页发表过，不能再变回草稿',
        mend: '删掉 draft；内容不能用了就改写它，或并进别页写 movedFrom',
      }));
    return [...lost, ...taken, ...hidden, ...movedWrongly(pages)];
  },
  passes: [
    {
      front: { movedFrom: '[faq/old]' },
      published: ['/faq/old/', '/faq/old/#part', '/faq/sample/'],
    },
    { front: { movedFrom: '["#old-part"]' }, published: ['/faq/sample/#old-part'] },
    { front: { movedFrom: '["faq/other#gone"]' }, published: ['/faq/other/#gone'] },
  ],
  fails: [
    { published: ['/faq/gone/'], says: '/faq/gone/ 发表过，现在打不开了' },
    { published: ['/faq/sample/#gone'], says: '/faq/sample/#gone 发表过' },
    { front: { movedFrom: '[faq/other]' }, says: '现在还有一页' },
    { front: { movedFrom: '[/faq/old/]' }, says: '目录/旧文件名' },
    { front: { movedFrom: '[nope/old]' }, says: '没有 nope/ 这个目录' },
    { front: { movedFrom: '[faq/index]' }, says: '目录页的网址' },
    {
      front: { movedFrom: '["#here"]' },
      body: '## 还在 [](id:here)\n\n说。',
      says: '小节 #here 还在',
    },
    { front: { movedFrom: '["faq/other#here"]' }, says: '小节 #here 还在' },
    { front: { movedFrom: '["#gone -> #nope"]' }, says: '没有小节 #nope' },
    { front: { movedFrom: '["#a -> #a"]' }, says: '没有小节 #a' },
    {
      front: { draft: 'true', movedFrom: '[faq/old]' },
      published: ['/faq/old/'],
      says: '/faq/old/ 发表过，现在打不开了',
    },
    {
      front: { movedFrom: '[faq/old]' },
      files: anotherPage('again', { movedFrom: '[faq/old]' }),
      says: '已经转到',
    },
    { front: { draft: 'true' }, published: ['/faq/sample/'], says: '不能再变回草稿' },
  ],
};

/** `movedFrom` that leads nowhere, or from where nobody can have been. */
function movedWrongly(pages: readonly Page[]): (Finding & { file: string })[] {
  const owner = new Map<string, string>();
  const sections = new Map(
    pages.map((one) => [one.path, new Set(one.headings.map(({ id }) => id))]),
  );
  return movedAddresses(pages).flatMap(({ from, to, page, at }) => {
    const say = (what: string, mend: string) => [
      { file: page.file, ...page.placeOf(['movedFrom', at]), what, mend },
    ];
    const [path = '', section] = from.split('#');
    const [, kind = '', slug = ''] = path.split('/');
    const landing = to.split('#')[1];
    const ids = new Set(page.headings.map(({ id }) => id));
    const other = owner.get(from);
    owner.set(from, other ?? page.path);
    if (!KIND_NAMES.some((name) => name === kind))
      return say(`没有 ${kind}/ 这个目录`, `只能写 ${KIND_NAMES.join('、')} 下面的旧文件名`);
    if (slug === 'index') return say(`/${kind}/ 是目录页的网址`, '删掉这一条');
    if (landing !== undefined && !ids.has(landing))
      return say(`这一页没有小节 #${landing}`, '-> 后面写这一页现在有的小节');
    if (section !== undefined && sections.get(path)?.has(section) === true)
      return say(`小节 #${section} 还在`, '删掉这一条，或把小标题的 id 改成新的');
    return other === undefined
      ? []
      : say(`${from} 已经转到 ${other}`, '一个旧地址只转到一页，留一处');
  });
}
