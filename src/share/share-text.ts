/** The words that leave the site: plain text that reads well pasted into a chat. Pure; runs at build and in the browser. */

export interface Answer {
  title: string;
  /** The conclusion, or the chosen lines of one section. */
  lines: readonly string[];
  /** `2026 年 11 月 24 日` */
  checked: string;
  /** Short names of what the answer rests on, in order of use. */
  sources: readonly string[];
  /** Absolute and lasting; nothing appended. */
  link: string;
}

/** Title, answer, date, evidence, address. The address ends the text: chat apps swallow whatever follows it. */
export function answerText({ title, lines, checked, sources, link }: Answer): string {
  const evidence = sources.length === 0 ? [] : [`依据：${saySources(sources)}`];
  return [title, ...lines, '', `核对于 ${checked}`, ...evidence, '全文和出处：', link].join('\n');
}

/** At most two names: `刑法、反电信网络诈骗法等 5 项`. */
export function saySources(names: readonly string[]): string {
  const distinct = [...new Set(names)];
  return distinct.length <= 2
    ? distinct.join('、')
    : `${distinct.slice(0, 2).join('、')}等 ${distinct.length} 项`;
}

/** Title of one section as it travels alone. */
export function sectionTitle(page: string, section: string): string {
  return `${page}（${section}）`;
}

/** The first whole lines that fit in `max` characters; a first line that is too long ends at a full stop. */
export function firstLines(lines: readonly string[], max: number): string[] {
  const [first = ''] = lines;
  if (first.length > max)
    return [first.slice(0, first.lastIndexOf('。', max - 1) + 1) || `${first.slice(0, max - 2)}……`];
  const kept: string[] = [];
  let length = 0;
  for (const line of lines) {
    length += line.length;
    if (length > max) break;
    kept.push(line);
  }
  return kept;
}

/** What a reader copies to tell us a page is wrong; nothing is sent anywhere. */
export function feedbackText({
  title,
  link,
  checked,
}: Pick<Answer, 'title' | 'link' | 'checked'>): string {
  return [
    `页面：${title}`,
    link,
    `核对于 ${checked}`,
    '',
    '有用的、不对的、没说到的：',
    '',
    '',
  ].join('\n');
}
