import type { Session } from "../../db/session";
import type { DisclosurePolicy } from "../../disclosure/policy";
import type { Period } from "../period";
import { invalid } from "../refusal";
import { claimReleases } from "./claim-releases";
import { claimSignals, type ClaimSignal } from "./claim-signals";
import { readClaimSignals, type SignalScope } from "./claim-signals.repository";

/** Of which claims signals are asked. */
export interface ClaimSignalRequest {
  /** Only claims achieved in these days; null: all. */
  readonly period: Period | null;
  /** Fewest that a figure is given for, from 1. */
  readonly minimum: number;
}

/**
 * Signals of contracts' metrics that are paid by Star scores, by the contract's key; two statements
 * for any number of contracts.
 *
 * @throws Refusal `ValidationFailed` for days, where the viewer may see figures about enough people only
 */
export async function contractClaimSignals(
  session: Session,
  policy: DisclosurePolicy | null,
  contractIds: readonly string[],
  { period, minimum }: ClaimSignalRequest,
): Promise<ReadonlyMap<string, readonly ClaimSignal[]>> {
  const { protectedContracts } = await session.reach();
  const guarded = policy ? contractIds.filter((id) => protectedContracts.includes(id)) : [];
  if (guarded.length > 0 && period) throw noPeriod();
  const open = contractIds.filter((id) => !guarded.includes(id));
  const scopes: SignalScope[] = open.map((id) => [id, null]);
  if (policy && guarded.length > 0) {
    const releases = await claimReleases(session, guarded, policy.threshold);
    for (const [id, until] of releases) if (until) scopes.push([id, until]);
  }
  if (scopes.length === 0) return new Map();
  const rows = await readClaimSignals(session, scopes, period);
  const byContract = Map.groupBy(rows, (row) => row.contractId);
  return new Map(
    [...byContract].map(([id, some]) => {
      const threshold = policy && guarded.includes(id) ? policy.threshold : null;
      return [id, some.flatMap((counts) => claimSignals(counts, minimum, threshold))];
    }),
  );
}

const noPeriod = () =>
  invalid([
    {
      path: ["period"],
      code: "NOT_ALLOWED_FOR_AGGREGATES",
      message: "Leave `period` out: figures of two periods could be subtracted from each other.",
    },
  ]);
