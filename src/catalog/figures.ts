import type { Figure } from '../domain/figure.ts';
import { library } from './library.ts';

/** A figure of the kind that is wanted; another or none throws with its name. */
export function figureOf<Kind extends Figure['kind']>(
  id: string,
  kind: Kind,
): Extract<Figure, { kind: Kind }> {
  const figure = library.figures[id];
  if (figure?.kind !== kind)
    throw new Error(`content/figures/${id}.yaml 不是 ${kind}，或没有这个文件`);
  return figure as Extract<Figure, { kind: Kind }>;
}
