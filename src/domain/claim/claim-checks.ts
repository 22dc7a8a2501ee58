import { Checks } from "../checks";
import type { ContractEntity } from "../contract/contract.entity";
import { toExact } from "../indicator/exact";
import { describeDay } from "../period";
import { ByPartyAndArea } from "../rate-card/by-party-and-area";
import { MetricCounts, type PriceRule, type Rate } from "../rate-card/terms";
import type { Issue } from "../refusal";
import type { ClaimTerms } from "./claim-terms.repository";
import { MOST_OWED_MINOR, mostOwed } from "./most-owed";
import { pathOf, type ClaimedEngagement, type NewClaim, type PlacedClaim } from "./new-claim";
import { checkShares } from "./share-checks";

const MOST_NEEDS = 30;
const MOST_OUTCOMES = 1_000_000;

/** What claims are held against, besides what each of them names. */
export interface ClaimSurroundings {
  readonly contract: Pick<ContractEntity, "id" | "startsOn" | "reference">;
  /** References of the metrics that may be claimed on a day, in the card's order. */
  readonly metricsOn: (day: string) => readonly string[];
  /** Organisations that take part in the contract. */
  readonly partyIds: ReadonlySet<string>;
  readonly today: string;
}

/** Everything that is wrong with a claim by itself. */
export function checkClaim(placed: PlacedClaim, around: ClaimSurroundings): Issue[] {
  const { claim, terms, place } = placed;
  const checks = new Checks(pathOf(place));
  checkTexts(checks, claim);
  checkDays(checks, claim, around);
  checkShares(checks, claim.shares, around.partyIds);
  if (terms) checkAgainst(checks, placed, terms, around);
  else checks.that(false, "metric", "UNKNOWN_METRIC", unknownMetric(claim, around));
  return checks.issues;
}

function checkTexts(checks: Checks, { reference, area, note, needs }: NewClaim): void {
  if (reference !== null) checks.title(reference, "reference");
  if (area !== null) checks.title(area, "area");
  checks.text(note, "note");
  if (!checks.count(needs, MOST_NEEDS, "needs")) return;
  const names = needs.map(({ need }) => need);
  names.forEach((name, i) => {
    const path = ["needs", String(i), "need"];
    checks.title(name, path);
    const isNew = names.indexOf(name) === i;
    checks.that(isNew, path, "NAMED_TWICE", `The need "${name}" is named twice: name it once.`);
  });
}

function checkDays(
  checks: Checks,
  { achievedOn, startedOn }: NewClaim,
  { contract, today }: ClaimSurroundings,
): void {
  checks.that(
    achievedOn <= today,
    "achievedOn",
    "IN_THE_FUTURE",
    `${describeDay(achievedOn)} is still to come: claim it once it is achieved.`,
  );
  checks.that(
    achievedOn >= contract.startsOn,
    "achievedOn",
    "BEFORE_THE_CONTRACT",
    `${contract.reference} begins on ${describeDay(contract.startsOn)}: nothing is paid for before.`,
  );
  checks.that(
    startedOn === null || startedOn <= achievedOn,
    "startedOn",
    "PERIOD_BACKWARDS",
    `startedOn is ${startedOn}, after achievedOn ${achievedOn}: give a day on or before it.`,
  );
}

function checkAgainst(
  checks: Checks,
  placed: PlacedClaim,
  terms: ClaimTerms,
  around: ClaimSurroundings,
): void {
  if (terms.counts === MetricCounts.PEOPLE) checkPerson(checks, placed, terms, around);
  else checkOutcomes(checks, placed, terms);
  checkValue(checks, placed, terms);
  checkMostOwed(checks, placed, terms);
}

function checkPerson(
  checks: Checks,
  { claim, engagement }: PlacedClaim,
  terms: ClaimTerms,
  around: ClaimSurroundings,
): void {
  for (const field of ["quantity", "cohort"] as const) {
    checks.that(
      claim[field] === null,
      field,
      "NOT_FOR_PEOPLE",
      `"${terms.title}" is claimed for one person at a time: leave ${field} out.`,
    );
  }
  if (claim.engagementId === null) {
    const message = `"${terms.title}" is claimed for one person: name their engagement.`;
    checks.that(false, "engagement", "REQUIRED", message);
  } else if (engagement) {
    checkEngagement(checks, claim, engagement, around);
  } else {
    const message = "There is no such engagement, or it is not yours to see.";
    checks.that(false, "engagement", "UNKNOWN_ENGAGEMENT", message);
  }
  const { sustainedMonths, composite } = terms.entitlement;
  checks.that(
    sustainedMonths === null || claim.startedOn !== null,
    "startedOn",
    "REQUIRED",
    `"${terms.title}" must hold for a time: give the day from which it held.`,
  );
  checks.that(
    composite === null || claim.needs.length > 0,
    "needs",
    "REQUIRED",
    `"${terms.title}" is paid by how a person's needs were met: name them.`,
  );
}

