import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findWebKit } from '../../scripts/engines.ts';
import { pause, type Engine } from './tab.ts';

/** The view is always this wide; page zoom makes it as many CSS pixels as asked for. */
const VIEW = 800;
const KEYS = { Enter: '\uE007', Escape: '\uE00C' } as const;

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => resolve(port));
    });
  });
}

/** WPE WebKit without a screen. Its driver serves one session at a time, so each tab has its own. */
export async function startWebKit(): Promise<Engine | undefined> {
  const found = findWebKit();
  if (found === undefined) return undefined;
  const { default: WebDriver } = await import('webdriver');
  return {
    name: 'webkit',
    close: () => Promise.resolve(),
    open: async (width) => {
      const home = mkdtempSync(join(tmpdir(), 'webkit-'));
      const port = await freePort();
      const driver = spawn(found.driver, [`--port=${port}`], {
        stdio: 'ignore',
        env: { ...process.env, XDG_RUNTIME_DIR: home, HOME: home },
      });
      await pause(800);
      const client = await WebDriver.newSession({
        ...{ hostname: '127.0.0.1', port, path: '/', logLevel: 'silent', connectionRetryCount: 1 },
        capabilities: {
          alwaysMatch: {
            'wpe:browserOptions': {
              binary: found.browser,
              args: ['--automation', '--platform=headless', `--scale=${VIEW / width}`],
            },
          } as object,
          firstMatch: [{}],
        },
      });
      const find = async (selector: string): Promise<string> =>
        Object.values(await client.findElement('css selector', selector))[0] as string;
      return {
        errors: [],
        goto: (url) => client.navigateTo(url).then(() => undefined),
        run: (work, ...given) =>
          client.executeScript(`return (${work.toString()})(...arguments)`, [...given]),
        click: async (selector) => client.elementClick(await find(selector)),
        type: async (selector, text) => {
          const field = await find(selector);
          await client.elementClear(field);
          await client.elementSendKeys(field, text);
        },
        press: (key) =>
          client.performActions([
            {
              ...{ type: 'key', id: 'keys' },
              actions: ['keyDown', 'keyUp'].map((type) => ({ type, value: KEYS[key] })),
            },
          ]),
        back: () => client.back().then(() => undefined),
        close: async () => {
          await client.deleteSession().catch(() => undefined);
          driver.kill();
          rmSync(home, { recursive: true, force: true });
        },
      };
    },
  };
}
