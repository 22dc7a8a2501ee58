import type { Checks } from "../checks";
import type { ContractEntity } from "../contract/contract.entity";
import { describeDay } from "../period";
import { today } from "../today";
import type { CardToAgree, MetricToAgree } from "./agreed-card";
import type { KnownMetric } from "./binding.repository";
import { inputPath } from "./input-path";
import type { RateCardEntity } from "./rate-card.entity";
import { checkTerms } from "./terms-checks";

/** Notes what is wrong with what a card says, wherever the contract stands. */
export function checkSaid(checks: Checks, card: CardToAgree): void {
  for (const { path, code, message } of checkTerms(card)) {
    checks.that(false, inputPath(path, card), code, message);
  }
}

/** Notes what is wrong with when a card takes effect, and in what it pays. */
export function checkAgreement(
  checks: Checks,
  card: CardToAgree,
  contract: ContractEntity,
  versions: readonly RateCardEntity[],
): void {
  const { effectiveFrom, currency } = card;
  checks.that(
    effectiveFrom >= contract.startsOn && effectiveFrom <= contract.endsOn,
    "effectiveFrom",
    "OUTSIDE_CONTRACT",
    `The contract runs from ${describeDay(contract.startsOn)} to ${describeDay(contract.endsOn)}: ` +
      "give a day within it.",
  );
  checks.text(card.reason, "reason");
  const replaced = versions.findLast((version) => version.effectiveFrom === effectiveFrom);
  if (replaced) {
    checkReason(checks, card, `This replaces version ${replaced.number}, from the same day`);
  } else if (effectiveFrom < today()) {
    checkReason(checks, card, "This prices what was achieved in the past");
  }
  const expected = contract.currency ?? versions.at(-1)?.currency ?? currency;
  checks.that(
    currency === expected,
    "currency",
    "OTHER_CURRENCY",
    `This contract is in ${expected}: a rate card in ${currency} could not be added up with it.`,
  );
}

/** Notes what is wrong with the longer texts of a metric, and with what it counts. */
export function checkMetric(
  checks: Checks,
  metric: MetricToAgree,
  known: readonly KnownMetric[],
  path: readonly string[],
): void {
  checks.text(metric.description, [...path, "description"]);
  checks.text(metric.explanation, [...path, "explanation"]);
  const before = known.find(({ reference }) => reference === metric.reference);
  checks.that(
    !before?.isClaimed || before.counts === metric.counts,
    [...path, "counts"],
    "COUNTS_CHANGED",
    `"${metric.reference}" counts ${before?.counts} and was claimed so: what counts ` +
      `${metric.counts} is another metric, give it another reference.`,
  );
}

/** Notes rates for organisations that are no party of the contract. */
export function checkRates(
  checks: Checks,
  { rates }: MetricToAgree,
  parties: ReadonlySet<string>,
  path: readonly string[],
): void {
  for (const [i, { partyId }] of rates.entries()) {
    checks.that(
      partyId === null || parties.has(partyId),
      [...path, "rates", String(i), "party"],
      "NOT_A_PARTY",
      "This organisation is no party of the contract: add it as one first, or leave `party` out for " +
        "a rate of all.",
    );
  }
}

function checkReason(checks: Checks, { reason }: CardToAgree, why: string): void {
  checks.that(
    (reason ?? "").trim() !== "",
    "reason",
    "REQUIRED",
    `${why}: say why in \`reason\`. What was agreed before stays readable.`,
  );
}
