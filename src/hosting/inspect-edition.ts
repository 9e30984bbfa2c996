/** Whether a deployment is one edition, as it was built: `offline.json` names every text by its content. */
import { createHash } from 'node:crypto';
import type { Ask, Say } from './inspect.ts';

const PAGES = ['', 'faq/jail/', 'search/', 'handbook/yingji.html'];

/** As it came, a BOM put before it included. */
const textOf = async (response: Response): Promise<string> =>
  new TextDecoder('utf-8', { ignoreBOM: true }).decode(await response.arrayBuffer());
const digestOf = (text: string): string => createHash('sha256').update(text).digest('hex');

/** Old files among new ones, and pages that a host has rewritten (“minified”, with a script or a space more): their scripts stop. */
export async function checkEdition(ask: Ask, say: Say): Promise<void> {
  const json = await textOf(await ask('offline.json'));
  const files = filesIn(json);
  if (files === undefined) return; // said with the other files
  const worker = await textOf(await ask('sw.js'));
  const own = digestOf(json);
  const names = [...worker.matchAll(/["'`]([0-9a-f]{12,64})["'`]/g)].map(([, name = '']) => name);
  if (!names.some((name) => own.startsWith(name)))
    say('sw.js 和 offline.json 不是同一版', '把 dist/ 整个重新传一次，再刷新 CDN');
  const scripts = Object.keys(files).filter((path) => path.startsWith('_astro/'));
  const changed: string[] = [];
  for (const path of [...PAGES, ...scripts]) {
    const listed = files[path];
    if (listed === undefined) continue;
    const response = await ask(path);
    const text = await textOf(response);
    if (response.status !== 200) {
      if (path.startsWith('_astro/'))
        say(`${path} 回答 ${response.status}`, '把 dist/ 整个传上去，_ 开头的文件夹也要');
    } else if (!digestOf(text).startsWith(listed)) changed.push(path === '' ? '首页' : path);
  }
  if (changed.length > 0)
    say(
      `${changed.slice(0, 4).join('、')}${changed.length > 4 ? ` 等 ${changed.length} 个` : ''}和构建出来的不一样`,
      '新旧两版混在一起：把 dist/ 整个重新传一次，再刷新 CDN；或主机改写了页面：关掉“压缩 HTML”“自动优化”和统计',
    );
}

function filesIn(json: string): Readonly<Record<string, string>> | undefined {
  try {
    const { files } = JSON.parse(json) as { files?: Record<string, string> };
    return files;
  } catch {
    return undefined;
  }
}
