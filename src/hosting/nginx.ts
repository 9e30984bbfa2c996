import { CACHING, HEADERS, TYPES } from './rules.ts';

/** What nginx has to know of one site. */
export interface NginxSite {
  root: string;
  listen: string;
  name: string;
}

// nginx knows these already, with the right word; TYPES names only what it gets wrong.
const KNOWN = new Set(['html', 'css', 'js', 'json', 'txt', 'xml', 'svg']);

/**
 * A server block. All headers stand in one place with their values from maps: an `add_header` inside a location would
 * drop every header of the server, the security ones with them.
 */
export function nginxConfig({ root, listen, name }: NginxSite): string {
  const extra = Object.entries(TYPES).filter(([end]) => !KNOWN.has(end));
  const caching = CACHING.filter(([path]) => path !== '*').map(
    ([path, value]) => `    ~^/${path.slice(0, -1).replaceAll('.', '\\.')} "${value}";`,
  );
  return `# 由 src/hosting/nginx.ts 生成（npm run deploy:files）；要改规则，改 src/hosting/rules.ts 和 src/security.ts。
# 放进 http { } 里，例如 /etc/nginx/conf.d/yuqi.conf。root 和 server_name 换成自己的。
map $uri $yuqi_cache {
    default "no-cache";
${caching.join('\n')}
}

server {
    listen ${listen};
    server_name ${name};
    root ${root};
    charset utf-8;
    charset_types text/plain text/markdown text/css text/xml application/xml application/json application/javascript application/manifest+json image/svg+xml;
    autoindex off;
    index index.html;
    server_tokens off;
    absolute_redirect off; # 前面有 CDN 或 https 时，这里不知道读者看到的是哪个地址
    error_page 404 /404.html;

    # 只有这一处 add_header：写进 location 会让这里的全部失效。
${Object.entries(HEADERS)
  .map(([header, value]) => `    add_header ${header} "${value}" always;`)
  .join('\n')}
    add_header Cache-Control $yuqi_cache always;

    # npm run compress 做好的 .gz；没有就现压。
    gzip_static on;
    gzip on;
    gzip_vary on;
    gzip_proxied any;
    gzip_min_length 600;
    gzip_types text/plain text/markdown text/css text/xml application/xml application/json application/javascript application/manifest+json image/svg+xml;

    include mime.types;
    types {
${extra.map(([end, type]) => `        ${type.split(';')[0]} ${end};`).join('\n')}
    }

    # 点开头的文件（.git、.env）一律没有；要写在前面：nginx 用第一个对得上的。
    location ~ /\\. { return 404; }
    location / {
        limit_except GET { deny all; }
        try_files $uri $uri/index.html =404;
    }
    location ~ [^/]$ {
        # 少写了结尾的 /：转到带 / 的地址。
        limit_except GET { deny all; }
        if (-f $request_filename/index.html) { return 301 $uri/$is_args$args; }
        try_files $uri =404;
    }
}
`;
}
