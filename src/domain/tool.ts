/** The tools, in the order a reader needs them. One place: the index, the home page and the footer read it. */
export const TOOLS = [
  {
    path: '/tools/where-am-i/',
    name: '我在哪一步',
    answer: '最多点五下，看大概在哪一步、接下来会怎样、这七天先做哪三件事。',
  },
  {
    path: '/tools/message-check/',
    name: '短信拆解',
    answer: '把短信、信或者电话里的话贴进来，逐句看：什么意思，可不可以，现在做什么，怎么核实。',
  },
  {
    path: '/tools/cost/',
    name: '逾期费与方案',
    answer: '算逾期费，比三个方案，算出每月真能答应的数和要说的那句话。',
  },
  {
    path: '/tools/write-it/',
    name: '写给机构的话',
    answer: '十二种信和申请：只问要用的几项，一边填一边看，复制、打印或存成文件。',
  },
  {
    path: '/tools/evidence-log/',
    name: '证据本',
    answer: '每次联系记一条，自动标出可能碰到规矩的，能打印、导出，写成投诉信。',
  },
  {
    path: '/tools/read-aloud/',
    name: '照着念',
    answer: '把要说的话放大，一次一句；他骂人、提家人、要验证码，点一下就有话说。',
  },
] as const;
