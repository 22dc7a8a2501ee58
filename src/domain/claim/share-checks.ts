import type { Checks } from "../checks";
import { sum, toExact } from "../indicator/exact";
import type { ClaimShare } from "./claim.entity";

const MOST_SHARES = 20;

/** Who is paid which share: parties of the contract, each once, together exactly 1. */
export function checkShares(
  checks: Checks,
  shares: readonly ClaimShare[] | null,
  partyIds: ReadonlySet<string>,
): void {
  if (shares === null || !checks.count(shares, MOST_SHARES, "shares")) return;
  const named = new Set<string>();
  shares.forEach(({ organisationId, share }, i) => {
    const path = ["shares", String(i)];
    checks.that(
      partyIds.has(organisationId),
      [...path, "organisation"],
      "NOT_A_PARTY",
      "This organisation takes no part in the contract: it is not paid under it.",
    );
    checks.that(
      !named.has(organisationId),
      [...path, "organisation"],
      "NAMED_TWICE",
      "This organisation has a share already: give it one.",
    );
    checks.that(
      toExact(share).gt("0"),
      [...path, "share"],
      "OUT_OF_RANGE",
      "A share is more than 0: leave out who has none.",
    );
    named.add(organisationId);
  });
  const total = sum(shares.map(({ share }) => share));
  const message = `The shares come to ${total.toFixed()}: together they must be exactly 1.`;
  checks.that(total.eq("1"), "shares", "SHARES_NOT_WHOLE", message);
}
