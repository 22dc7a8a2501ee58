import { DEFAULT_POLICY } from "../../../src/disclosure/policy";
import type { EvidenceRequest } from "../../../src/domain/evidence/evidence-request";
import type { Part } from "../../../src/domain/evidence/protection/narrow";
import { BaselineRule } from "../../../src/domain/evidence/question";
import {
  UnpairedReason,
  type ReadingCounts,
  type StarStatistics,
} from "../../../src/domain/evidence/sufficient-statistics";
import type { RegisteredStar } from "../../../src/domain/star/star.repository";

/** Numbers from 0 to 1, the same for the same seed. */
export function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1103515245 + 12345) % 2147483648;
    return state / 2147483648;
  };
}

/** Somebody under a contract; scores are pairs of baseline and latest, null where not scored. */
export interface Person {
  readonly values: ReadonlyMap<string, string>;
  readonly hasPair: boolean;
  readonly scores: readonly (readonly [number, number] | null)[];
}

export const AREAS = [1, 2, 3];
const STAGES = [1, 3, 5].map((from, i) => ({
  name: `Stage ${i}`,
  fromScore: from,
  toScore: from + 1,
}));
const MAX = 6;

/** A Star of three areas and three stages, as far as protection looks at it. */
export const STAR = {
  star: { scaleMin: 1, scaleMax: MAX, id: "star" },
  areas: AREAS.map((position) => ({ position })),
  stages: STAGES,
} as unknown as RegisteredStar;

export const POLICY = { ...DEFAULT_POLICY, dimensions: ["age", "gender"] };
export const VALUES = { age: ["young", "middle", "old"], gender: ["f", "m"], service: ["a", "b"] };

export const REQUEST: EvidenceRequest = {
  ...{ baselineRule: BaselineRule.FIRST, minimumDays: 0, asOf: null, from: null, to: null },
  ...{ contractIds: null, serviceIds: null, where: [], excludeRetrospective: false },
  ...{ minimum: 1, bandSetId: null, applyEditionMapping: false },
};

export function randomPeople(random: () => number): Person[] {
  const size = 12 + Math.floor(random() ** 2 * 900);
  const rare = random() * 0.6;
  const missing = random() < 0.4 ? 0 : random() * 0.15;
  const pick = (of: readonly string[]): string =>
    random() < rare ? of[0]! : of[Math.floor(random() * of.length)]!;
  return Array.from({ length: size }, () => ({
    values: new Map(Object.entries(VALUES).map(([name, of]) => [name, pick(of)])),
    hasPair: random() < 0.75,
    scores: AREAS.map(() => {
      if (random() < missing) return null;
      const baseline = 1 + Math.floor(random() * MAX);
      const latest = baseline + Math.floor(random() * 5) - 1;
      return [baseline, Math.min(MAX, Math.max(1, latest))] as const;
    }),
  }));
}

const NO_READINGS: ReadingCounts = {
  ...{ eligible: 0, collaborative: 0, workerOnly: 0, retrospective: 0, otherEdition: 0 },
  ...{ serviceUserOnly: 0, inProgress: 0, withdrawn: 0 },
};

/** What is counted of some people. */
export function statisticsOf(people: readonly Person[]): StarStatistics {
  const paired = people.filter(({ hasPair }) => hasPair);
  const scored = paired.map((one) => one.scores.filter((score) => score !== null));
  const reviews = { done: 0, early: 0, onTime: 0, late: 0, missed: 0 };
  return {
    engagements: people.length,
    pairs: paired.length,
    unpaired: {
      [UnpairedReason.NO_READING]: 0,
      [UnpairedReason.ONE_READING]: people.length - paired.length,
      [UnpairedReason.SAME_DATE]: 0,
      [UnpairedReason.TOO_CLOSE]: 0,
      [UnpairedReason.NONE_IN_PERIOD]: 0,
    },
    endedAfterOneReading: 0,
    movedForwardInAnyArea: scored.filter((all) => all.some(([a, b]) => b > a)).length,
    cells: AREAS.flatMap((area) => cellsOf(paired, area)),
    wholeStar: scored.filter((all) => all.length > 0).map((all) => groupOf(all)),
    ...{ readings: NO_READINGS, reviews, ownReadingGaps: [] },
    behind: { readings: NO_READINGS, reviews: { ...reviews, due: 0 } },
  };
}

function cellsOf(people: readonly Person[], area: number) {
  const own = people.flatMap(({ scores }) => (scores[area - 1] ? [scores[area - 1]!] : []));
  return [...Map.groupBy(own, (pair) => pair.join()).values()].map((some) => ({
    ...{ area, baseline: some[0]![0], latest: some[0]![1], people: some.length },
  }));
}

function groupOf(all: readonly (readonly [number, number])[]) {
  const [baseline, latest] = [0, 1].map((i) => all.reduce((sum, pair) => sum + pair[i]!, 0));
  return {
    ...{ areas: all.length, people: 1, baselineSum: baseline!, latestSum: latest! },
    squaredChangeSum: (latest! - baseline!) ** 2,
  };
}

/** Everybody by every dimension. */
export function partsOf(people: readonly Person[]): Part[] {
  const groups = Map.groupBy(people, ({ values }) => [...values.values()].join());
  return [...groups.values()].map((some) => ({
    values: some[0]!.values,
    statistics: statisticsOf(some),
  }));
}
