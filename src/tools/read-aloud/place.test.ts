import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  back,
  isBranchEnd,
  isFirst,
  next,
  START,
  turnTo,
  type Lengths,
  type Place,
} from './place.ts';

const LENGTHS: Lengths = { script: 3, branches: { abuse: 2, code: 3 } };

describe('going through a script', () => {
  it('goes to the end and stays, back to the first and stays', () => {
    let place: Place = START;
    for (let press = 0; press < 5; press += 1) place = next(place, LENGTHS);
    expect(place).toEqual({ at: 3 });
    for (let press = 0; press < 5; press += 1) place = back(place);
    expect(isFirst(place)).toBe(true);
  });

  it('comes back from a hard moment to the sentence it was left at', () => {
    const left = turnTo({ at: 1 }, 'abuse', LENGTHS);
    const last = next(left, LENGTHS);
    expect(isBranchEnd(left, LENGTHS)).toBe(false);
    expect(isBranchEnd(last, LENGTHS)).toBe(true);
    expect(next(last, LENGTHS)).toEqual({ at: 1 });
    expect(back(left)).toEqual({ at: 1 });
    expect(turnTo(last, 'code', LENGTHS)).toEqual({ at: 1, branch: { id: 'code', at: 0 } });
    expect(turnTo(last, 'nobody', LENGTHS)).toBe(last);
  });

  it('never leaves its script whatever is pressed, and the end is always near', () => {
    const press = fc.constantFrom('next', 'back', 'abuse', 'code');
    fc.assert(
      fc.property(fc.array(press, { maxLength: 60 }), (presses) => {
        let place: Place = START;
        for (const name of presses) {
          if (name === 'next') place = next(place, LENGTHS);
          else if (name === 'back') place = back(place);
          else place = turnTo(place, name, LENGTHS);
          expect(place.at).toBeGreaterThanOrEqual(0);
          expect(place.at).toBeLessThanOrEqual(3);
          const { branch } = place;
          if (branch) expect(branch.at).toBeLessThan(LENGTHS.branches[branch.id] ?? 0);
        }
        for (let step = 0; step < 6; step += 1) place = next(place, LENGTHS);
        expect(place).toEqual({ at: 3 });
      }),
    );
  });
});
