#!/bin/sh
# 自己的服务器（nginx 或 Caddy）：构建、压缩、换版。用法：SITE_URL=https://example.com deploy/publish.sh /srv/yuqi
# 每一版一个文件夹，current 指向正在用的那一版；换版是改一次指向，读者不会遇到半个网站。
# 退回上一版：deploy/publish.sh /srv/yuqi --back
set -eu
umask 022 # 网页服务器用别的用户读
: "${1:?"用法：SITE_URL=https://example.com $0 /srv/yuqi [--back]"}"
mkdir -p "$1/releases"
home=$(cd "$1" && pwd)
point() {
  ln -sfn "$1" "$home/current.new"
  mv -T "$home/current.new" "$home/current"
  echo "✓ 正在用 $1"
}
case "${2:-}" in
--back)
  now=$(readlink "$home/current" || true)
  last=$(ls -d "$home"/releases/* 2>/dev/null | sort | awk -v now="$now" '$0 < now' | tail -1)
  [ -n "$last" ] || { echo "✘ 没有更早的一版" >&2; exit 1; }
  point "$last"
  exit
  ;;
'') ;;
*) echo "✘ 不认识的参数 $2。用法：SITE_URL=https://example.com $0 /srv/yuqi [--back]" >&2; exit 2 ;;
esac
: "${SITE_URL:?要设 SITE_URL，例如 SITE_URL=https://example.com}"
cd "$(dirname "$0")/.."
npm run build
npm run compress
# 先抄到点开头的名字，抄全了再改名：抄到一半断了，--back 也不会退到半个网站。
release="$home/releases/$(date -u +%Y%m%d-%H%M%S)"
rm -rf "$home"/releases/.part-*
part="$home/releases/.part-$$"
cp -R dist "$part"
chmod -R a+rX "$part"
mv -T "$part" "$release"
point "$release"
ls -d "$home"/releases/* | sort | head -n -5 | xargs -r -d '\n' rm -r
