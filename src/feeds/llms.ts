import { KIND_NAMES, KINDS } from '../domain/page.ts';
import type { Entry } from './entry.ts';

export interface Guide {
  name: string;
  description: string;
  disclaimer: string;
  home: string;
  links: readonly { name: string; url: string }[];
}

/** llms.txt: what the site is, then every page's Markdown twin with its answer. */
export function llmsText(
  { name, description, disclaimer, home, links }: Guide,
  entries: readonly Entry[],
): string {
  const sections = KIND_NAMES.map((kind) => {
    const lines = entries
      .filter((entry) => entry.kind === kind)
      .map(
        (entry) => `- [${entry.title}](${entry.twin})：${entry.answer}（${entry.checked} 核对）`,
      );
    return lines.length === 0 ? '' : `## ${KINDS[kind].name}\n\n${lines.join('\n')}`;
  });
  const about = `${disclaimer}\n\n引用时请带上页面地址和核对日期：规则和平台做法会变。每页正文里的 [1] 指向该页末尾的依据；依据后面写着“只见他人引述或报道”“没有读到原文”或“说法不一”的，请照样转述，不要写成定论。网站首页：${home}`;
  return [
    `# ${name}`,
    `> ${description}`,
    about,
    ...sections,
    `## Optional\n\n${links.map((link) => `- [${link.name}](${link.url})`).join('\n')}`,
    '',
  ]
    .filter((part, at, all) => part !== '' || at === all.length - 1)
    .join('\n\n');
}
