import sql from "sql-template-tag";
import type { Session } from "../../db/session";
import type { ImportedMeasurement } from "../../domain/measurement/imported-row";
import { collectRowFaults, landable } from "../staging.repository";

export const MEASUREMENTS = { file: "measurements.csv", table: "import_measurement" } as const;

export const MEASUREMENTS_COLUMNS = sql`indicator text, contract text, period_start date, period_end date, value text,
  numerator text, denominator text, state text, reason text, note text, said_by text`;

/** A row of the file that is good as far as it alone shows. */
export interface StagedMeasurement extends Omit<ImportedMeasurement, "disaggregations"> {
  readonly line: number;
  /** The row's cells by the names of their columns. */
  readonly cells: Readonly<Record<string, string | null>>;
}

export async function prepareMeasurements(session: Session): Promise<void> {
  await collectRowFaults(session, MEASUREMENTS);
}

/** Rows after a line, in their order. */
export async function findNextMeasurements(
  session: Session,
  after: number,
  most: number,
): Promise<StagedMeasurement[]> {
  return session.query<StagedMeasurement>(sql`
    select s.line, s.indicator, s.contract, s.period_start, s.period_end, s.value, s.numerator,
      s.denominator, s.state, s.reason, s.note, s.said_by, to_jsonb(s) - 'faults' as cells
    from ${landable(MEASUREMENTS)} where s.line > ${after} order by s.line limit ${most}`);
}
