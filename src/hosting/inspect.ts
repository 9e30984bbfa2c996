/** Asks a deployed site what a reader's phone will ask, and says what is not right. Used by `npm run check:site` and by the tests of servers. */
import { checkEdition } from './inspect-edition.ts';
import { checkFiles, checkHome, checkPlace } from './inspect-home.ts';
import { cachingOf, HEADERS, TYPES, typeOf } from './rules.ts';

/** One thing that is not right, and how to mend it. */
export interface Finding {
  what: string;
  mend: string;
  /** Without it the site works, only less well. */
  isMinor: boolean;
}

/** What a host says that is not there in time (Gateway Timeout). */
const NO_ANSWER = 504;

export type Ask = (path: string, init?: RequestInit) => Promise<Response>;

const mendHeaders = '照 deploy/ 里这个主机的文件配响应头';

/** `base` is where the home page is: `https://example.com/` or `https://example.com/guide/`. */
export async function inspectSite(base: string, patience = 20_000): Promise<Finding[]> {
  const findings: Finding[] = [];
  const say = (what: string, mend: string, isMinor = false): void => {
    findings.push({ what, mend, isMinor });
  };
  const get: Ask = (path, init) =>
    fetch(new URL(path, base), {
      redirect: 'manual',
      signal: AbortSignal.timeout(patience),
      ...init,
    });
  // One address that does not answer is a finding like the others; the home page must.
  const ask: Ask = (path, init) =>
    get(path, init).catch(() => new Response(null, { status: NO_ANSWER }));
  const home = await get('');
  if (home.status !== 200) {
    say(...(await whyNoHome(base, home, get)));
    return findings;
  }
  checkHeaders('首页', home, say);
  const html = await home.text();
  if (!html.includes('花呗')) say('首页不是这个网站', '检查域名指到哪里');
  checkAddress(html, base, say);
  checkHome(home, html, base, say);
  checkPlace(html, base, say);
  await checkFiles(html, ask, say);
  await checkTypes(html, ask, say);
  await checkKept(html, ask, say);
  await checkEdition(ask, say);
  await checkMissing(ask, say);
  await checkHabits(ask, say);
  return findings;
}

/** The home page sends its visitors elsewhere, or is not there. */
async function whyNoHome(base: string, home: Response, get: Ask): Promise<[string, string]> {
  const to = home.headers.get('location');
  if (to === null) return [`首页回答 ${home.status}`, '检查地址和 BASE_PATH，它要和构建时一样'];
  const what = `首页回答 ${home.status}，转到 ${to}`;
  const next = URL.canParse(to, base) ? new URL(to, base).href : base;
  const back = await get(next).then(
    (response) => response.headers.get('location'),
    () => null,
  );
  const isLoop = next === base || (back !== null && new URL(back, next).href === base);
  return isLoop
    ? [
        `${what}，又转回来，没有尽头`,
        '主机和 CDN 只让一边转到 https（或带 www 的地址）；CDN 回源用 https',
      ]
    : [what, '用转到的那个地址再查一次'];
}

export type Say = (what: string, mend: string, isMinor?: boolean) => void;

function checkHeaders(name: string, response: Response, say: Say): void {
  for (const [header, value] of Object.entries(HEADERS)) {
    const got = response.headers.get(header) ?? '';
    if (!got.includes(value.split(',')[0] ?? value))
      say(`${name}没有响应头 ${header}`, mendHeaders);
  }
}

function checkAddress(html: string, base: string, say: Say): void {
  const canonical = /<link rel="canonical" href="([^"]+)"/.exec(html)?.[1];
  if (canonical === undefined)
    say('页面没有规范网址', '构建时设 SITE_URL，例如 SITE_URL=https://example.com', true);
  else if (canonical !== base)
    say(`页面说自己在 ${canonical}`, `用这里的地址重新构建：SITE_URL=${new URL(base).origin}`);
}

/** One part of the site's text; the parts are the heaviest files a phone fetches. */
const PART = 'offline/root.json';
const SAMPLES = [
  'faq/jail.md',
  'llms.txt',
  'manifest.webmanifest',
  'offline.json',
  PART,
  'sw.js',
  'pagefind/pagefind.js',
  'favicon.svg',
  'faq/jail/',
  'handbook/yingji.html',
];
/** What the site has only when it was built with an address. */
const ADDRESSED = ['feed.xml', 'sitemap.xml'];

