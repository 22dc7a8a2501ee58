import { withholdParts, withholdTable } from "../../disclosure/complement";
import { isSafe, rounded, type DisclosurePolicy } from "../../disclosure/policy";
import { Publication, type Group } from "../../disclosure/publication";
import {
  countOf,
  GONE,
  isHere,
  NOT_SCORED,
  NOT_YET,
  type AreaStays,
  type Place,
  type Stay,
} from "./places";
import {
  areaFigures,
  WHOLE,
  withheldPlan,
  type ShownArea,
  type ShownPlan,
  type WholeName,
} from "./shown-plan";

type Holds = (stay: Stay) => boolean;

/** What evidence gives of everybody's latest readings, by area: people per stage, of pairs alone. */
export type LatestOfPairs = ReadonlyMap<number, readonly number[]>;

interface Guard {
  /** Fewest engagements that a figure may be about. */
  readonly threshold: number;
  readonly stages: number;
  readonly latestOfPairs: LatestOfPairs;
  /** Whether there is a day a year before that can be told of. */
  readonly hasThen: boolean;
  /** Whether no later day can be told of, so that evidence is of the same readings. */
  readonly isLatest: boolean;
}

const all: Holds = () => true;
/** Whoever had begun by the day is told elsewhere, or may be. */
const begunNow: Holds = ({ now }) => now !== NOT_YET;
const begunThen: Holds = ({ then }) => then !== NOT_YET;

/** Figures that are given, by name; those that are not in it are withheld. */
type Given = ReadonlyMap<string, Holds>;

const nowAt = (place: Place): string => `now ${place}`;
const thenAt = (place: Place): string => `then ${place}`;
const flow = (from: Place, to: Place): string => `${from} to ${to}`;

/**
 * What of a contract's people by stage is given to who sees aggregates. Each day is protected by
 * itself first, the same beside whichever other day it is asked, and movements are told only between
 * figures of days that stand: so two answers a year apart say no more of the day between them than one.
 * In no area can a group of fewer people than the threshold be worked out from the number of all, who
 * had begun, who is here, stages, and movements together, nor be bounded below it.
 */
export function protectPlan(
  areas: readonly AreaStays[],
  policy: DisclosurePolicy,
  guard: Guard,
): ShownPlan {
  const { threshold, stages } = guard;
  const stays = areas[0]?.stays ?? [];
  const positions = areas.map(({ area }) => area);
  if (!isSafe(countOf(stays, all), threshold)) return withheldPlan(positions, stages);
  const whole = protectWhole(stays, guard);
  const shown = (given: Given, name: string, from: readonly Stay[]): number | null => {
    const holds = given.get(name);
    return holds ? rounded(countOf(from, holds), policy) : null;
  };
  const of = (name: WholeName) => shown(whole, name, stays);
  return {
    ...{ now: of("now"), then: of("then"), stayed: of("stayed") },
    ...{ joined: of("joined"), left: of("left") },
    areas: areas.map((area) => {
      const given = protectArea(area, whole, guard);
      return shownArea(area.area, stages, (name) => shown(given, name, area.stays));
    }),
  };
}

function shownArea(
  area: number,
  stages: number,
  shown: (name: string) => number | null,
): ShownArea {
  return areaFigures(area, stages, (kind, then, now) => {
    if (kind === "now") return shown(nowAt(now!));
    return shown(kind === "then" ? thenAt(then!) : flow(then!, now!));
  });
}

