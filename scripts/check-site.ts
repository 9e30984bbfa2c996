// npm run check:site -- https://example.com/: whether a deployment answers as it should.
import { readArgs, refuse } from './cli.ts';
import { inspectSite, sayNetwork } from '../src/hosting/inspect.ts';

const usage = 'npm run check:site -- https://example.com/（子目录也写上，以 / 结尾）';
const [address = '', more] = readArgs(usage, { allowPositionals: true }).positionals;
if (more !== undefined || !URL.canParse(address) || !/^https?:\/\/[^/?#]+[^?#]*$/.test(address))
  refuse(`要写一个完整的网址，不带 ? 和 #\n用法：${usage}`, 2);
const base = new URL(address.replace(/\/*$/, '/')).href;
const findings = await inspectSite(base).catch((error: Error & { cause?: Error }) =>
  refuse(`打不开 ${base}：${sayNetwork(error.cause ?? error)}`),
);
for (const { what, mend, isMinor } of findings)
  console.log(`${isMinor ? '·' : '✘'} ${what}\n    改法：${mend}`);
const wrong = findings.filter(({ isMinor }) => !isMinor).length;
console.log(
  wrong === 0
    ? `✓ ${base} 部署得对${findings.length > 0 ? '，上面几处可以更好' : ''}`
    : `${base} 有 ${wrong} 处要改`,
);
process.exit(wrong === 0 ? 0 : 1);
