import type { DataSource } from "typeorm";
import type { Viewer } from "../../auth/viewer";
import type { Deadline } from "../../db/deadline";
import { openSnapshot } from "../../db/snapshot";
import type { Session } from "../../db/session";
import { inTransaction } from "../../db/transaction";
import type { DisclosurePolicy } from "../../disclosure/policy";
import { today } from "../../domain/today";
import { createLoaders } from "../../loaders";
import type { ProcessMemory } from "../../process-memory";
import { countEvidence } from "./count-evidence";
import { readCountedFrom } from "./counted-from";
import { dueMonths, statedMonths } from "./due-months";
import { evidenceState, measurementState, type CountedFrom } from "./figure-states";
import { measurementRows } from "./measurement-rows";
import { findSeen, type Seen } from "./reported.repository";
import { writeFigures, type CountedContract } from "./write-figures";

/** What figures are counted with. */
export interface FigureParts {
  readonly dataSource: DataSource;
  /** How figures are protected from viewers of aggregates; null: not at all. */
  readonly disclosure: DisclosurePolicy | null;
  readonly memory: ProcessMemory;
}

/** Contracts that are counted together: their rows are held in memory until they are written. */
const TOGETHER = 8;

/** How often a contract is counted anew because somebody was erased meanwhile. */
const MOST_TRIES = 5;

/** Contracts in the viewer's reach whose kept figures are not as they should be now. */
export async function findDue(
  parts: FigureParts,
  viewer: Viewer,
  deadline: Deadline,
): Promise<string[]> {
  return inSnapshot(parts, viewer, deadline, async (session) => {
    const day = today();
    const all = await readCountedFrom(session, parts.disclosure, null);
    return all.filter((from) => isDue(from, day)).map(({ standing }) => standing.contractId);
  });
}

/** Counts what is due of contracts, and keeps it; each contract by itself, whatever others do. */
export async function bringUpToDate(
  parts: FigureParts,
  viewer: Viewer,
  contractIds: readonly string[],
  deadline: Deadline,
): Promise<void> {
  for (let i = 0; i < contractIds.length; i += TOGETHER) {
    await countSome(parts, viewer, contractIds.slice(i, i + TOGETHER), deadline);
  }
}

async function countSome(
  parts: FigureParts,
  viewer: Viewer,
  contractIds: readonly string[],
  deadline: Deadline,
): Promise<void> {
  let left = contractIds;
  for (let tries = 0; left.length > 0 && tries < MOST_TRIES; tries += 1) {
    const { seen, counted } = await inSnapshot(parts, viewer, deadline, async (session) => ({
      seen: await findSeen(session),
      counted: await countDue(parts, session, left),
    }));
    left = await write(parts, viewer, counted, seen, deadline);
  }
}

/** Gives the contracts that are to be counted again. */
async function write(
  { dataSource }: FigureParts,
  viewer: Viewer,
  counted: readonly CountedContract[],
  seen: Seen,
  deadline: Deadline,
): Promise<string[]> {
  const again: string[] = [];
  for (const one of counted) {
    const isKept = await inTransaction(
      dataSource,
      viewer,
      { statements: 0, rows: 0 },
      (session) => writeFigures(session, one, seen),
      deadline,
    );
    if (!isKept) again.push(one.contractId);
  }
  return again;
}

async function countDue(
  { disclosure, memory }: FigureParts,
  session: Session,
  contractIds: readonly string[],
): Promise<CountedContract[]> {
  const day = today();
  const loaders = createLoaders(session, disclosure, memory, null);
  const all = await readCountedFrom(session, disclosure, contractIds);
  const due = all.filter((from) => isDue(from, day));
  const months = await statedMonths(session, loaders.evidenceReads.released, due, day);
  const dueOf = due.map((from, i) => dueMonths(from, months[i]!));
  const [evidence, measurements] = await Promise.all([
    countEvidence(
      loaders,
      due.map((from, i) => ({ from, months: dueOf[i]! })),
    ),
    measurementRows(
      session,
      due.map(({ standing, policy }) => ({ ...standing, policy })),
      loaders,
    ),
  ]);
  return due.map((from, i) => {
    const { contractId, audience, erased, months: kept } = from.standing;
    const all = months[i]!;
    const known = new Set(all.map(({ month }) => month));
    const over = Object.keys(kept ?? {}).filter((month) => !known.has(month));
    return {
      ...{ contractId, audience, erased, evidence: evidence[i]! },
      months: [...dueOf[i]!.map(({ month }) => month), ...over],
      measurements: measurements[i]!,
      state: {
        months: Object.fromEntries(all.map(({ month, state }) => [month, state])),
        ...{ evidenceState: evidenceState(from, day), measurementState: measurementState(from) },
        mark: from.mark,
      },
    };
  });
}

function isDue(from: CountedFrom, day: string): boolean {
  const { standing } = from;
  return (
    standing.evidenceState !== evidenceState(from, day) ||
    standing.measurementState !== measurementState(from)
  );
}

async function inSnapshot<T>(
  { dataSource }: FigureParts,
  viewer: Viewer,
  deadline: Deadline,
  work: (session: Session) => Promise<T>,
): Promise<T> {
  const counts = { statements: 0, rows: 0 };
  const snapshot = openSnapshot(dataSource, viewer, counts, deadline);
  try {
    return await work(snapshot.session);
  } finally {
    await snapshot.close();
  }
}
