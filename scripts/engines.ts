// Finds Firefox and WebKit for the tests beside Chromium.
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
