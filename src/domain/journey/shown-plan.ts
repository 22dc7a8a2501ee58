import { countOf, GONE, isHere, NOT_SCORED, NOT_YET, type AreaStays, type Stay } from "./places";

/** How many people, as the viewer is told; null where it is withheld. */
export type Shown = number | null;

/** People of one area by stage. Lists go by the stages' positions, the lowest first. */
export interface ShownArea {
  readonly area: number;
  readonly now: readonly Shown[];
  readonly then: readonly Shown[];
  readonly notScoredNow: Shown;
  readonly notScoredThen: Shown;
  /** From the stage of a year before (rows) to the stage of now, of those who were scored then and now. */
  readonly flows: readonly (readonly Shown[])[];
  /** By the stage of now: people who were not here a year before. */
  readonly joined: readonly Shown[];
  /** By the stage of then: people who are not here any more. */
  readonly left: readonly Shown[];
}

/** People of a contract with an open engagement now and a year before, and where they are. */
export interface ShownPlan {
  readonly now: Shown;
  readonly then: Shown;
  /** Here then and now. */
  readonly stayed: Shown;
  /** Here now, and not then. */
  readonly joined: Shown;
  /** Here then, and not now. */
  readonly left: Shown;
  readonly areas: readonly ShownArea[];
}

/** The movements of a whole contract, by name. */
export const WHOLE = Object.freeze({
  now: ({ now }: Stay) => isHere(now),
  then: ({ then }: Stay) => isHere(then),
  stayed: ({ then, now }: Stay) => isHere(then) && isHere(now),
  joined: ({ then, now }: Stay) => then === NOT_YET && isHere(now),
  left: ({ then, now }: Stay) => isHere(then) && now === GONE,
});

export type WholeName = keyof typeof WHOLE;

/** What `count` gives for each figure of an area. */
export function areaFigures(
  area: number,
  stages: number,
  count: (name: "now" | "then" | "flow", then: number | null, now: number | null) => Shown,
): ShownArea {
  const places = Array.from({ length: stages }, (_, i) => i + 1);
  return {
    area,
    now: places.map((place) => count("now", null, place)),
    then: places.map((place) => count("then", place, null)),
    notScoredNow: count("now", null, NOT_SCORED),
    notScoredThen: count("then", NOT_SCORED, null),
    flows: places.map((from) => places.map((to) => count("flow", from, to))),
    joined: places.map((to) => count("flow", NOT_YET, to)),
    left: places.map((from) => count("flow", from, GONE)),
  };
}

/** Everything as it is, for who sees the people. */
export function exactPlan(areas: readonly AreaStays[], stages: number): ShownPlan {
  const stays = areas[0]?.stays ?? [];
  const whole = (name: WholeName): number => countOf(stays, WHOLE[name]);
  return {
    ...{ now: whole("now"), then: whole("then"), stayed: whole("stayed") },
    ...{ joined: whole("joined"), left: whole("left") },
    areas: areas.map(({ area, stays: own }) =>
      areaFigures(area, stages, (_, then, now) =>
        countOf(
          own,
          (stay) => (then === null || stay.then === then) && (now === null || stay.now === now),
        ),
      ),
    ),
  };
}

/** Nothing at all, where there are too few people. */
export function withheldPlan(areas: readonly number[], stages: number): ShownPlan {
  return {
    ...{ now: null, then: null, stayed: null, joined: null, left: null },
    areas: areas.map((area) => areaFigures(area, stages, () => null)),
  };
}

/** Whether some figure is withheld. */
export function hasGaps({ areas, ...whole }: ShownPlan): boolean {
  return (
    Object.values(whole).includes(null) ||
    areas.some(
      ({ now, then, notScoredNow, notScoredThen, flows, joined, left }) =>
        [...now, ...then, notScoredNow, notScoredThen, ...flows.flat()].includes(null) ||
        [...joined, ...left].includes(null),
    )
  );
}
