import type { Session } from "../../db/session";
import { findMarksUntil } from "../../domain/evidence/protection/released/evidence-state.repository";
import type { ReleasedCounts } from "../../domain/evidence/protection/released/released-counts";
import { contractMonths, type ContractMonth } from "./contract-months";
import { countsCaseload } from "./counted-from";
import { monthState, presentState, type CountedFrom } from "./figure-states";

/** A month of a contract with what tells all that it is counted from. */
export interface StatedMonth extends ContractMonth {
  readonly state: string;
}

/** The months of contracts, in the order of `all`, those of each oldest first. */
export async function statedMonths(
  session: Session,
  released: ReleasedCounts,
  all: readonly CountedFrom[],
  today: string,
): Promise<StatedMonth[][]> {
  const months = all.map(({ standing }) => contractMonths(standing, today));
  const [markUntil, guards] = await Promise.all([
    readMarksUntil(session, all, months),
    readGuards(released, all),
  ]);
  return all.map((from, i) =>
    months[i]!.map((one) => {
      if (one.asOf === null) return { ...one, state: presentState(from, today) };
      const guard = guards.get(from.standing.contractId) ?? null;
      return { ...one, state: monthState(from, one, markUntil(from, one), guard) };
    }),
  );
}

/** Those that are not kept as they should be. */
export function dueMonths(
  { standing }: CountedFrom,
  months: readonly StatedMonth[],
): StatedMonth[] {
  return months.filter(({ month, state }) => standing.months?.[month] !== state);
}

/** What was known by the end of a month; of a caseload, which has no such mark, what is known now. */
async function readMarksUntil(
  session: Session,
  all: readonly CountedFrom[],
  months: readonly (readonly ContractMonth[])[],
): Promise<(from: CountedFrom, month: ContractMonth) => string> {
  if (await countsCaseload(session)) return ({ mark }) => mark;
  const days = all.flatMap(({ standing: { contractId } }, i) =>
    months[i]!.flatMap(({ asOf }) => (asOf ? [{ contractId, day: dayOf(asOf) }] : [])),
  );
  const marks = await findMarksUntil(session, days);
  const known = new Map(marks.map((row) => [`${row.contractId} ${row.day}`, row.mark]));
  return ({ standing: { contractId } }, { asOf }) =>
    known.get(`${contractId} ${dayOf(asOf!)}`) ?? "";
}

const dayOf = (instant: Date): string => instant.toISOString().slice(0, 10);

async function readGuards(released: ReleasedCounts, all: readonly CountedFrom[]) {
  const guarded = all.filter(({ policy }) => policy !== null);
  const policy = guarded[0]?.policy;
  if (!policy) return new Map();
  const ids = guarded.map(({ standing }) => standing.contractId);
  return released.guards(ids, policy.threshold);
}
