// npm run dev [-- --port 4322] [-- --host]: the site while it is written; faults of the content lie over the page.
import { createServer } from 'node:net';
import { resolve } from 'node:path';
import { readSettings } from '../src/build/settings.ts';
import { refuseFolder } from '../src/build/folder.ts';
import { readArgs, refuse } from './cli.ts';
import { readPort } from './serve.ts';

const root = resolve(import.meta.dirname, '..');
process.chdir(root);
const { values } = readArgs('npm run dev -- [--port 4321] [--host]', {
  options: {
    port: { type: 'string' },
    host: { type: 'string' },
  },
  args: process.argv.slice(2).map((arg) => (arg === '--host' ? '--host=0.0.0.0' : arg)),
});
process.env['NODE_ENV'] = 'development'; // whatever the shell says
process.env['ASTRO_TELEMETRY_DISABLED'] = '1';
const port = readPort(values.port ?? process.env['PORT']);
readSettings(process.env);
refuseFolder(root);
if (port !== undefined) await refuseTaken(port, values.host ?? '127.0.0.1');
const { dev } = await import('astro');
const server = await dev({
  root,
  server: { host: values.host ?? '127.0.0.1', ...(port === undefined ? {} : { port }) },
});
const stop = (): void => {
  setTimeout(() => process.exit(0), 2_000).unref(); // an open page may keep its line
  server.stop().then(
    () => process.exit(0),
    (error: Error) => refuse(error.message),
  );
};
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, stop);
process.on('disconnect', stop); // whoever started us is gone, however it went

/** Astro would quietly take another; a port that was named is meant. */
function refuseTaken(wanted: number, host: string): Promise<void> {
  return new Promise((free) => {
    const trial = createServer();
    trial.once('error', ({ message }) =>
      refuse(
        `端口 ${wanted} 用不了（${message}）：多半是另一个 npm run dev 还开着。换一个，例如：npm run dev -- --port 4330`,
      ),
    );
    trial.listen(wanted, host, () => trial.close(() => free()));
  });
}
