import type { List, ListItem, Root } from 'mdast';
import { visit } from '../../content/visit.ts';
import { quote } from '../../content/problem.ts';
import { isOurs } from '../prose.ts';
import type { Finding, Rule } from '../rule.ts';
import { typed } from '../texts.ts';

const LEAD = /^(✔|✘|一定|可能|少见)(?=[\s：:]|$)|^(✔|✘)/;
const lead = (item: ListItem): string => {
  const [, a, b] = LEAD.exec(typed(item).trimStart()) ?? [];
  return a ?? b ?? '';
};
/** Signs like ours that are drawn as they stand, and read aloud by their names. */
const LOOKALIKE = /^\s*([√✓✗✖✕×☑☒□■]|[xX](?=\s))/u;
/** A line that was meant as an item of a list: the hyphen, or the space behind it, is not there. */
const MEANT =
  /^\s*([•·●▪◦‣∙＊－–*+-]|—(?!—)|[✔✘√✓✗✖✕×☑☒□■]|\d{1,2}[.．、)）]|[（(]\d{1,2}[)）])\s*(?=[\p{Script=Han}“（《])/u;
const isOdds = (mark: string): boolean => /^[一可少]/.test(mark);

export const lists: Rule = {
  name: 'lists',
  title:
    '清单不套清单，一条一段，从 1 数起；✔ 和 ✘ 不混用，✘ 后面以“不”开头；一定/可能/少见只用在时间线',
  why: '手机上套两层的清单看不清层次；一个清单里又是该做又是不该做，害怕的人会读反。',
  text: ({ root, isBody, kind, placeOf }) => {
    const found: Finding[] = [];
    if (!isBody) return found;
    visit(root, (node) => {
      if (node.type === 'listItem' || node.type === 'tableCell' || isOurs(node)) return 'skip';
      const sign = node.type === 'paragraph' ? MEANT.exec(typed(node))?.[1] : undefined;
      if (sign !== undefined)
        found.push({
          ...placeOf(node),
          what: `像清单的一条，却没有成清单：${quote(typed(node))}`,
          mend: '行首写 - 或 1. ，后面空一格，上面空一行；不是清单就去掉开头的记号',
        });
      return undefined;
    });
    visit(root, 'list', (list, _, parent) => {
      if (parent?.type === 'listItem') {
        found.push({
          ...placeOf(list),
          what: `清单里套着清单：${quote(typed(list))}`,
          mend: '拆成两个清单，或并成一条',
        });
        return 'skip'; // what is deeper still is the same fault
      }
      const before = root.children[root.children.indexOf(list) - 1];
      if (parent?.type === 'root' && before?.type === 'list')
        found.push({
          ...placeOf(list),
          what: `两个清单挨在一起：${quote(typed(list))}`,
          mend: '是一个清单就都用 - 开头；是两个，中间写一句引语',
        });
      if (list.ordered === true && list.start !== 1)
        found.push({
          ...placeOf(list),
          what: `清单从 ${list.start ?? 0} 数起：${quote(typed(list))}`,
          mend: '从 1. 写起',
        });
      const long = list.children.find(
        ({ children }) => children.filter(({ type }) => type === 'paragraph').length > 1,
      );
      if (long !== undefined)
        found.push({
          ...placeOf(long),
          what: `清单的一条里有几段：${quote(typed(long))}`,
          mend: '一条一段；话多就拆成几条，或写成小标题',
        });
      const said = negatedBefore(root.children, list);
      found.push(
        ...faultsOf(list, kind, said).map(({ item, ...fault }) => ({ ...placeOf(item), ...fault })),
      );
      return undefined;
    });
    return found;
  },
  passes: [
    { body: '- ✔ 可以这样\n- ✔ 可以那样\n\n说明：\n\n- ✘ 不要这样' },
    { body: '他不能：\n\n- ✘ 半夜打电话' },
    { body: '## 他不能做什么 [](id:never)\n\n- ✘ 半夜打电话' },
    { kind: 'timeline', body: '- 一定：仍在欠着。\n- 可能：有短信。' },
    { body: '1) 先记\n2) 再打' },
    { body: '> [!信件] 申请书\n> 1、先记\n> 2、再打' },
  ],
  fails: [
    { body: '- 一\n  - 二', says: '套着清单' },
    { body: '- ✔ 可以这样\n- ✘ 不要那样', says: '混用', at: '20:1' },
    { body: '- ✔ 可以这样\n- 那样', says: '混用' },
    { body: '- ✘ 转账给个人', says: '以“不”开头' },
    { body: '- 可能：有人来电', says: '只能用在时间线' },
    { kind: 'timeline', body: '- 一定：有。\n- 没写', says: '混用' },
    { body: '- [ ] 待办', says: '方框' },
    { body: '- 一\n* 二', says: '挨在一起', at: '20:1' },
    { body: '5. 一\n6. 二', says: '从 5 数起' },
    { body: '- 一\n\n  又一段', says: '有几段' },
    { body: '- 一\n-\n- 三', says: '是空的', at: '20:1' },
    { body: '- ✔', says: '是空的' },
    { body: '- ✔ ✔ 可以这样', says: '写了两次' },
    { body: '- √ 可以这样', says: '只有 ✔ 和 ✘' },
    { body: '- x 不要这样', says: '只有 ✔ 和 ✘' },
    { body: '• 先记下来。', says: '没有成清单', at: '19:1' },
    { body: '-先记下来。', says: '没有成清单' },
    { body: '1.先记下来。', says: '没有成清单' },
    { body: '✔ 可以这样。', says: '没有成清单' },
    { body: '> [!留意] 慢一点。\n>\n> ✘ 不要这样。', says: '没有成清单' },
  ],
};

