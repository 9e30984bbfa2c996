/** What the site is called and says of itself. Constants only. */
export const SITE = {
  name: '花呗逾期催收指南',
  short: '逾期指南',
  /** The front door's question and who it is for. */
  question: '花呗逾期，你在哪一步？',
  lead: '写给花呗逾期、正在被催的人。多数人靠还款和协商解决。',
  tagline: '接下来会怎样，现在怎么做',
  description:
    '独立、免费的花呗逾期应对手册：催收方式、时间线、误区和常见问题。每句话都标明依据和核对日期。',
  publisher: '花呗逾期催收指南编辑组',
  disclaimer:
    '本站独立、免费，不是支付宝、蚂蚁集团，也不是任何催收机构或律师事务所。内容是信息整理，不是法律意见。',
  /** The same in two lines of a phone, at the foot of every page. */
  foot: '独立、免费，不是支付宝、蚂蚁集团，也不是催收公司或律所；是信息整理，不是法律意见。打的字只留在你的手机里。',
  /** Where readers report errors; empty means "copy a text" only. */
  issueUrl: '',
} as const;

/** Header links, at most four: more would not fit a thumb. */
export const NAVIGATION = [
  { path: '/timeline/', name: '时间线' },
  { path: '/methods/', name: '催收方式' },
  { path: '/faq/', name: '常见问题' },
  { path: '/guides/', name: '应对指南' },
] as const;

/** Footer links. */
export const FOOTER = [
  { path: '/tools/', name: '工具' },
  { path: '/pictures/', name: '一图看懂' },
  { path: '/pitfalls/', name: '误区与避坑' },
  { path: '/myths/', name: '说法核对' },
  { path: '/help/', name: '求助' },
  { path: '/glossary/', name: '术语表' },
  { path: '/sources/', name: '依据索引' },
  { path: '/updates/', name: '更新记录' },
  { path: '/print/', name: '整本打印' },
  { path: '/about/', name: '关于本站' },
] as const;

/** The questions most people arrive with, on the home page and before the first key of a search. */
export const MOST_ASKED = [
  'faq/call-family',
  'faq/will-i-be-sued',
  'faq/home-visit-real',
  'faq/on-credit-report',
  'faq/partial-payment',
  'faq/collection-sms-real',
  'faq/jail',
  'faq/ignore-calls',
  'faq/still-collected-after-paid',
  'faq/cannot-pay-at-all',
] as const;
