// The configurations of deploy/ on real servers, and our own server: each must answer a deployed site's questions rightly.
import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import {
  cpSync,
  existsSync,
  readFileSync,
  statSync,
  mkdtempSync,
  mkdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import {
  createServer as createHttpServer,
  type IncomingMessage,
  type ServerResponse,
} from 'node:http';
import { connect, createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readPort, serve, type Serving } from '../../scripts/serve.ts';
import { fileServer } from '../../src/hosting/files.ts';
import { caddyfile } from '../../src/hosting/caddy.ts';
import { inspectSite } from '../../src/hosting/inspect.ts';
import { RETIRED_WORKER } from '../../src/offline/retire.ts';
import { nginxConfig } from '../../src/hosting/nginx.ts';

const folder = mkdtempSync(join(tmpdir(), 'hosting-'));
const root = join(folder, 'site');
const running: ChildProcess[] = [];
const has = (command: string, arg: string): boolean =>
  spawnSync(command, [arg], { stdio: 'ignore' }).error === undefined;

function freePort(): Promise<number> {
  return new Promise((done) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => done(port));
    });
  });
}

async function start(command: string, args: string[], port: number): Promise<string> {
  const child = spawn(command, args, { stdio: ['ignore', 'ignore', 'pipe'] });
  running.push(child);
  let said = '';
  child.stderr?.on('data', (text: Buffer) => (said += text.toString()));
  const base = `http://127.0.0.1:${port}/`;
  for (let tries = 0; tries < 100; tries++) {
    if (
      await fetch(base).then(
        () => true,
        () => false,
      )
    )
      return base;
    await wait(100);
  }
  throw new Error(`${command} 没有开起来：${said}`);
}

const PARTS =
  'index.html 404.html search pagefind/pagefind.js faq/jail faq/jail.md handbook llms.txt manifest.webmanifest offline.json offline/root.json sw.js _astro icons favicon.svg share/faq/jail';

beforeAll(() => {
  for (const part of PARTS.split(' '))
    cpSync(join('dist', part), join(root, part), { recursive: true });
  for (const hidden of ['.htaccess', '.git/config', 'faq/.env']) {
    mkdirSync(dirname(join(root, hidden)), { recursive: true });
    writeFileSync(join(root, hidden), 'secret');
  }
  // Some with twins made before, the others compressed as they are asked for.
  spawnSync(process.execPath, ['scripts/compress.ts', join(root, 'faq')]);
}, 60_000);
afterAll(() => {
  running.forEach((child) => child.kill());
  rmSync(folder, { recursive: true, force: true });
});

/** Findings that matter on a machine without an address of its own: the missing canonical link is not one. */
const wrong = async (base: string): Promise<string[]> =>
  (await inspectSite(base))
    .filter(({ what }) => !what.includes('规范网址'))
    .map(({ what }) => what);