/** A heading or introduction that already says no for the whole list, so its items may begin with the verb. */
const NEGATION = /(?:不能|不要|不得|不该|不可以|不行)[^。]*$/;

function negatedBefore(blocks: Root['children'], list: List): boolean {
  const above = blocks[blocks.indexOf(list) - 1];
  const words = above === undefined ? '' : typed(above).replace(/\s*\[[^\]]*\]\([^)]*\)/g, '');
  return NEGATION.test(words.trim());
}

function faultsOf(
  list: List,
  kind: string | undefined,
  isNegated: boolean,
): (Omit<Finding, 'line'> & { item: ListItem })[] {
  const first = list.children.map(lead).find((mark) => mark !== '') ?? '';
  return list.children.flatMap((item) => {
    const mark = lead(item);
    const isSame = isOdds(first) ? isOdds(mark) : mark === first;
    if (typeof item.checked === 'boolean')
      return [{ item, what: '清单里有方框', mend: '普通清单用 - 开头；该做的写 - ✔' }];
    const words = typed(item).trim();
    if (words === mark || words === '')
      return [{ item, what: '清单里有一条是空的', mend: '写上，或删掉这一行' }];
    if (/^(?:✔|✘)\s*(?:✔|✘)/.test(words))
      return [{ item, what: `记号写了两次：${quote(words)}`, mend: '留一个' }];
    if (LOOKALIKE.test(words))
      return [
        {
          item,
          what: `清单的记号只有 ✔ 和 ✘：${quote(words)}`,
          mend: '改成 - ✔ 或 - ✘；不是该做不该做，就去掉记号',
        },
      ];
    if (!isSame)
      return [
        {
          item,
          what: `一个清单里混用了记号：${quote(typed(item))}`,
          mend: '✔ 和 ✘ 分成两个清单，每一项都写同一种记号',
        },
      ];
    if (mark === '✘' && !isNegated && !/^\s*✘\s*(?:不|别|禁止|未经)/.test(typed(item)))
      return [
        {
          item,
          what: `✘ 清单里有一项没有以“不”开头：${quote(typed(item))}`,
          mend: '写“不要……”“不得……”；或者清单上面写明“他不能：”“你不要：”，各项从动词说起',
        },
      ];
    if (
      isOdds(mark) &&
      kind !== undefined &&
      kind !== 'timeline' &&
      /[：:]/.test(typed(item)[2] ?? '')
    )
      return [{ item, what: '“一定 / 可能 / 少见”只能用在时间线', mend: '改成普通句子' }];
    return [];
  });
}
