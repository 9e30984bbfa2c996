/** What happens between a key and an answer: load once, drop stale answers, refine when the bodies arrive. No DOM. */

import { findAnswer, type Answer, type Finder } from './answer.ts';
import type { Bodies, Place } from './engine.ts';

export interface Loader {
  loadFinder(): Promise<Finder>;
  loadBodies(finder: Finder): Promise<Bodies | undefined>;
}

export interface Screen {
  present(answer: Answer, typed: string): void;
  /** Adds what the bodies found below what is already shown: nothing moves under the reader's thumb. */
  extend(answer: Answer): void;
  showPlace(path: string, place: Place): void;
  fail(): void;
  bodiesLoaded(isReady: boolean): void;
}

export interface Flow {
  warm(): void;
  ask(typed: string): Promise<void>;
  cancel(): void;
}

/** Places are read from single page records (about 2 KB each): the first two results only. */
const placesShown = 2;
/** Reading a place waits until the reader pauses, so that typing costs nothing. */
const pauseMs = 250;

export function buildFlow(loader: Loader, screen: Screen): Flow {
  let loading: Promise<Finder> | undefined;
  let bodies: Bodies | undefined;
  let turn = 0;
  let last: { typed: string; answer: Answer } | undefined;
  let pause: ReturnType<typeof setTimeout> | undefined;

  const showPlaces = async (answer: Answer, mine: number): Promise<void> => {
    for (const { page } of answer.results.slice(0, placesShown)) {
      const wording = answer.wordings.get(page.path);
      const place = wording === undefined ? undefined : await bodies?.findPlace(page.path, wording);
      if (mine !== turn) return;
      if (place) screen.showPlace(page.path, place);
    }
  };
  const schedulePlaces = (answer: Answer, mine: number): void => {
    clearTimeout(pause);
    pause = setTimeout(() => void showPlaces(answer, mine), pauseMs);
  };
  const refine = async (finder: Finder): Promise<void> => {
    if (!last || last.answer.isComplete || !bodies) return;
    const mine = turn;
    const answer = await findAnswer(last.typed, finder, bodies);
    if (mine !== turn) return;
    screen.extend(answer);
    schedulePlaces(answer, mine);
  };
  const startBodies = async (finder: Finder): Promise<void> => {
    bodies = await loader.loadBodies(finder);
    screen.bodiesLoaded(bodies !== undefined);
    await refine(finder);
  };
  const load = (): Promise<Finder> => {
    loading ??= loader.loadFinder().then((finder) => {
      void startBodies(finder);
      return finder;
    });
    return loading;
  };
  const fail = (): void => {
    loading = undefined;
    screen.fail();
  };

  return {
    warm: () => void load().catch(fail),
    cancel: () => {
      turn += 1;
      last = undefined;
      clearTimeout(pause);
    },
    async ask(typed) {
      turn += 1;
      const mine = turn;
      clearTimeout(pause);
      try {
        const answer = await findAnswer(typed, await load(), bodies);
        if (mine !== turn) return;
        last = { typed, answer };
        screen.present(answer, typed);
        schedulePlaces(answer, mine);
      } catch {
        if (mine === turn) fail();
      }
    },
  };
}
