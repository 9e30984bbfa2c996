/** What a deployed home page carries, and whether the files behind it are there. */
import type { Ask, Say } from './inspect.ts';

/** Things that hosts, networks and their owners add to a page. */
export function checkHome(home: Response, html: string, base: string, say: Say): void {
  const charset = /charset=([\w-]+)/i.exec(home.headers.get('content-type') ?? '')?.[1];
  if (charset !== undefined && !/^utf-?8$/i.test(charset))
    say(`首页说自己是 ${charset}，汉字会乱`, '让主机回答 charset=utf-8，或者什么也不说');
  if (home.headers.has('set-cookie'))
    say('首页带了 Cookie', '关掉主机的统计和会话；本站不用 Cookie', true);
  if (home.headers.get('vary')?.includes('*') === true)
    say('响应头 Vary 是 *，什么都缓存不住', '只写 Accept-Encoding', true);
  const policy = home.headers.get('content-security-policy') ?? '';
  if (/(?:default|script|style|connect|worker)-src/.test(policy))
    say(
      '主机自己的 Content-Security-Policy 管了脚本和样式，页面会打不开功能',
      '只留 frame-ancestors，其余写在每页里',
    );
  if (!/<meta http-equiv="content-security-policy"/i.test(html))
    say('页面里没有安全策略', '有人改写了页面：关掉主机的“自动优化”');
  if (/noindex|none/i.test(home.headers.get('x-robots-tag') ?? ''))
    say('主机不让搜索引擎收录（X-Robots-Tag）', '预览用的域名会这样；正式的用自己的域名', true);
  const loaded = /<(script|iframe|img|embed|link)\b[^>]*?\s(?:src|href)=["']?([^"'\s>]+)[^>]*>/gi;
  const foreign = [...html.matchAll(loaded)].flatMap(([tag, name = '', address = '']) => {
    const isLoaded = name !== 'link' || /rel=["']?(?:stylesheet|preload|preconnect|icon)/.test(tag);
    const isOther = URL.canParse(address, base) && /^https?:/.test(new URL(address, base).href);
    return isLoaded && isOther && new URL(address, base).origin !== new URL(base).origin
      ? [`${NAMES[name.toLowerCase()] ?? name} ${new URL(address, base).href}`]
      : [];
  });
  for (const one of foreign)
    say(`页面里多了别处的${one}`, '关掉主机或网络往页面里加的东西（统计、广告、“加速”）');
}

const NAMES: Readonly<Record<string, string>> = {
  script: '脚本',
  iframe: '框架',
  img: '图片',
  link: '样式',
};

/** Where the page thinks it stands, and how it was reached. */
export function checkPlace(html: string, base: string, say: Say): void {
  const { protocol, hostname, pathname } = new URL(base);
  if (protocol === 'http:' && !/^(?:localhost|127\.|\[::1\]$)/.test(hostname))
    say('没有 https：离线版不能用，路上的人能改页面', '给域名装证书，让 http 转到 https');
  const start = /(?:src|href)="(\/[^"]*?)(?:_astro\/|favicon\.svg)/.exec(html)?.[1];
  if (start !== undefined && start !== pathname)
    say(
      `页面是为 ${start} 构建的，这里是 ${pathname}`,
      `用这里的子目录重新构建：BASE_PATH=${pathname} npm run build`,
    );
}

/** The first script, the words of search and its index: hosts leave out folders that begin with `_`, or single files. */
export async function checkFiles(html: string, ask: Ask, say: Say): Promise<void> {
  const search = await (await ask('search/')).text();
  const paths = [
    /src="[^"]*\/(_astro\/[^"]+\.js)"/.exec(html)?.[1],
    /(search\/lexicon\.\w+\.txt)/.exec(search)?.[1] ?? 'search/',
    'pagefind/pagefind.js',
  ].filter((path) => path !== undefined);
  for (const path of paths) {
    const response = await ask(path);
    if (response.status !== 200)
      say(`${path} 回答 ${response.status}`, '把 dist/ 整个传上去，_ 开头的文件夹也要');
    await response.body?.cancel();
  }
}
