import { ClaimState } from "../claim/claim-state";
import type { Calculation } from "./calculation";
import type { PostedAmount } from "./payment-run.repository";

/** What is owed for a claim to somebody over what earlier approvals came to; below 0: taken back. */
export interface Delta {
  readonly claimId: string;
  readonly metricId: string;
  readonly recipientId: string;
  readonly amountMinor: number;
  /** The entry by which it was owed, where it is taken back. */
  readonly entryId: string | null;
}

/**
 * What is owed by now, less what was approved before: nothing where they agree. What came in as
 * payable or paid from elsewhere was approved there.
 */
export function deltasOf({ lines }: Calculation, posted: readonly PostedAmount[]): Delta[] {
  const before = new Map(posted.map((one) => [keyOf(one.claimId, one.recipientId), one]));
  const approved = new Set(posted.map(({ claimId }) => claimId));
  const deltas: Delta[] = [];
  for (const { claim, recipients } of lines) {
    if (isOwed(claim.state) && !approved.has(claim.id)) continue;
    for (const { organisationId, amountMinor } of recipients) {
      const key = keyOf(claim.id, organisationId);
      const known = before.get(key);
      before.delete(key);
      const entryId = known?.entryId ?? null;
      deltas.push({
        ...{ claimId: claim.id, metricId: claim.metricId, recipientId: organisationId, entryId },
        amountMinor: amountMinor - (known?.amountMinor ?? 0),
      });
    }
  }
  // What counts no more, or for nothing.
  for (const { claimId, metricId, recipientId, amountMinor, entryId } of before.values()) {
    deltas.push({ claimId, metricId, recipientId, entryId, amountMinor: -amountMinor });
  }
  return deltas.filter(({ amountMinor }) => amountMinor !== 0);
}

/** What deltas come to. */
export const sumOf = (deltas: readonly Delta[]): number =>
  deltas.reduce((sum, { amountMinor }) => sum + amountMinor, 0);

const isOwed = (state: ClaimState): boolean =>
  state === ClaimState.PAYABLE || state === ClaimState.PAID;

const keyOf = (claimId: string, recipientId: string): string => `${claimId} ${recipientId}`;
