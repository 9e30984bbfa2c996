/** Where the site will stand. A wrong value is refused by name, with an example: a silent guess ends up in every page. */
export interface Settings {
  /** `https://example.com`; undefined when nobody has said: nothing absolute is written then. */
  site: string | undefined;
  /** `/` or `/guide/` */
  base: string;
}

type Environment = Readonly<Record<string, string | undefined>>;

/** Reads SITE_URL and BASE_PATH. */
export function readSettings(env: Environment): Settings {
  return { site: readSite(env['SITE_URL']), base: readBase(env['BASE_PATH']) };
}

/** A name of labels, an IPv4 or an IPv6 address; the URL parser also takes quotes, empty labels and more. */
const HOST = /^(?:[a-z0-9_](?:[a-z0-9_-]*[a-z0-9_])?(?:\.(?!$)|$))+$|^\[[0-9a-f:.]+\]$/;
/** Other characters are written %E9… by some hosts and as themselves by others; an address must not depend on that. */
const BASE = /^\/(?:[A-Za-z0-9_~-][A-Za-z0-9._~-]*\/)*$/;

function readSite(value = ''): string | undefined {
  const text = value.trim();
  if (text === '') return undefined;
  const wrong = (why: string): Error =>
    new Error(
      `SITE_URL=${value} ${why}。写成网站的域名，例如：SITE_URL=https://example.com npm run build`,
    );
  if (!URL.canParse(text)) throw wrong('不是完整的网址（要以 https:// 开头）');
  const url = new URL(text);
  if (!/^https?:$/.test(url.protocol)) throw wrong('要以 https:// 开头');
  if (url.username !== '' || url.password !== '') throw wrong('里不能有用户名和密码');
  if (/[?#]/.test(text)) throw wrong('里不能有 ? 或 #');
  if (!HOST.test(url.hostname) || url.port === '0') throw wrong('的域名写得不对');
  if (url.pathname !== '/') {
    const path = url.pathname.replace(/\/*$/, '/');
    throw new Error(
      `SITE_URL=${value} 带了路径。子目录写在 BASE_PATH，例如：SITE_URL=${url.origin} BASE_PATH=${BASE.test(path) ? path : '/guide/'} npm run build`,
    );
  }
  return url.origin;
}

function readBase(value = ''): string {
  const text = value.trim();
  const path = `/${text.replace(/^\/+|\/+$/g, '')}/`.replace('//', '/');
  if (BASE.test(path) && !/\.html?\/$|^\/(?:undefined|null)\/$/.test(path)) return path;
  const isRewritten = /^[A-Za-z]:[\\/]/.test(text); // Git Bash takes /guide/ for a path of this disk
  throw new Error(
    `BASE_PATH=${value} 不能用。只写子目录，用英文字母、数字、- 和 _，例如：BASE_PATH=/guide/ npm run build${isRewritten ? '（Windows 的 Git Bash 会改写 / 开头的值，写成 BASE_PATH=guide）' : ''}`,
  );
}

/** OFFLINE: `off` takes the offline worker back from every reader. A word that means nothing must not mean on. */
export function isOfflineOff(value = ''): boolean {
  const word = value.trim().toLowerCase();
  if (word === '' || word === 'on') return false;
  if (word === 'off') return true;
  throw new Error(
    `OFFLINE=${value} 看不懂。收回离线程序写 OFFLINE=off npm run build；平常不用写。`,
  );
}
