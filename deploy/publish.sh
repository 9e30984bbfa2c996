#!/bin/sh
# 自己的服务器（nginx 或 Caddy）：构建、压缩、换版。用法：SITE_URL=https://example.com deploy/publish.sh /srv/yuqi
# 每一版一个文件夹，current 指向正在用的那一版；换版是改一次指向，读者不会遇到半个网站。
# 退回上一版：deploy/publish.sh /srv/yuqi --back
set -eu
home=${1:?"用法：SITE_URL=https://example.com $0 /srv/yuqi [--back]"}
point() {
  ln -sfn "$1" "$home/current.new"
  mv -T "$home/current.new" "$home/current"
  echo "✓ 正在用 $1"
}
if [ "${2:-}" = --back ]; then
  now=$(readlink "$home/current")
  last=$(ls -d "$home"/releases/* | sort | awk -v now="$now" '$0 < now' | tail -1)
  [ -n "$last" ] || { echo "✘ 没有更早的一版"; exit 1; }
  point "$last"
  exit
fi
: "${SITE_URL:?要设 SITE_URL，例如 SITE_URL=https://example.com}"
cd "$(dirname "$0")/.."
npm run build
npm run compress
release="$home/releases/$(date -u +%Y%m%d-%H%M%S)"
mkdir -p "$home/releases"
cp -R dist "$release"
point "$release"
ls -d "$home"/releases/* | sort | head -n -5 | xargs -r rm -r
