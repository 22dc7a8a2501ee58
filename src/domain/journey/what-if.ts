import type { Shown, ShownArea } from "./shown-plan";

/** What a specification would buy, in one area. */
export interface Specification {
  /** Positions of the stages to be covered, from 1. */
  readonly stages: readonly number[];
  /** People that may begin in a year. */
  readonly placesPerYear: number;
  /** Share of those who take part that is expected to move forward a stage or more, 0 to 1. */
  readonly shareThatMoves: number;
}

/** What would follow from a specification if all that it assumes held. People; null: withheld. */
export interface WhatIf {
  /** At these stages now. */
  readonly there: Shown;
  /** Of them, came within the year. */
  readonly arrivals: Shown;
  /** Of those there now, who would find a place within a year. */
  readonly covered: Shown;
  readonly withoutPlace: Shown;
  /** Places that would stay free of people who are there now. */
  readonly placesLeft: Shown;
  /** Expected to move, rounded down to whole people. */
  readonly expectedToMove: Shown;
  /** Observed over the year: those at these stages then, scored now, who moved forward. */
  readonly movedForward: Shown;
  readonly movedForwardOf: Shown;
  /** Years until everybody who is there now had a place, to one decimal; null without places. */
  readonly years: Shown;
  readonly assumes: readonly string[];
}

/**
 * What a specification would mean for the people of an area. Figures come from those that the viewer
 * is given, so they say nothing that those do not.
 */
export function whatIf(area: ShownArea, specification: Specification): WhatIf {
  const { stages, placesPerYear, shareThatMoves } = specification;
  const of = (counts: readonly Shown[]): Shown => sum(stages.map((stage) => counts[stage - 1]!));
  const there = of(area.now);
  const covered = there === null ? null : Math.min(there, placesPerYear);
  const rows = stages.map((stage) => ({ stage, row: area.flows[stage - 1]! }));
  return {
    there,
    arrivals: of(area.joined),
    covered,
    withoutPlace: minus(there, covered),
    placesLeft: minus(placesPerYear, covered),
    expectedToMove: covered === null ? null : Math.floor(covered * shareThatMoves + ROUNDING),
    movedForward: sum(rows.flatMap(({ stage, row }) => row.slice(stage))),
    movedForwardOf: sum(rows.flatMap(({ row }) => row)),
    years:
      there === null || placesPerYear === 0 ? null : Math.ceil((there / placesPerYear) * 10) / 10,
    assumes: ASSUMES,
  };
}

/** 0.29 of 100 is 28.999…: what was meant is 29. */
const ROUNDING = 1e-9;

const ASSUMES: readonly string[] = Object.freeze([
  "Those who are at these stages now are those whom the service would work with: nobody else comes " +
    "for a place, and everybody who could have one wants it.",
  "One place serves one person, once in the year. Whoever came within the last year is counted " +
    "among those who are there; as many may come again.",
  "The share that moves is what you expect, and not what the product foretells. Compare it with how " +
    "many moved over the last year, who may have had other help, or none.",
  "Only people of this contract are counted. Whoever needs help and is not here yet is not seen.",
  "Moving a stage is a change in one area. It says nothing of what else changed, or why.",
]);

const sum = (counts: readonly Shown[]): Shown =>
  counts.reduce<Shown>((so, count) => (so === null || count === null ? null : so + count), 0);

const minus = (a: Shown, b: Shown): Shown => (a === null || b === null ? null : a - b);
