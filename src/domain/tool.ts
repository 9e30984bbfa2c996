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
    answer: '填账单上的数，算逾期费和每月还得出多少，再把对方给的方案放在一起比。',
  },
] as const;
