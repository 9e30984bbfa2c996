import { calloutOf } from '../../content/callout.ts';
import { citationsIn } from '../../content/citations.ts';
import { plainText } from '../../content/plain.ts';
import { quote } from '../../content/problem.ts';
import { visit } from '../../content/visit.ts';
import { isOurs } from '../prose.ts';
import type { Finding, Rule } from '../rule.ts';
import { typed } from '../texts.ts';
import { turnsOf } from '../voice.ts';

/** Blanks a reader would have to read aloud. */
export const PLACEHOLDER =
  /[XxＸ×]{1,}(?=[\p{Script=Han}，。、]|$)|_{2,}|＿{2,}|某(?!些|种)|多少元|几元|[（(](?:填|日期|金额|姓名)[^）)]*[）)]|○|……元/u;
const MAX_TURN = 60;
const ADMITS = /我认(?!真|识|为)|我承认|是我欠|我欠(?:了|的)|这笔账我/;
const FIRST_CALL = /第一(?:通|次|句|个电话)|先问|只问/;

export const marksInOurs: Rule = {
  name: 'marks-in-ours',
  title: '照着说、信件、例子里没有依据记号',
  why: '那是我们写的话，读者要照着念、照着抄。',
  level: 'voice',
  page: (page, { content }) =>
    page.body.children.flatMap((node): Finding[] =>
      isOurs(node) && citationsIn([node], content.library).length > 0
        ? [
            {
              line: node.position?.start.line ?? 0,
              what: `要念的话里有依据记号：${quote(plainText([node], { library: content.library, today: content.today }))}`,
              mend: '把记号移到前后说规则的那一句',
            },
          ]
        : [],
    ),
  passes: [{ body: '国标写明一天三回[](source:law)。\n\n> [!照着说] 请登记下来。' }],
  fails: [
    { body: '> [!照着说] 规定写明了[](source:law)。', says: '有依据记号' },
    { body: '> [!例子] 每天多一点[](fact:days)。', says: '有依据记号' },
  ],
};

/** Who speaks, as the page draws it. */
const SPEAKER = /^[他你]：/;
/** Somebody else, or the colon of another keyboard. */
const OTHER_SPEAKER = /^(?:[他你]:|(?:我|她|您|对方|客服|催收员?|法官|警察|甲|乙|[AB])[：:])/;

/** What is wrong with whose turn it is, line by line of one `> [!照着说]`. */
function turnFaults(lines: readonly string[]): { at: number; what: string; mend: string }[] {
  const isDialogue = lines.some((line) => SPEAKER.test(line) || OTHER_SPEAKER.test(line));
  const mend = '对话每行以 他： 或 你： 开头，冒号是全角';
  return lines.flatMap((line, at) => {
    if (!isDialogue) return [];
    if (!SPEAKER.test(line)) return [{ at, what: `这一轮没有写是谁说的：${quote(line)}`, mend }];
    return /^..\s*$/.test(line)
      ? [{ at, what: `这一轮没有话：${quote(line)}`, mend: '写上要说的话，或删掉这一行' }]
      : [];
  });
}

export const sayable: Rule = {
  name: 'sayable',
  title: `照着说的话念得出口：真的日子和数，没有空格要填，一轮 ≤ ${MAX_TURN} 字，第一通不认账`,
  why: '电话里没有时间填空；第一通还不知道对方是谁，一句“我认”可能让时效重新算。',
  level: 'voice',
  text: ({ root, isBody, placeOf }) => {
    const found: Finding[] = [];
    if (!isBody) return found;
    visit(root, 'blockquote', (node) => {
      const callout = calloutOf(node);
      if (callout?.known !== '照着说') return;
      const lines = callout.blocks.flatMap((block) => (block.type === 'lines' ? block.lines : []));
      const said = lines.map((line) => line.map(typed).join('').trim());
      for (const { at, ...fault } of turnFaults(said))
        found.push({ ...placeOf(lines[at]?.[0] ?? node), ...fault });
    });
    return found;
  },
  page: (page, { content }) =>
    turnsOf(page, { library: content.library, today: content.today }).flatMap(
      ({ text, place, section }): Finding[] => {
        const said = text.replace(/^[他你][：:]/, '');
        const isOther = /^他[：:]/.test(text);
        const blank = PLACEHOLDER.exec(said)?.[0];
        const found: Finding[] = [];
        if (blank !== undefined)
          found.push({
            ...place,
            what: `照着说里有要填的空“${blank}”：${quote(text)}`,
            mend: '写真的日子和数，如“我 15 号发工资，16 号能还 300 元”，下面接一句：换成你的日子和数',
          });
        if (!isOther && said.replace(/\s/g, '').length > MAX_TURN)
          found.push({
            ...place,
            what: `一轮话 ${said.replace(/\s/g, '').length} 字，超过 ${MAX_TURN} 字：${quote(text)}`,
            mend: '分成两轮，或者删掉一半',
          });
        if (page.kind !== 'help' && !isOther && FIRST_CALL.test(section) && ADMITS.test(said))
          found.push({
            ...place,
            what: `第一通就认了账：${quote(text)}`,
            mend: '第一通只问他是谁；核实了以后再说',
          });
        return found;
      },
    ),
  passes: [
    { body: '> [!照着说] 我 15 号发工资，16 号能还 300 元，请您记下来。' },
    {
      body: '## 第一通：只问 [](id:first)\n\n> [!照着说]\n> 他：你承认欠钱吗？\n> 你：请问您是哪家公司的？',
    },
  ],
  fails: [
    { body: '> [!照着说]\n> 他: 你是谁？\n> 你: 您是？', says: '是谁说的' },
    { body: '> [!照着说]\n> 他：你是谁？\n> 我：您是？', says: '是谁说的' },
    { body: '> [!照着说]\n> 他：\n> 你：您是？', says: '这一轮没有话' },
    { body: '> [!照着说] 我叫王某，能还 X 元。', says: '要填的空' },
    { body: '> [!照着说] 我在 ____ 号能还。', says: '要填的空' },
    { body: '> [!照着说] 我每月能还多少元。', says: '要填的空' },
    { body: `> [!照着说] ${'这句话很长很长'.repeat(10)}。`, says: '超过 60 字' },
    {
      body: '## 第一通：只问 [](id:first)\n\n> [!照着说] 这笔账我认，过几天还。',
      says: '第一通就认了账',
    },
  ],
};
