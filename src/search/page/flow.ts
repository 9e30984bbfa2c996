/** What happens between a key and an answer: load once, drop stale answers, ask the bodies only when in doubt. No DOM. */

import { findAnswer, type Answer, type Finder } from '../rank/index.ts';
import type { Bodies, Place } from './engine.ts';
import type { LexiconPage } from '../lexicon/index.ts';

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
export const placesShown = 2;
/** The bodies wait until the reader pauses: half-typed words are always in doubt, and typing must cost nothing. */
const pauseMs = 250;

/** Where a page's text begins: it fills the line kept for a place when the bodies know no better one. */
function firstPlace({ headings: [first] }: LexiconPage): Place | undefined {
  return first && { anchor: first[0], heading: first[1], excerpt: '' };
}

export class Flow {
  private loading: Promise<Finder> | undefined;
  private bodies: Promise<Bodies | undefined> | undefined;
  /** Counts questions: an answer whose turn has passed is dropped. */
  private turn = 0;
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
    clearTimeout(this.pause);
  }

  async ask(typed: string): Promise<void> {
    this.cancel();
    const mine = this.turn;
    try {
      const finder = await this.load();
      if (mine !== this.turn) return;
      const answer = await findAnswer(typed, finder, undefined);
      if (mine !== this.turn) return;
      this.screen.present(answer, typed);
      if (!answer.isClear)
        this.pause = setTimeout(() => void this.searchBodies(typed, finder, answer, mine), pauseMs);
    } catch {
      if (mine === this.turn) this.fail();
    }
  }

  private load(): Promise<Finder> {
    this.loading ??= this.loader.loadFinder();
    return this.loading;
  }

  private fail(): void {
    this.loading = undefined;
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
    if (answer) this.screen.extend(answer);
    for (const { page, section } of shown.results.slice(0, placesShown)) {
      const wording = answer?.wordings.get(page.path);
      const found = wording === undefined ? undefined : await bodies?.findPlace(page.path, wording);
      if (mine !== this.turn) return;
      const place = found ?? (section ? undefined : firstPlace(page));
      if (place) this.screen.showPlace(page.path, place);
    }
  }
}
