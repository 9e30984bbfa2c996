import { visit } from '../../content/visit.ts';
import type { Content } from '../../content/load.ts';
import { notationOf } from '../../content/notation.ts';
import { quote } from '../../content/problem.ts';
import { LINKABLE_FRAME_IDS } from '../../domain/frame.ts';
import { FAQ_GROUPS, KIND_NAMES, VERDICTS } from '../../domain/page.ts';
import { PHONES } from '../../domain/phones.ts';
import { TOOLS } from '../../domain/tool.ts';
import { HIDDEN_MEND, whyHidden } from '../hidden.ts';
import type { Finding, Rule, Site, Text } from '../rule.ts';
import { anotherPage } from '../sample.ts';
import { typed } from '../texts.ts';

/** Pages without a file of their own, and their sections (undefined: whatever the library holds). */
const FIXED = ['/', '/search/', '/updates/', '/about/', '/print/', '/tools/', '/pictures/'];

export const links: Rule = {
  name: 'links',
  title: '链接只通向本站已有的、读者打得开的页面和小节；电话只有登记过的号码',
  why: '死链让害怕的人白点一次；外面的网址和来历不明的号码，正是骗子要的位置。',
  text: (text, site) => {
    const found: Finding[] = [];
    visit(text.root, 'link', (node) => {
      const read = notationOf(node);
      const place = text.placeOf(node);
      if (read.type === 'foreign')
        found.push({
          ...place,
          what: `不允许的链接：${quote(read.url, 40)}`,
          mend: '站内以一个 / 开头、以 / 结尾；外部网址登记到 sources.yaml 再引用，网址不直接写出来',
        });
      if (read.type === 'phone' && !Object.hasOwn(PHONES, read.number))
        found.push({
          ...place,
          what: `没有登记过的号码：${read.number}`,
          mend: `只用 ${Object.keys(PHONES).join('、')}；要加号码先登记在 src/domain/phones.ts`,
        });
      if (
        read.type === 'phone' &&
        typed(node)
          .replace(/^\[|\].*$/g, '')
          .replace(/\D/g, '') !== read.number
      )
        found.push({
          ...place,
          what: `写的和拨的不是一个号码：${quote(typed(node))}`,
          mend: '方括号里写号码本身，如 [95188](tel:95188)',
        });
      const path = read.type === 'page' ? read.path : read.type === 'section' ? '' : undefined;
      const section = read.type === 'page' || read.type === 'section' ? read.section : undefined;
      if (path !== undefined)
        found.push(...deadEnds(path, section, text, site).map((fault) => ({ ...place, ...fault })));
      if (path !== undefined && typed({ ...node, url: '' }).replace(/[[\]()\s]/g, '') === '')
        found.push({ ...place, what: '链接没有字', mend: '写上要去的那一页讲的事' });
    });
    return found;
  },
  words: ({ text, place, field }) => {
    const contact = field === 'paper' ? undefined : strangeContact(text);
    return contact === undefined ? [] : [{ ...place, ...contact }];
  },
  passes: [
    {
      body: '看[另一页](/faq/other/)，[它的小节](/faq/other/#here)，[答案](/faq/other/#answer)，[依据](/sources/#law)，[术语](/glossary/#word)。\n\n## 本页 [](id:here)\n\n回到[上面](#here)。',
    },
    { body: '欠 12345 元，还 10000 元。' },
    { body: '看[目录](/faq/#g2)，[工具](/tools/)，[算一算](/tools/cost/)。' },
    // A page that opens later may lead to one that opens by then; a draft may lead to a draft.
    {
      front: { publishOn: '2027-02-01' },
      body: '看[以后的](/faq/later/)。',
      files: later('publishOn: 2027-01-15'),
    },
    { front: { draft: 'true' }, body: '看[草稿](/faq/later/)。', files: later('draft: true') },
    { body: '> [!信件] 申请书\n> 电话：138 0000 0000' },
  ],
  fails: [
    { body: '看[这](https://example.com/)。', says: '不允许的链接' },
    { body: '看[这](https://example.com/ "题")。', says: '提示文字' },
    { body: '看[这](//example.com/)。', says: '不允许的链接' },
    { body: '看[这](javascript:alert(1))。', says: '不允许的链接' },
    { body: '看 www.example.com 吧。', says: '不允许的链接' },
    { body: '看 https://example.com/ 吧。', says: '不允许的链接' },
    { body: '写信到 a@example.com 吧。', says: '不允许的链接' },
    { body: '看<https://example.com/>。', says: '不允许的链接' },
    { body: '看[这](page.md)。', says: '不允许的链接' },
    { body: '看[这](/faq/no-such/)。', says: '不存在的页面 /faq/no-such/', at: '19:2' },
    { body: '看[这](/faq/no-such/ "题")。', says: '提示文字' },
    { body: '看[这](/faq/other)。', says: '写法不对' },
    { body: '看[这](/faq/other/?a=1)。', says: '写法不对' },
    { body: '看[这](/faq/../faq/other/)。', says: '写法不对' },
    { body: '看[这](/faq/other/#nope)。', says: '没有小节 #nope' },
    { body: '看[这](#nope)。', says: '没有小节 #nope' },
    { body: '看[这](/glossary/#nope)。', says: '没有小节 #nope' },
    { body: '看[这](/sources/#nope)。', says: '没有小节 #nope' },
    { body: '看[这](/faq/#g99)。', says: '没有小节 #g99' },
    { body: '看[草稿](/faq/later/)。', files: later('draft: true'), says: '还是草稿' },
    {
      body: '看[以后的](/faq/later/)。',
      files: later('publishOn: 2027-01-15'),
      says: '到 2027-01-15 才发表',
    },
    {
      front: { publishOn: '2027-01-01' },
      body: '看[以后的](/faq/later/)。',
      files: later('publishOn: 2027-01-15'),
      says: '到 2027-01-15 才发表',
    },
    {
      files: {
        ...later('draft: true'),
        'content/advice.yaml': 'keep: { text: "先看[草稿](/faq/later/)", why: 有用 }',
      },
      says: '还是草稿',
    },
    {
      files: {
        ...later('draft: true'),
        'content/figures/drawing.yaml':
          'kind: chart\ntitle: 一张图\nbasis: "看[草稿](/faq/later/)"\nunit: 元\ndrawing: { form: bars, bars: [{ name: 甲, parts: [{ name: 一, value: 1 }] }] }',
      },
      says: '还是草稿',
    },
    { body: '看[工具](/tools/no-such/)。', says: '不存在的页面 /tools/no-such/' },
    { body: '看[工具](/tools/cost/#no-such)。', says: '没有小节 #no-such' },
    { body: '打 [12399](tel:12399)。', says: '没有登记过的号码' },
    { body: '打 [110](tel:120)。', says: '不是一个号码' },
    { body: '打 13800138000。', says: '没有登记过的号码：13800138000' },
    { body: '打 0571-88880000。', says: '没有登记过的号码' },
    { body: '打 400-800-8888。', says: '没有登记过的号码' },
    { body: '打一三八零零一三八零零零。', says: '没有登记过的号码：13800138000' },
    { body: '打 138.0013.8000。', says: '没有登记过的号码' },
    { body: '打 95599 问。', says: '没有登记过的号码：95599' },
    { body: '看 example.com/pay 付款。', says: '裸网址' },
    { body: '加微信 abc12345 咨询。', says: '陌生人的联系方式' },
    { body: '加 QQ 群 123456789。', says: '陌生人的联系方式' },
    { body: '加 V 信 abc12345。', says: '陌生人的联系方式' },
    { body: '加wx：abc12345。', says: '陌生人的联系方式' },
    { body: '看 weixin://dl 吧。', says: '裸网址' },
    { body: '看 192.168.1.1 吧。', says: '裸网址' },
    { body: '看 例子.中国 吧。', says: '裸网址' },
    { body: '打八零零八二零八八二零。', says: '没有登记过的号码' },
    { body: '看[印本](/print/no-such/)。', says: '不存在的页面 /print/no-such/' },
    { front: { aliases: '[问一, 问二, 问三, 问四, 看 www.x.com, 问五]' }, says: '裸网址' },
  ],
};

