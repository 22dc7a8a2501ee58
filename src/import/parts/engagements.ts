import { today } from "../../domain/today";
import type { Pseudonyms } from "../../pseudonyms/pseudonyms";
import { CellFault, day, title, type ReadCell } from "../csv/cells";
import type { NoteFault, OtherCell, RowValues } from "../csv/csv-table";
import { faultOf } from "../csv/row-reader";
import type { CsvPart } from "./csv-part";
import { ENGAGEMENTS, ENGAGEMENTS_COLUMNS } from "./engagement-columns.repository";
import { checkEngagements } from "./engagement-checks.repository";
import { landEngagements } from "./engagements.repository";
import { checkPeriod } from "./row-rules";

// As the API has it.
const MAX_FACTS = 50;
const MAX_FACT = 300;

/** `engagements.csv`: people's time with services. Further columns are facts of theirs. */
export const engagementsPart = (pseudonyms: Pseudonyms, onDay = today()): CsvPart => ({
  table: {
    ...ENGAGEMENTS,
    columns: [
      { name: "engagement", read: title },
      { name: "service_user", read: blindly(pseudonyms), isPersonal: true },
      { name: "contract", read: title },
      { name: "service", read: title },
      { name: "keyworker", read: title, mayBeEmpty: true },
      { name: "started_on", read: day },
      { name: "ended_on", read: day, mayBeEmpty: true },
      { name: "end_reason", read: title, mayBeEmpty: true },
    ],
    others: { name: "facts", accepted: null, read: readFacts },
    checkRow: (row, note) => checkRow(row, onDay, note),
  },
  staging: ENGAGEMENTS_COLUMNS,
  check: checkEngagements,
  land: landEngagements,
});

/** Whoever it is, is hidden before the database sees it: it knows people by pseudonyms alone. */
function blindly(pseudonyms: Pseudonyms): ReadCell {
  return (text) => {
    const read = title(text);
    return read instanceof CellFault ? read : pseudonyms.blind(read);
  };
}

function checkRow(row: RowValues, onDay: string, note: NoteFault): void {
  checkPeriod(row, "started_on", "ended_on", note);
  const { ended_on: endedOn, end_reason: endReason } = row;
  if (endedOn != null && endedOn > onDay) note(faultOf("ended_on", endedOn, "IN_THE_FUTURE", {}));
  if (endReason == null || endedOn != null) return;
  note(faultOf("end_reason", endReason, "END_REASON_WITHOUT_END", {}));
}

/** An empty cell is no fact: nothing is known about it. */
function readFacts(cells: readonly OtherCell[], _row: RowValues, note: NoteFault): string {
  for (const { heading, text } of cells) {
    if (text.length > MAX_FACT) note(faultOf(heading, text, "TOO_LONG", { most: MAX_FACT }));
  }
  if (cells.length > MAX_FACTS) {
    note({ field: null, value: null, code: "TOO_MANY_FACTS", detail: { most: MAX_FACTS } });
  }
  return JSON.stringify(Object.fromEntries(cells.map(({ heading, text }) => [heading, text])));
}
