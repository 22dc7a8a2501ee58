import type { Reach } from "../../auth/reach";
import type { Session } from "../../db/session";
import { isSafe, type DisclosurePolicy } from "../../disclosure/policy";
import { startOfMonth } from "../period";
import { findFewestBehind, findShared } from "./people-behind.repository";

/**
 * Whether totals of a contract's claims and payments are withheld from the viewer where few people
 * stand behind them. Not from its commissioner, who verifies and pays each of them, nor from whoever
 * sees all of the contract's people.
 */
export function areTotalsGuarded(reach: Reach, contractId: string): boolean {
  return reach.protectedContracts.includes(contractId) && !reach.commissioned.includes(contractId);
}

/**
 * The instant of knowledge at which the viewer is told totals of a contract (null: now). Where they
 * are guarded they are told as they stood when a month began: a day's claims would follow from two
 * answers a day apart.
 *
 * @param asOf the instant asked about; null: now
 */
export async function totalsAsOf(
  session: Session,
  policy: DisclosurePolicy | null,
  contractId: string,
  asOf: Date | null,
): Promise<Date | null> {
  if (policy === null || !areTotalsGuarded(await session.reach(), contractId)) return asOf;
  return beginOfMonth(asOf);
}

/** When the month of an instant (null, or later than now: now) began. */
export function beginOfMonth(asOf: Date | null): Date {
  const now = new Date();
  const instant = asOf && asOf < now ? asOf : now;
  return new Date(`${startOfMonth(instant.toISOString().slice(0, 10))}T00:00:00Z`);
}

/** How a viewer is told totals of contracts' money, by their keys. */
export interface TotalsGuard {
  /** Told totals of enough people only. */
  readonly guarded: ReadonlySet<string>;
  /** Of those, told nothing: few people stand behind some of it, or see `findShared`. */
  readonly withheld: ReadonlySet<string>;
}

/**
 * Whose totals of money are guarded from the viewer, and withheld: where some approval was of few
 * people, and from a provider among several, who knows its own part and so would know the others'.
 *
 * @param asOf the instant of knowledge; null: now
 */
export async function guardTotals(
  session: Session,
  policy: DisclosurePolicy | null,
  contractIds: readonly string[],
  asOf: Date | null,
): Promise<TotalsGuard> {
  const reach = await session.reach();
  const own = contractIds.filter(
    (id) => reach.delivered.includes(id) && !reach.commissioned.includes(id),
  );
  const shared = await findShared(session, own);
  const totals = policy ? contractIds.filter((id) => areTotalsGuarded(reach, id)) : [];
  const fewest = await findFewestBehind(session, totals, asOf ?? new Date());
  const few = totals.filter((id) => !isSafe(fewest.get(id) ?? 0, policy!.threshold));
  return { guarded: new Set([...totals, ...shared]), withheld: new Set([...few, ...shared]) };
}
