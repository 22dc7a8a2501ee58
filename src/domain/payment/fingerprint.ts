import { createHash } from "node:crypto";
import type { CalculatedContract } from "./calculated-contract";

/** Digits of a fingerprint: enough that two calculations never share one by chance. */
const DIGITS = 32;

/**
 * A text that two calculations have in common exactly where they asked the same of the same cards and
 * give the same for each claim.
 */
export function fingerprintOf({ calculation, cards }: CalculatedContract): string {
  const { period, currency, basis, lines } = calculation;
  const asked = [period.start, period.end, currency, basis, ...cards.map(({ id }) => id)];
  const hash = createHash("sha256").update(asked.join("|"));
  const said = lines.map(
    ({ claim, paidQuantity, amountMinor }) => `${claim.id}|${paidQuantity}|${amountMinor}`,
  );
  return hash.update(said.join("\n")).digest("hex").slice(0, DIGITS);
}
