import type { StageRange } from "../area-statistics";
import type { ScoreCell } from "../sufficient-statistics";

/** A Star's scale, as groups of people depend on it. */
export interface AreaScale {
  readonly min: number;
  readonly max: number;
  /** In order, covering the scale. */
  readonly stages: readonly StageRange[];
}

/** Scores of somebody in one area. */
type Scores = Pick<ScoreCell, "baseline" | "latest">;

/** People of one area whom a figure counts, or who follow from two that do. */
export interface AreaGroup {
  readonly name: string;
  readonly holds: (scores: Scores) => boolean;
}

/** The tables that are given of an area, in the order in which they matter. */
export const DIRECTIONS = ["increased", "same", "decreased"] as const;
export const MOVES = ["forward", "stayed", "back"] as const;
export const atBaseline = (stage: number): string => `baseline ${stage}`;
export const atLatest = (stage: number): string => `latest ${stage}`;
export const moveBetween = (from: number, to: number): string => `${from} to ${to}`;

/** All groups of an area's people that figures count. */
export function areaGroups({ max, stages }: AreaScale): AreaGroup[] {
  const stageOf = (score: number): number =>
    stages.findIndex(({ fromScore, toScore }) => score >= fromScore && score <= toScore);
  const places = stages.map((_, i) => i);
  const group = (name: string, holds: AreaGroup["holds"]): AreaGroup => ({ name, holds });
  return [
    group("increased", ({ baseline, latest }) => latest > baseline),
    group("same", ({ baseline, latest }) => latest === baseline),
    group("decreased", ({ baseline, latest }) => latest < baseline),
    group("maintainedAtTop", ({ baseline, latest }) => latest === baseline && baseline === max),
    group("roomToImprove", ({ baseline }) => baseline < max),
    group("forward", ({ baseline, latest }) => stageOf(latest) > stageOf(baseline)),
    group("stayed", ({ baseline, latest }) => stageOf(latest) === stageOf(baseline)),
    group("back", ({ baseline, latest }) => stageOf(latest) < stageOf(baseline)),
    ...places.map((i) => group(atBaseline(i), ({ baseline }) => stageOf(baseline) === i)),
    ...places.map((i) => group(atLatest(i), ({ latest }) => stageOf(latest) === i)),
    ...places.flatMap((i) =>
      places.map((j) =>
        group(
          moveBetween(i, j),
          ({ baseline, latest }) => stageOf(baseline) === i && stageOf(latest) === j,
        ),
      ),
    ),
  ];
}

/** What two figures together tell of: the people in one and not in the other. */
export function impliedGroups(groups: readonly AreaGroup[]): AreaGroup[] {
  const of = (name: string): AreaGroup["holds"] => groups.find((one) => one.name === name)!.holds;
  const both = (a: string, b: string): AreaGroup => ({
    name: `${a} and ${b}`,
    holds: (scores) => of(a)(scores) && of(b)(scores),
  });
  const not = (a: string, b: string): AreaGroup => ({
    name: `${a} without ${b}`,
    holds: (scores) => of(a)(scores) && !of(b)(scores),
  });
  return [
    both("increased", "stayed"),
    both("decreased", "stayed"),
    not("same", "maintainedAtTop"),
    not("decreased", "roomToImprove"),
    { name: "top at baseline", holds: (scores) => !of("roomToImprove")(scores) },
  ];
}
