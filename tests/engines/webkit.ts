import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'vitest';
import { findWebKit } from '../../scripts/engines.ts';
import { pause, travel, type Engine, type InPage, type Plain } from './tab.ts';

/** The view is always this wide; page zoom makes it as many CSS pixels as asked for. */
const VIEW = 800;
/** Milliseconds: far more than any question takes. */
const UNANSWERED = 10_000;
const KEYS = { Enter: '\uE007', Escape: '\uE00C' } as const;

/** Under page zoom this driver's own clicks miss: the page clicks what stands at the element's middle, if that is the element. */
function clickAt(selector: string): string {
  const wanted = document.querySelector<HTMLElement>(selector);
  wanted?.scrollIntoView({ block: 'center', behavior: 'instant' });
  const box = wanted?.getClientRects()[0];
  if (wanted === null || box === undefined) return 'not there';
  const hit = document.elementFromPoint(box.left + box.width / 2, box.top + box.height / 2);
  if (hit === null || !(wanted.contains(hit) || hit.contains(wanted)))
    return `covered by ${hit?.outerHTML.slice(0, 80) ?? 'nothing'}`;
  wanted.focus();
  (wanted.contains(hit) && hit instanceof HTMLElement ? hit : wanted).click();
  return 'clicked';
}

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
      /** A question asked while the page is being swapped for a kept one is never answered: it is given up, and may be asked again. */
      const run = <T>(work: InPage<T>, ...given: readonly Plain[]): Promise<T> =>
        Promise.race([
          client.executeScript(`return (${work.toString()})(...arguments)`, [
            ...given,
          ]) as Promise<T>,
          pause(UNANSWERED).then(() => {
            throw new Error('no answer from the page');
          }),
        ]);
      const keys = (values: readonly string[]): Promise<void> =>
        client.performActions([
          {
            ...{ type: 'key', id: 'keys' },
            actions: values.flatMap((value) =>
              ['keyDown', 'keyUp'].map((type) => ({ type, value })),
            ),
          },
        ]);
      return {
        errors: [],
        goto: (url) => travel(run, url, () => client.navigateTo(url)),
        run,
        click: async (selector) => expect(await run(clickAt, selector), selector).toBe('clicked'),
        type: async (selector, text) => {
          await run((field: string) => {
            const input = document.querySelector<HTMLInputElement>(field);
            input?.focus();
            input?.select();
          }, selector);
          await keys([...text]);
        },
        press: (key) => keys([KEYS[key]]),
        close: async () => {
          await client.deleteSession().catch(() => undefined);
          driver.kill();
          rmSync(home, { recursive: true, force: true });
        },
      };
    },
  };
}
