// Pictures of each kind of page at three widths, light and dark, for people to look at: npm run shots [-- path …]
import { mkdirSync } from 'node:fs';
import { launchChromium } from './chromium.ts';
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
const paths = process.argv.length > 2 ? process.argv.slice(2) : PATHS;
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
      await page.goto(origin + base + path.replace(/^\//, ''));
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
