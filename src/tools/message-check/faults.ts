import type { ToolFault } from '../fault.ts';
import { compilePattern, UnknownWords } from './pattern.ts';
import type { MessageCheck } from './schema.ts';

type At = (string | number)[];

/** Names that point nowhere, ids written twice, patterns that cannot be read: each where it stands. */
export function messageCheckFaults(file: MessageCheck): ToolFault[] {
  return [...nameFaults(file), ...idFaults(file), ...patternFaults(file)];
}

function nameFaults({ concepts, groups }: MessageCheck): ToolFault[] {
  return Object.entries(concepts).flatMap(([name, concept]): ToolFault[] => {
    const at = (...path: At): At => ['concepts', name, ...path];
    const others: [string, At][] = [
      ...concept.covers.map((other, n): [string, At] => [other, at('covers', n)]),
      ...concept.yields.map((other, n): [string, At] => [other, at('yields', n)]),
      ...(concept.only ?? []).map((other, n): [string, At] => [other, at('only', n)]),
      ...Object.keys(concept.beside).map((other): [string, At] => [other, at('beside', other)]),
    ];
    return [
      ...others.flatMap(([other, path]) =>
        Object.hasOwn(concepts, other)
          ? []
          : [{ path, what: `没有叫“${other}”的说法`, mend: '写成 concepts 里已有的名字' }],
      ),
      ...(Object.hasOwn(groups, concept.group)
        ? []
        : [
            {
              path: at('group'),
              what: `没有叫“${concept.group}”的组`,
              mend: `只能写：${Object.keys(groups).join('、')}`,
            },
          ]),
      ...(concept.patterns.length + concept.weak.length === 0
        ? [{ path: at(), what: `“${name}”没有写怎么认`, mend: '在 patterns 里写认它的词' }]
        : []),
    ];
  });
}

function idFaults({ concepts }: MessageCheck): ToolFault[] {
  const seen = new Map<string, string>();
  return Object.entries(concepts).flatMap(([name, { id }]): ToolFault[] => {
    const other = seen.get(id);
    seen.set(id, other ?? name);
    return other === undefined
      ? []
      : [
          {
            path: ['concepts', name, 'id'],
            what: `编号 ${id} 已经写在“${other}”里`,
            mend: '换一个编号',
          },
        ];
  });
}

function patternFaults(file: MessageCheck): ToolFault[] {
  const list = (patterns: readonly string[], ...path: At): [string, At][] =>
    patterns.map((pattern, n) => [pattern, [...path, n]]);
  const all: [string, At][] = [
    ...Object.entries(file.words).map(([name, words]): [string, At] => [words, ['words', name]]),
    ...list(file.about, 'about'),
    ...list(file.courtWords, 'courtWords'),
    ...list(file.courtUnless, 'courtUnless'),
    ...Object.entries(file.looks).flatMap(([id, look]) =>
      list(look.patterns, 'looks', id, 'patterns'),
    ),
    ...Object.entries(file.concepts).flatMap(([name, concept]) => [
      ...(['patterns', 'weak', 'unless'] as const).flatMap((key) =>
        list(concept[key], 'concepts', name, key),
      ),
      ...Object.entries(concept.beside).flatMap(([other, patterns]) =>
        list(patterns, 'concepts', name, 'beside', other),
      ),
    ]),
  ];
  return all.flatMap(([pattern, path]): ToolFault[] => {
    if (/(…|~)$/.test(pattern))
      return [
        { path, what: `空隙写在末尾：“${pattern}”`, mend: '删掉末尾的空隙，或在后面写上要认的词' },
      ];
    try {
      compilePattern(pattern, file.words);
      return [];
    } catch (cause) {
      return [
        {
          path,
          what: `认法写错了：“${pattern}”`,
          mend:
            cause instanceof UnknownWords
              ? `没有叫“${cause.message}”的词组：在 words 里写上，或改成已有的名字`
              : '括号要成对，| 只能在括号里或整条里',
        },
      ];
    }
  });
}
