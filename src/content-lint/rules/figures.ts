import { visit } from '../../content/visit.ts';
import { FIGURE_COMPONENTS, componentOf } from '../../domain/figure.ts';
import type { Finding, Rule } from '../rule.ts';

const NAMES: readonly string[] = FIGURE_COMPONENTS;

export const figures: Rule = {
  name: 'figures',
  title: `.mdx 里的组件只有 ${FIGURE_COMPONENTS.join('、')}，只写 id`,
  why: '.mdx 不运行任何程序：图的字写在 content/figures/，这里只说放哪一张。',
  text: ({ root, placeOf, isBody }, { content }) => {
    const found: Finding[] = [];
    if (!isBody) return found;
    const shown = new Set<string>();
    visit(root, 'mdxJsxFlowElement', (node, _, parent) => {
      const say = (what: string, mend: string): void => {
        found.push({ ...placeOf(node), what, mend });
      };
      const tag = `<${node.name ?? ''}>`;
      if (!NAMES.includes(node.name ?? ''))
        return say(`没有名为 ${tag} 的组件`, `只能用 ${NAMES.join('、')}`);
      if (parent?.type !== 'root') return say(`${tag} 套在别的东西里`, '单独占一行，前后空一行');
      if (node.children.length > 0)
        return say(`${tag} 里面写了内容`, '写成 <… id="编号" />，内容在 content/figures/');
      const [id, ...more] = node.attributes;
      if (
        more.length > 0 ||
        id?.type !== 'mdxJsxAttribute' ||
        id.name !== 'id' ||
        typeof id.value !== 'string'
      )
        return say(`${tag} 只能写一个 id="编号"`, '删掉别的属性和大括号');
      if (shown.has(id.value)) return say(`${id.value} 在这一页放了两次`, '留一处');
      shown.add(id.value);
      const figure = content.library.figures[id.value];
      if (figure !== undefined && componentOf(figure) === undefined)
        return say(`${id.value} 是别的页面用的图，文章里画不了`, '换一张，或删掉');
      if (figure === undefined && !content.figures.broken.has(id.value))
        return say(
          `没有编号为 ${id.value} 的图`,
          '改成 content/figures/ 里已有的编号，或先写在那里',
        );
      if (figure !== undefined && componentOf(figure) !== node.name)
        return say(
          `${id.value} 要用 <${componentOf(figure) ?? ''}> 画`,
          `写成 <${componentOf(figure) ?? ''} id="${id.value}" />`,
        );
      return undefined;
    });
    return found;
  },
  passes: [{ isMdx: true, body: '前。\n\n<Chart id="drawing" />\n\n后。' }],
  fails: [
    { isMdx: true, body: '<Video id="x" />', says: '没有名为 <Video> 的组件' },
    { isMdx: true, body: '<Chart id={1} />', says: '只能写一个 id' },
    { isMdx: true, body: '<Chart id="x" onclick="y" />', says: '只能写一个 id' },
    { isMdx: true, body: '<Chart {...x} />', says: '只能写一个 id' },
    { isMdx: true, body: '<Chart id="x">\n\n字\n\n</Chart>', says: '里面写了内容' },
    { isMdx: true, body: '<Path id="drawing" />', says: '要用 <Chart> 画' },
    {
      isMdx: true,
      body: '<Chart id="drawing" />\n\n再来：\n\n<Chart id="drawing" />',
      says: '放了两次',
    },
    { isMdx: true, body: '<Chart id="no-such" />', says: '没有编号为 no-such 的图' },
    { isMdx: true, body: '- 一\n\n  <Chart id="x" />', says: '套在别的东西里' },
    { isMdx: true, body: '少了收尾 <Chart id="x"', says: '读不成一个图' },
  ],
};
