import type { AstroPrerenderer, RouteData } from 'astro';
import { expect, it } from 'vitest';
import { finishing } from './finish.ts';

const options = { routeData: {} as RouteData };
const ask = (path: string): Request => new Request(`https://a.example/guide/${path}`);

/** Draws each page as quickly as its address says: `3/` takes 3 turns. */
function drawing(type = 'text/html; charset=utf-8'): AstroPrerenderer {
  return {
    name: 'standard',
    getStaticPaths: async () => [],
    render: async (request) => {
      const turns = Number(/(\d)\/$/.exec(request.url)?.[1]);
      for (let turn = 0; turn < turns; turn++) await Promise.resolve();
      if (turns === 9) throw new Error('画不出来');
      return new Response(`页 ${turns}`, { headers: { 'content-type': type } });
    },
  };
}

it('finishes pages in the order they were asked for, whichever is drawn first', async () => {
  const seen: string[] = [];
  const { render } = finishing(drawing(), '/guide/', async (html, path) => {
    seen.push(path);
    if (path === '5/') await new Promise((done) => setTimeout(done, 5));
    return `${html}！`;
  });
  const drawn = await Promise.all(['5/', '1/', 'faq/3/'].map((path) => render(ask(path), options)));
  expect(seen).toEqual(['5/', '1/', 'faq/3/']);
  const texts = drawn.map((one) => (one instanceof Response ? one : one.response).text());
  expect(await Promise.all(texts)).toEqual(['页 5！', '页 1！', '页 3！']);
});

it('hands on what is no page, and the next pages after one that cannot be drawn', async () => {
  const finish = async (): Promise<string> => '改过';
  const { render } = finishing(drawing('application/json'), '/guide/', finish);
  expect(await ((await render(ask('1/'), options)) as Response).text()).toBe('页 1');
  const pages = finishing(drawing(), '/guide/', finish);
  const [failed, drawn] = [pages.render(ask('9/'), options), pages.render(ask('1/'), options)];
  await expect(failed).rejects.toThrow('画不出来');
  expect(await ((await drawn) as Response).text()).toBe('改过');
});
