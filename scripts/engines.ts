// Finds Firefox and WebKit for the tests beside Chromium. Each is an extra: a machine without one says so in a line.
import { existsSync } from 'node:fs';

export type EngineName = 'chromium' | 'firefox' | 'webkit';

const FIREFOX = [
  process.env['FIREFOX_PATH'],
  '/usr/bin/firefox-esr',
  '/usr/bin/firefox',
  '/Applications/Firefox.app/Contents/MacOS/firefox',
  'C:/Program Files/Mozilla Firefox/firefox.exe',
];

export function findFirefox(): string | undefined {
  return FIREFOX.find((path) => path !== undefined && path !== '' && existsSync(path));
}

/** WPE WebKit: the driver, and the small browser it drives without a screen. */
export function findWebKit(): { driver: string; browser: string } | undefined {
  const driver = '/usr/bin/WPEWebDriver';
  const browser = '/usr/bin/cog';
  return existsSync(driver) && existsSync(browser) ? { driver, browser } : undefined;
}

interface Wanted {
  name: string;
  isHere: () => boolean;
  packages: readonly string[];
}
const WANTED: readonly Wanted[] = [
  { name: 'Firefox', isHere: () => findFirefox() !== undefined, packages: ['firefox-esr'] },
  {
    name: 'WebKit',
    isHere: () => findWebKit() !== undefined,
    packages: ['wpewebkit-driver', 'cog'],
  },
];

/** Installs what Debian has and this machine has not; says in one line what stays away, and why that matters. */
export function ensureEngines(install: (...packages: readonly string[]) => void): void {
  const missing = WANTED.filter(({ isHere }) => !isHere());
  if (missing.length === 0) return;
  const names = missing.map(({ name }) => name).join('、');
  console.log(`没有找到 ${names}，试着安装……`);
  install(...missing.flatMap(({ packages }) => packages));
  for (const { name, isHere, packages } of missing)
    if (!isHere())
      console.log(
        `没有装上 ${name}，这一次不在它里面试（Debian 上：apt-get install ${packages.join(' ')}）。`,
      );
}
