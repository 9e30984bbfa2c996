// What all scripts do alike: read their command line, and say in plain words what they cannot do.
import { statSync } from 'node:fs';
import { parseArgs, type ParseArgsConfig } from 'node:util';
import { isBuilt } from '../src/build/edition.ts';
import { sayFailure } from '../src/build/failure.ts';

// Whoever reads us may stop (`npm run measure | head`): the work goes on.
for (const stream of [process.stdout, process.stderr]) stream.on('error', () => undefined);
process.on('uncaughtException', (error) => {
  if (process.env['DEBUG'] !== undefined) console.error(error);
  refuse(sayFailure(error));
});

/** Ends with words a person can act on; 2 when it is the command line that is wrong. */
export function refuse(message: string, code = 1): never {
  console.error(`✘ ${message}`);
  process.exit(code);
}

/** The command line by `config`. What does not fit it is refused by name, with `usage`; `--help` says it. */
export function readArgs<const T extends ParseArgsConfig>(
  usage: string,
  config: T,
): ReturnType<typeof parseArgs<T>> {
  const args = config.args ?? process.argv.slice(2);
  if (args.some((arg) => arg === '--help' || arg === '-h')) {
    console.log(`用法：${usage}`);
    process.exit(0);
  }
  const eaten = Object.keys(config.options ?? {}).find(
    (name) => process.env[`npm_config_${name.replaceAll('-', '_')}`] !== undefined,
  );
  if (eaten !== undefined && process.env['npm_lifecycle_event'] !== undefined)
    refuse(`--${eaten} 被 npm 拿走了：在它前面加一个 --\n用法：${usage}`, 2);
  try {
    const told: T = { ...config, args };
    return parseArgs(told);
  } catch (error) {
    return refuse(`${sayArgument(error as NodeJS.ErrnoException)}\n用法：${usage}`, 2);
  }
}

function sayArgument({ code, message }: NodeJS.ErrnoException): string {
  const name = /'(-{0,2}[^' ]*)/.exec(message)?.[1] ?? '';
  if (code === 'ERR_PARSE_ARGS_INVALID_OPTION_VALUE')
    return /argument missing|ambiguous/.test(message) ? `${name} 后面少了值` : `${name} 不带值`;
  if (code === 'ERR_PARSE_ARGS_UNEXPECTED_POSITIONAL') return `多出来的“${name}”`;
  return `不认识的参数 ${name}`;
}

/** A whole number from the command line. */
export function readCount(
  text: string,
  name: string,
  { least = 0, most }: { least?: number; most: number },
): number {
  const count = Number(text);
  if (/^\d{1,9}$/.test(text) && count >= least && count <= most) return count;
  return refuse(`${name} 要写成 ${least} 到 ${most} 的整数，不是“${text}”`, 2);
}

/** What `read` makes of a file; one that is written wrongly is named. */
export function readRows<T>(file: string, read: () => T): T {
  try {
    return read();
  } catch (error) {
    return refuse(`${file} 读不懂：不是一行一条 JSON（${(error as Error).message}）`);
  }
}

/** A folder with a built site in it. */
export function needBuilt(folder: string): string {
  if (isBuilt(folder)) return folder;
  return refuse(`${folder} 里没有建好的网站。先运行 npm run build`);
}

/** A file that is there. */
export function needFile(path: string, what: string): string {
  if (statSync(path, { throwIfNoEntry: false })?.isFile() === true) return path;
  return refuse(`找不到${what} ${path}`);
}