/** What every server must do, beyond what `npm run check:site` asks. */
async function behaves(base: string): Promise<void> {
  expect(await wrong(base)).toEqual([]);
  const page = await fetch(`${base}faq/jail/`, { headers: { 'accept-encoding': 'gzip' } });
  expect(page.headers.get('content-encoding')).toBe('gzip');
  expect(page.headers.get('content-type')).toBe('text/html; charset=utf-8');
  for (const path of ['_astro/', 'share/', '.htaccess', '.git/config', 'faq/.env', 'FAQ/jail/']) {
    expect((await fetch(base + path)).status, path).toBe(404);
  }
  const missing = await fetch(`${base}no/such.js`);
  expect([missing.status, missing.headers.get('content-type')]).toEqual([
    404,
    'text/html; charset=utf-8',
  ]);
  expect(missing.headers.get('content-encoding')).toMatch(/gzip|br/);
  for (const path of ['a'.repeat(9000), 'a/'.repeat(3000), `faq/${'%E5%9D%90'.repeat(100)}/`])
    expect([404, 414], path.slice(0, 20)).toContain((await fetch(base + path)).status);
  // Without an address of its own in it: the server may stand behind another one that speaks https.
  const bare = await fetch(`${base}faq/jail?sw=off&x=1`, { redirect: 'manual' });
  expect(bare.headers.get('location')).toBe('/faq/jail/?sw=off&x=1');
  const plain = await fetch(`${base}faq/jail`, { redirect: 'manual' });
  expect(plain.headers.get('location')).toBe('/faq/jail/');
  const whole = await fetch(`${base}faq/jail/`, { headers: { 'accept-encoding': 'identity' } });
  expect(whole.headers.get('vary')).toMatch(/accept-encoding/i);
  for (const path of ['%2e%2e/%2e%2e/etc/passwd', '..%2f..%2fetc%2fpasswd', '%00', 'faq/%zz'])
    expect((await fetch(base + path)).status, path).toBeGreaterThanOrEqual(400);
  const icon = readFileSync(join(root, 'icons/192.png'));
  const { size } = statSync(join(root, 'icons/192.png'));
  for (const [range, from, to] of [
    ['bytes=0-9', 0, 10],
    ['bytes=-5', size - 5, size],
    [`bytes=${size - 3}-${size + 99}`, size - 3, size],
  ] as const) {
    const part = await fetch(`${base}icons/192.png`, { headers: { range } });
    expect(part.status, range).toBe(206);
    expect(Buffer.from(await part.arrayBuffer()), range).toEqual(icon.subarray(from, to));
  }
  const beyond = await fetch(`${base}icons/192.png`, { headers: { range: `bytes=${size}-` } });
  expect([beyond.status, beyond.headers.get('content-range')]).toEqual([416, `bytes */${size}`]);
  for (const range of ['bytes=5-2', 'bytes=0-1,3-4', 'lines=1-2', 'bytes=a-']) {
    const odd = await fetch(`${base}icons/192.png`, { headers: { range } });
    expect([200, 206, 416], range).toContain(odd.status); // what counts is that it answers, and the next one too
    await odd.arrayBuffer();
  }
  const head = await fetch(`${base}faq/jail/`, { method: 'HEAD' });
  expect([head.status, head.headers.get('content-type')]).toEqual([
    200,
    'text/html; charset=utf-8',
  ]);
  const tag = head.headers.get('etag') ?? '';
  // As browsers ask when a kept page may be old; left alone, Node's fetch would ask for a fresh copy.
  const asked = { 'if-none-match': tag, 'cache-control': 'max-age=0' };
  const same = await fetch(`${base}faq/jail/`, { headers: asked });
  expect([tag === '', same.status]).toEqual([false, 304]);
  for (const method of ['POST', 'DELETE', 'OPTIONS'])
    expect((await fetch(base, { method })).status, method).toBeGreaterThanOrEqual(400);
}

/** A right host, with one thing spoilt: the finding must name it. */
const SPOILT: Record<
  string,
  [RegExp, (request: IncomingMessage, answer: ServerResponse) => unknown]
