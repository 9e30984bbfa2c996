import { describe, expect, it } from 'vitest';
import { isOfflineOff, readSettings } from './settings.ts';

describe('settings', () => {
  it.each([
    [{}, undefined, '/'],
    [{ SITE_URL: '', BASE_PATH: '' }, undefined, '/'],
    [{ SITE_URL: 'https://example.com/' }, 'https://example.com', '/'],
    [{ SITE_URL: 'http://127.0.0.1:8080' }, 'http://127.0.0.1:8080', '/'],
    [{ SITE_URL: 'https://例子.中国' }, 'https://xn--fsqu00a.xn--fiqs8s', '/'],
    [{ SITE_URL: ' HTTPS://EXAMPLE.COM:443/\n' }, 'https://example.com', '/'],
    [{ SITE_URL: 'https://[::1]:3000' }, 'https://[::1]:3000', '/'],
    [{ SITE_URL: 'https://a-b.c_d.co:8443' }, 'https://a-b.c_d.co:8443', '/'],
    [{ BASE_PATH: 'guide' }, undefined, '/guide/'],
    [{ BASE_PATH: '//guide//' }, undefined, '/guide/'],
    [{ BASE_PATH: '/a/b_c-d.1/' }, undefined, '/a/b_c-d.1/'],
  ])('%j', (env, site, base) => expect(readSettings(env)).toEqual({ site, base }));

  it.each<readonly [{ SITE_URL?: string; BASE_PATH?: string }, RegExp]>([
    [{ SITE_URL: 'example.com' }, /^SITE_URL=example\.com .*例如：SITE_URL=https:/],
    [{ SITE_URL: 'ftp://example.com' }, /^SITE_URL=.*https:/],
    [
      { SITE_URL: 'https://example.com/guide/' },
      /SITE_URL=https:\/\/example\.com BASE_PATH=\/guide\//,
    ],
    [{ SITE_URL: 'https://example.com/?a=1' }, /^SITE_URL=/],
    [{ SITE_URL: 'https://user:pass@example.com' }, /^SITE_URL=/],
    ...['https://example.com/?', 'https://example.com#', 'https://exa"mple.com'].map(
      (SITE_URL) => [{ SITE_URL }, /^SITE_URL=.*例如：SITE_URL=https:/] as const,
    ),
    ...[
      'https://.com',
      'https://a..com',
      'https://a.com.',
      'https://-a.com',
      'https://a.com:0',
    ].map((SITE_URL) => [{ SITE_URL }, /域名写得不对/] as const),
    [{ SITE_URL: 'https://example.com/<a>' }, /BASE_PATH=\/guide\//],
    [{ BASE_PATH: 'C:/Program Files/Git/guide/' }, /Git Bash.*BASE_PATH=guide/],
    ...['/guide/index.html', 'undefined', '/./', '/a%20b/', '\\guide\\'].map(
      (BASE_PATH) => [{ BASE_PATH }, /^BASE_PATH=.*例如：BASE_PATH=\/guide\//] as const,
    ),
    [{ BASE_PATH: '/逾期/' }, /^BASE_PATH=\/逾期\/ .*例如：BASE_PATH=\/guide\//],
    [{ BASE_PATH: '/../up/' }, /^BASE_PATH=/],
    [{ BASE_PATH: '/a b/' }, /^BASE_PATH=/],
    [{ BASE_PATH: 'https://example.com/x' }, /^BASE_PATH=/],
  ])('refuses %j by name, with an example', (env, message) =>
    expect(() => readSettings(env)).toThrow(message),
  );

  it.each([
    [undefined, false],
    ['', false],
    ['on', false],
    ['off', true],
    [' OFF ', true],
  ])('OFFLINE=%s takes the worker back: %s', (value, isOff) =>
    expect(isOfflineOff(value)).toBe(isOff),
  );
  it.each(['false', '0', 'no', 'of', '关'])('OFFLINE=%s is refused, never taken for on', (value) =>
    expect(() => isOfflineOff(value)).toThrow(/^OFFLINE=.*OFFLINE=off/),
  );
});
