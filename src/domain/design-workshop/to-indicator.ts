import type { IndicatorDefinition } from "../indicator/indicator-checks";
import { Aggregation, IndicatorNature } from "../indicator/indicator.entity";
import { isPercent } from "../indicator/unit";
import type { DesiredIndicator } from "./workshop-content";

/** Digits after the point of a figure that was only talked about. */
const DECIMALS = 1;

/** An indicator as a logic model defines it, with what the workshop left open filled in. */
export function toIndicator(desired: DesiredIndicator): IndicatorDefinition {
  const { title, unit, direction, source, nature, aggregation } = desired;
  return {
    ...{ title, unit, direction, source: source ?? null, description: null },
    nature: nature ?? IndicatorNature.OBJECTIVE,
    aggregation: aggregation ?? (isPercent(unit) ? Aggregation.RATIO : Aggregation.FLOW),
    ...{ frequency: null, baseline: null, decimals: DECIMALS, starAreaId: null },
  };
}
