import { Checks } from "../checks";
import type { RegisteredStar } from "../star/star.repository";
import type { ShownArea } from "./shown-plan";
import { checkStages, MOST_PLACES } from "./stage-checks";
import { whatIf, type Specification, type WhatIf } from "./what-if";

/**
 * What a specification would mean for the people of an area.
 *
 * @throws Refusal `ValidationFailed` for stages that the Star does not have, or numbers out of range
 */
export async function askWhatIf(
  area: ShownArea,
  star: RegisteredStar,
  specification: Specification,
): Promise<WhatIf> {
  const { stages, placesPerYear, shareThatMoves } = specification;
  const checks = new Checks();
  checks.that(stages.length > 0, "stages", "REQUIRED", "Name at least one stage in `stages`.");
  checkStages(checks, stages, star);
  checks.that(
    placesPerYear >= 0 && placesPerYear <= MOST_PLACES,
    "placesPerYear",
    "OUT_OF_RANGE",
    `placesPerYear is ${placesPerYear}: give 0 to ${MOST_PLACES}.`,
  );
  checks.that(
    shareThatMoves >= 0 && shareThatMoves <= 1,
    "shareThatMoves",
    "OUT_OF_RANGE",
    `shareThatMoves is ${shareThatMoves}: give a share, 0 to 1, e.g. 0.4 for two in five.`,
  );
  checks.throwIfAny();
  return whatIf(area, { ...specification, stages: [...new Set(stages)].sort((a, b) => a - b) });
}
