import type { NoteFault, RowValues } from "../csv/csv-table";
import { faultOf } from "../csv/row-reader";

/** Notes a period of days whose end is before its start. */
export function checkPeriod(row: RowValues, start: string, end: string, note: NoteFault): void {
  const [from, to] = [row[start], row[end]];
  if (from == null || to == null || to >= from) return;
  note(faultOf(end, to, "PERIOD_BACKWARDS", { start: from }));
}
