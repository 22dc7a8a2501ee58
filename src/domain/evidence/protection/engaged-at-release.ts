import { isSafe, rounded, type DisclosurePolicy } from "../../../disclosure/policy";
import { EVERY_STAR } from "../../../disclosure/releases";
import { monthEnd } from "./allowed-questions";
import { releaseAt, type ContractGuard } from "./release-times";

/**
 * Engagements of a contract as protected viewers are told of them: as at the last release by the end
 * of the month of an instant (null: now), as evidence counts them. Null where it is withheld.
 */
export function engagedAtRelease(
  guard: ContractGuard,
  policy: DisclosurePolicy,
  asOf: Date | null,
): number | null {
  const release = releaseAt(guard, EVERY_STAR, toldUntil(asOf));
  if (!release) return null;
  const known = guard.changes.filter(({ at }) => at <= release);
  const started = known.reduce((sum, change) => sum + change.started, 0);
  return isSafe(started, guard.threshold) ? rounded(started, policy) : null;
}

/**
 * Until when protected viewers are told of what was known: the end of the month of an instant (null:
 * now), and no later than now.
 *
 * @throws Refusal `ValidationFailed` for an instant that is not the end of a month
 */
export function toldUntil(asOf: Date | null): Date {
  const now = new Date();
  const until = asOf ? monthEnd(asOf) : now;
  return until < now ? until : now;
}
