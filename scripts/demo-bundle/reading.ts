import { iso, type Day } from "./days";
import { csv } from "./csv";
import type { Engagement } from "./engagements";
import { areaColumns, type StarDefinition } from "./stars";

/** Null: not scored. */
export type Scores = Readonly<Record<string, number | null>>;

export interface Reading {
  readonly engagement: Engagement;
  readonly star: StarDefinition;
  readonly takenOn: Day;
  readonly completedBy: "collaborative" | "worker" | "service_user";
  readonly kind: "standard" | "retrospective";
  readonly state: "completed" | "in_progress" | "withdrawn";
  readonly notes: string;
  readonly scores: Scores;
}

/** In order of date; readings of one date stay in the order in which they were entered. */
export function readingsFile(
  readings: readonly Reading[],
  stars: readonly StarDefinition[],
): string {
  const areas = areaColumns(stars);
  const columns = [
    "reading",
    "engagement",
    "star",
    "edition",
    "taken_on",
    "completed_by",
    "kind",
    "state",
    "notes",
    ...areas,
  ];
  const inOrder = readings.toSorted((a, b) => a.takenOn - b.takenOn);
  return csv(
    columns,
    inOrder.map((r, i) => ({
      ...Object.fromEntries(areas.map((area) => [area, r.scores[area]?.toString() ?? ""])),
      reading: `R${String(i + 1).padStart(5, "0")}`,
      engagement: r.engagement.id,
      star: r.star.code,
      edition: r.star.edition,
      taken_on: iso(r.takenOn),
      completed_by: r.completedBy,
      kind: r.kind,
      state: r.state,
      notes: r.notes,
    })),
  );
}
