import { changeOf, type Change, type ChangeSums } from "./change";
import type { WholeStarGroup } from "./sufficient-statistics";

/** Sums over people of each one's mean over the areas scored in both readings (E4). */
export function wholeStarSums(groups: readonly WholeStarGroup[]): ChangeSums {
  const sum = (value: (group: WholeStarGroup) => number): number =>
    groups.reduce((so, group) => so + value(group), 0);
  return {
    n: sum((group) => group.people),
    baseline: sum((group) => group.baselineSum / group.areas),
    latest: sum((group) => group.latestSum / group.areas),
    squaredChange: sum((group) => group.squaredChangeSum / group.areas ** 2),
  };
}

/**
 * Change of the whole Star (E4): each person's mean over the areas scored in both readings, then the
 * mean over people. Null where nobody has such an area.
 */
export function wholeStarChange(groups: readonly WholeStarGroup[]): Change | null {
  return changeOf(wholeStarSums(groups));
}
