import type { Period } from "../../../domain/period";
import { readDay, type Edge } from "../cells/read-day";
import type { Place } from "../finding";
import type { ProjectNotes } from "./project-notes";

/**
 * A day of a row, null where there is none. What is no date is found, and kept as a remark.
 *
 * @param field heading of the column
 */
export function readDayOf(
  notes: ProjectNotes,
  row: Place,
  cell: { readonly text: string; readonly edge: Edge; readonly field: string },
): string | null {
  const { text, edge, field } = cell;
  const reading = readDay(text, edge);
  if (reading.kind === "impossible") {
    const message = `"${text}" is no date: give one such as 2018-10 or 2018-10-01. It is kept in words.`;
    notes.note(row, "IMPOSSIBLE_DATE", message, field, text);
    notes.remark(row, `date/${field}`, `A date that is none: ${field}`, text);
    return null;
  }
  if (reading.kind !== "day") return null;
  if (reading.isRewritten) {
    notes.note(row, "DATE_REWRITTEN", `"${text}" is taken as ${reading.day}.`, field, text);
  }
  return reading.day;
}

/** The cells of a row's period, and their headings. */
export interface PeriodCells {
  readonly start: string;
  readonly end: string;
  readonly startField: string;
  readonly endField: string;
}

/** Both ends of a period as far as they are given; `current` is an end that is open. */
export function readEnds(
  notes: ProjectNotes,
  row: Place,
  { start, end, startField, endField }: PeriodCells,
): Partial<Period> {
  const from = readDayOf(notes, row, { text: start, edge: "start", field: startField });
  const to = readDayOf(notes, row, { text: end, edge: "end", field: endField });
  const ends = { ...(from === null ? {} : { start: from }), ...(to === null ? {} : { end: to }) };
  if (from === null || to === null || from <= to) return ends;
  const message = `The period ends on ${to}, before it starts on ${from}: it is kept in words.`;
  notes.note(row, "PERIOD_BACKWARDS", message, endField, end);
  notes.remark(
    row,
    `date/${endField}`,
    "A period that ends before it starts",
    `${start} to ${end}`,
  );
  return {};
}

/** The period of a row, null where one of its ends is missing. */
export function readPeriod(notes: ProjectNotes, row: Place, cells: PeriodCells): Period | null {
  const { start, end } = readEnds(notes, row, cells);
  return start === undefined || end === undefined ? null : { start, end };
}
