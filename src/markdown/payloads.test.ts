// What an attacker would write into content: refused by the gate, or drawn as harmless text. Never markup of his own.
import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import { loadContent } from '../content/load.ts';
import { parseBody } from '../content/parse.ts';
import { SAMPLE_DAY, sampleFiles } from '../content-lint/sample.ts';
import { drawBody, drawLine } from './draw.ts';
import { pageDrawing } from './drawing.ts';

const { library } = loadContent(
  sampleFiles({
    files: {
      'content/glossary.yaml':
        "word: { term: '<b onclick=x>词', text: '\"><script>hacked=1</script>', sources: [] }",
      'content/sources.yaml': `law: { short: '"><img src=x onerror=hacked=1>', title: '<svg onload=hacked=1>', issuer: 某, strength: 法律, seen: 原文, checked: 2026-11-24 }`,
      'content/facts.yaml': `days: { label: 期, value: '<i>15</i><script>1</script>', sources: [law], locator: '"onmouseover="hacked=1', asOf: 2026-11-24, reviewBy: 2027-01-01 }`,
    },
  }),
  SAMPLE_DAY,
);
const drawing = pageDrawing(
  { library, numbers: new Map([['law', 1]]), today: SAMPLE_DAY },
  (path) => path,
);

const TAGS =
  'a abbr b blockquote br caption code col colgroup dd del div dl dt em figcaption figure h1 h2 h3 h4 hr i li ol p pre s section small span strong sub sup table tbody td th thead tr u ul wbr'.split(
    ' ',
  );
/** Everything in the HTML that could run, load or fool: empty when harmless. */
function harms(html: string): string[] {
  const { document } = parseHTML(`<main>${html}</main>`);
  return [...document.querySelectorAll('main *')].flatMap((one) => {
    const name = one.tagName.toLowerCase();
    const bad = one
      .getAttributeNames()
      .filter(
        (attribute) =>
          /^(on|style$|src|srcset|formaction|xlink|background)/i.test(attribute) ||
          (attribute === 'href' &&
            /^\s*(javascript|data|vbscript):/i.test(one.getAttribute('href') ?? '')),
      );
    return [...(TAGS.includes(name) ? [] : [name]), ...bad.map((one) => `${name} ${one}`)];
  });
}

const MARKDOWN = [
  '<script>hacked=1</script>',
  '<img src=x onerror=hacked=1>',
  '文字 <svg onload=hacked=1> 文字',
  '<a href="javascript:hacked=1">点</a>',
  '[点](javascript:hacked=1)',
  '[点](JaVaScRiPt:hacked=1)',
  '[点](java&#115;cript:hacked=1)',
  '[点](&#x6A;avascript:hacked=1)',
  '[点]( javascript:hacked=1 )',
  '[点](data:text/html,<script>hacked=1</script>)',
  '[点](vbscript:hacked)',
  '![图](x" onerror="hacked=1)',
  '![图](javascript:hacked=1)',
  '[点](/faq/other/ "\\" onclick=\\"hacked=1")',
  '<javascript:hacked=1>',
  '[点][r]\n\n[r]: javascript:hacked=1',
  '<iframe srcdoc="<script>hacked=1</script>"></iframe>',
  '<style>*{display:none}</style>',
  '<meta http-equiv=refresh content="0;url=//evil.test">',
  '<base href=//evil.test>',
  '<form action=//evil.test><input name=q></form>',
  '<!--><script>hacked=1</script>-->',
  '## 标题 [](id:x"onclick="hacked=1)',
  '## <img src=x onerror=hacked=1> [](id:ok)',
  '[<b onclick=x>](term:word)',
  '数[](fact:days)',
  '句[第"><script>1</script>条](source:law)。',
  '- ✔ <img src=x onerror=hacked=1>',
  '> [!信件] <script>hacked=1</script>\n> <img src=x onerror=hacked=1>',
  '> [!照着说]\n> 他：<svg onload=hacked=1>',
  '| <script>1</script> | b |\n| --- | --- |\n| <img src=x onerror=1> | d |',
  '```html\n<script>hacked=1</script>\n```',
  '[110](tel:110"onclick="hacked=1)',
];

/** What is drawn; nothing when it is refused, in words an author reads. */
function drawn(draw: () => string): string {
  try {
    return draw();
  } catch (problem) {
    expect(String(problem)).toMatch(/[\u4e00-\u9fff]/);
    return '';
  }
}

describe('a body', () => {
  it.each(MARKDOWN)('%s', (markdown) => {
    const html = drawn(() =>
      drawBody(parseBody(markdown), drawing)
        .map((part) => (part.type === 'html' ? part.html : ''))
        .join(''),
    );
    expect(harms(html)).toEqual([]);
  });
});

describe('front matter and lines', () => {
  it.each([
    '**<img src=x onerror=hacked=1>**',
    '[点](javascript:hacked=1)',
    '</title><script>hacked=1</script>',
    '"><svg/onload=hacked=1>',
  ])('a line %s', (line) => expect(harms(drawn(() => drawLine(line, drawing)))).toEqual([]));
  it.each([
    ['!!js/function "function(){hacked=1}"', 'title'],
    ['&a [*a, *a]', 'aliases'],
    ['{ __proto__: { hacked: 1 } }', 'title'],
    ['!!binary aGFja2Vk', 'title'],
    ['!!python/object/apply:os.system [id]', 'title'],
    ['"</script><script>hacked=1</script>"', 'checked'],
    ['[<script>]', 'stages'],
    ['../../etc/passwd', 'related'],
  ])('%s as %s changes nothing but that field', (value, name) => {
    const content = loadContent(sampleFiles({ front: { [name]: value } }), SAMPLE_DAY);
    expect(({} as { hacked?: unknown }).hacked).toBeUndefined();
    expect((globalThis as { hacked?: unknown }).hacked).toBeUndefined();
    const page = content.pages.find(({ path }) => path.includes('sample'));
    expect(page === undefined || typeof page.data.title === 'string').toBe(true);
  });
  it('a table of a billion laughs is refused or small', () => {
    const laughs = `a: &a [x,x,x,x,x,x,x,x,x]\n${'bcdefghi'
      .split('')
      .map((name, at) => `${name}: &${name} [${Array(9).fill(`*${'abcdefghi'[at]}`).join(',')}]`)
      .join('\n')}`;
    const began = performance.now();
    loadContent(sampleFiles({ files: { 'content/facts.yaml': laughs } }), SAMPLE_DAY);
    expect(performance.now() - began).toBeLessThan(3000);
  });
});

it('knows harm when it sees it', () => {
  for (const html of [
    '<script>1</script>',
    '<p onclick=x>',
    '<a href=" javascript:1">x</a>',
    '<img src=x>',
  ])
    expect(harms(html), html).not.toEqual([]);
});
