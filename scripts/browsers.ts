// Puts on this machine what the tests drive: Chromium, without which there is no test, and extras that each can be done without.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { findChromium, HEADLESS_SHELL } from './chromium.ts';
import { findFirefox, findWebKit } from './engines.ts';

interface Wanted {
  name: string;
  /** Debian's names. */
  packages: readonly string[];
  isHere: () => boolean;
  /** What is left out without it. */
  loss: string;
}

const run = (command: string, args: readonly string[]): void => {
  spawnSync(command, args, { stdio: 'inherit' });
};
const answers = (command: string, argument: string): boolean =>
  spawnSync(command, [argument], { stdio: 'ignore' }).error === undefined;

const CHROMIUM: Wanted = {
  name: 'Chromium',
  packages: ['chromium', 'fonts-noto-cjk'],
  isHere: () => findChromium() !== undefined,
  loss: '',
};
const EXTRAS: readonly Wanted[] = [
  {
    name: '没有窗口的 Chromium',
    packages: ['chromium-headless-shell'],
    isHere: () => process.platform !== 'linux' || existsSync(HEADLESS_SHELL),
    loss: '浏览器测试慢一倍',
  },
  {
    name: 'Firefox',
    packages: ['firefox-esr'],
    isHere: () => findFirefox() !== undefined,
    loss: '这一次不在它里面试',
  },
  {
    name: 'WebKit',
    packages: ['wpewebkit-driver', 'cog'],
    isHere: () => findWebKit() !== undefined,
    loss: '这一次不在它里面试',
  },
  {
    name: 'pdftotext',
    packages: ['poppler-utils'],
    isHere: () => answers('pdftotext', '-v'),
    loss: '打印测试读不了 PDF',
  },
  {
    name: 'nginx',
    packages: ['nginx'],
    isHere: () => answers('nginx', '-v'),
    loss: 'nginx 的部署测试跳过',
  },
  {
    name: 'Caddy',
    packages: ['caddy'],
    isHere: () => answers('caddy', 'version'),
    loss: 'Caddy 的部署测试跳过',
  },
];

/** Debian's package manager, where there is one and we may use it: all at once, and one by one when it does not know one of them. */
function installFromDebian(missing: readonly Wanted[]): void {
  const sudo = process.getuid?.() === 0 ? '' : 'sudo -n ';
  const install = (packages: readonly string[]): string =>
    `${sudo}apt-get install -y -qq --no-install-recommends ${packages.join(' ')}`;
  const each = missing.map(({ packages }) => install(packages)).join('; ');
  run('sh', [
    '-c',
    `command -v apt-get >/dev/null && ${sudo}apt-get update -qq && { ${install(missing.flatMap(({ packages }) => packages))} || { ${each}; }; }`,
  ]);
}

const missing = [CHROMIUM, ...EXTRAS].filter(({ isHere }) => !isHere());
if (missing.length > 0) {
  console.log(`没有找到 ${missing.map(({ name }) => name).join('、')}，试着安装……`);
  installFromDebian(missing);
}
if (!CHROMIUM.isHere())
  run(process.execPath, [
    join('node_modules', 'playwright-core', 'cli.js'),
    'install',
    '--with-deps',
    'chromium',
  ]);
for (const { name, packages, isHere, loss } of EXTRAS)
  if (!isHere())
    console.log(`没有 ${name}：${loss}（Debian 上：apt-get install ${packages.join(' ')}）。`);
if (!CHROMIUM.isHere()) {
  console.error('✘ 没有装上浏览器。请装 Chromium 或 Chrome，或用 CHROMIUM_PATH 指明位置。');
  process.exitCode = 1;
}
