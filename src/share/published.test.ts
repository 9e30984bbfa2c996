import { describe, expect, it } from 'vitest';
import { addressesIn, lostAddresses } from './published.ts';

const HTML =
  '<h2 id="frame">x</h2><main id="main"><p class="answer" id="answer">a</p><h2 id="steps">步骤</h2><h3 id="more">更多</h3><li class="src" id="s-law">法</li><p class="moved" id="old" data-moved>搬</p><h2 id="share">分享</h2></main>';

it('takes the sections of a page and leaves its frame', () => {
  expect(addressesIn('/faq/jail/', HTML)).toEqual([
    '/faq/jail/',
    '/faq/jail/#steps',
    '/faq/jail/#more',
  ]);
});

describe('lostAddresses', () => {
  const built = ['/faq/new/', '/faq/new/#steps', '/faq/jail/', '/faq/jail/#how'];
  it.each([
    ['is content while everything stands', ['/faq/jail/', '/faq/jail/#how'], {}, []],
    ['misses a removed page', ['/faq/old/'], {}, ['/faq/old/']],
    ['misses a renamed section', ['/faq/jail/#old'], {}, ['/faq/jail/#old']],
    ['accepts a redirect', ['/faq/old/'], { '/faq/old/': '/faq/new/' }, []],
    ['lets sections follow their page', ['/faq/old/#steps'], { '/faq/old/': '/faq/new/' }, []],
    [
      'follows chains',
      ['/faq/older/'],
      { '/faq/older/': '/faq/old/', '/faq/old/': '/faq/new/' },
      [],
    ],
    ['refuses a redirect to nothing', ['/faq/old/'], { '/faq/old/': '/faq/gone/' }, ['/faq/old/']],
    ['refuses a circle', ['/faq/a/'], { '/faq/a/': '/faq/b/', '/faq/b/': '/faq/a/' }, ['/faq/a/']],
  ] as const)('%s', (_, published, redirects, lost) => {
    expect(lostAddresses(published, built, redirects as Record<string, string>)).toEqual(lost);
  });
});
