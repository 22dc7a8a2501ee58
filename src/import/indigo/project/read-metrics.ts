import { isPercent } from "../../../domain/indicator/unit";
import { METRICS } from "../indigo-table";
import type { IndigoMetric } from "../indigo-project";
import { joined, labelled } from "./joined";
import type { ProjectNotes } from "./project-notes";
import type { ProjectRows } from "./project-rows";

const MAX_TITLE = 300;
const MAX_UNIT = 40;

/**
 * The project's outcome metrics. Where ids are missing or repeat, all of them are numbered through by
 * position, as prices, results and payments then name them.
 */
export function readMetrics(notes: ProjectNotes, { metrics }: ProjectRows): IndigoMetric[] {
  const ids = metrics.map((row) => row.id);
  const isNumbered = ids.includes("") || new Set(ids).size < ids.length;
  if (isNumbered) {
    const message =
      `The ids of its ${ids.length} metrics are missing or repeat: they are numbered through, ` +
      `outcomemetric1 to outcomemetric${ids.length}, in the order of their rows.`;
    notes.note(metrics[0]!, "METRICS_NUMBERED", message, METRICS.columns.id, ids.join(", "));
  }
  return metrics.map((row, index) => ({
    reference: isNumbered ? `outcomemetric${index + 1}` : row.id,
    title: titleOf(row.definition, `Outcome metric ${index + 1}`),
    description: joined([
      row.definition.length > MAX_TITLE || row.definition.includes("\n") ? row.definition : "",
      labelled("Unit", row.unit),
      labelled("Target", row.target),
      labelled("Other target", row.otherTarget),
      labelled("For", row.population),
      labelled("Number of people or others aimed at", row.targetedUsers),
      labelled("Validation", row.validation),
      labelled("Data", row.source),
      row.notes,
    ]),
    unit: unitOf(row.unit, row.unitType),
  }));
}

/** A definition on one line, cut where it is longer than a title; the whole of it is the description. */
function titleOf(definition: string, fallback: string): string {
  const line = definition.replace(/\s+/g, " ");
  if (line === "") return fallback;
  return line.length <= MAX_TITLE ? line : `${line.slice(0, MAX_TITLE - 1)}…`;
}

/** What is counted. Percentages are of something that the source does not tell: they are no counts. */
function unitOf(unit: string, unitType: string): string {
  if (unit !== "" && unit.length <= MAX_UNIT && !isPercent(unit)) return unit;
  return unitType === "Individual" ? "people" : "outcomes";
}
