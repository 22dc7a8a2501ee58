import { changeOf, NO_SUMS, plusSums, toChangeSums, type Change, type ChangeSums } from "./change";
import type { WholeStarGroup } from "./sufficient-statistics";

/**
 * Sums over people of each one's mean over the areas scored in both readings (E4). Added up in one
 * order, whichever the groups come in: so that the same people give the same figures to the last digit.
 */
export function wholeStarSums(groups: readonly WholeStarGroup[]): ChangeSums {
  const inOrder = groups.toSorted((a, b) => a.areas - b.areas);
  return inOrder.map(groupSums).reduce(plusSums, NO_SUMS);
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