> = {
  'a folder left out': [/^_astro\/.* 回答 404/, (q) => gone(q, '/_astro')],
  'search without its words': [/^search\/.* 回答 404/, (q) => gone(q, '/search/')],
  'no index': [/^pagefind\/pagefind\.js 回答 404/, (q) => gone(q, '/pagefind')],
  'every address a page': [
    /没有的页面回答 200/,
    (q) => q.url?.includes('no-such') && (q.url = '/'),
  ],
  'another address': [
    /首页回答 301，转到 https:/,
    (_, a) => a.writeHead(301, { location: 'https://x.test/' }).end(),
  ],
  'another charset': [
    /首页说自己是 gbk/,
    (_, a) => late(a, 'content-type', 'text/html; charset=gbk'),
  ],
  'a policy of its own': [
    /管了脚本和样式/,
    (_, a) => late(a, 'content-security-policy', "default-src 'self'; frame-ancestors 'none'"),
  ],
  'a cookie': [/带了 Cookie/, (_, a) => late(a, 'set-cookie', 'id=1')],
  'long caching': [/首页 会被缓存很久/, (_, a) => late(a, 'cache-control', 'max-age=86400')],
  'a page rewritten': [
    /多了别处的脚本 https:\/\/ads\.test/,
    (q, a) =>
      q.url === '/' && a.writeHead(200).end('<script async src="https://ads.test/x.js"></script>'),
  ],
  'a way round': [/转到 \/，又转回来/, (_, a) => a.writeHead(301, { location: '/' }).end()],
  'a way round over another name': [
    /又转回来/,
    (q, a) => a.writeHead(301, { location: q.url === '/' ? '/index.php' : '/' }).end(),
  ],
  'pages under another folder': [
    /页面是为 \/guide\/ 构建的，这里是 \//,
    (q, a) => q.url === '/' && a.end(home().replaceAll('="/', '="/guide/')),
  ],
  'pages an older edition left': [
    /^faq\/jail\/和构建出来的不一样/,
    (q, a) =>
      q.url === '/faq/jail/' && a.end(page('faq/jail/index.html').replace('坐牢', '坐　牢')),
  ],
  'an older worker': [
    /sw\.js 和 offline\.json 不是同一版/,
    (q, a) => q.url === '/sw.js' && a.end(page('sw.js').replace(/[0-9a-f]{12}/, '0'.repeat(12))),
  ],
  'pages made smaller': [
    /首页和构建出来的不一样/,
    (q, a) => q.url === '/' && a.end(home().replace(/>\s+</g, '><')),
  ],
  'a BOM before every page': [
    /首页和构建出来的不一样/,
    (q, a) => q.url === '/' && a.end(`\uFEFF${home()}`),
  ],
  'a script that is gone': [
    /^_astro\/.* 回答 404/,
    (q) => q.url?.startsWith('/_astro/') && q.url.endsWith('.js') && (q.url = '/none'),
  ],
  'a frame put in': [
    /别处的框架 http:\/\/ads\.test/,
    (q, a) =>
      q.url === '/' && a.end(home().replace('<main', '<iframe src=//ads.test/></iframe><main')),
  ],
  'a counting picture': [
    /别处的图片 https:\/\/count\.test/,
    (q, a) => q.url === '/' && a.end(`${home()}<img width=1 src="https://count.test/1.gif">`),
  ],
  'scripts of the wrong type': [
    /pagefind\.js 的类型是 text\/plain/,
    (q, a) => q.url?.endsWith('.js') && late(a, 'content-type', 'text/plain'),
  ],
  'pictures as text': [
    /favicon\.svg 的类型是 text\/plain/,
    (q, a) => q.url === '/favicon.svg' && late(a, 'content-type', 'text/plain'),
  ],
  'pages as files to keep': [
    /faq\/jail\/ 会被当成附件/,
    (_, a) => late(a, 'content-disposition', 'attachment'),
  ],
  'nothing packed': [/faq\/jail\/ 没有压缩/, (q) => (q.headers['accept-encoding'] = 'identity')],
  'a listing': [
    /share\/ 列出了文件/,
    (q, a) => q.url === '/share/' && a.end('<h1>Index of /share/</h1>'),
  ],
  'the whole project': [
    /\.git\/config 谁都能下载/,
    (q, a) => q.url === '/.git/config' && a.end('[core]'),
  ],
  'long caching of articles': [
    /faq\/jail\/ 会被缓存很久/,
    (q, a) => q.url === '/faq/jail/' && late(a, 'cache-control', 'public, max-age=86400'),
  ],
  'long caching by the older header': [
    /首页 会被缓存很久/,
    (_, a) => {
      late(a, 'cache-control', 'public');
      late(a, 'expires', new Date(Date.now() + 86_400_000).toUTCString());
    },
  ],
  'no search engines': [/不让搜索引擎收录/, (_, a) => late(a, 'x-robots-tag', 'noindex')],
  'a worker that was taken back': [
    /离线程序已经收回/,
    (q, a) => {
      if (q.url === '/sw.js') a.end(RETIRED_WORKER);
      gone(q, '/offline');
    },
  ],
  'no answer': [/^llms\.txt 回答 504/, (q) => q.url === '/llms.txt' && 'nothing'],
  'a line cut': [/^llms\.txt 回答 504/, (q) => q.url === '/llms.txt' && q.socket.destroy()],
};
const page = (path: string): string => readFileSync(join(root, path), 'utf8');
const home = (): string => page('index.html');
const gone = (request: IncomingMessage, start: string): void => {
  if (request.url?.startsWith(start) === true) request.url = '/none';
};
/** Sets a header after the server has set its own. */
const late = (answer: ServerResponse, name: string, value: string): void => {
  const write = answer.writeHead.bind(answer) as (...all: unknown[]) => ServerResponse;
  answer.writeHead = (...all: unknown[]) => {
    answer.setHeader(name, value);
    return write(...all);
  };
};

