import fc from "fast-check";
import { ClaimState } from "../../../src/domain/claim/claim-state";
import {
  type CalculationInput,
  ClaimBasis,
  type ClaimFacts,
} from "../../../src/domain/payment/calculation";
import {
  type Cap,
  type Entitlement,
  MetricCounts,
  type MetricTerms,
  type PriceRule,
  type RateCardTerms,
} from "../../../src/domain/rate-card/terms";

/** Metrics of every random contract: three that count people, two that count outcomes. */
const METRICS = ["A", "B", "C", "N", "O"] as const;
const OF_OUTCOMES: readonly string[] = ["N", "O"];
/** Few of each, so that rules meet. */
const DAYS = [
  ...["2024-01-31", "2024-02-15", "2024-02-29", "2024-03-31", "2024-04-30", "2024-05-31"],
  ...["2024-07-31", "2024-08-01", "2024-10-31", "2024-12-31", "2025-01-30", "2025-01-31"],
];
const END = "2025-12-31";

/** Something so many times as often as nothing. */
const maybe = <T>(one: fc.Arbitrary<T>, times = 2): fc.Arbitrary<T | null> =>
  fc.oneof({ weight: times, arbitrary: one }, fc.constant(null));

const day = fc.constantFrom(...DAYS);
const amount = fc.integer({ min: 0, max: 120 });
const share = fc.constantFrom("0", "0.1", "0.25", "0.333", "0.5", "0.875", "1");
const value = fc.constantFrom("-1", "0", "0.4999", "0.5", "0.75", "1", "1.4", "2.5", "30");
const needs = fc.array(
  fc.record({ need: fc.constantFrom("x", "y", "z"), isPositive: fc.boolean() }),
  { maxLength: 4 },
);

const tiers: fc.Arbitrary<PriceRule> = fc
  .tuple(
    fc.array(fc.record({ size: fc.integer({ min: 1, max: 3 }), priceMinor: amount }), {
      minLength: 1,
      maxLength: 3,
    }),
    fc.boolean(),
  )
  .map(([sizes, isEndless]) => {
    let upTo = 0;
    const ends = sizes.map(({ size, priceMinor }) => ({ upTo: (upTo += size), priceMinor }));
    const last = ends.at(-1)!;
    return {
      kind: "tiers",
      tiers: isEndless ? [...ends.slice(0, -1), { ...last, upTo: null }] : ends,
    };
  });

const level = (levels: readonly string[]) =>
  maybe(
    fc.record({
      level: fc.constantFrom(...levels),
      perUnitMinor: amount,
      maximumMinor: maybe(amount),
    }),
  );

/** Prices that divide nothing. */
const wholePrice: fc.Arbitrary<PriceRule> = fc.oneof(
  amount.map((priceMinor) => ({ kind: "unit" as const, priceMinor })),
  amount.map((priceMinor) => ({ kind: "assessment_fee" as const, priceMinor })),
  tiers,
  fc.record({
    kind: fc.constant("threshold" as const),
    comparison: fc.constantFrom("at_least" as const, "at_most" as const),
    threshold: value,
    priceMinor: amount,
  }),
  fc.record({
    kind: fc.constant("bonus_deduction" as const),
    priceMinor: amount,
    bonus: level(["1", "1.5", "20"]),
    deduction: level(["0", "0.5"]),
  }),
);

const scale: fc.Arbitrary<PriceRule> = fc.record({
  kind: fc.constant("sliding_scale" as const),
  fullPriceMinor: amount,
  lo: fc.constantFrom("-0.5", "0.5"),
  hi: fc.constantFrom("0.8", "1.4"),
  steps: maybe(
    share.map((part) => [
      { from: "0", share: "0.2" },
      { from: "1", share: part },
    ]),
  ),
});

const sourced = maybe(share.map((part) => ({ share: part, source: "a source" })));

const entitlement = (reference: string, divides: boolean): fc.Arbitrary<Entitlement> => {
  const isOfPeople = !OF_OUTCOMES.includes(reference);
  const earlier = isOfPeople
    ? METRICS.slice(
        0,
        METRICS.findIndex((name) => name === reference),
      )
    : [];
  const once = fc.record({
    again: fc.constantFrom("never" as const, "after_relapse" as const),
    againAfterMonths: fc.constantFrom(null, 1, 3),
  });
  return fc.record({
    oncePerPerson: isOfPeople ? maybe(once, 2) : fc.constant(null),
    after: fc.subarray(earlier),
    sustainedMonths: maybe(fc.constantFrom(1, 3), 1),
    composite: isOfPeople
      ? maybe(
          fc.record({
            atLeast: fc.constantFrom(1, 2),
            of: fc.subarray(["x", "y"]),
            allPositive: fc.boolean(),
          }),
          1,
        )
      : fc.constant(null),
    comparison: maybe(
      fc.record({
        baseline: isOfPeople
          ? fc.constant(null)
          : sourced.map((one) => one && { ...one, of: "baseline_rate" as const }),
        deadweight: divides ? sourced : fc.constant(null),
        attribution: divides ? sourced : fc.constant(null),
      }),
    ),
  });
};

