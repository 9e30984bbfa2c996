import { CACHING, HEADERS, TYPES } from './rules.ts';

/** What Caddy has to know of one site. */
export interface CaddySite {
  root: string;
  address: string;
}

// Caddy adds no charset to these, or does not know them.
const EXTRA = ['md', 'txt', 'webmanifest', 'json', 'xml', 'svg', 'js', 'css'] as const;

/** A Caddyfile. */
export function caddyfile({ root, address }: CaddySite): string {
  const caching = CACHING.filter(([path]) => path !== '*').map(
    ([path, value]) => `\theader /${path} Cache-Control "${value}"`,
  );
  return `# 由 src/hosting/caddy.ts 生成（npm run deploy:files）；要改规则，改 src/hosting/rules.ts 和 src/security.ts。
# 域名和 root 换成自己的；写域名时 Caddy 自己申请证书。
${address} {
\troot * ${root}

\t@write not method GET HEAD
\terror @write 405
\t@hidden path */.*
\terror @hidden 404
\t# 本站没有文件名这么长，也没有英文字母以外的。
\t@long path_regexp [^/]{200}|.{1000}|[^\\x00-\\x7F]
\terror @long 404

\t# 少写了结尾的 /：转到带 / 的地址，问号后面的留着。
\t@asked {
\t\tnot path */
\t\tfile {path}/index.html
\t\texpression {query} != ""
\t}
\tredir @asked {path}/?{query} 308

${caching.join('\n')}
\theader {
\t\t?Cache-Control "no-cache"
\t\t?Vary "Accept-Encoding"
${Object.entries(HEADERS)
  .map(([name, value]) => `\t\t${name} "${value}"`)
  .join('\n')}
\t\t-Server
\t}
${EXTRA.map((end) => `\t@${end} path *.${end}\n\theader @${end} Content-Type "${TYPES[end]}"`).join('\n')}

\tencode gzip
\tfile_server {
\t\tprecompressed br gzip
\t}

\thandle_errors {
\t\tencode gzip
\t\t@missing expression {http.error.status_code} == 404
\t\thandle @missing {
\t\t\trewrite * /404.html
\t\t\tfile_server
\t\t}
\t\thandle {
\t\t\trespond "{http.error.status_code}"
\t\t}
\t\theader {
${Object.entries(HEADERS)
  .map(([name, value]) => `\t\t\t${name} "${value}"`)
  .join('\n')}
\t\t\tCache-Control "no-cache"
\t\t\tContent-Type "text/html; charset=utf-8"
\t\t\t-Server
\t\t}
\t}
}
`;
}
