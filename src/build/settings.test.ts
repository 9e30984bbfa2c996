import { describe, expect, it } from 'vitest';
import { readSettings } from './settings.ts';

describe('settings', () => {
  it.each([
    [{}, undefined, '/'],
    [{ SITE_URL: '', BASE_PATH: '' }, undefined, '/'],
    [{ SITE_URL: 'https://example.com/' }, 'https://example.com', '/'],
    [{ SITE_URL: 'http://127.0.0.1:8080' }, 'http://127.0.0.1:8080', '/'],
    [{ SITE_URL: 'https://例子.中国' }, 'https://xn--fsqu00a.xn--fiqs8s', '/'],
    [{ BASE_PATH: 'guide' }, undefined, '/guide/'],
    [{ BASE_PATH: '//guide//' }, undefined, '/guide/'],
    [{ BASE_PATH: '/a/b_c-d.1/' }, undefined, '/a/b_c-d.1/'],
  ])('%j', (env, site, base) => expect(readSettings(env)).toEqual({ site, base }));

  it.each([
    [{ SITE_URL: 'example.com' }, /^SITE_URL=example\.com .*例如：SITE_URL=https:/],
    [{ SITE_URL: 'ftp://example.com' }, /^SITE_URL=.*https:/],
    [
      { SITE_URL: 'https://example.com/guide/' },
      /SITE_URL=https:\/\/example\.com BASE_PATH=\/guide\//,
    ],
    [{ SITE_URL: 'https://example.com/?a=1' }, /^SITE_URL=/],
    [{ SITE_URL: 'https://user:pass@example.com' }, /^SITE_URL=/],
    [{ BASE_PATH: '/逾期/' }, /^BASE_PATH=\/逾期\/ .*例如：BASE_PATH=\/guide\//],
    [{ BASE_PATH: '/../up/' }, /^BASE_PATH=/],
    [{ BASE_PATH: '/a b/' }, /^BASE_PATH=/],
    [{ BASE_PATH: 'https://example.com/x' }, /^BASE_PATH=/],
  ])('refuses %j by name, with an example', (env, message) =>
    expect(() => readSettings(env)).toThrow(message),
  );
});