const metric = (reference: string, divides: boolean): fc.Arbitrary<MetricTerms> => {
  const price = divides ? fc.oneof({ weight: 4, arbitrary: wholePrice }, scale) : wholePrice;
  return fc.record({
    id: fc.constant(reference),
    metricId: fc.constant(reference.toLowerCase()),
    reference: fc.constant(reference),
    title: fc.constant(reference),
    counts: fc.constant(
      OF_OUTCOMES.includes(reference) ? MetricCounts.OUTCOMES : MetricCounts.PEOPLE,
    ),
    rates: fc.uniqueArray(
      fc.record({
        partyId: fc.constantFrom(null, null, "p"),
        area: fc.constantFrom(null, null, "North"),
        price,
      }),
      { minLength: 1, maxLength: 3, selector: ({ partyId, area }) => `${partyId} ${area}` },
    ),
    entitlement: entitlement(reference, divides),
  });
};

const some = fc.subarray([...METRICS]);
const limit = fc.integer({ min: 0, max: 600 });

/** Caps whose limits do not depend on how far it has come. */
export const steadyCap: fc.Arbitrary<Cap> = fc.oneof(
  fc.record({
    kind: fc.constant("metric" as const),
    metric: fc.constantFrom(...METRICS),
    count: maybe(fc.integer({ min: 1, max: 6 })),
    amountMinor: maybe(limit),
  }),
  fc.record({ kind: fc.constant("person" as const), metrics: some, amountMinor: limit }),
  fc.record({
    kind: fc.constant("period" as const),
    period: fc.constantFrom("month" as const, "quarter" as const, "year" as const),
    metrics: some,
    amountMinor: limit,
  }),
  fc.record({ kind: fc.constant("contract" as const), amountMinor: limit }),
);

const shareCap: fc.Arbitrary<Cap> = fc.record({
  kind: fc.constant("share" as const),
  metrics: some,
  share,
  of: fc.constantFrom("participants" as const, "outcomes" as const),
  stated: maybe(fc.integer({ min: 1, max: 9 }), 1),
});

const card = (number: number, effectiveFrom: string, caps: fc.Arbitrary<Cap>, divides: boolean) =>
  fc.record({
    id: fc.constant(`version ${number}`),
    number: fc.constant(number),
    currency: fc.constant("GBP"),
    effectiveFrom: fc.constant(effectiveFrom),
    metrics: fc
      .tuple(...METRICS.map((reference) => maybe(metric(reference, divides), 5)))
      .map((all) => all.filter((one) => one !== null)),
    caps: fc.array(caps, { maxLength: 4 }),
  });

const claim = (id: string): fc.Arbitrary<ClaimFacts> =>
  fc
    .record({
      id: fc.constant(id),
      reference: fc.constantFrom("A", "A", ...METRICS),
      providerId: fc.constantFrom("p", "q"),
      area: fc.constantFrom(null, "North"),
      person: fc.constantFrom("ann", "ann", "ben", "cat"),
      quantity: fc.integer({ min: 1, max: 6 }),
      cohort: maybe(fc.integer({ min: 0, max: 12 }), 7),
      value: maybe(value, 7),
      needs,
      startedOn: maybe(day, 5),
      achievedOn: day,
      submittedAt: fc.constantFrom("2026-01-01T00:00:00Z", "2026-01-02T00:00:00Z"),
      state: fc.constantFrom(ClaimState.VERIFIED, ...Object.values(ClaimState)),
      shares: fc.constantFrom(
        [],
        [{ organisationId: "p", share: "1" }],
        ["q", "p", "r"].map((organisationId, i) => ({
          ...{ organisationId, share: ["0.15", "0.35", "0.5"][i]! },
        })),
      ),
    })
    .map(({ reference, person, quantity, cohort, ...rest }) => {
      const isOfOutcomes = OF_OUTCOMES.includes(reference);
      return {
        ...rest,
        metricId: reference.toLowerCase(),
        personKey: isOfOutcomes ? null : person,
        quantity: isOfOutcomes ? quantity : 1,
        cohort: isOfOutcomes ? cohort : null,
      };
    });

const IDS = Array.from({ length: 28 }, (_, i) => `claim ${String(i).padStart(2, "0")}`);

/** What random contracts are made with. */
interface Wish {
  readonly caps?: fc.Arbitrary<Cap>;
  /** Whether prices and shares may divide amounts. */
  readonly divides?: boolean;
  readonly versions?: 1 | 2;
}

/** A contract of up to two versions of its card, with claims of three people, and their relapses. */
export function contracts({
  caps = fc.oneof({ weight: 4, arbitrary: steadyCap }, shareCap),
  divides = true,
  versions = 2,
}: Wish = {}): fc.Arbitrary<CalculationInput> {
  const second = versions === 2 ? maybe(card(2, "2024-05-01", caps, divides)) : fc.constant(null);
  return fc.record({
    contractPeriod: fc.constant({ start: "2023-12-31", end: END }),
    period: fc.constantFrom(
      { start: "2024-03-01", end: END },
      { start: "2024-01-01", end: "2024-08-31" },
    ),
    cards: fc
      .tuple(card(1, "2024-02-01", caps, divides), second)
      .map(([one, two]): readonly RateCardTerms[] => (two ? [two, one] : [one])),
    participants: fc.integer({ min: 0, max: 9 }),
    basis: fc.constantFrom(...Object.values(ClaimBasis)),
    claims: fc.subarray(IDS).chain((ids) => fc.tuple(...ids.map(claim))),
    relapses: fc.array(
      fc.record({
        personKey: fc.constantFrom("ann", "ann", "ben"),
        metricId: fc.constantFrom("a", "a", "b"),
        relapsedOn: day,
      }),
      { maxLength: 6 },
    ),
  });
}
