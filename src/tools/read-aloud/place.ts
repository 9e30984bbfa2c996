/** Where the reader is: a sentence of the script, or of what is said in a hard moment before coming back to it. */
export interface Place {
  /** Past the last sentence: everything is said. */
  at: number;
  branch?: { id: string; at: number };
}

/** How many screens there are: the script's own, and those of each branch (its advice included). */
export interface Lengths {
  script: number;
  branches: Readonly<Record<string, number>>;
}

export const START: Place = { at: 0 };

export const isFirst = ({ at, branch }: Place): boolean => branch === undefined && at === 0;

/** The last screen of a branch leads back to the sentence it was left at. */
export const isBranchEnd = ({ branch }: Place, { branches }: Lengths): boolean =>
  branch !== undefined && branch.at >= (branches[branch.id] ?? 0) - 1;

export function next(place: Place, lengths: Lengths): Place {
  const { at, branch } = place;
  if (branch === undefined) return { at: Math.min(at + 1, lengths.script) };
  return isBranchEnd(place, lengths) ? { at } : { at, branch: { ...branch, at: branch.at + 1 } };
}

export function back({ at, branch }: Place): Place {
  if (branch === undefined) return { at: Math.max(0, at - 1) };
  return branch.at === 0 ? { at } : { at, branch: { ...branch, at: branch.at - 1 } };
}

/** A hard moment may come at any time, also within another one or after the last sentence. */
export function turnTo(place: Place, id: string, { branches }: Lengths): Place {
  return branches[id] === undefined ? place : { at: place.at, branch: { id, at: 0 } };
}
