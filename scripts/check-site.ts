// npm run check:site -- https://example.com/: whether a deployment answers as it should.
import { inspectSite } from '../src/hosting/inspect.ts';

const [address = ''] = process.argv.slice(2);
if (!URL.canParse(address) || !/^https?:/.test(address)) {
  console.error('用法：npm run check:site -- https://example.com/（子目录也写上，以 / 结尾）');
  process.exit(2);
}
const base = new URL(address.replace(/\/*$/, '/')).href;
const findings = await inspectSite(base).catch((error: Error & { cause?: Error }) => {
  console.error(`✘ 打不开 ${base}：${error.cause?.message ?? error.message}`);
  process.exit(1);
});
for (const { what, mend, isMinor } of findings)
  console.log(`${isMinor ? '·' : '✘'} ${what}\n    改法：${mend}`);
const wrong = findings.filter(({ isMinor }) => !isMinor).length;
console.log(
  wrong === 0
    ? `✓ ${base} 部署得对${findings.length > 0 ? '，上面几处可以更好' : ''}`
    : `${base} 有 ${wrong} 处要改`,
);
process.exit(wrong === 0 ? 0 : 1);
