import { addDays } from '../../domain/day.ts';
import { HIDDEN_MEND, whyHidden } from '../hidden.ts';
import type { Finding, Rule } from '../rule.ts';

/** Nothing here was read before the project began; an older day is a slip of the hand. */
export const FIRST_CHECK = '2026-01-01';
/** A promise to look again must fall within a year. */
const MAX_WAIT = 366;

export const dates: Rule = {
  name: 'dates',
  title: `核对日真实、不在将来、不早于 ${FIRST_CHECK}；下次核对在它之后一年以内；首次发表不晚于核对日`,
  why: '读者靠核对日判断这一页还算不算数。',
  page: ({ data, placeOf }, { content }) => {
    const { checked, recheck, published, publishOn } = data;
    const found: Finding[] = [];
    const say = (field: string, what: string, mend: string): void => {
      found.push({ ...placeOf([field]), what, mend });
    };
    if (checked > content.today)
      say('checked', `核对日 ${checked} 在将来（今天是 ${content.today}）`, '写真正核对的那一天');
    if (checked < FIRST_CHECK)
      say('checked', `核对日 ${checked} 早得不像真的`, '写真正核对的那一天');
    if (recheck <= checked)
      say(
        'recheck',
        `下次核对 ${recheck} 不晚于核对日 ${checked}`,
        '平台做法写 3 个月后，法律条文写 6 个月后',
      );
    if (recheck > addDays(checked, MAX_WAIT))
      say('recheck', `下次核对 ${recheck} 在一年以后`, '平台做法写 3 个月后，法律条文写 6 个月后');
    if (published !== undefined && published > checked)
      say('published', `首次发表 ${published} 晚于核对日 ${checked}`, '核对日改成发表那天或更晚');
    if (published !== undefined && published < FIRST_CHECK)
      say('published', `首次发表 ${published} 早得不像真的`, '写这一页真正发表的那一天，或不写');
    if (publishOn !== undefined && publishOn > addDays(checked, MAX_WAIT))
      say(
        'publishOn',
        `发表日 ${publishOn} 在核对一年以后`,
        '写近一点的日子；还没定就写 draft: true',
      );
    if (publishOn !== undefined && data.draft === true)
      say('publishOn', '既是草稿又写了发表日', '写好了就删掉 draft: true，留下 publishOn');
    return found;
  },
  passes: [{}, { front: { publishOn: '2027-01-01' } }],
  fails: [
    { front: { checked: '2099-01-01', recheck: '2099-06-01' }, says: '在将来' },
    { front: { checked: '0001-01-01', recheck: '0001-06-01' }, says: '早得不像真的' },
    { front: { checked: '2026-02-30' }, says: '真实日期' },
    { front: { recheck: '2099-01-01' }, says: '一年以后' },
    { front: { recheck: '2026-01-02' }, says: '不晚于核对日' },
    { front: { published: '2026-11-25' }, says: '晚于核对日' },
    { front: { publishOn: '2026-12-25', draft: 'true' }, says: '既是草稿' },
    { front: { published: '1999-01-01' }, says: '早得不像真的' },
    { front: { publishOn: '9999-12-31' }, says: '一年以后' },
  ],
};

export const aliases: Rule = {
  name: 'aliases',
  title: '别名里没有竖线、全角逗号加空格',
  why: '竖线在搜索词表里另有用处；全角逗号加空格，多半是想分成两条却没分开。',
  page: ({ data, placeOf }) => {
    const joined = /，\s|、\s/;
    return (['aliases', 'doNow', 'uncertain'] as const).flatMap((field) =>
      data[field].flatMap((text, at): Finding[] => {
        const place = placeOf([field, at]);
        if (field === 'aliases' && text.includes('|'))
          return [{ ...place, what: `别名“${text}”里有竖线 |`, mend: '删掉竖线，或拆成两个别名' }];
        return joined.test(text)
          ? [
              {
                ...place,
                what: `${field} 里两条连成了一条：“${text.slice(0, 24)}”`,
                mend: '清单里用半角逗号加空格分开：[一件事, 又一件事]；句子里的全角逗号后面不空格',
              },
            ]
          : [];
      }),
    );
  },
  passes: [{ front: { doNow: '[打 12356，说“我很怕”, 叫人来陪]' } }],
  fails: [
    { front: { aliases: '["甲|乙", 问一, 问二, 问三, 问四, 问五, 问六]' }, says: '竖线' },
    { front: { doNow: '[记下号码， 打 95188]' }, says: '连成了一条' },
    { front: { aliases: '[问一， 问二， 问三， 问四， 问五， 问六]' }, says: '至少 6' },
  ],
};

