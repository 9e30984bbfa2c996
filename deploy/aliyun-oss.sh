#!/bin/sh
# 阿里云 OSS：先传页面要用的东西，再传页面，最后删掉没有了的。用法：deploy/aliyun-oss.sh oss://你的bucket
# 需要装好并配好 ossutil（1.7 以上）。构建：SITE_URL=https://你的域名 npm run build
set -eu
bucket=${1:?"用法：$0 oss://bucket"}
cd "$(dirname "$0")/.."
case "$bucket" in oss://?*) ;; *) echo "✘ 写成 oss://你的bucket，不是 $bucket" >&2; exit 2 ;; esac
command -v ossutil >/dev/null || { echo '✘ 没有装 ossutil（1.7 以上），装好、配好再来' >&2; exit 1; }
[ -f dist/_headers ] || { echo '✘ dist/ 里没有建好的网站。先构建：SITE_URL=https://你的域名 npm run build' >&2; exit 1; }
put() { # 缓存多久、类型、其余的筛选
  meta="Cache-Control:$1"
  [ -z "$2" ] || meta="$meta#Content-Type:$2"
  shift 2
  ossutil cp -r -f dist/ "$bucket/" --meta "$meta" "$@"
}
long='public, max-age=31536000, immutable'
ossutil cp -r -f dist/_astro/ "$bucket/_astro/" --meta "Cache-Control:$long"
ossutil cp -r -f dist/pagefind/ "$bucket/pagefind/" --meta "Cache-Control:no-cache"
ossutil cp -r -f dist/share/ "$bucket/share/" --meta "Cache-Control:public, max-age=86400"
ossutil cp -r -f dist/search/ "$bucket/search/" --include "lexicon.*" --meta "Cache-Control:$long"
put no-cache 'text/markdown; charset=utf-8' --include '*.md'
put no-cache 'application/manifest+json' --include '*.webmanifest'
put no-cache '' --include '*.json' --include '*.xml' --include '*.txt' --include '*.svg' --include '*.js' --exclude '_astro/*' --exclude 'pagefind/*' --exclude 'search/*'
put no-cache 'text/html; charset=utf-8' --include '*.html'
ossutil sync dist/ "$bucket/" --delete --force --update
echo "✓ 传完了。CDN：刷新目录 / ；然后 npm run check:site -- https://你的域名/"
