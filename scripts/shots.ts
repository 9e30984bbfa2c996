// Pictures of each kind of page at three widths, light and dark, for people to look at: npm run shots [-- path …]
import { mkdirSync } from 'node:fs';
import { launchChromium } from './chromium.ts';
import { needBuilt, readArgs, refuse } from './cli.ts';
import { serve } from './serve.ts';

const PATHS = [
  '/',
  '/timeline/',
  '/timeline/first-3-days/',
  '/methods/human-calls/',
  '/faq/call-family/',
  '/faq/',
  '/myths/',
  '/help/urgent-help/',
  '/sources/',
  '/search/?q=打给家里人',
  '/404/',
];
const usage = 'npm run shots -- [/faq/jail/ …]';
const typed = readArgs(usage, { allowPositionals: true }).positionals;
const odd = typed.find((path) => !/^\/(?!\/)/.test(path));
if (odd !== undefined) refuse(`“${odd}”不是本站的地址，要以 / 开头\n用法：${usage}`, 2);
const paths = typed.length > 0 ? typed : PATHS;
needBuilt('dist');
const { origin, base, server } = await serve('dist', 0);
const browser = await launchChromium();
mkdirSync('.cache/shots', { recursive: true });
for (const [width, height] of [
  [360, 780],
  [768, 1024],
  [1280, 900],
] as const) {
  for (const colorScheme of ['light', 'dark'] as const) {
    const page = await browser.newPage({ viewport: { width, height }, colorScheme });
    for (const path of paths) {
      const answer = await page.goto(origin + base + path.replace(/^\//, ''));
      if (answer?.ok() !== true && path !== '/404/')
        refuse(`${path} 打不开（${answer?.status() ?? 0}）。检查地址，再运行 npm run build`);
      const name = path.replace(/[^a-z0-9]+/gi, '-').replace(/^-|-$/g, '') || 'home';
      await page.screenshot({
        path: `.cache/shots/${name}-${width}-${colorScheme}.png`,
        fullPage: process.env['FULL'] === '1',
      });
    }
    await page.close();
  }
}
await browser.close();
server.close();
console.log(`图片在 .cache/shots/，共 ${paths.length * 6} 张`);