function checkEngagement(
  checks: Checks,
  { achievedOn }: NewClaim,
  engagement: ClaimedEngagement,
  { contract }: ClaimSurroundings,
): void {
  checks.that(
    engagement.contractId === contract.id,
    "engagement",
    "OTHER_CONTRACT",
    `This engagement is not under ${contract.reference}: name one that is.`,
  );
  checks.that(
    engagement.serviceUserId !== null,
    "engagement",
    "PERSON_ERASED",
    "This person was erased: nothing is claimed for them any more.",
  );
  checks.that(
    engagement.startedOn <= achievedOn,
    "achievedOn",
    "BEFORE_THE_ENGAGEMENT",
    `The engagement starts on ${describeDay(engagement.startedOn)}: nothing was achieved before.`,
  );
}

function checkOutcomes(checks: Checks, { claim }: PlacedClaim, terms: ClaimTerms): void {
  const { quantity, cohort } = claim;
  checks.that(
    quantity !== null && quantity >= 1 && quantity <= MOST_OUTCOMES,
    "quantity",
    "OUT_OF_RANGE",
    `Say how many of "${terms.title}" were achieved: 1 to ${MOST_OUTCOMES}.`,
  );
  checks.that(
    cohort === null || (cohort >= (quantity ?? 1) && cohort <= MOST_OUTCOMES),
    "cohort",
    "OUT_OF_RANGE",
    `cohort is of how many people: from the quantity to ${MOST_OUTCOMES}.`,
  );
  checks.that(
    cohort !== null || !terms.entitlement.comparison?.baseline,
    "cohort",
    "REQUIRED",
    `"${terms.title}" is compared with what would have happened anyway: say of how many people.`,
  );
  const isAboutNobody = claim.engagementId === null && claim.startedOn === null;
  checks.that(
    isAboutNobody && claim.needs.length === 0,
    "engagement",
    "NOT_FOR_OUTCOMES",
    `"${terms.title}" is claimed as a number: leave engagement, startedOn and needs out.`,
  );
}

function checkValue(checks: Checks, { claim, providerId }: PlacedClaim, terms: ClaimTerms): void {
  if (terms.star) {
    checks.that(
      claim.value === null,
      "value",
      "WORKED_OUT",
      `"${terms.title}" is paid by what readings of ${terms.star.starName} say: leave value out, ` +
        "it is worked out from them.",
    );
    return;
  }
  const isUsed = terms.rates.some(({ price }) => needsValue(price));
  checks.that(
    claim.value === null || isUsed,
    "value",
    "NOT_USED",
    `The price of "${terms.title}" does not depend on a value: leave it out.`,
  );
  const rate = rateFor(terms.rates, providerId, claim.area);
  checks.that(
    claim.value !== null || rate === null || !needsValue(rate.price),
    "value",
    "REQUIRED",
    `The price of "${terms.title}" depends on a value: give it.`,
  );
}

function checkMostOwed(
  checks: Checks,
  { claim, providerId }: PlacedClaim,
  terms: ClaimTerms,
): void {
  const { quantity, value, area } = claim;
  const rate = rateFor(terms.rates, providerId, area);
  if (!rate || mostOwed(rate.price, quantity ?? 1, value) <= MOST_OWED_MINOR) return;
  const field = value === null ? "quantity" : "value";
  checks.that(
    false,
    field,
    "TOO_MUCH",
    `By the price of "${terms.title}" this claim would come to more than any contract pays: check ` +
      `its ${field}.`,
  );
}

const needsValue = ({ kind }: PriceRule): boolean =>
  kind === "sliding_scale" || kind === "threshold" || kind === "bonus_deduction";

/** The rate for a party and area, then for the party, then for the area, then for all. */
export function rateFor(
  rates: readonly Rate[],
  partyId: string | null,
  area: string | null,
): Rate | null {
  const table = new ByPartyAndArea<Rate>();
  for (const rate of rates) table.set(rate.partyId, rate.area, rate);
  return table.find(partyId, area);
}

/** Whether two exact decimals are the same number, however they are written. */
export const isSameNumber = (a: string | null, b: string | null): boolean =>
  a === null || b === null ? a === b : toExact(a).eq(toExact(b));

function unknownMetric(claim: NewClaim, { metricsOn }: ClaimSurroundings): string {
  const known = metricsOn(claim.achievedOn);
  const day = describeDay(claim.achievedOn);
  return known.length === 0
    ? `No rate card was in force on ${day}: the commissioner agrees one first.`
    : `The rate card in force on ${day} has no metric "${claim.metric}". It has: ${known.join(", ")}.`;
}
