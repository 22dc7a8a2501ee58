import { ContractStatus } from "../../../domain/contract/contract.entity";
import { MeasurementState } from "../../../domain/measurement/measurement.entity";
import { overlaps } from "../../../domain/period";
import { readList } from "../cells/read-list";
import { RESULTS, type RowOf } from "../indigo-table";
import type { IndigoResult } from "../indigo-project";
import { joined, labelled } from "./joined";
import type { ProjectNotes } from "./project-notes";
import type { ProjectRows } from "./project-rows";
import type { OrganisationBook } from "./read-organisation";
import { readPeriod } from "./read-period";

type ResultRow = RowOf<typeof RESULTS>;

const { columns } = RESULTS;

/** An exact decimal that fits a measurement; as spreadsheets write it, with commas too. */
const DECIMAL = /^\d{1,15}(\.\d{1,9})?$/;

/** What results are held against. */
export interface ResultFrame {
  readonly metrics: ReadonlySet<string>;
  readonly status: ContractStatus;
}

/** Results in figures; final ones are verified. Those in words are kept as remarks. */
export function readResults(
  notes: ProjectNotes,
  book: OrganisationBook,
  { results }: ProjectRows,
  frame: ResultFrame,
): IndigoResult[] {
  const found: IndigoResult[] = [];
  for (const row of finalFirst(results)) {
    const result = readResult(notes, book, row, frame);
    if (result === null) continue;
    const isCounted = found.some(
      ({ metric, period }) => metric === result.metric && overlaps(period, result.period),
    );
    if (!isCounted) {
      found.push(result);
      continue;
    }
    const message =
      `${row.metric} has another result of a period that overlaps this one, and they are not to be ` +
      "added up: this one is kept in words.";
    notes.note(row, "DUPLICATE_RESULT", message, columns.achieved, row.achieved);
    keepInWords(notes, row);
  }
  return found;
}

const isFinal = ({ type }: ResultRow): boolean => type.toLowerCase() === "final";

/** What was counted in the end stands before what was counted on the way. */
const finalFirst = (rows: readonly ResultRow[]): ResultRow[] => [
  ...rows.filter(isFinal),
  ...rows.filter((row) => !isFinal(row)),
];

function readResult(
  notes: ProjectNotes,
  book: OrganisationBook,
  row: ResultRow,
  { metrics, status }: ResultFrame,
): IndigoResult | null {
  const reject = (code: Parameters<ProjectNotes["note"]>[1], message: string): null => {
    notes.note(row, code, message, columns.achieved, row.achieved);
    keepInWords(notes, row);
    return null;
  };
  const period = readPeriod(notes, row, {
    ...{ start: row.start, end: row.end, startField: columns.start, endField: columns.end },
  });
  if (row.achieved === "") return reject("NO_RESULT", "It says no outcomes achieved.");
  if (!DECIMAL.test(row.achieved)) {
    return reject(
      "RESULT_IN_WORDS",
      "The result is in words: it is kept so, and is no measurement.",
    );
  }
  if (row.metric === "") return reject("NO_METRIC", "It names no metric: it is kept in words.");
  if (!metrics.has(row.metric)) {
    const message = `The project has no metric "${row.metric}": its result is kept in words.`;
    return reject("UNKNOWN_METRIC", message);
  }
  if (period === null) return reject("NO_PERIOD", "It says no whole period: it is kept in words.");
  if (status === ContractStatus.DRAFT) {
    return reject("RESULT_UNDER_DRAFT", "A draft takes no measurements: it is kept in words.");
  }
  return {
    ...{ metric: row.metric, period, value: row.achieved, note: noteOf(row) },
    state: isFinal(row) ? MeasurementState.VERIFIED : MeasurementState.SUBMITTED,
    saidBy: joined([
      book
        .read(notes, row, row.validators, columns.validators)
        .map((id) => book.nameOf(id))
        .join(", "),
    ]),
  };
}

function keepInWords(notes: ProjectNotes, row: ResultRow): void {
  const metric = readList(row.metric).join(", ");
  const of = metric === "" ? "Result" : `Result of ${metric}`;
  const period = [row.start, row.end].filter((end) => end !== "").join(" to ");
  const text = joined([row.achieved, labelled("Period", period), noteOf(row) ?? ""]);
  if (text !== null) notes.remark(row, `result/${metric || "none"}`, of, text);
}

const noteOf = (row: ResultRow): string | null =>
  joined([
    labelled("Result", [row.type, row.level].filter((part) => part !== "").join(", ")),
    labelled("Engaged in the impact bond", row.engaged),
    labelled("With positive social outcomes", row.positive),
    row.description,
    row.notes,
  ]);
