import { newId } from "../../db/new-id";
import type { Session } from "../../db/session";
import { isSamePeriod } from "../period";
import type { Issue } from "../refusal";
import { differs, isSame } from "./import-differences";
import { readPlaces, type KnownRow, type Place } from "./import-places";
import { checkWords, parsed, type ImportedMeasurement } from "./imported-row";
import { checkMeasurement } from "./measurement-checks";
import type { MeasurementState } from "./measurement.entity";
import {
  insertMeasurements,
  moveMeasurements,
  recordEvents,
  type NewMeasurementRow,
} from "./measurement.repository";
import { rowOf } from "./measurement.service";
import { isForward } from "./moves";

/** A fault of one row. */
export interface ImportFault extends Issue {
  /** Place of the row in what was given, 0 for the first. */
  readonly row: number;
}

/** What an import of measurements did. */
export interface MeasurementImport {
  readonly added: number;
  /** Known ones that went on to a further state. */
  readonly moved: number;
  readonly unchanged: number;
  /** Rows with faults were left out; nothing else stands against them. */
  readonly faults: readonly ImportFault[];
}

interface Writes {
  readonly added: NewMeasurementRow[];
  readonly moved: { id: string; state: MeasurementState }[];
  readonly events: { measurementId: string; reason: string | null }[];
}

/**
 * Enters rows of a file, in six statements however many there are. The same row again is unchanged;
 * other figures for a known indicator, contract and period are a conflict; a known one moves on to
 * a further state, never back. Rows without faults are written whatever the others are: roll the
 * transaction back where all or nothing is wanted.
 */
export async function importMeasurements(
  session: Session,
  rows: readonly ImportedMeasurement[],
): Promise<MeasurementImport> {
  const find = await readPlaces(session, rows);
  const writes: Writes = { added: [], moved: [], events: [] };
  const faults: ImportFault[] = [];
  let unchanged = 0;
  rows.forEach((row, index) => {
    const issues = checkWords(row);
    const found = find(row);
    const all = "issue" in found ? [...issues, found.issue] : issues;
    if (all.length > 0 || "issue" in found) {
      faults.push(...all.map((issue) => ({ ...issue, row: index })));
      return;
    }
    const result = take(found.place, row, index, writes);
    if (result === "unchanged") unchanged++;
    else faults.push(...result.map((issue) => ({ ...issue, row: index })));
  });
  await insertMeasurements(session, writes.added);
  await moveMeasurements(session, writes.moved);
  await recordEvents(session, writes.events);
  return { added: writes.added.length, moved: writes.moved.length, unchanged, faults };
}

/** Notes what is to be written for a row, and gives what stands against it. */
function take(
  place: Place,
  row: ImportedMeasurement,
  index: number,
  writes: Writes,
): "unchanged" | readonly Issue[] {
  const { facts, state } = parsed(row);
  const at = place.known.findIndex((known) => isSamePeriod(known.facts.period, facts.period));
  const known = place.known[at];
  if (known) {
    if (known.fromRow !== null) {
      return isSame(known.facts, facts) && known.state === state ? "unchanged" : [twice(known)];
    }
    if (!isSame(known.facts, facts)) return [differs(place, known, facts)];
    if (!isForward(known.state, state)) return "unchanged";
    place.known[at] = { ...known, state, fromRow: index };
    writes.moved.push({ id: known.id, state });
    writes.events.push({ measurementId: known.id, reason: row.reason });
    return [];
  }
  const issues = checkMeasurement(
    {
      indicator: place,
      contract: {
        reference: place.contractReference,
        period: { start: place.startsOn, end: place.endsOn },
      },
      others: place.known.map((other) => other.facts.period),
    },
    facts,
    [],
  );
  if (issues.length > 0) return issues;
  const id = newId();
  const { lineageId, contractId } = place;
  place.known.push({ id, facts, state, fromRow: index });
  writes.added.push({ id, lineageId, contractId, state, ...rowOf(facts) });
  writes.events.push({ measurementId: id, reason: row.reason });
  return [];
}

const twice = ({ fromRow }: KnownRow): Issue => ({
  path: ["periodStart"],
  code: "DUPLICATE",
  message:
    `Row ${fromRow! + 1} of the same file says otherwise of this indicator, contract and period: ` +
    "keep one of the two.",
});
