import {
  earliestDate,
  isTooEarly,
  UnknownBecause,
  type Timing,
} from "../implementation/earliest-date";
import { describeDay } from "../period";
import { SuitabilityConclusion } from "../suitability/suitability-review.entity";
import { fitsOn, unreviewedInWords } from "../suitability/unreviewed";
import { lastDay } from "./evidence-request";
import type { StarEvidence } from "./star-evidence";
import type { ContractSurroundings, KnownPlan, KnownService } from "./surroundings.repository";
import { andList } from "./words";

/** The contracts that evidence is about, with what is known beside the readings. */
type Known = readonly ContractSurroundings[];

/** That no current review says that the Star fits, and why it is used all the same; false where one does. */
export function notReviewed(evidence: StarEvidence, contracts: Known): string | false {
  const starId = evidence.definition.star.id;
  const day = knownDay(evidence);
  const unfit = contracts.flatMap((contract) => {
    const services = servicesOf(evidence, contract)
      .map(({ name, reviews }) => {
        const review = reviews.find((one) => one.starId === starId);
        const { conclusion = null, validUntil = null } = review ?? {};
        return { service: name, conclusion, validUntil };
      })
      .filter((one) => !fitsOn(one, day));
    return services.length > 0 ? [{ contract, services }] : [];
  });
  if (unfit.length === 0) return false;
  const which = unfit.map(
    ({ contract, services }) =>
      `${contracts.length > 1 ? `${contract.reference}: ` : ""}${unreviewedInWords(services, day)}`,
  );
  const reasons = unfit.flatMap(({ contract }) => {
    const found = contract.reasons.find((one) => one.starId === starId);
    return found ? [`"${found.reason}" (${contract.reference})`] : [];
  });
  const haveAllRunOut = unfit.every((one) =>
    one.services.every(({ conclusion }) => conclusion === SuitabilityConclusion.FITS),
  );
  const why =
    reasons.length > 0
      ? `Why it is used all the same: ${andList(reasons)}.`
      : haveAllRunOut
        ? "It was found to fit, longer ago than a review counts: review it again."
        : "No reason was given for using it all the same.";
  return `No current review says that this Star fits ${which.join("; ")}. ${why}`;
}

/** That the Star is still being brought in, and from when on the data can mean something; false else. */
export function tooEarly(evidence: StarEvidence, contracts: Known): string | false {
  const starId = evidence.definition.star.id;
  const services = contracts.flatMap((contract) => servicesOf(evidence, contract));
  const planned = services.flatMap(({ name, plans }) => {
    const plan = plans.find((one) => one.starId === starId);
    return plan ? [{ name, plan }] : [];
  });
  if (planned.length === 0) return false;
  const day = knownDay(evidence);
  const isWhole = planned.length === services.length;
  const whole = toTiming(evidence, contracts, planned, day, isWhole);
  const date = earliestDate(whole);
  if (!isTooEarly(date, day)) return false;
  const early = planned.filter(({ plan }) => {
    const own = earliestDate({ ...whole, steps: plan.steps, counts: null });
    return own.notBefore !== null && day < own.notBefore;
  });
  const names = (early.length > 0 ? early : planned).map(({ name }) => `"${name}"`);
  return (
    `Too early to tell for ${andList(names)}, into which this Star is still being brought: by the ` +
    `plan the data can mean something ${fromWhen(date)}. What they say before is about learning to ` +
    "use it, more than about people."
  );
}

function fromWhen({ on, notBefore, unknownBecause }: ReturnType<typeof earliestDate>): string {
  if (on !== null) return `from ${describeDay(on)}`;
  return unknownBecause === UnknownBecause.NO_RATE
    ? `later than ${describeDay(notBefore!)}, once people have two readings to compare`
    : `from ${describeDay(notBefore!)} at the earliest`;
}

/** Of all planned services together. The rate is that of the evidence, where all it counts is planned. */
function toTiming(
  { definition, request, statistics }: StarEvidence,
  contracts: Known,
  planned: readonly { readonly plan: KnownPlan }[],
  day: string,
  isWhole: boolean,
): Timing {
  const { engagements, pairs } = statistics;
  const isPlain = request.where.length === 0 && request.from === null;
  const isCounted = isWhole && isPlain && engagements !== null && pairs !== null;
  const from = contracts.map(({ startsOn }) => startsOn).toSorted()[0]!;
  return {
    ...{ steps: planned.flatMap(({ plan }) => plan.steps), day },
    intervalDays: definition.star.reviewIntervalDays,
    enoughPairs: planned.reduce((sum, { plan }) => sum + plan.enoughPairs, 0),
    counts: isCounted ? { started: engagements, paired: pairs, from, to: lastDay(request) } : null,
  };
}

/** The services of a contract that evidence is about. */
function servicesOf(
  { scope }: StarEvidence,
  { services }: ContractSurroundings,
): readonly KnownService[] {
  if (scope.services === null) return services;
  return services.filter(({ id }) => scope.services!.some((one) => one.id === id));
}

/** The last day that was asked about. */
const knownDay = ({ request, knownAt }: StarEvidence): string =>
  lastDay({ ...request, asOf: knownAt });
