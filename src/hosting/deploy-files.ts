import { caddyfile } from './caddy.ts';
import { nginxConfig } from './nginx.ts';

/** The generated files of deploy/: name → text. A test holds the folder to them. */
export function deployFiles(): Record<string, string> {
  const root = '/srv/yuqi/current';
  return {
    'nginx.conf': nginxConfig({ root, listen: '80', name: 'example.com' }),
    Caddyfile: caddyfile({ root, address: 'example.com' }),
  };
}
