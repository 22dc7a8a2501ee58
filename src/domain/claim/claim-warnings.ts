import type { Session } from "../../db/session";
import { MetricCounts } from "../rate-card/terms";
import { rateFor } from "./claim-checks";
import { findRelatedClaims, type RelatedClaims } from "./claim-warnings.repository";
import { pathOf, type PlacedClaim } from "./new-claim";

/** Something for which a claim, as things stand, would not be paid. */
export interface ClaimWarning {
  readonly path: readonly string[];
  readonly code: string;
  readonly message: string;
}

/**
 * What the calculation would not pay of claims just entered, by what is claimed so far: no rate, once
 * per person, order, too few needs. Nothing is refused for it: a later claim, a relapse or a decision
 * may change it.
 *
 * @param ids keys of the claims, by their place in the input
 */
export async function claimWarnings(
  session: Session,
  contractId: string,
  claims: readonly PlacedClaim[],
  ids: ReadonlyMap<number, string>,
): Promise<readonly ClaimWarning[]> {
  const asked = claims.filter(asksOthers);
  const keys = asked.map(({ place }) => ids.get(place)!);
  const related = keys.length === 0 ? null : await findRelatedClaims(session, contractId, keys);
  return claims.flatMap((placed) => {
    const words = warningsOf(placed, related?.get(ids.get(placed.place)!) ?? null);
    return words.map(([code, message]) => ({ path: pathOf(placed.place), code, message }));
  });
}

function asksOthers({ terms }: PlacedClaim): boolean {
  const { oncePerPerson, after } = terms!.entitlement;
  return terms!.counts === MetricCounts.PEOPLE && (oncePerPerson !== null || after.length > 0);
}

function warningsOf(placed: PlacedClaim, related: RelatedClaims | null): [string, string][] {
  const { claim, providerId } = placed;
  const { title, rates, entitlement } = placed.terms!;
  const { oncePerPerson, after, composite } = entitlement;
  const warnings: [string, string][] = [];
  if (!rateFor(rates, providerId, claim.area)) {
    warnings.push([
      "NO_RATE",
      `The rate card has no price of "${title}" for this provider and area.`,
    ]);
  }
  if (oncePerPerson && related?.hasSame) {
    const again = oncePerPerson.again === "after_relapse" ? ", unless it was lost in between" : "";
    const message = `"${title}" is paid once per person${again}, and was claimed for them before.`;
    warnings.push(["ONCE_PER_PERSON", message]);
  }
  const missing = after.filter((reference) => !related?.earlier.includes(reference));
  if (missing.length > 0) {
    const message = `"${title}" is paid after ${missing.join(" and ")}, not claimed for them so far.`;
    warnings.push(["ORDER", message]);
  }
  if (composite) {
    const met = claim.needs.filter(
      ({ need, isPositive }) =>
        isPositive && (composite.of.length === 0 || composite.of.includes(need)),
    ).length;
    const message = `"${title}" is paid from ${composite.atLeast} needs met on: here it is ${met}.`;
    if (met < composite.atLeast) warnings.push(["COMPOSITE", message]);
  }
  return warnings;
}
