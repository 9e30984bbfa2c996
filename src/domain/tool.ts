export interface Tool {
  path: string;
  name: string;
  answer: string;
  /** How a page that it helps with offers it. */
  invitation: string;
  /** Where it is offered under 接着看: a kind, a group of questions, or one page. */
  helps: readonly string[];
}

/** The tools, in the order a reader needs them. One place: the index, the home page and the articles read it. */
export const TOOLS = [
  {
    path: '/tools/where-am-i/',
    name: '我在哪一步',
    answer: '最多点五下，看大概在哪一步、接下来会怎样、这七天先做哪三件事。',
    invitation: '点几下，看在哪一步',
    helps: ['timeline'],
  },
  {
    path: '/tools/message-check/',
    name: '短信拆解',
    answer: '把短信、信或者电话里的话贴进来，逐句看：什么意思，可不可以，现在做什么，怎么核实。',
    invitation: '把短信贴进来，逐句看',
    helps: [
      '骗局与投诉',
      'methods/sms',
      'methods/in-app-and-zhima',
      'methods/lawyer-letter',
      'faq/collection-sms-real',
      'faq/court-sms',
    ],
  },
  {
    path: '/tools/cost/',
    name: '逾期费与方案',
    answer: '算逾期费，比三个方案，算出每月真能答应的数和要说的那句话。',
    invitation: '填几个数，算出每月能还多少',
    helps: [
      '还款与费用',
      '协商与困难',
      'timeline/first-month',
      'guides/compare-offers',
      'guides/fees-and-rates',
      'guides/negotiate-repayment',
      'guides/work-out-what-you-can-pay',
      'guides/worked-example',
      'guides/many-debts-order',
    ],
  },
  {
    path: '/tools/write-it/',
    name: '写给机构的话',
    answer: '十二种信和申请：只问要用的几项，一边填一边看，复制、打印或存成文件。',
    invitation: '填几项，写好要交的信',
    helps: [
      '法院与法律',
      '征信与信用',
      'timeline/before-court',
      'timeline/court-and-judgment',
      'timeline/paid-off',
      'guides/credit-dispute',
      'guides/how-to-complain',
      'guides/payment-order',
      'guides/respond-to-court',
      'guides/after-paid-off',
    ],
  },
  {
    path: '/tools/evidence-log/',
    name: '证据本',
    answer: '每次联系记一条，自动标出可能碰到规矩的，能打印、导出，写成投诉信。',
    invitation: '每次联系记一条，投诉时打印',
    helps: [
      '催收与联系',
      'methods/human-calls',
      'methods/robot-calls',
      'methods/home-visit',
      'methods/third-party-contact',
      'guides/keep-evidence',
      'guides/personal-information',
    ],
  },
  {
    path: '/tools/read-aloud/',
    name: '照着念',
    answer: '把要说的话放大，一次一句；他骂人、提家人、要验证码，点一下就有话说。',
    invitation: '话放大，一次念一句',
    helps: ['guides/what-to-say'],
  },
] as const satisfies readonly Tool[];
