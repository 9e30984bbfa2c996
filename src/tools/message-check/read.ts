/** Reads a pasted message: which sayings it holds and where. Pure; nothing is kept. */
import { soundsDesperate } from '../../search/read/despair.ts';
import { joinSplits, toGlyphs, type Glyph } from './glyphs.ts';
import { findLinks } from './links.ts';
import { compilePattern, placesOf } from './pattern.ts';
import { buildRestorer } from './restore.ts';
import type { ConceptRule, Rules } from './rules.ts';

export interface Span {
  concept: string;
  /** Offsets in the pasted text. */
  from: number;
  to: number;
}
export interface Reading {
  /** Names of the sayings, in the order they first appear. */
  concepts: string[];
  spans: Span[];
  /** The text speaks of a court, arbitration, a notary, a judgment or enforcement. */
  courtWord: boolean;
  /** It asks for money, codes or the screen: the stop card comes first. */
  stop: boolean;
  /** Words of despair: the urgent card comes before everything. */
  despair: boolean;
  /** What the whole looks like, when nothing in it calls for care. */
  look: string | undefined;
}

type Place = [number, number];
interface Compiled {
  rule: ConceptRule;
  patterns: RegExp[];
  weak: RegExp[];
  unless: RegExp[];
  /** In which tone it may stand beside a saying it would otherwise give way to. */
  beside: ReadonlyMap<string, RegExp[]>;
}

const overlaps = (a: Place, b: Place): boolean => a[0] < b[1] && b[0] < a[1];

/** Every pattern of the rules as a regular expression. */
function compileRules(rules: Rules) {
  const all = (patterns: readonly string[]): RegExp[] =>
    patterns.map((pattern) => compilePattern(pattern, rules.words));
  return {
    concepts: rules.concepts.map((rule): Compiled => ({
      rule,
      patterns: all(rule.patterns),
      weak: all(rule.weak),
      unless: all(rule.unless),
      beside: new Map(rule.beside.map(([name, tone]) => [name, all(tone)])),
    })),
    looks: rules.looks.map((look) => ({ ...look, patterns: all(look.patterns) })),
    about: all(rules.about),
    courtWords: all(rules.courtWords),
    courtUnless: all(rules.courtUnless),
  };
}

/** Compiles the rules once; the function it gives reads any number of messages. */
export function buildReader(rules: Rules): (text: string) => Reading {
  const { concepts, looks, about, courtWords, courtUnless } = compileRules(rules);
  const simplified = [...rules.simplified];
  const script = new Map([...rules.traditional].map((char, at) => [char, simplified[at] ?? char]));

  const restore = buildRestorer(rules);

  return (text) => {
    const glyphs = restore(joinSplits(toGlyphs(text, script), rules.splits));
    const plain = glyphs.map(({ char }) => char).join('');
    const notCourt = placesOf(plain, courtUnless);
    const inCourt = placesOf(plain, courtWords).some(
      (place) => !notCourt.some((other) => overlaps(place, other)),
    );
    const says = (test: (rule: ConceptRule) => boolean): boolean =>
      concepts.some(
        (one) => test(one.rule) && placesIn(plain, one.patterns, one.unless).length > 0,
      );
    const isPressing = says((rule) => rule.presses);
    // Two faint signs said to a “you” are a sign.
    const hints = /[你您]/.test(plain)
      ? concepts.filter(
          (one) => one.rule.presses && placesIn(plain, one.weak, one.unless).length > 0,
        )
      : [];
    const isOwed = placesOf(plain, about).length > 0;
    const isAbout = isPressing || inCourt || hints.length > 1 || isOwed;
    const alike = looks.filter(({ patterns }) => placesOf(plain, patterns).length > 0);
    const isFromSender =
      !isOwed && alike.some(({ sender }) => sender) && !says((rule) => rule.stop);
    const look = alike[0];
    const found = settle(
      concepts.map(({ rule, patterns, weak, unless, beside }) => ({
        rule,
        beside,
        places: merge(placesIn(plain, isAbout ? [...patterns, ...weak] : patterns, unless)),
      })),
      plain,
    );
    const links = findLinks(text);
    const isQuiet =
      look !== undefined &&
      look.quiet &&
      !inCourt &&
      (isFromSender || (!isPressing && (look.despite || !isAbout)));
    const kept = isQuiet ? [] : found;
    const spans = kept
      .flatMap(({ rule, places }) => places.map((place) => toSpan(rule.name, place, glyphs)))
      .filter(({ from, to }) => !links.some((link) => link[0] <= from && to <= link[1]))
      .concat(links.map(([from, to]) => ({ concept: '链接', from, to })))
      .sort((left, right) => left.from - right.from || right.to - left.to);
    const names = [...new Set(spans.map(({ concept }) => concept))];
    const has = (test: (rule: ConceptRule) => boolean): boolean =>
      rules.concepts.some((rule) => names.includes(rule.name) && test(rule));
    return {
      concepts: names,
      spans,
      courtWord: inCourt || has((rule) => rule.court),
      stop: !isQuiet && has((rule) => rule.stop),
      despair: soundsDesperate(plain, rules.despair),
      look: isQuiet ? look.id : names.length === 0 && !inCourt ? (look?.id ?? 'daily') : undefined,
    };
  };
}

function placesIn(plain: string, patterns: readonly RegExp[], unless: readonly RegExp[]): Place[] {
  const places = placesOf(plain, patterns);
  const exempt = places.length === 0 ? [] : placesOf(plain, unless);
  return places.filter((place) => !exempt.some((other) => overlaps(place, other)));
}

/** Overlapping places of one saying are one place. */
function merge(places: readonly Place[]): Place[] {
  const merged: Place[] = [];
  for (const [from, to] of [...places].sort((left, right) => left[0] - right[0])) {
    const last = merged[merged.length - 1];
    if (last !== undefined && from < last[1]) last[1] = Math.max(last[1], to);
    else merged.push([from, to]);
  }
  return merged;
}

interface Found extends Pick<Compiled, 'rule' | 'beside'> {
  places: Place[];
}

/** The nearer name wins the same words; reminders give way to anything pressing. */
function settle(found: readonly Found[], plain: string): Found[] {
  const covered = found
    .map(({ rule, beside, places }) => ({
      rule,
      beside,
      places: places.filter(
        (place) =>
          !found.some(
            (other) =>
              other.rule.covers.includes(rule.name) &&
              other.places.some((wider) => overlaps(place, wider)),
          ),
      ),
    }))
    .filter(({ places }) => places.length > 0);
  const names = covered.map(({ rule }) => rule.name);
  return covered.filter(
    ({ rule, beside }) =>
      !rule.yields.some((name) => names.includes(name)) &&
      (rule.only === undefined ||
        names.every(
          (name) =>
            name === rule.name ||
            rule.only?.includes(name) ||
            placesOf(plain, beside.get(name) ?? []).length > 0,
        )),
  );
}

function toSpan(concept: string, [from, to]: Place, glyphs: readonly Glyph[]): Span {
  return { concept, from: glyphs[from]?.from ?? 0, to: glyphs[to - 1]?.to ?? 0 };
}
