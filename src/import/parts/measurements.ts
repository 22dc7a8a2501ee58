import { importMeasurements } from "../../domain/measurement/import.service";
import type { ImportedMeasurement } from "../../domain/measurement/imported-row";
import { MeasurementState } from "../../domain/measurement/measurement.entity";
import { day, decimal, longText, title, word } from "../csv/cells";
import { shorten, type PlacedFault } from "../fault";
import { insertFaults } from "../fault.repository";
import type { CsvPart, ImportSession, Landed } from "./csv-part";
import {
  findNextMeasurements,
  MEASUREMENTS,
  MEASUREMENTS_COLUMNS,
  prepareMeasurements,
} from "./measurements.repository";
import { checkPeriod } from "./row-rules";

/** Rows that are looked at together: enough that statements are few, few enough for any memory. */
const BATCH = 2_000;

/** `measurements.csv`: indicators' figures for periods. */
export function measurementsPart(): CsvPart {
  let landed: Landed = { added: 0, changed: 0, withdrawn: 0 };
  return {
    table: {
      ...MEASUREMENTS,
      columns: [
        { name: "indicator", read: title },
        { name: "contract", read: title },
        { name: "period_start", read: day },
        { name: "period_end", read: day },
        { name: "value", read: decimal, mayBeEmpty: true },
        { name: "numerator", read: decimal, mayBeEmpty: true },
        { name: "denominator", read: decimal, mayBeEmpty: true },
        { name: "state", read: word(Object.values(MeasurementState)) },
        { name: "reason", read: longText, isOptional: true },
        { name: "note", read: longText, isOptional: true },
        { name: "said_by", read: longText, isOptional: true },
      ],
      checkRow: (row, note) => checkPeriod(row, "period_start", "period_end", note),
    },
    staging: MEASUREMENTS_COLUMNS,
    // The domain's own import checks and enters a row in one go; a refused bundle undoes it.
    check: async (run) => {
      landed = await enter(run);
    },
    land: async () => landed,
  };
}

async function enter({ session }: ImportSession): Promise<Landed> {
  await prepareMeasurements(session);
  const landed = { added: 0, changed: 0, withdrawn: 0 };
  for (let after = 0; ;) {
    const rows = await findNextMeasurements(session, after, BATCH);
    if (rows.length === 0) return landed;
    after = rows.at(-1)!.line;
    const result = await importMeasurements(
      session,
      rows.map((row): ImportedMeasurement => ({ ...row, disaggregations: [] })),
    );
    landed.added += result.added;
    landed.changed += result.moved;
    await insertFaults(
      session,
      result.faults.map(({ row, path, code, message }): PlacedFault => {
        const field = columnOf(path);
        const given = field === null ? null : rows[row]!.cells[field];
        const value = given == null ? null : shorten(given);
        const detail = { rule: code, message };
        const { line } = rows[row]!;
        return { file: MEASUREMENTS.file, line, path: null, field, value, code: "RULE", detail };
      }),
    );
  }
}

/** The column of what a rule names, e.g. `period_start` for `periodStart` or `period.start`. */
function columnOf(path: readonly string[]): string | null {
  const name = path
    .filter((part) => /\D/.test(part))
    .join("_")
    .replace(/[A-Z]/g, (c) => `_${c.toLowerCase()}`);
  return name === "" ? null : name;
}
