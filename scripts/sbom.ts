// npm run sbom: every package as CycloneDX (sbom.json), and the notices of what reaches the reader (THIRD-PARTY-NOTICES.md).
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readArgs } from './cli.ts';

readArgs('npm run sbom', {});

interface Locked {
  version: string;
  license?: string;
  integrity?: string;
  dev?: boolean;
  optional?: boolean;
}

/** Packages with code or letters in what a reader downloads, and what of them that is. */
const SHIPPED: Readonly<Record<string, string>> = {
  pagefind: '搜索：pagefind/ 里的脚本、WebAssembly 和索引',
  uqr: '分享面板里画二维码的脚本',
  'pinyin-pro': '读音表（搜索词表里的拼音）',
  'opencc-js': '繁简对照（搜索词表里的字）',
  '@fontsource/noto-sans-sc': '分享图里的字（Noto Sans SC，画成图形）',
  '@fontsource/noto-serif-sc': '长图标题的字（Noto Serif SC，画成图形）',
  tailwindcss: '样式的重置部分',
  'd3-scale': '图的刻度（构建时算好）',
  'd3-shape': '图的线（构建时算好）',
  ics: '日历文件',
  docx: 'Word 文件',
  budoux: '标题断行的字表',
};

const lock = JSON.parse(readFileSync('package-lock.json', 'utf8')) as {
  name: string;
  version: string;
  packages: Record<string, Locked>;
};
const nameOf = (path: string): string => path.replace(/^.*node_modules\//, '');
const entries = Object.entries(lock.packages).filter(([path]) => path !== '');

/** The licence by the lockfile, else by the package itself. */
function licenceOf(path: string, { license }: Locked): string {
  if (license !== undefined) return license;
  const file = join(path, 'package.json');
  if (!existsSync(file)) return 'NOASSERTION';
  const { license: own } = JSON.parse(readFileSync(file, 'utf8')) as { license?: unknown };
  return typeof own === 'string' ? own : 'NOASSERTION';
}

function component([path, locked]: [string, Locked]): object {
  const name = nameOf(path);
  const [algorithm = '', hash = ''] = (locked.integrity ?? '').split('-');
  const licence = licenceOf(path, locked);
  return {
    type: 'library',
    name,
    version: locked.version,
    purl: `pkg:npm/${name.replace('@', '%40')}@${locked.version}`,
    scope: locked.dev === true || locked.optional === true ? 'optional' : 'required',
    licenses: [/[ ()]/.test(licence) ? { expression: licence } : { license: { id: licence } }],
    ...(algorithm === 'sha512'
      ? { hashes: [{ alg: 'SHA-512', content: Buffer.from(hash, 'base64').toString('hex') }] }
      : {}),
  };
}

/** The licence text that came with a package. */
function noticeOf(path: string): string {
  const file = existsSync(path)
    ? readdirSync(path, { withFileTypes: true }).find(
        (entry) => entry.isFile() && /^(licen[cs]e|copying|notice)/i.test(entry.name),
      )?.name
    : undefined;
  return file === undefined
    ? '（包里没有许可文件）'
    : readFileSync(join(path, file), 'utf8').trim();
}

const sbom = {
  bomFormat: 'CycloneDX',
  specVersion: '1.5',
  version: 1,
  metadata: { component: { type: 'application', name: lock.name, version: lock.version } },
  components: entries.map(component),
};
mkdirSync('.cache', { recursive: true });
writeFileSync('.cache/sbom.json', `${JSON.stringify(sbom, null, 1)}\n`);
const shipped = entries.filter(
  ([path]) => nameOf(path) in SHIPPED && /^node_modules\/(@[^/]+\/)?[^/]+$/.test(path),
);
const notices = shipped.map(
  ([path, locked]) =>
    `## ${nameOf(path)} ${locked.version}\n\n${SHIPPED[nameOf(path)]}。许可：${licenceOf(path, locked)}\n\n\`\`\`text\n${noticeOf(path)}\n\`\`\``,
);
writeFileSync(
  'THIRD-PARTY-NOTICES.md',
  `# 随网站发给读者的第三方作品\n\n由 \`npm run sbom\` 生成。只在构建时用的包不在此列，全部的包在 \`.cache/sbom.json\`（CycloneDX）。\n\n${notices.join('\n\n')}\n`,
);
const tally = new Map<string, number>();
for (const [path, locked] of entries)
  tally.set(licenceOf(path, locked), (tally.get(licenceOf(path, locked)) ?? 0) + 1);
console.log(
  `${entries.length} 个包 → .cache/sbom.json；发给读者的 ${shipped.length} 个 → THIRD-PARTY-NOTICES.md`,
);
for (const [licence, count] of [...tally].sort((a, b) => b[1] - a[1]))
  console.log(`  ${String(count).padStart(4)}  ${licence}`);
