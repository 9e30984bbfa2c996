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
  const foreign = [...html.matchAll(/<script[^>]*\ssrc="([^"]+)"/gi)]
    .map(([, address = '']) => new URL(address, base))
    .filter(({ origin }) => origin !== new URL(base).origin);
  for (const { href } of foreign)
    say(`页面里多了别处的脚本 ${href}`, '关掉主机或网络往页面里加的东西');
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