/** A page that readers cannot open on the day of the samples. */
function later(field: string): Record<string, string> {
  const [name = '', value = ''] = field.split(': ');
  return anotherPage('later', { [name]: value });
}

const HAN_DIGITS = '零一二三四五六七八九';
/** `一三八……` and `138.0013.8000` are dialled like any other number. */
function asDialled(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[〇幺]/g, (digit) => (digit === '幺' ? '一' : '零'))
    .replace(/[零一二三四五六七八九]{7,}/g, (run) =>
      [...run].map((digit) => HAN_DIGITS.indexOf(digit)).join(''),
    )
    .replace(/(?<=\d{3})[.·](?=\d{4})/g, '-');
}

const PHONE =
  /(?<![\d-])(?!1\d\d[ -]?0000[ -]?0000)(?:1[3-9]\d[ -]?\d{4}[ -]?\d{4}|0\d{2,3}-?\d{7,8}|[48]00[ -]?\d{3,4}[ -]?\d{3,4})(?!\d)/;
/** Numbers of services: 95188, 12363. One that is not ours may be anybody's; sums have a unit behind them. */
const SERVICE = /(?<![\d.,])(?:95\d{3,6}|123\d{2})(?![\d.,%]|\s*[元块%])/g;
const ADDRESS =
  /(?:[a-z][a-z0-9+.-]*:\/\/|https?:|(?<![a-z])www\.)[^\s，。、）)]*|(?<![\d.])\d{1,3}(?:\.\d{1,3}){3}(?![\d.])|[^\s，。、：；]+\.(?:中国|公司|网络|网址)|[\w.+-]+@[\w-]+\.[a-z]{2,}|(?<![a-z0-9.-])[a-z0-9-]+(?:\.[a-z0-9-]+)*\.(?:com|cn|net|org|vip|top|xyz|info|cc|me|io|gov|edu|shop|site|club|app|link|wang|ltd)(?![a-z])/i;
