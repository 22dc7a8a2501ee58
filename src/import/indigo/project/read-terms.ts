import { isTooLong } from "../../../domain/contract/contract-length";
import { ContractStatus } from "../../../domain/contract/contract.entity";
import { addDays, endOfMonth, type Period } from "../../../domain/period";
import { PROJECTS, type RowOf } from "../indigo-table";
import type { ProjectNotes } from "./project-notes";
import { readDayOf } from "./read-period";

type ProjectRow = RowOf<typeof PROJECTS>;
type Heading = keyof typeof PROJECTS.columns;

const STAGES: Readonly<Record<string, ContractStatus>> = {
  contracted: ContractStatus.ACTIVE,
  implementation: ContractStatus.ACTIVE,
  complete: ContractStatus.ENDED,
};

/** How long a contract is taken to last where the source does not say. */
const ASSUMED_YEARS = 10;

/** The contract's status, from how far the project is. */
export function readStatus(notes: ProjectNotes, row: ProjectRow): ContractStatus {
  const status = STAGES[row.stage.toLowerCase()];
  if (status !== undefined) return status;
  const message = `The stage "${row.stage}" is not known: the contract is taken as a draft.`;
  notes.note(row, "UNKNOWN_STAGE", message, PROJECTS.columns.stage, row.stage);
  return ContractStatus.DRAFT;
}

/**
 * From the first of what was signed and when the service started, to the completion or the service's
 * end, actual before anticipated; widened to hold what was achieved and paid. Null where no day says
 * when it started.
 *
 * @param recorded periods of results and payments
 */
export function readTerm(
  notes: ProjectNotes,
  row: ProjectRow,
  recorded: readonly Period[],
): Period | null {
  const day = (name: Heading, edge: "start" | "end"): string | null =>
    readDayOf(notes, row, { text: row[name], edge, field: PROJECTS.columns[name] });
  const ends = (
    [
      "actualCompletion",
      "actualServiceEnd",
      "anticipatedCompletion",
      "anticipatedServiceEnd",
    ] as const
  ).map((name) => ({ name, day: day(name, "end") }));
  const starts = (["signed", "allSigned", "serviceStart"] as const).flatMap(
    (name) => day(name, "start") ?? [],
  );
  const months = monthsOf(row);
  const start = earliest(starts) ?? assumedStart(notes, row, ends, months, recorded);
  if (start === null) return null;
  const end = endOf(notes, row, start, ends, months, recorded);
  return widened(notes, row, { start, end }, recorded);
}

function assumedStart(
  notes: ProjectNotes,
  row: ProjectRow,
  ends: readonly { readonly day: string | null }[],
  months: number | null,
  recorded: readonly Period[],
): string | null {
  const end = latest(ends.flatMap(({ day }) => day ?? []));
  const counted = months !== null && end !== null ? addDays(endOfMonth(end, -months), 1) : null;
  const start = counted ?? earliest(recorded.map((period) => period.start));
  if (start === null) {
    notes.note(row, "NO_START", "Nothing says when it started: a contract needs a first day.");
  } else {
    const how = counted === null ? "as the first result or payment has it" : "by its duration";
    notes.note(row, "START_ASSUMED", `No day says when it started: ${start} is taken, ${how}.`);
  }
  return start;
}

function endOf(
  notes: ProjectNotes,
  row: ProjectRow,
  start: string,
  ends: readonly { readonly name: Heading; readonly day: string | null }[],
  months: number | null,
  recorded: readonly Period[],
): string {
  for (const { name, day } of ends) {
    if (day === null) continue;
    if (day >= start && !isTooLong(start, day)) return day;
    const message = `The end ${day} does not go with the start ${start}: another is looked for.`;
    notes.note(row, "END_BEFORE_START", message, PROJECTS.columns[name], row[name]);
  }
  const counted = months === null ? null : endOfMonth(start, months - 1);
  const last = latest(recorded.map((period) => period.end));
  const assumed = `${Number(start.slice(0, 4)) + ASSUMED_YEARS}${start.slice(4)}`;
  const end = counted ?? (last !== null && last >= start ? last : endOfMonth(assumed, -1));
  const how =
    counted !== null
      ? `after ${months} months`
      : last !== null && last >= start
        ? "as the last result or payment has it"
        : `${ASSUMED_YEARS} years after its start`;
  notes.note(row, "END_ASSUMED", `No day says when it ends: ${end} is taken, ${how}.`);
  return end;
}

/** The term, and what was achieved and paid before or after it. */
function widened(
  notes: ProjectNotes,
  row: ProjectRow,
  term: Period,
  recorded: readonly Period[],
): Period {
  const start = earliest([term.start, ...recorded.map((period) => period.start)])!;
  const end = latest([term.end, ...recorded.map((period) => period.end)])!;
  if ((start === term.start && end === term.end) || isTooLong(start, end)) return term;
  const message =
    `Results or payments lie outside ${term.start} to ${term.end}: the contract is taken to last ` +
    `from ${start} to ${end}.`;
  notes.note(row, "PERIOD_WIDENED", message);
  return { start, end };
}

/** Months that the service lasts, whole ones. */
function monthsOf(row: ProjectRow): number | null {
  const months = Math.ceil(Number(row.actualMonths || row.anticipatedMonths));
  return months >= 1 && months <= 12 * 100 ? months : null;
}

const earliest = (days: readonly string[]): string | null => [...days].sort()[0] ?? null;

const latest = (days: readonly string[]): string | null => [...days].sort().at(-1) ?? null;
