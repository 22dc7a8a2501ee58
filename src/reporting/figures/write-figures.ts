import type { Session } from "../../db/session";
import type { EvidenceRows, KeptRow, Told } from "./evidence-rows";
import {
  EVIDENCE_TABLES,
  PRACTICE_TABLES,
  REPORTED_MEASUREMENT,
  REPORTED_PAYMENT,
  type FigureTable,
} from "./figure-tables";
import type { PracticeRows } from "./practice-rows";
import {
  addRows,
  findHeldState,
  holdReported,
  removeRows,
  replaceState,
  type ReportedState,
  type Seen,
} from "./reported.repository";

/** What was counted of a contract anew. */
export interface CountedContract extends Told {
  /** How many people had been erased from it with all that was counted of them. */
  readonly erased: number;
  /** Months whose rows are replaced, or are no longer to be there. */
  readonly months: readonly string[];
  readonly evidence: readonly EvidenceRows[];
  /** Null where they stay as they are. */
  readonly measurements: readonly KeptRow[] | null;
  /** Null where they stay as they are. */
  readonly payments: readonly KeptRow[] | null;
  /** By table; null where they stay as they are. */
  readonly practice: PracticeRows | null;
  readonly state: ReportedState;
}

/**
 * Keeps what was counted, unless it is of a later snapshot already.
 *
 * @returns whether it may stand: false where somebody was erased meanwhile, whom it counts
 */
export async function writeFigures(
  session: Session,
  counted: CountedContract,
  seen: Seen,
): Promise<boolean> {
  await holdReported(session, counted.contractId);
  const held = await findHeldState(session, counted, seen);
  if (held.erased !== counted.erased) return false;
  if (held.isLater) return true;
  const { evidence, measurements, months } = counted;
  if (months.length > 0) {
    for (const table of EVIDENCE_TABLES) {
      await removeRows(session, table, counted, months);
      const rows = evidence.flatMap((one) => one[table.name as keyof EvidenceRows]);
      await addRows(session, table, rows);
    }
  }
  await replaceRows(session, REPORTED_MEASUREMENT, counted, measurements);
  await replaceRows(session, REPORTED_PAYMENT, counted, counted.payments);
  for (const table of PRACTICE_TABLES) {
    const rows = counted.practice?.[table.name as keyof PracticeRows] ?? null;
    await replaceRows(session, table, counted, rows);
  }
  await replaceState(session, counted, counted.state, seen);
  return true;
}

async function replaceRows(
  session: Session,
  table: FigureTable,
  told: Told,
  rows: readonly KeptRow[] | null,
): Promise<void> {
  if (!rows) return;
  await removeRows(session, table, told, null);
  await addRows(session, table, rows);
}
