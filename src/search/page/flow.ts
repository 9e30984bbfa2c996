/** What happens between a key and an answer: load once, drop stale answers, ask the bodies only when in doubt. No DOM. */

import { findAnswer, type Answer, type Finder } from '../rank/index.ts';
import type { Bodies, Place } from './engine.ts';

export interface Loader {
  loadFinder(): Promise<Finder>;
  loadBodies(finder: Finder): Promise<Bodies | undefined>;
}

export interface Screen {
  present(answer: Answer, typed: string): void;
  /** What stands under the titles has come. */
  fill(answer: Answer): void;
  /** Adds what the bodies found below what is already shown: nothing moves under the reader's thumb. */
  extend(answer: Answer): void;
  showPlace(path: string, place: Place): void;
  /** Nothing has come for a while; it still may. */
  slow(): void;
  fail(): void;
  bodiesLoaded(isReady: boolean): void;
}

/** Places are read from single page records (about 2 KB each): the first two results only. */
export const placesShown = 2;
/** The bodies wait until the reader pauses: half-typed words are always in doubt, and typing must cost nothing. */
const pauseMs = 250;

/** So long without an answer, and the page says so and offers its list. */
const patienceMs = 8000;

export class Flow {
  private loading: Promise<Finder> | undefined;
  private bodies: Promise<Bodies | undefined> | undefined;
  /** Counts questions: an answer whose turn has passed is dropped. */
  private turn = 0;
  private pause: ReturnType<typeof setTimeout> | undefined;
  private waiting: ReturnType<typeof setTimeout> | undefined;
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
    clearTimeout(this.pause);
    clearTimeout(this.waiting);
  }

  async ask(typed: string): Promise<void> {
    this.cancel();
    const mine = this.turn;
    this.waiting = setTimeout(() => this.screen.slow(), patienceMs);
    try {
      const finder = await this.load();
      if (mine !== this.turn) return;
      const answer = await findAnswer(typed, finder, undefined);
      if (mine !== this.turn) return;
      clearTimeout(this.waiting);
      this.screen.present(answer, typed);
      // The titles are drawn first: asking for ten files costs a slow phone time.
      setTimeout(() => void this.bringLines(finder, answer, mine));
      if (!answer.isClear)
        this.pause = setTimeout(() => void this.searchBodies(typed, finder, answer, mine), pauseMs);
    } catch {
      if (mine === this.turn) this.fail();
    }
  }

  private async bringLines(finder: Finder, answer: Answer, mine: number): Promise<void> {
    if (mine !== this.turn) return;
    const pages = answer.results.map(({ page }) => page);
    if (pages.every((page) => finder.linesOf(page) !== undefined)) return;
    await finder.bringLines(pages);
    if (mine === this.turn) this.screen.fill(answer);
  }

  private load(): Promise<Finder> {
    this.loading ??= this.loader.loadFinder();
    return this.loading;
  }

  private fail(): void {
    this.loading = undefined;
    clearTimeout(this.waiting);
    this.screen.fail();
  }

  private loadBodies(finder: Finder): Promise<Bodies | undefined> {
    this.bodies ??= this.loader.loadBodies(finder).then((bodies) => {
      this.screen.bodiesLoaded(bodies !== undefined);
      return bodies;
    });
    return this.bodies;
  }

  /** Titles left doubt: what the bodies say is added below, and the first results shown learn their place. */
  private async searchBodies(
    typed: string,
    finder: Finder,
    shown: Answer,
    mine: number,
  ): Promise<void> {
    const bodies = await this.loadBodies(finder);
    if (mine !== this.turn) return;
    const answer = bodies && (await findAnswer(typed, finder, bodies));
    if (mine !== this.turn) return;
    if (answer) {
      await finder.bringLines(answer.results.map(({ page }) => page));
      if (mine !== this.turn) return;
      this.screen.extend(answer);
    }
    for (const { page } of shown.results.slice(0, placesShown)) {
      const wording = answer?.wordings.get(page.path);
      const found = wording === undefined ? undefined : await bodies?.findPlace(page.path, wording);
      if (mine !== this.turn) return;
      if (found) this.screen.showPlace(page.path, found);
    }
  }
}
