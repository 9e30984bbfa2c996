/** Who asks. The same words want another page when the debt is a child's, a colleague's, or nobody's one knows. */

export type Asker = 'family' | 'contacted';

const KIN =
  '(?:爸妈|爸爸|妈妈|爸|妈|父亲|母亲|父母|爹|娘|儿子|女儿|儿|闺女|孩子|小孩|老公|老婆|丈夫|妻子|爱人|对象|男朋友|女朋友|男友|女友|哥哥|姐姐|弟弟|妹妹|哥|姐|弟|妹|叔|舅|姑|姨|侄子|外甥|爷爷|奶奶|外公|外婆|公公|婆婆|岳父|岳母|嫂子|姐夫|妹夫|家人|家里人|亲戚)';
const OTHERS =
  '(?:同事|朋友|室友|舍友|同学|前任|前男友|前女友|前夫|前妻|邻居|别人|人家|房客|租客|员工|下属|领导|老板|客户|闺蜜|兄弟|哥们|战友|老乡|网友|陌生人|机主)';
const OWES =
  '(?:欠|逾期|没还|不还|还不上|还不起|借了|贷了|套了|赌|背着?债|被催|负债|跑路|失联|躲债)';

const FAMILY = [
  new RegExp(
    `我?家?的?${KIN}(?!(?:会|知道|要|帮|替|给|能|也|那边|打|的(?:钱|卡|电话|手机|号)|被骂|收到|接到|问|说)).{0,6}${OWES}`,
  ),
  new RegExp(`我(?:是|作为)(?:他|她|它|你们客户|借款人|欠款人|对方|其)?的?${KIN}`),
  new RegExp(`(?:替|帮)(?:他|她|我?${KIN}).{0,3}(?:还|付|清|垫|谈|协商|处理|分担|填|解决)`),
  new RegExp(`怎么(?:帮|劝)(?:他|她|我?${KIN})`),
];
const CONTACTED = [
  new RegExp(`${OTHERS}(?!(?:会|知道|要|帮|替|都|也)).{0,6}${OWES}`),
  /我(?:并|又|都|从来?|根本)?(?:没有?|不)(?:欠|借过?|贷过?|用过|开过|申请过)|不是我(?:欠|借|的(?:债|花呗|账))|(?:打|找|催)错(?:人|了)?|不认识(?:他|她|这个人|欠款|借款|那个人)?|上一?个机主|原机主|二手号|新(?:办|换|买)?的?(?:手机)?号.{0,8}(?:催|找|欠)|关我什么事|跟我(?:没关系|无关)/,
  new RegExp(
    `我(?:只|就|不过)?(?:是|作为)(?:他|她|欠款人|借款人)?的?(?:hr|人事|老板|单位|公司|房东|担保人|紧急联系人|联系人|${OTHERS})`,
  ),
];

/** undefined: the one who owes, or anybody. */
export function askerOf(text: string): Asker | undefined {
  if (CONTACTED.some((rule) => rule.test(text))) return 'contacted';
  return FAMILY.some((rule) => rule.test(text)) ? 'family' : undefined;
}
