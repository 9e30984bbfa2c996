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

/** Places are read from single page records (about 2 KB each): the first two results only. */
const placesShown = 2;
/** Reading a place waits until the reader pauses, so that typing costs nothing. */
const pauseMs = 250;

export class Flow {
  private loading: Promise<Finder> | undefined;
  private bodies: Bodies | undefined;
  /** Counts questions: an answer whose turn has passed is dropped. */
  private turn = 0;
  private last: { typed: string; answer: Answer } | undefined;
  private pause: ReturnType<typeof setTimeout> | undefined;
  private readonly loader: Loader;
  private readonly screen: Screen;

  constructor(loader: Loader, screen: Screen) {
    this.loader = loader;
    this.screen = screen;
  }

  warm(): void {
    this.load().catch(() => this.fail());
  }

  cancel(): void {
    this.turn += 1;
    this.last = undefined;
    clearTimeout(this.pause);
  }

  async ask(typed: string): Promise<void> {
    this.cancel();
    const mine = this.turn;
    try {
      const answer = await findAnswer(typed, await this.load(), this.bodies);
      if (mine !== this.turn) return;
      this.last = { typed, answer };
      this.screen.present(answer, typed);
      this.schedulePlaces(answer, mine);
    } catch {
      if (mine === this.turn) this.fail();
    }
  }

  private load(): Promise<Finder> {
    this.loading ??= this.loader.loadFinder().then((finder) => {
      void this.startBodies(finder);
      return finder;
    });
    return this.loading;
  }

  private fail(): void {
    this.loading = undefined;
    this.screen.fail();
  }

  private async startBodies(finder: Finder): Promise<void> {
    this.bodies = await this.loader.loadBodies(finder);
    this.screen.bodiesLoaded(this.bodies !== undefined);
    const { last, turn } = this;
    if (!last || last.answer.isComplete || !this.bodies) return;
    const answer = await findAnswer(last.typed, finder, this.bodies);
    if (turn !== this.turn) return;
    this.screen.extend(answer);
    this.schedulePlaces(answer, turn);
  }

  private schedulePlaces(answer: Answer, mine: number): void {
    clearTimeout(this.pause);
    this.pause = setTimeout(() => void this.showPlaces(answer, mine), pauseMs);
  }

  private async showPlaces(answer: Answer, mine: number): Promise<void> {
    for (const { page } of answer.results.slice(0, placesShown)) {
      const wording = answer.wordings.get(page.path);
      const place = wording === undefined ? undefined : await this.bodies?.findPlace(page.path, wording);
      if (mine !== this.turn) return;
      if (place) this.screen.showPlace(page.path, place);
    }
  }
}
