import type { Session } from "../../db/session";
import type { DisclosurePolicy } from "../../disclosure/policy";
import { today } from "../../domain/today";
import { present } from "../../db/loaders";
import { createLoaders, type Loaders } from "../../loaders";
import type { ProcessMemory } from "../../process-memory";
import { countEvidence } from "./count-evidence";
import { readCountedFrom } from "./counted-from";
import type { FigureSessions } from "./figure-sessions.repository";
import { dueMonths, statedMonths } from "./due-months";
import {
  evidenceState,
  measurementState,
  paymentState,
  practiceState,
  type CountedFrom,
} from "./figure-states";
import { measurementRows } from "./measurement-rows";
import type { KeptRow } from "./evidence-rows";
import { paymentRows } from "./payment-rows";
import { practiceRows } from "./practice-rows";
import { findSeen, forgetUnused } from "./reported.repository";
import { writeFigures, type CountedContract } from "./write-figures";

/** How figures are counted. */
export interface Counting {
  /** How figures are protected from viewers of aggregates; null: not at all. */
  readonly disclosure: DisclosurePolicy | null;
  readonly memory: ProcessMemory;
}

/** Contracts that are counted together: others wait while what is given of them is worked out. */
const TOGETHER = 2;

/** How often a contract is counted anew because somebody was erased meanwhile. */
const MOST_TRIES = 5;

/** Contracts in the viewer's reach whose kept figures are not as they should be now. */
export function findDue({ disclosure }: Counting, sessions: FigureSessions): Promise<string[]> {
  return sessions.read(async (session) => {
    const day = today();
    const all = await readCountedFrom(session, disclosure, null);
    return all.filter((from) => isDue(from, day)).map(({ standing }) => standing.contractId);
  });
}

/**
 * Counts what is due of contracts, and keeps it; each contract by itself, whatever others do.
 *
 * @returns contracts that changed under its hands time and again
 */
export async function bringUpToDate(
  counting: Counting,
  sessions: FigureSessions,
  contractIds: readonly string[],
): Promise<string[]> {
  const left: string[] = [];
  for (let i = 0; i < contractIds.length; i += TOGETHER) {
    left.push(...(await countSome(counting, sessions, contractIds.slice(i, i + TOGETHER))));
  }
  if (contractIds.length > 0) await sessions.write(forgetUnused);
  return left;
}

async function countSome(
  counting: Counting,
  sessions: FigureSessions,
  contractIds: readonly string[],
): Promise<readonly string[]> {
  let left = contractIds;
  for (let tries = 0; left.length > 0 && tries < MOST_TRIES; tries += 1) {
    const { seen, counted } = await sessions.read(async (session) => ({
      seen: await findSeen(session),
      counted: await countDue(counting, session, left),
    }));
    const again: string[] = [];
    for (const one of counted) {
      const isKept = await sessions.write((session) => writeFigures(session, one, seen));
      if (!isKept) again.push(one.contractId);
    }
    left = again;
  }
  return left;
}

async function countDue(
  { disclosure, memory }: Counting,
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
  const payments = await countPayments(session, disclosure, due, loaders, day);
  const practice = await practiceRows(
    due.filter((from) => (from.standing.practiceState ?? "") !== practiceState(from, day)),
    loaders,
  );
  return due.map((from, i) => {
    const { contractId, audience, erased, months: kept } = from.standing;
    const all = months[i]!;
    const known = new Set(all.map(({ month }) => month));
    const over = Object.keys(kept ?? {}).filter((month) => !known.has(month));
    return {
      ...{ contractId, audience, erased, evidence: evidence[i]! },
      months: [...dueOf[i]!.map(({ month }) => month), ...over],
      measurements: measurements[i]!,
      payments: payments.get(contractId) ?? null,
      practice: practice.get(contractId) ?? null,
      state: {
        months: Object.fromEntries(all.map(({ month, state }) => [month, state])),
        ...{ evidenceState: evidenceState(from, day), measurementState: measurementState(from) },
        paymentState: paymentState(from, day),
        practiceState: practiceState(from, day),
        mark: from.mark,
      },
    };
  });
}

/** What is owed under those contracts of which it is not kept as it should be, by their keys. */
async function countPayments(
  session: Session,
  disclosure: DisclosurePolicy | null,
  due: readonly CountedFrom[],
  { contract }: Loaders,
  day: string,
): Promise<ReadonlyMap<string, readonly KeptRow[]>> {
  const some = due.filter((from) => (from.standing.paymentState ?? "") !== paymentState(from, day));
  const owing = await Promise.all(
    some.map(async ({ standing: { contractId, audience } }) => ({
      ...{ contractId, audience, contract: await present(contract.byId.load(contractId)) },
    })),
  );
  const rows = await paymentRows(session, disclosure, owing, day);
  return new Map(owing.map(({ contractId }, i) => [contractId, rows[i]!]));
}

function isDue(from: CountedFrom, day: string): boolean {
  const { standing } = from;
  return (
    standing.evidenceState !== evidenceState(from, day) ||
    standing.measurementState !== measurementState(from) ||
    (standing.paymentState ?? "") !== paymentState(from, day) ||
    (standing.practiceState ?? "") !== practiceState(from, day)
  );
}
