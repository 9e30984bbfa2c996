import type { Link } from 'mdast';

/** What a link of the site's Markdown means. Read here and nowhere else. */
export type Notation =
  | { type: 'source' | 'fact'; id: string; locator: string }
  | { type: 'advice' | 'anchor' | 'term'; id: string }
  | { type: 'phone'; number: string }
  | { type: 'page'; path: string; section: string | undefined }
  | { type: 'section'; section: string }
  | { type: 'foreign'; url: string }
  | { type: 'broken'; why: string };

const ID = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;
const PATH = /^\/(?:[a-z0-9-]+\/)*$/;

/** The words inside a link, marks and emphasis taken off. */
export function labelOf(link: Link): string {
  return link.children.map((child) => ('value' in child ? child.value : '')).join('');
}

/** Reads one link. Whatever is not exactly the notation is `foreign` or `broken`, never guessed at. */
export function notationOf(link: Link): Notation {
  if (typeof link.title === 'string')
    return { type: 'broken', why: `链接带了提示文字“${link.title}”` };
  const { url } = link;
  const scheme = /^([A-Za-z][A-Za-z0-9+.-]*):(.*)$/s.exec(url);
  if (scheme !== null) return withScheme(link, scheme[1] ?? '', scheme[2] ?? '');
  if (url.startsWith('#'))
    return ID.test(url.slice(1))
      ? { type: 'section', section: url.slice(1) }
      : { type: 'broken', why: `小节写法不对：${url}` };
  if (url.startsWith('/') && !url.startsWith('//')) return toPage(url);
  return { type: 'foreign', url };
}

function toPage(url: string): Notation {
  const [path = '', section, ...rest] = url.split('#');
  if (!PATH.test(path) || rest.length > 0 || (section !== undefined && !ID.test(section)))
    return { type: 'broken', why: `站内地址写法不对：${url}` };
  return { type: 'page', path, section };
}

function withScheme(link: Link, scheme: string, rest: string): Notation {
  const label = labelOf(link);
  switch (scheme) {
    case 'source':
    case 'fact':
      if (!ID.test(rest)) break;
      if (/[[\]]/.test(label)) return { type: 'broken', why: `条款“${label}”里有方括号` };
      return link.children.every((child) => child.type === 'text')
        ? { type: scheme, id: rest, locator: label }
        : { type: 'broken', why: '记号的方括号里只能写条款名，不加粗、不套别的记号' };
    case 'advice':
    case 'id':
      if (!ID.test(rest)) break;
      return link.children.length === 0
        ? { type: scheme === 'id' ? 'anchor' : 'advice', id: rest }
        : { type: 'broken', why: `[](${scheme}:…) 的方括号要空着` };
    case 'term':
      if (!ID.test(rest)) break;
      return label === ''
        ? { type: 'broken', why: '术语的方括号里要有词' }
        : { type: 'term', id: rest };
    case 'tel':
      return /^\d{3,12}$/.test(rest)
        ? { type: 'phone', number: rest }
        : { type: 'broken', why: `号码写法不对：tel:${rest}` };
    default:
      return { type: 'foreign', url: link.url };
  }
  return { type: 'broken', why: `编号“${rest}”写法不对，只用小写英文、数字和连字符` };
}
