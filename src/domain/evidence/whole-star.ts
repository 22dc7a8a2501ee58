import { changeOf, NO_SUMS, plusSums, toChangeSums, type Change, type ChangeSums } from "./change";
import type { WholeStarGroup } from "./sufficient-statistics";

/** Sums over people of each one's mean over the areas scored in both readings (E4). */
export function wholeStarSums(groups: readonly WholeStarGroup[]): ChangeSums {
  return groups.map(groupSums).reduce(plusSums, NO_SUMS);
}

function groupSums(group: WholeStarGroup): ChangeSums {
  const { areas, people: n, baselineSum: baseline, latestSum: latest } = group;
  return toChangeSums({ n, baseline, latest, squaredChange: group.squaredChangeSum }, areas);
}

/**
 * Change of the whole Star (E4): each person's mean over the areas scored in both readings, then the
 * mean over people. Null where nobody has such an area.
 */
export function wholeStarChange(groups: readonly WholeStarGroup[]): Change | null {
  return changeOf(wholeStarSums(groups));
}
