import { split } from "../money";
import type { ClaimFacts } from "./calculation";

/** Who is paid how much of a line. */
export interface Recipient {
  readonly organisationId: string;
  readonly amountMinor: number;
}

const NOBODY: readonly Recipient[] = [];

/**
 * An amount by the claim's agreed shares, in the order of the organisations' keys; minor units that
 * cannot be divided go by largest remainder. Where no shares are agreed the provider is paid.
 */
export function recipientsOf(
  { providerId, shares }: ClaimFacts,
  amountMinor: number,
): readonly Recipient[] {
  if (amountMinor === 0) return NOBODY;
  if (shares.length < 2) {
    return [{ organisationId: shares[0]?.organisationId ?? providerId, amountMinor }];
  }
  const ordered = [...shares].sort((a, b) => (a.organisationId < b.organisationId ? -1 : 1));
  const parts = split(
    amountMinor,
    ordered.map(({ share }) => share),
  );
  return ordered.map(({ organisationId }, i) => ({ organisationId, amountMinor: parts[i]! }));
}
