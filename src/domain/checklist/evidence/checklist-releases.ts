import {
  groupReleases,
  releases,
  type Change,
  type GroupRelease,
  type PartChange,
} from "../../../disclosure/releases";
import { SERVICE } from "../../evidence/protection/release-times";
import type { ChecklistActivity } from "./checklist-activity.repository";

/** What releases depend on. */
export interface ReleaseRule {
  /** Fewest engagements that make sure that enough different people are behind them. */
  readonly threshold: number;
  /** Facts that people may be told apart by. */
  readonly dimensions: readonly string[];
  /** No release after this instant. */
  readonly until: Date;
  /** Whether a group of people is asked for. */
  readonly isNarrowed: boolean;
}

/**
 * The last instant by which nobody, or enough people, are new since the one before, of one contract
 * and checklist; of groups, in each of them. Null where there is none yet.
 *
 * @param activity of the contract and checklist, in order
 */
export function checklistRelease(
  activity: readonly ChecklistActivity[],
  checklistId: string,
  { threshold, dimensions, until, isNarrowed }: ReleaseRule,
): GroupRelease | null {
  const known = activity.filter(({ at }) => at <= until);
  const changes = [...Map.groupBy(known, ({ at }) => at.getTime()).values()].map((some) =>
    toChange(some, false),
  );
  const moments = releases(changes, threshold, checklistId);
  if (!isNarrowed) {
    const at = moments.at(-1);
    return at ? { at, dimensions: [] } : null;
  }
  const ofParts = known.map((row): PartChange => ({
    ...toChange([row], true),
    values: new Map([
      ...dimensions.map((one, i): [string, string] => [one, row.facts[i]!]),
      [SERVICE, row.serviceId ?? ""],
    ]),
  }));
  const tried = [...dimensions, SERVICE];
  return groupReleases(moments, ofParts, tried, threshold, checklistId).at(-1) ?? null;

  function toChange(some: readonly ChecklistActivity[], isPart: boolean): Change {
    const sum = (value: (row: ChecklistActivity) => number): number =>
      some.reduce((so, row) => so + value(row), 0);
    const active = sum((row) => row.active + (isPart ? row.corrected : 0));
    return {
      ...{ at: some[0]!.at, started: sum((row) => row.started) },
      ...{ paired: new Map(), active: new Map([[checklistId, active]]) },
    };
  }
}
