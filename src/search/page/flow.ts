/** What happens between a key and an answer: load once, drop stale answers, ask the bodies only when in doubt. No DOM. */

import { findAnswer, type Answer, type Finder } from '../rank/index.ts';
import type { Bodies, Place } from './engine.ts';

export interface Loader {
  loadFinder(): Promise<Finder>;
  loadBodies(finder: Finder): Promise<Bodies | undefined>;
}

export interface Screen {
  /** The first results, in place of all that was shown. */
  present(answer: Answer, typed: string): void;
  /** What stands under the titles has come. */
  fill(answer: Answer): void;
  /** Adds the other results, and what the bodies found, below what is already shown: nothing moves under the reader's thumb. */
  extend(answer: Answer): void;
  showPlace(path: string, place: Place): void;
  /** Nothing has come for a while; it still may. */
  slow(): void;
  fail(): void;
  bodiesLoaded(isReady: boolean): void;
}

/** So many results fit on a phone's first screen: they are drawn first, and only their lines are fetched unasked. */
export const firstScreen = 5;
/** Places are read from single page records (about 2 KB each): of the first two only. */
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

  /** The reader comes near the results below the first screen: their lines are wanted too. */
  more = (): void => undefined;

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
      // The first titles are seen first: drawing the rest and asking for ten files costs a slow phone time.
      await new Promise((resolve) => setTimeout(resolve));
      if (mine !== this.turn) return;
      this.extend(finder, answer, mine);
      if (!answer.isClose)
        this.pause = setTimeout(() => void this.searchBodies(typed, finder, mine), pauseMs);
    } catch {
      if (mine === this.turn) this.fail();
    }
  }

  private extend(finder: Finder, answer: Answer, mine: number): void {
    this.screen.extend(answer);
    const bring = async (results: Answer['results']): Promise<void> => {
      const pages = results.map(({ page }) => page);
      if (pages.every((page) => finder.linesOf(page) !== undefined)) return;
      await finder.bringLines(pages);
      if (mine === this.turn) this.screen.fill(answer);
    };
    this.more = () => void bring(answer.results);
    void bring(answer.results.slice(0, firstScreen));
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

  /** No title answers: pages whose bodies have the words are added below, and the first of them say where. */
  private async searchBodies(typed: string, finder: Finder, mine: number): Promise<void> {
    const bodies = await this.loadBodies(finder);
    if (!bodies || mine !== this.turn) return;
    const answer = await findAnswer(typed, finder, bodies);
    if (mine !== this.turn) return;
    this.extend(finder, answer, mine);
    const found = answer.results.filter(({ page }) => answer.wordings.has(page.path));
    for (const { page } of found.slice(0, placesShown)) {
      const place = await bodies.findPlace(page.path, answer.wordings.get(page.path) ?? '');
      if (mine !== this.turn) return;
      if (place) this.screen.showPlace(page.path, place);
    }
  }
}