/** How many are here on a day stands by itself; movements only beside both days. */
function protectWhole(stays: readonly Stay[], guard: Guard): Given {
  const ended: [string, Holds][] = [
    ["gone now", ({ now }) => now === GONE],
    ["gone then", ({ then }) => then === GONE],
    ["passed by", ({ then, now }) => then === NOT_YET && now === GONE],
  ];
  const offers = new Offers(stays, [...Object.entries(WHOLE), ...ended], guard);
  const days = new Map<string, Holds>();
  if (isDaySafe(stays, "now", guard)) days.set("now", WHOLE.now);
  if (guard.hasThen && isDaySafe(stays, "then", guard)) days.set("then", WHOLE.then);
  if (days.size < 2) return days;
  for (const holds of [all, begunNow, begunThen, ...days.values()]) offers.know(holds);
  offers.offer(["stayed", "joined", "left"]);
  return new Map([...days, ...offers.given]);
}

const isDaySafe = (stays: readonly Stay[], day: "now" | "then", { threshold }: Guard): boolean =>
  [WHOLE[day], (stay: Stay) => stay[day] === GONE].every((holds) =>
    isSafe(countOf(stays, holds), threshold),
  );

function protectArea({ area, stays }: AreaStays, whole: Given, guard: Guard): Given {
  const { threshold, stages } = guard;
  const now = dayOf(stays, "now", whole, guard, apartFromPairs(area, stays, guard));
  const then = dayOf(stays, "then", whole, guard, () => guard.hasThen);
  const places = Array.from({ length: stages + 1 }, (_, place) => place);
  const named: [string, Holds][] = [
    ...Object.entries(WHOLE),
    ["gone now", ({ now: place }) => place === GONE],
    ["gone then", ({ then: place }) => place === GONE],
    ...places.map((p): [string, Holds] => [nowAt(p), (stay) => stay.now === p]),
    ...places.map((p): [string, Holds] => [thenAt(p), (stay) => stay.then === p]),
    ...[NOT_YET, ...places].flatMap((from) =>
      [GONE, ...places].map((to): [string, Holds] => [
        flow(from, to),
        (stay) => stay.then === from && stay.now === to,
      ]),
    ),
  ];
  const offers = new Offers(stays, named, guard);
  const days = new Map([...now, ...then]);
  for (const holds of [all, begunNow, begunThen]) offers.know(holds);
  for (const holds of [...whole.values(), ...days.values()]) offers.know(holds);
  if (guard.hasThen) offerFlows(offers, days, places, threshold);
  return new Map([...offers.given, ...days]);
}

/** Movements between places of which both days are told, as far as they can stand. */
function offerFlows(
  offers: Offers,
  days: Given,
  places: readonly Place[],
  threshold: number,
): void {
  const rows = [...places, NOT_YET];
  const columns = [...places, GONE];
  const cells = rows.map((from) => columns.map((to) => offers.countOf(flow(from, to))));
  const shown = withholdTable(cells, threshold);
  const isTold = (from: Place, to: Place): boolean =>
    (from === NOT_YET || days.has(thenAt(from))) && (to === GONE || days.has(nowAt(to)));
  offers.offer(
    rows.flatMap((from, i) =>
      columns.flatMap((to, j) =>
        shown[i]![j] !== null && isTold(from, to) && (isHere(from) || isHere(to))
          ? [flow(from, to)]
          : [],
      ),
    ),
  );
}

/** One day by itself: who is where, of those who had begun. */
function dayOf(
  stays: readonly Stay[],
  day: "now" | "then",
  whole: Given,
  guard: Guard,
  mayTell: (place: Place) => boolean,
): Given {
  const { threshold, stages } = guard;
  const nameOf = day === "now" ? nowAt : thenAt;
  const places = Array.from({ length: stages + 1 }, (_, place) => place);
  const named = places.map((place): [string, Holds] => [
    nameOf(place),
    (stay) => stay[day] === place,
  ]);
  const offers = new Offers(
    stays,
    [...named, ["gone", (stay) => stay[day] === GONE], ["here", WHOLE[day]]],
    guard,
  );
  offers.know(all);
  offers.know(day === "now" ? begunNow : begunThen);
  const isKnown = whole.has(day);
  if (isKnown) offers.know(WHOLE[day]);
  const parts = [...places.map((place) => nameOf(place)), ...(isKnown ? [] : ["gone"])];
  const shown = withholdParts(
    parts.map((name) => offers.countOf(name)),
    threshold,
  );
  offers.offer(
    places.flatMap((place) => (shown[place] !== null && mayTell(place) ? [nameOf(place)] : [])),
  );
  return offers.given;
}

