import { Exact } from "../indicator/exact";
import { divide } from "../indicator/exact";

/** Whether there is a cost for each, or why there is none. */
export enum UnitCostStatus {
  GIVEN = "given",
  NO_COST = "no_cost",
  NOBODY = "nobody",
  WITHHELD = "withheld",
}

/** A cost over how many it is for. */
export interface UnitCost {
  readonly status: UnitCostStatus;
  /** Null where it is withheld. */
  readonly n: number | null;
  readonly costMinor: number | null;
  /** Whole minor units, half-up; null where the status says why. */
  readonly eachMinor: number | null;
}

/**
 * A cost divided by a number of people or outcomes (D10).
 *
 * @param costMinor null where it is withheld
 * @param n null where it is withheld
 * @param isStated whether there is any cost at all: nothing paid is no price of 0
 */
export function unitCost(costMinor: number | null, n: number | null, isStated: boolean): UnitCost {
  const { GIVEN, NO_COST, NOBODY, WITHHELD } = UnitCostStatus;
  if (costMinor === null || n === null) return { status: WITHHELD, n, costMinor, eachMinor: null };
  if (!isStated) return { status: NO_COST, n, costMinor, eachMinor: null };
  if (n === 0) return { status: NOBODY, n, costMinor, eachMinor: null };
  const each = divide(new Exact(String(costMinor)), new Exact(String(n)));
  const HALF_UP = 1;
  return { status: GIVEN, n, costMinor, eachMinor: Number(each.round(0, HALF_UP).toFixed()) };
}
