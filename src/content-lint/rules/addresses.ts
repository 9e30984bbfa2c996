import { KIND_NAMES } from '../../domain/page.ts';
import { movedAddresses } from '../../content/moved.ts';
import { isPublished } from '../../content/published.ts';
import type { Rule } from '../rule.ts';

export const addresses: Rule = {
  name: 'addresses',
  title: '发表过的页面和小节一直打得开；改名写 movedFrom',
  why: '网址已经被转发、收藏、印在纸上；改了名，拿着旧网址的人就什么也看不到。',
  site: ({ content, published }) => {
    const { pages, articles } = content;
    const moved = movedAddresses(pages);
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
    return [...lost, ...taken, ...hidden];
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
    { front: { draft: 'true' }, published: ['/faq/sample/'], says: '不能再变回草稿' },
  ],
};
