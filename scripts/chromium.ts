// Finds a Chromium the tests can drive: an installed one, else Playwright's own.
import { existsSync } from 'node:fs';
import { chromium, type Browser } from 'playwright-core';

/** Chromium without its own windows and menus: the same engine, and the tests take half the time. */
export const HEADLESS_SHELL = '/usr/bin/chromium-headless-shell';
const INSTALLED = [
  HEADLESS_SHELL,
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:/Program Files/Google/Chrome/Application/chrome.exe',
  'C:/Program Files (x86)/Microsoft/Edge/Application/msedge.exe',
];

/** Path of a usable browser, or undefined when none is installed. */
export function findChromium(): string | undefined {
  const own = chromium.executablePath();
  return [process.env['CHROMIUM_PATH'], ...INSTALLED, own].find(
    (path) => path !== undefined && path !== '' && existsSync(path),
  );
}

/** A headless browser that talks to nobody but the test server. */
export function launchChromium(): Promise<Browser> {
  const executablePath = findChromium();
  if (executablePath === undefined)
    throw new Error('找不到 Chromium。先运行 npm test，它会装上；或设置 CHROMIUM_PATH。');
  return chromium.launch({
    executablePath,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
}
