/** content/tools/write-it.yaml → letters with their shared questions and figures in place. Build and tests only. */
import { yamlData } from '../../content/yaml-data.ts';
import { WriteIt, type Letter, type LetterLine, type Question } from './schema.ts';

export interface LoadedLetters {
  file: WriteIt;
  letters: Record<string, Letter>;
}

export function loadWriteIt(root = process.cwd()): LoadedLetters {
  const read = (path: string): unknown => yamlData(root, path);
  const file = WriteIt.parse(read('content/tools/write-it.yaml'));
  const facts = read('content/facts.yaml') as Record<string, { value: string } | undefined>;
  const figure = (text: string): string =>
    text.replace(/\{fact:([a-z0-9-]+)\}/g, (_, id: string) => {
      const value = facts[id]?.value;
      if (value === undefined) throw new Error(`write-it.yaml：没有编号为 ${id} 的数字`);
      return value;
    });
  const withFigures = (line: LetterLine): LetterLine =>
    typeof line === 'string' ? figure(line) : { ...line, text: figure(line.text) };
  const letters = Object.fromEntries(
    Object.entries(file.letters).map(([id, letter]) => [
      id,
      {
        ...letter,
        letter: letter.letter.map(withFigures),
        questions: letter.questions.map((question) =>
          typeof question === 'string' ? sharedQuestion(file, id, question) : question,
        ),
      },
    ]),
  );
  const problems = Object.entries(letters).flatMap(([id, letter]) => letterProblems(id, letter));
  if (problems.length > 0) throw new Error(`content/tools/write-it.yaml\n${problems.join('\n')}`);
  return { file, letters };
}

function sharedQuestion(file: WriteIt, letter: string, id: string): Question {
  const question = file.shared[id];
  if (question === undefined) throw new Error(`write-it.yaml：${letter} 用了没有的共用题 ${id}`);
  return { id, ...question };
}

/** What no schema can see: words that nobody asks for, questions that nothing uses. */
export function letterProblems(id: string, letter: Letter): string[] {
  const ids = letter.questions.map((question) => question.id);
  const texts = letter.letter.map((line) => (typeof line === 'string' ? line : line.text));
  const used = texts.flatMap((text) =>
    [...text.matchAll(/\{([a-z][a-z.-]*)\}/g)].map(([, name = '']) => name),
  );
  const notes = [letter.when, letter.avoid, letter.brings, letter.send, letter.verify].flat();
  const conditions = [...letter.letter, ...letter.questions, ...notes].flatMap((one) =>
    typeof one === 'object' && 'if' in one && one.if !== undefined ? [one.if] : [],
  );
  const tested = conditions.flatMap((condition) => condition.split('&').map((part) => part.trim()));
  const eachIds = letter.letter.flatMap((line) =>
    typeof line === 'object' && 'each' in line ? [line.each] : [],
  );
  const known = new Set(['today', ...ids]);
  return [
    ...used
      .filter((name) => !known.has(name.split('.')[0] ?? ''))
      .map((name) => `${id}：信里的 {${name}} 没有题在问`),
    ...tested.flatMap((part) => optionProblem(id, letter, part)),
    ...ids
      .filter(
        (name) =>
          !used.some((word) => word.split('.')[0] === name) &&
          !eachIds.includes(name) &&
          !tested.some((part) => part.replace(/^!/, '').split('=')[0] === name),
      )
      .map((name) => `${id}：问了 ${name}，信里没有用`),
  ];
}

function optionProblem(id: string, letter: Letter, part: string): string[] {
  const [name = '', option] = part.replace(/^!/, '').split('=');
  const question = letter.questions.find((one) => one.id === name);
  if (question === undefined) return [`${id}：条件 ${part} 里的题不在`];
  if (option === undefined || question.options?.[option] !== undefined) return [];
  return [`${id}：条件 ${part} 里的选项不在`];
}