it.each(Object.entries(SPOILT))('npm run check:site names %s', async (name, [said, spoil]) => {
  const right = fileServer(root, '/');
  const server = createHttpServer((request, answer) => {
    const done = spoil(request, answer);
    if (!answer.writableEnded && !request.socket.destroyed && done !== 'nothing')
      void right(request, answer);
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  const found = await inspectSite(
    `http://127.0.0.1:${port}/`,
    name === 'no answer' ? 3000 : 20_000,
  );
  server.closeAllConnections();
  server.close();
  expect(found.map(({ what }) => what).filter((what) => said.test(what))).not.toEqual([]);
});

describe('a deployed site answers rightly', () => {
  it.skipIf(!has('nginx', '-v'))('from nginx with deploy/nginx.conf', async () => {
    const port = await freePort();
    mkdirSync(join(folder, 'tmp'));
    const mime =
      ['/etc/nginx/mime.types', '/usr/local/etc/nginx/mime.types'].find(existsSync) ?? '';
    const site = nginxConfig({ root, listen: `127.0.0.1:${port}`, name: 'localhost' });
    const paths = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map(
      (name) => `${name}_temp_path ${join(folder, 'tmp', name)};`,
    );
    const user = process.getuid?.() === 0 ? 'user root;' : '';
    writeFileSync(
      join(folder, 'nginx.conf'),
      `${user} daemon off; pid ${join(folder, 'nginx.pid')}; error_log stderr warn; events {} http { access_log off; ${paths.join(' ')} ${site.replace('mime.types', mime)} }`,
    );
    await behaves(await start('nginx', ['-c', join(folder, 'nginx.conf')], port));
  });

  it.skipIf(!has('caddy', 'version'))('from Caddy with deploy/Caddyfile', async () => {
    const port = await freePort();
    const site = caddyfile({ root, address: `http://127.0.0.1:${port}` });
    writeFileSync(join(folder, 'Caddyfile'), `{\n\tadmin off\n}\n${site}`);
    const args = ['run', '--adapter', 'caddyfile', '--config', join(folder, 'Caddyfile')];
    await behaves(await start('caddy', args, port));
  });

  describe('from npm start', () => {
    let serving: Serving;
    beforeAll(async () => {
      serving = await serve(root, 0, { base: '/' });
    });
    afterAll(() => {
      serving.server.closeAllConnections();
      serving.server.close();
    });

    it('as from the others', () => behaves(`${serving.origin}/`));

    it('to this machine only', () => {
      expect(serving.server.address()).toMatchObject({ address: '127.0.0.1' });
    });

    it.each(['SIGINT', 'SIGTERM'] as const)(
      'at the address it prints, until %s gives the port back',
      async (signal) => {
        const port = await freePort();
        const child = spawn(process.execPath, ['scripts/serve.ts'], {
          env: { ...process.env, PORT: String(port), BASE_PATH: '' },
        });
        running.push(child);
        let said = '';
        child.stdout.on('data', (text: Buffer) => (said += text.toString()));
        for (let tries = 0; !said.includes('停下') && tries < 200; tries++) await wait(50);
        const printed = /http:\/\/\S+/.exec(said)?.[0] ?? '';
        expect(printed).toBe(`http://127.0.0.1:${port}/`);
        expect(await (await fetch(printed)).text()).toContain('花呗');
        child.kill(signal);
        expect(await once(child, 'exit')).toEqual([0, null]);
        await once(createServer().listen(port, '127.0.0.1').unref(), 'listening');
      },
    );

    it('never at another port than the one told', () => {
      for (const told of ['8080.5', '0x50', '1e3', '-1', '65536', 'abc'])
        expect(() => readPort(told), told).toThrow(`PORT=${told} 不是端口号`);
      const { port } = serving.server.address() as AddressInfo;
      const { status, stderr } = spawnSync(process.execPath, ['scripts/serve.ts'], {
        env: { ...process.env, PORT: String(port) },
        encoding: 'utf8',
      });
      expect(stderr).toMatch(/已经有别的程序在用.*PORT=8080/);
      expect(status).toBe(1);
    });

    it('while a client is slow', async () => {
      const { port } = serving.server.address() as AddressInfo;
      const slow = Array.from({ length: 50 }, () => connect(port, '127.0.0.1'));
      slow.forEach((socket) => socket.on('error', () => undefined).write('GET / HTTP/1.1\r\nHo'));
      const began = performance.now();
      expect((await fetch(`${serving.origin}/`)).status).toBe(200);
      expect(performance.now() - began).toBeLessThan(2000);
      slow.forEach((socket) => socket.destroy());
    });

    it('while its folder is exchanged', async () => {
      const moving = mkdtempSync(join(tmpdir(), 'exchange-'));
      const [live, old] = [join(moving, 'live'), join(moving, 'old')];
      cpSync('public', live, { recursive: true });
      const other = await serve(live, 0, { base: '/' });
      expect((await fetch(`${other.origin}/favicon.svg`)).status).toBe(200);
      cpSync(live, old, { recursive: true });
      rmSync(live, { recursive: true });
      expect((await fetch(`${other.origin}/favicon.svg`)).status).toBe(404);
      cpSync(old, live, { recursive: true });
      expect((await fetch(`${other.origin}/favicon.svg`)).status).toBe(200);
      other.server.closeAllConnections();
      other.server.close();
      rmSync(moving, { recursive: true });
    });
  });
});
