import { expect, it } from 'vitest';
import { emptyLibrary } from '../library.ts';
import { parseBody } from '../parse.ts';
import { wordsOf } from './page.ts';
import { sectionBlocks, sectionNodes, takenNodes } from './section-blocks.ts';

const saying = { library: emptyLibrary(), today: '2026-12-01' };
const body = parseBody(`## 步骤 [](id:steps)

先看一句。

他不能：

- ✘ 不得进门[第一条](source:law)。
- ✘ 不得堵门。

### 再细一点 [](id:fine)

1. 先做。
2. 再做。

> [!照着说] 他：今天还。
> 你：做不到。

| 写的 | 意思 |
| --- | --- |
| N | 正常 |

## 别的 [](id:other)

不在里面。
`);
const blocksOf = (id: string, ...taken: Parameters<typeof takenNodes>[1]) =>
  sectionBlocks(takenNodes(sectionNodes({ body }, id) ?? [], taken), saying);

it('takes lists with the line that leads them in, marks as marks, and no citation', () => {
  expect(blocksOf('fine', '清单').map(wordsOf)).toEqual([['再细一点'], ['先做。', '再做。']]);
  const [, list] = blocksOf('steps', '清单');
  expect(list).toEqual({
    type: 'list',
    lead: '他不能：',
    items: [
      { mark: '✘', text: '不得进门。' },
      { mark: '✘', text: '不得堵门。' },
    ],
  });
});

it('takes a talk turn by turn, and a table', () => {
  expect(blocksOf('steps', '照着说', '表').slice(1)).toEqual([
    {
      type: 'say',
      turns: [
        { who: '他', text: '今天还。' },
        { who: '你', text: '做不到。' },
      ],
    },
    { type: 'table', head: ['写的', '意思'], rows: [['N', '正常']] },
  ]);
});

it('ends where the next section begins', () => {
  const words = blocksOf('steps', '清单', '照着说', '表', '段落').flatMap(wordsOf);
  expect(words).toContain('先看一句。');
  expect(words.join('')).not.toContain('不在里面');
  expect(sectionNodes({ body }, 'no-such')).toBeUndefined();
});
