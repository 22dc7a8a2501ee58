import {
  UnpairedReason,
  type OwnReadingGap,
  type ScoreCell,
  type StarStatistics,
  type WholeStarGroup,
} from "../sufficient-statistics";
import type { KeptCounts } from "./kept-counts";
import { areaOf, baselineOf, dayNumber, dayOf, KeptKind, kindOf, latestOf } from "./kept-items";

/**
 * Whether counts tell of a day after this one: then what they say of this day must be counted from
 * the readings themselves.
 */
export function tellsOfLater({ items, amounts }: KeptCounts, day: string): boolean {
  const number = dayNumber(day);
  return items.some(
    (item, i) => kindOf(item) === KeptKind.LAST_DAY && amounts[i]! > 0 && dayOf(item) > number,
  );
}

/**
 * The statistics of a day from counts: of the engagements of a scope, and of its readings with one
 * Star. A review that was due before that day is missed.
 */
export function toStatistics(engaged: KeptCounts, read: KeptCounts, day: string): StarStatistics {
  const number = dayNumber(day);
  const found = new Found();
  engaged.items.forEach((item, i) => {
    if (dayOf(item) <= number) found.engagements += engaged.amounts[i]!;
  });
  read.items.forEach((item, i) => found.add(item, read.amounts[i]!, number));
  return found.toStatistics();
}

/** Statistics in the making. */
class Found {
  engagements = 0;
  private missed = 0;
  private readonly plain = new Map<KeptKind, number>();
  private readonly cells: ScoreCell[] = [];
  private readonly groups = new Map<number, Map<KeptKind, number>>();
  private readonly gaps = new Map<number, Map<KeptKind, number>>();

  add(item: number, amount: number, day: number): void {
    const kind = kindOf(item);
    if (kind === KeptKind.CELL) {
      const scores = { baseline: baselineOf(item), latest: latestOf(item) };
      this.cells.push({ area: areaOf(item), ...scores, people: amount });
    } else if (kind === KeptKind.DUE_REVIEW) {
      if (dayOf(item) < day) this.missed += amount;
    } else if (kind >= KeptKind.GAP_READINGS) {
      addTo(this.gaps, areaOf(item), kind, amount);
    } else if (kind >= KeptKind.WHOLE_PEOPLE && kind <= KeptKind.WHOLE_MOVED_FORWARD) {
      addTo(this.groups, areaOf(item), kind, amount);
    } else this.plain.set(kind, amount);
  }

  toStatistics(): StarStatistics {
    const of = (kind: KeptKind): number => this.plain.get(kind) ?? 0;
    const done = of(KeptKind.REVIEWS_DONE);
    const [early, late] = [of(KeptKind.REVIEWS_EARLY), of(KeptKind.REVIEWS_LATE)];
    return {
      engagements: this.engagements,
      pairs: of(KeptKind.PAIRS),
      unpaired: {
        [UnpairedReason.NO_READING]: this.engagements - of(KeptKind.WITH_READING),
        [UnpairedReason.ONE_READING]: of(KeptKind.ONE_READING),
        [UnpairedReason.SAME_DATE]: of(KeptKind.SAME_DATE),
        [UnpairedReason.TOO_CLOSE]: 0,
        [UnpairedReason.NONE_IN_PERIOD]: 0,
      },
      endedAfterOneReading: of(KeptKind.ENDED_AFTER_ONE),
      movedForwardInAnyArea: [...this.groups.values()].reduce(
        (sum, group) => sum + (group.get(KeptKind.WHOLE_MOVED_FORWARD) ?? 0),
        0,
      ),
      cells: this.cells,
      wholeStar: this.wholeStar(),
      readings: {
        eligible: of(KeptKind.ELIGIBLE),
        collaborative: of(KeptKind.COLLABORATIVE),
        workerOnly: of(KeptKind.WORKER_ONLY),
        retrospective: of(KeptKind.RETROSPECTIVE),
        otherEdition: 0,
        serviceUserOnly: of(KeptKind.OWN),
        inProgress: of(KeptKind.IN_PROGRESS),
        withdrawn: of(KeptKind.WITHDRAWN),
      },
      reviews: { done, early, onTime: done - early - late, late, missed: this.missed },
      ownReadingGaps: this.ownReadingGaps(),
    };
  }

  private wholeStar(): WholeStarGroup[] {
    return [...this.groups].flatMap(([areas, group]) => {
      if (areas === 0) return [];
      const of = (kind: KeptKind): number => group.get(kind) ?? 0;
      return {
        areas,
        people: of(KeptKind.WHOLE_PEOPLE),
        baselineSum: of(KeptKind.WHOLE_BASELINE),
        latestSum: of(KeptKind.WHOLE_LATEST),
        squaredChangeSum: of(KeptKind.WHOLE_SQUARED_CHANGE),
      };
    });
  }

  private ownReadingGaps(): OwnReadingGap[] {
    return [...this.gaps].map(([area, gap]) => {
      const of = (kind: KeptKind): number => gap.get(kind) ?? 0;
      return {
        area,
        readings: of(KeptKind.GAP_READINGS),
        people: of(KeptKind.GAP_PEOPLE),
        gapSum: of(KeptKind.GAP_SUM),
        ownHigher: of(KeptKind.GAP_OWN_HIGHER),
        ownLower: of(KeptKind.GAP_OWN_LOWER),
      };
    });
  }
}

function addTo(
  groups: Map<number, Map<KeptKind, number>>,
  key: number,
  kind: KeptKind,
  amount: number,
): void {
  let group = groups.get(key);
  if (!group) groups.set(key, (group = new Map()));
  group.set(kind, amount);
}