const CHAT =
  /(?:[微薇威Vv]\s?[信❤]|weixin|wechat|[QqＱ]{2}|扣扣|企鹅|群|vx|wx|[vV][xX信])[号群:：\s]{0,4}[a-z0-9][\w-]{4,}/i;

/** A way to somebody whom nobody has registered. */
function strangeContact(written: string): { what: string; mend: string } | undefined {
  const text = asDialled(written);
  const phone =
    PHONE.exec(text)?.[0] ?? text.match(SERVICE)?.find((number) => !Object.hasOwn(PHONES, number));
  if (phone !== undefined)
    return { what: `没有登记过的号码：${phone}`, mend: '来历不明的号码一律不写' };
  const url = ADDRESS.exec(text)?.[0];
  if (url !== undefined)
    return {
      what: `裸网址：${quote(url, 40)}`,
      mend: '依据写成 [](source:编号)；站内写成 [文字](/目录/文件名/)',
    };
  const chat = CHAT.exec(text)?.[0];
  return chat === undefined
    ? undefined
    : { what: `陌生人的联系方式：${quote(chat)}`, mend: '来历不明的微信、QQ、群一律不写' };
}

/** Sections a reader may be sent to, by address; undefined when there is no such page. */
function sectionsAt(path: string, content: Content): ReadonlySet<string> | undefined | 'any' {
  const page = content.pages.find((candidate) => candidate.path === path);
  if (page !== undefined)
    return new Set([...page.headings.map(({ id }) => id), ...LINKABLE_FRAME_IDS]);
  // A page whose front matter is wrong exists all the same.
  if (content.articles.some(({ file }) => file.replace(/^content(.*)\.mdx?$/, '$1/') === path))
    return 'any';
  if (path === '/glossary/') return new Set(Object.keys(content.library.terms));
  if (path === '/sources/') return new Set(Object.keys(content.library.sources));
  const kind = KIND_NAMES.find((name) => path === `/${name}/`);
  const groups = kind === 'faq' ? FAQ_GROUPS : kind === 'myths' ? VERDICTS : [];
  if (kind !== undefined) return new Set(groups.map((_, at) => `g${at + 1}`));
  if (TOOLS.some((tool) => tool.path === path)) return toolSections(path, content);
  return FIXED.includes(path) || KIND_NAMES.some((name) => path === `/print/${name}/`)
    ? new Set()
    : undefined;
}

/** The letters of the one, the sayings of the other; the other tools have no sections. */
function toolSections(path: string, { tools }: Content): ReadonlySet<string> {
  const table = (name: string): Readonly<Record<string, unknown>> => tools.get(name)?.table ?? {};
  const entries = (value: unknown): [string, unknown][] =>
    typeof value === 'object' && value !== null ? Object.entries(value) : [];
  if (path === '/tools/write-it/')
    return new Set(entries(table('write-it')['letters']).map(([id]) => id));
  if (path !== '/tools/message-check/') return new Set();
  return new Set(
    entries(table('message-check')['concepts']).flatMap(([, concept]) =>
      entries(concept).flatMap(([key, id]) => (key === 'id' && typeof id === 'string' ? [id] : [])),
    ),
  );
}

function deadEnds(
  path: string,
  section: string | undefined,
  text: Text,
  { content }: Site,
): Omit<Finding, 'line'>[] {
  const own = text.file.replace(/^content(.*)\.mdx?$/, '$1/');
  const sections = sectionsAt(path === '' ? own : path, content);
  if (sections === undefined)
    return [{ what: `链接指向不存在的页面 ${path}`, mend: '检查目录、文件名和首尾的 /' }];
  const hidden = path === '' ? undefined : whyHidden(path, text.file, content);
  if (hidden !== undefined) return [{ what: `链接指向 ${hidden}`, mend: HIDDEN_MEND }];
  if (section === undefined || sections === 'any' || sections.has(section)) return [];
  return [
    {
      what: `页面 ${path === '' ? '本页' : path} 没有小节 #${section}`,
      mend: '改成那一页小标题末尾的 id',
    },
  ];
}