async function checkTypes(html: string, ask: Ask, say: Say): Promise<void> {
  const hasAddress = html.includes('rel="canonical"');
  // Built with OFFLINE=off: the worker only takes itself away, and there is nothing to keep.
  const isRetired = !(await (await ask('sw.js')).text()).includes('offline.json');
  if (isRetired) say('离线程序已经收回（OFFLINE=off）', '要恢复就不带它再构建、部署一次', true);
  const wanted = isRetired ? SAMPLES.filter((path) => !path.startsWith('offline')) : SAMPLES;
  for (const path of [...wanted, ...(hasAddress ? ADDRESSED : [])]) {
    const response = await ask(path);
    const got = (response.headers.get('content-type') ?? '').toLowerCase();
    const want = typeOf(path) ?? TYPES.html;
    const [type = '', charset = ''] = want.split('; ');
    if (response.status !== 200) say(`${path} 回答 ${response.status}`, '把 dist/ 整个传上去');
    else if (!got.startsWith(type) && !(type.endsWith('javascript') && got.includes('javascript')))
      say(`${path} 的类型是 ${got || '空的'}，应当是 ${type}`, mendHeaders);
    else if (/\.(?:md|txt)$/.test(path) && !got.includes(charset))
      say(`${path} 没有说 ${charset}`, mendHeaders, true);
    if ((path === PART || path === 'faq/jail/') && response.status === 200 && !isPacked(response))
      say(`${path} 没有压缩，读者要多下几倍`, '打开 gzip 或 brotli', true);
    if (/attachment/i.test(response.headers.get('content-disposition') ?? ''))
      say(
        `${path} 会被当成附件下载`,
        '绑定自己的域名（对象存储自带的域名会这样），或去掉这个响应头',
      );
    await response.body?.cancel();
  }
}

const isPacked = (response: Response): boolean =>
  /br|gzip|zstd/.test(response.headers.get('content-encoding') ?? '');

async function checkKept(html: string, ask: Ask, say: Say): Promise<void> {
  const script = /src="[^"]*\/(_astro\/[^"]+\.js)"/.exec(html)?.[1];
  const paths = [
    '',
    'faq/jail/',
    'sw.js',
    'offline.json',
    ...(script === undefined ? [] : [script]),
  ];
  for (const path of paths) {
    const response = await ask(path);
    const got = response.headers.get('cache-control') ?? '';
    const isLong = secondsOf(response) > 3600;
    const shouldBeLong = cachingOf(path).includes('immutable');
    const name = path === '' ? '首页' : path;
    if (isLong && !shouldBeLong)
      say(`${name} 会被缓存很久（${got || 'Expires'}），改了读者也看不到`, mendHeaders);
    if (response.ok && !isLong && shouldBeLong) say(`${name} 没有长期缓存`, mendHeaders, true);
    await response.body?.cancel();
  }
}

/** How long an answer may be kept: by its own word, or by the older header when it says nothing. */
function secondsOf(response: Response): number {
  const said = response.headers.get('cache-control') ?? '';
  if (/no-cache|no-store/.test(said)) return 0;
  const age = /max-age=(\d+)/.exec(said)?.[1];
  if (age !== undefined) return Number(age);
  const expires = Date.parse(response.headers.get('expires') ?? '');
  return Number.isNaN(expires) ? 0 : (expires - Date.now()) / 1000;
}

async function checkMissing(ask: Ask, say: Say): Promise<void> {
  const response = await ask('no-such-page/');
  const text = await response.text();
  if (response.status !== 404)
    say(`没有的页面回答 ${response.status}，应当是 404`, '让主机用 404.html 并回答 404');
  else if (!text.includes('<main')) say('没有的页面不是本站的 404 页', '把错误页设成 404.html');
  else checkHeaders('404 页', response, say);
}

async function checkHabits(ask: Ask, say: Say): Promise<void> {
  for (const folder of ['_astro/', 'share/', 'search/parts/']) {
    const listing = await ask(folder);
    if (listing.status === 200) say(`${folder} 列出了文件`, '关掉目录列表');
    await listing.body?.cancel();
  }
  for (const hidden of ['.git/config', '.env']) {
    const response = await ask(hidden);
    if (response.status === 200 && !(await response.text()).includes('<main'))
      say(`${hidden} 谁都能下载`, '只传 dist/，不传整个项目；让主机不回答点开头的文件');
  }
  const short = await ask('faq/jail');
  if (short.status !== 200 && !/^30[1278]$/.test(String(short.status)))
    say(`少写结尾的 / 回答 ${short.status}`, '让主机转到带 / 的地址', true);
  await short.body?.cancel();
  const written = await ask('', { method: 'PUT', body: 'x' });
  if (written.status < 400) say(`PUT 回答 ${written.status}`, '只许 GET 和 HEAD');
  await written.body?.cancel();
}

/** Why an address could not be asked at all. */
export function sayNetwork({ code = '', message }: NodeJS.ErrnoException): string {
  if (/ENOTFOUND|EAI_AGAIN/.test(code)) return '域名还没有解析到哪里，或这台机器没有网络';
  if (/ECONNREFUSED/.test(code)) return '那里没有网站在听：检查地址和端口';
  if (/ECONNRESET|EPIPE|UND_ERR_SOCKET/.test(code))
    return '连上了又被断开：检查防火墙，或 http 和 https 写反了';
  if (/TIMEOUT|ETIMEDOUT/.test(code) || /timeout|aborted/i.test(message)) return '一直没有回答';
  if (/EHOSTUNREACH|ENETUNREACH/.test(code)) return '到不了那台机器';
  if (/CERT|SSL|TLS|SIGNED|ALTNAME|EPROTO/.test(code))
    return `证书不对（${code}）：检查证书的域名和日期`;
  return message;
}
