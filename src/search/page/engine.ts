/** Starts what answers: the finder, and Pagefind for the bodies. */

import { under } from '../../domain/join.ts';
import { buildFinder, type Finder, type BodyHit, type BodySearch } from '../rank/index.ts';
import { fetchBodyNames, fetchLexicon, supplyFor } from './fetch.ts';

interface PagefindResult extends BodyHit {
  data(): Promise<PagefindPage>;
}

interface PagefindPage {
  sub_results: { title: string; url: string; excerpt: string; weighted_locations: unknown[] }[];
}

interface Pagefind {
  init(): Promise<void>;
  options(options: { baseUrl: string; excerptLength: number }): Promise<void>;
  search(words: string): Promise<{ results: PagefindResult[] }>;
}

/** A place inside a page: the section and the sentence. */
export interface Place {
  anchor: string | undefined;
  heading: string;
  excerpt: string;
}

/** Pagefind, once it runs. */
export interface Bodies extends BodySearch {
  findPlace(path: string, words: string): Promise<Place | undefined>;
}

function plain(html: string): string {
  return html
    .replace(/<\/?mark>/g, '')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&amp;/g, '&')
    .replace(/\u200b/g, '');
}

/** Pagefind says nothing when a browser or a policy forbids WebAssembly, so the smallest module is tried first. Throws then. */
function tryWebAssembly(): void {
  new WebAssembly.Module(new Uint8Array([0, 97, 115, 109, 1, 0, 0, 0]));
}

async function startPagefind(base: string): Promise<Pagefind> {
  tryWebAssembly();
  const engine = (await import(/* @vite-ignore */ under(base, 'pagefind/pagefind.js'))) as Pagefind;
  await engine.options({ baseUrl: base, excerptLength: 30 });
  await engine.init();
  return engine;
}

/** An excerpt may start in the middle of a sentence, and with its own heading, which stands before it already. */
function excerptOf(text: string, heading: string): string {
  const rest = text.trim().startsWith(heading) ? text.trim().slice(heading.length) : text;
  return rest.replace(/^[\s\p{P}]+/u, '');
}

async function readPlace(hit: PagefindResult | undefined): Promise<Place | undefined> {
  const page = await hit?.data();
  const [best] = [...(page?.sub_results ?? [])].sort(
    (left, right) => right.weighted_locations.length - left.weighted_locations.length,
  );
  const anchor = best?.url.split('#')[1];
  if (!best) return undefined;
  const heading = anchor === undefined ? '' : plain(best.title);
  return { anchor, heading, excerpt: excerptOf(plain(best.excerpt), heading) };
}

/** The lexicon alone answers nearly every question. Throws when it is missing. */
export async function loadFinder(address: string, base: string): Promise<Finder> {
  const lexicon = await fetchLexicon(address, base);
  return buildFinder(lexicon, supplyFor(lexicon, base));
}

/** Then Pagefind, for the bodies, when no title answers. undefined when it cannot start: no WebAssembly, no index, offline. */
export async function loadBodies(base: string, finder: Finder): Promise<Bodies | undefined> {
  const started = await Promise.all([
    startPagefind(base),
    fetchBodyNames(finder.analyzer.lexicon, base),
  ]).catch(() => undefined);
  if (!started) return undefined;
  const [engine, names] = started;
  finder.nameBodies(names);
  const hits = new Map<string, PagefindResult[]>();
  const search = async (words: string): Promise<PagefindResult[]> => {
    const known = hits.get(words) ?? (await engine.search(words)).results;
    hits.set(words, known);
    return known;
  };
  return {
    search,
    findPlace: async (path, words) =>
      readPlace((await search(words)).find((hit) => finder.pathOf(hit.id) === path)).catch(
        () => undefined,
      ),
  };
}
