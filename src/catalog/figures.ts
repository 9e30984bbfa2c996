import { parse } from 'yaml';
import { readContentFiles } from '../content-lint/files.ts';
import { Figure } from '../domain/figure.ts';

const PLACE = /^content\/figures\/([a-z0-9-]+)\.yaml$/;

/** Every figure of this build, by id. */
export const figures: Readonly<Record<string, Figure>> = Object.fromEntries(
  readContentFiles(process.cwd()).flatMap(({ path, text }) => {
    const id = PLACE.exec(path)?.[1];
    return id === undefined ? [] : [[id, Figure.parse(parse(text))]];
  }),
);

/** A figure of the kind that is wanted; another or none throws with its name. */
export function figureOf<Kind extends Figure['kind']>(
  id: string,
  kind: Kind,
): Extract<Figure, { kind: Kind }> {
  const figure = figures[id];
  if (figure?.kind !== kind)
    throw new Error(`content/figures/${id}.yaml 不是 ${kind}，或没有这个文件`);
  return figure as Extract<Figure, { kind: Kind }>;
}
