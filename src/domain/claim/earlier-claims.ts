import type { Session } from "../../db/session";
import { conflict, invalid, type Issue } from "../refusal";
import { isSameNumber } from "./claim-checks";
import { ClaimState } from "./claim-state";
import type { ClaimShare } from "./claim.entity";
import { pathOf, type NewClaim, type PlacedClaim } from "./new-claim";
import { findEarlierClaims, type EarlierClaim } from "./submit-claims.repository";

/** Which claims of an input were submitted before, and which are new. */
export interface SetApart {
  /** Keys of those submitted before, by their place in the input. */
  readonly known: ReadonlyMap<number, string>;
  readonly fresh: readonly PlacedClaim[];
}

/**
 * Tells claims that were submitted before, by provider and reference, from new ones.
 *
 * @throws Refusal where a reference comes twice, or stands for something else
 */
export async function setApartEarlier(
  session: Session,
  contractId: string,
  claims: readonly PlacedClaim[],
): Promise<SetApart> {
  const named = claims.filter(({ claim }) => claim.reference !== null);
  const twice = repeated(named);
  if (twice.length > 0) throw invalid(twice);
  if (named.length === 0) return { known: new Map(), fresh: claims };
  const references = named.map(({ claim }) => claim.reference!);
  const rows = await findEarlierClaims(session, contractId, references);
  const earlier = new Map(rows.map((row) => [keyOf(row), row]));
  const known = new Map<number, string>();
  for (const placed of named) {
    const before = earlier.get(keyOf({ ...placed, reference: placed.claim.reference! }));
    if (!before) continue;
    refuseOther(before, placed);
    known.set(placed.place, before.id);
  }
  return { known, fresh: claims.filter(({ place }) => !known.has(place)) };
}

function refuseOther(before: EarlierClaim, placed: PlacedClaim): void {
  const { state, reference } = before;
  if (state === ClaimState.WITHDRAWN || state === ClaimState.REJECTED) {
    throw conflict(`Claim ${reference} was ${state}: claim under another reference.`);
  }
  if (isSame(before, placed)) return;
  throw conflict(
    `Claim ${reference} was submitted before and says something else. A claim never changes: ` +
      "withdraw it, and claim under another reference.",
  );
}

function repeated(named: readonly PlacedClaim[]): Issue[] {
  const seen = new Set<string>();
  return named.flatMap((placed) => {
    const { reference } = placed.claim;
    const key = keyOf({ ...placed, reference: reference! });
    const isNew = !seen.has(key);
    seen.add(key);
    const message = `The reference "${reference}" comes twice: each claim has its own.`;
    const path = [...pathOf(placed.place), "reference"];
    return isNew ? [] : [{ path, code: "NAMED_TWICE", message }];
  });
}

const keyOf = (of: { readonly providerId: string | null; readonly reference: string }): string =>
  JSON.stringify([of.providerId, of.reference]);

function isSame(before: EarlierClaim, { claim, terms, providerId }: PlacedClaim): boolean {
  const shares = claim.shares ?? [{ organisationId: providerId!, share: "1" }];
  return (
    before.metricId === terms!.metricId &&
    before.quantity === (claim.quantity ?? 1) &&
    // What readings tell is worked out once, and stays.
    (terms!.star !== null || isSameNumber(before.value, claim.value)) &&
    isSameText(before, claim) &&
    isSameShares(before.shares, shares)
  );
}

const AS_THEY_ARE = ["engagementId", "cohort", "area", "achievedOn", "startedOn", "note"] as const;

function isSameText(before: EarlierClaim, claim: NewClaim): boolean {
  const needs = (of: EarlierClaim | NewClaim): string =>
    JSON.stringify(of.needs.map(({ need, isPositive }) => [need, isPositive]));
  return (
    AS_THEY_ARE.every((field) => before[field] === claim[field]) && needs(before) === needs(claim)
  );
}

function isSameShares(before: readonly ClaimShare[], now: readonly ClaimShare[]): boolean {
  if (before.length !== now.length) return false;
  const shares = new Map(before.map(({ organisationId, share }) => [organisationId, share]));
  return now.every(({ organisationId, share }) =>
    isSameNumber(shares.get(organisationId) ?? null, share),
  );
}