/**
 * Evidence tells of the latest stage of people with two readings. Where next to nobody has left, the
 * same stage here tells of those with one reading besides: nobody or enough of them, then.
 */
function apartFromPairs(area: number, stays: readonly Stay[], guard: Guard) {
  const { threshold, latestOfPairs, isLatest } = guard;
  const gone = countOf(stays, ({ now }) => now === GONE);
  const pairs = latestOfPairs.get(area);
  return (place: Place): boolean => {
    if (!isLatest || gone >= threshold || !pairs || place === NOT_SCORED) return true;
    const here = countOf(stays, ({ now }) => now === place);
    return isSafe(Math.abs(here - (pairs[place - 1] ?? 0)), threshold);
  };
}

/** Offers figures of one population to a publication, and keeps what is given. */
class Offers {
  readonly given = new Map<string, Holds>();
  private readonly holds: ReadonlyMap<string, Holds>;
  private readonly atoms: readonly Stay[];
  private readonly publication: Publication;

  /** @param named figures, and groups besides that nobody may learn to be small */
  constructor(
    private readonly stays: readonly Stay[],
    named: readonly (readonly [string, Holds])[],
    { threshold, stages }: Guard,
  ) {
    this.holds = new Map(named);
    this.atoms = atomsOf(stays, stages, [
      ...[all, begunNow, begunThen, WHOLE.now, WHOLE.then],
      ...named.map(([, holds]) => holds),
    ]);
    const groups = named.map(([, holds]) => this.groupOf(holds));
    this.publication = new Publication(
      this.atoms.map(({ people }) => people),
      groups,
      threshold,
    );
  }

  countOf(name: string): number {
    return countOf(this.stays, this.holds.get(name)!);
  }

  /** What is told already, or may be. */
  know(holds: Holds): void {
    this.publication.add(this.groupOf(holds));
  }

  /** All of them, or else as many as can stand, one after another, the largest first. */
  offer(names: readonly string[]): void {
    if (this.tryOffer(names)) return;
    const large = names.filter((name) => this.countOf(name) > 0);
    for (const name of large.sort((a, b) => this.countOf(b) - this.countOf(a))) {
      this.tryOffer([name]);
    }
  }

  private tryOffer(names: readonly string[]): boolean {
    const wanted = names.map((name): [string, Holds] => [name, this.holds.get(name)!]);
    if (!this.publication.offer(wanted.map(([, holds]) => this.groupOf(holds)))) return false;
    for (const [name, holds] of wanted) this.given.set(name, holds);
    return true;
  }

  private groupOf(holds: Holds): Group {
    return this.atoms.map((atom) => holds(atom));
  }
}

/** The smallest groups that the figures tell apart, those without anybody among them. */
function atomsOf(stays: readonly Stay[], stages: number, told: readonly Holds[]): Stay[] {
  const atoms = new Map<string, Stay>();
  for (let then = NOT_YET; then <= stages; then += 1) {
    for (let now = NOT_YET; now <= stages; now += 1) {
      if (!isPossible(then, now)) continue;
      const people = countOf(stays, (stay) => stay.then === then && stay.now === now);
      const key = told.map((holds) => holds({ then, now, people })).join();
      const known = atoms.get(key);
      atoms.set(key, { ...(known ?? { then, now }), people: (known?.people ?? 0) + people });
    }
  }
  return [...atoms.values()];
}

/** Nobody comes back in one engagement, or leaves it before it began. */
function isPossible(then: Place, now: Place): boolean {
  if (then === GONE) return now === GONE;
  return then === NOT_YET || now !== NOT_YET;
}
