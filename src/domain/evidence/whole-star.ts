import { changeOf, type Change } from "./change";
import type { WholeStarGroup } from "./sufficient-statistics";

/**
 * Change of the whole Star (E4): each person's mean over the areas scored in both readings, then the
 * mean over people. Null where nobody has such an area.
 */
export function wholeStarChange(groups: readonly WholeStarGroup[]): Change | null {
  const sum = (value: (group: WholeStarGroup) => number): number =>
    groups.reduce((so, group) => so + value(group), 0);
  return changeOf({
    n: sum((group) => group.people),
    baseline: sum((group) => group.baselineSum / group.areas),
    latest: sum((group) => group.latestSum / group.areas),
    squaredChange: sum((group) => group.squaredChangeSum / group.areas ** 2),
  });
}
