import type { Reach } from "../../auth/reach";
import type { Session } from "../../db/session";
import type { DisclosurePolicy } from "../../disclosure/policy";
import { startOfMonth } from "../period";

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