export const related: Rule = {
  name: 'related',
  title: '相关页面都存在、读者打得开，不是自己',
  why: '接着看是读者读完后唯一的路。',
  page: (page, { content }) =>
    page.data.related.flatMap((target, at): Finding[] => {
      const place = page.placeOf(['related', at]);
      if (target === `${page.kind}/${page.slug}`)
        return [{ ...place, what: '相关页面里有自己', mend: '换成别的页面' }];
      const exists = content.articles.some(
        ({ file }) => file.replace(/^content\/|\.mdx?$/g, '') === target,
      );
      const hidden = whyHidden(`/${target}/`, page.file, content);
      if (hidden !== undefined)
        return [{ ...place, what: `相关页面 ${hidden}`, mend: HIDDEN_MEND }];
      return exists
        ? []
        : [
            {
              ...place,
              what: `相关页面 ${target} 不存在`,
              mend: '写成 目录/文件名，例如 faq/call-family',
            },
          ];
    }),
  passes: [{}],
  fails: [
    { front: { related: '[faq/no-such, faq/other, faq/third]' }, says: 'faq/no-such 不存在' },
    { front: { related: '[faq/sample, faq/other, faq/third]' }, says: '有自己' },
    { front: { related: '[faq/other, faq/other, faq/third]' }, says: '写了两次' },
    { front: { related: '[faq/other]' }, says: '至少 3' },
  ],
};

export const fields: Rule = {
  name: 'schema',
  title: 'front matter 的字段齐全，不多不少，类型和取值对',
  why: '页面、搜索和目录都靠这些字段；少一个，那一页就在某处缺一块。',
  passes: [{}],
  fails: [
    { files: { 'content/faq/sample.md': '没有开头的一页。' }, says: '没有 front matter' },
    { front: { title: '"没有收尾的引号' }, says: '没有收尾', at: '2:8' },
    { front: { checked: null }, says: '缺少字段 checked' },
    { front: { subtitle: '多余' }, says: '不认识的字段：subtitle' },
    { front: { aliases: '一个字符串' }, says: '类型不对' },
    { front: { group: '别的' }, says: '不在可选范围' },
    { front: { stages: '[someday]' }, says: '不在可选范围' },
    { front: { aliases: '[问一, 问二, 问三]' }, says: '至少 6' },
    { front: { applies: '[]' }, says: '至少 1' },
    { front: { aliases: '&a [*a, *a]' }, says: '& 或 *' },
    { front: { title: '*x' }, says: '引用' },
    { front: { title: '"标题\\u202E倒"' }, says: '反斜杠写法', at: '2:11' },
    { front: { aliases: '["问\\u200B一", 问二, 问三, 问四, 问五, 问六]' }, says: '反斜杠写法' },
    { kind: 'myths', front: { original: '"<b>"' }, says: 'S01' },
    { files: { 'content/faq/empty.md': '---\n---\n正文。\n' }, says: '中间是空的' },
    { files: { 'content/faq/nul.md': '---\ntitle: 甲\n---\n' }, says: 'Windows' },
    { files: { [`content/faq/${'a'.repeat(70)}.md`]: '---\ntitle: 甲\n---\n' }, says: '60 个字母' },
    { front: { title: '一\ntitle: 二' }, says: '写了两次' },
  ],
};
