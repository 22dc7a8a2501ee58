import fc from "fast-check";
import { calculate } from "../../src/domain/payment/calculate";
import {
  type CalculatedLine,
  type Calculation,
  type CalculationInput,
  TraceRule,
} from "../../src/domain/payment/calculation";
import { type Cap, type MetricTerms, type RateCardTerms } from "../../src/domain/rate-card/terms";
import { contracts, steadyCap } from "./support/arbitraries";
import { naivePayments } from "./support/naive";
import { headcount, isOf, periodOf } from "./support/naive-caps";

/** Enough that each of the rules broken on purpose is found. */
const RUNS = 500;
const RUNS_OF_ALL_RULES = 1_500;

function holds(
  arbitrary: fc.Arbitrary<CalculationInput>,
  property: (calculation: Calculation, input: CalculationInput) => void,
  numRuns = RUNS,
): void {
  const check = (input: CalculationInput) => {
    property(calculate(input), input);
  };
  fc.assert(fc.property(arbitrary, check), { numRuns });
}

const sum = (numbers: readonly number[]): number => numbers.reduce((so, one) => so + one, 0);
const paid = (lines: readonly CalculatedLine[]): number =>
  sum(lines.map(({ amountMinor }) => amountMinor));

describe("a calculation of any contract", () => {
  it("comes to what the rules give when each is asked anew of all claims", () => {
    holds(
      contracts(),
      ({ lines }, input) => {
        const found = Object.fromEntries(
          lines.map(({ claim: { id }, amountMinor: amount, paidQuantity: quantity }) => [
            ...[id, { amount, quantity }],
          ]),
        );
        expect(found).toEqual(naivePayments(input));
      },
      RUNS_OF_ALL_RULES,
    );
  });

  it("has a trace that leads from the claim to the amount, and adds up", () => {
    holds(contracts(), ({ lines, totalMinor, cumulativeMinor, period }) => {
      for (const line of lines) expectChain(line);
      expect(cumulativeMinor).toBe(paid(lines));
      expect(totalMinor).toBe(paid(lines.filter(({ claim }) => claim.achievedOn >= period.start)));
    });
  });

  it("passes no cap", () => {
    holds(contracts(), ({ lines }, input) => {
      const latest = Math.max(...input.cards.map(({ number }) => number));
      const card = input.cards.find(({ number }) => number === latest);
      for (const cap of card?.caps ?? []) expectWithin(cap, lines, input);
    });
  });

  it("pays nobody twice where once is allowed", () => {
    holds(contracts(), ({ lines }, { relapses }) => {
      for (const line of lines) expectOnce(line, lines, relapses);
    });
  });

  it("shares each amount out to the last minor unit, and none is below 0", () => {
    holds(contracts(), ({ lines }) => {
      for (const { claim, recipients, amountMinor, paidQuantity } of lines) {
        expect(sum(recipients.map((one) => one.amountMinor))).toBe(amountMinor);
        const least = Math.min(
          0,
          amountMinor,
          paidQuantity,
          ...recipients.map((r) => r.amountMinor),
        );
        expect(least).toBe(0);
        expect(paidQuantity).toBeLessThanOrEqual(claim.quantity);
      }
    });
  });

  it("does not depend on the order in which anything is given", () => {
    const turned = contracts().chain((input) =>
      fc.record({
        input: fc.constant(input),
        claims: shuffled(input.claims),
        relapses: shuffled(input.relapses),
        cards: shuffled(input.cards),
      }),
    );
    const check = fc.property(turned, ({ input, ...others }) => {
      expect(plain(calculate({ ...input, ...others }))).toEqual(plain(calculate(input)));
    });
    fc.assert(check, { numRuns: RUNS });
  });

  it("gives for an earlier day what a later one gives for the claims until then", () => {
    const steady = contracts({ caps: steadyCap, versions: 1 });
    holds(
      fc.tuple(steady, fc.constantFrom("2024-02-29", "2024-07-31")).map(([input, end]) => ({
        ...input,
        period: { start: "2024-01-01", end },
      })),
      (earlier, input) => {
        const period = { start: "2024-01-01", end: "2025-12-31" };
        const later = calculate({ ...input, period });
        const shared = later.lines.filter(({ claim }) => claim.achievedOn <= input.period.end);
        expect(shared.map(inShort)).toEqual(earlier.lines.map(inShort));
      },
    );
  });

  it("comes to ten times as much where every amount agreed is ten times as much", () => {
    holds(contracts({ divides: false }), (calculation, input) => {
      const cards = input.cards.map(tenfold);
      const scaled = calculate({ ...input, cards });
      expect(scaled.lines.map(({ amountMinor }) => amountMinor)).toEqual(
        calculation.lines.map(({ amountMinor }) => 10 * amountMinor),
      );
      expect(scaled.lines.map(({ paidQuantity }) => paidQuantity)).toEqual(
        calculation.lines.map(({ paidQuantity }) => paidQuantity),
      );
    });
  });
});

function expectChain({ claim, steps, paidQuantity, amountMinor }: CalculatedLine): void {
  const [first, last] = [steps[0]!, steps.at(-1)!];
  expect([first.quantityIn, first.amountInMinor]).toEqual([claim.quantity, 0]);
  expect([last.quantityOut, last.amountOutMinor]).toEqual([paidQuantity, amountMinor]);
  const taken = steps.slice(1).map((step) => [step.quantityIn, step.amountInMinor]);
  const given = steps.slice(0, -1).map((step) => [step.quantityOut, step.amountOutMinor]);
  expect(taken).toEqual(given);
  const price = steps.find(({ rule }) => rule === TraceRule.PRICE);
  const cut = steps.filter((step) => step !== price).map((s) => s.amountInMinor - s.amountOutMinor);
  expect(Math.min(0, ...cut)).toBe(0);
  expect((price?.amountOutMinor ?? 0) - sum(cut)).toBe(amountMinor);
}

const metricOf = ({ card, claim }: CalculatedLine): MetricTerms | null =>
  card?.metrics.find(({ metricId }) => metricId === claim.metricId) ?? null;

function expectWithin(cap: Cap, all: readonly CalculatedLine[], input: CalculationInput): void {
  const lines = all.filter((line) => isOf(cap, { claim: line.claim, metric: metricOf(line) }));
  const most = (groups: readonly CalculatedLine[][]) => Math.max(0, ...groups.map(paid));
  const counted = lines.map(({ claim, paidQuantity: quantity }) => ({ claim, quantity }));
  switch (cap.kind) {
    case "contract":
      expect(paid(lines)).toBeLessThanOrEqual(cap.amountMinor);
      return;
    case "metric":
      expect(paid(lines)).toBeLessThanOrEqual(cap.amountMinor ?? Infinity);
      expect(headcount("outcomes", counted)).toBeLessThanOrEqual(cap.count ?? Infinity);
      return;
    case "person":
      expect(most(grouped(lines, ({ claim }) => claim.personKey))).toBeLessThanOrEqual(
        cap.amountMinor,
      );
      return;
    case "period": {
      const periods = grouped(lines, ({ claim }) => periodOf(cap.period, claim, input));
      expect(most(periods)).toBeLessThanOrEqual(cap.amountMinor);
      return;
    }
    case "share": {
      const whole = cap.stated ?? (cap.of === "participants" ? input.participants : earned(all));
      expect(headcount(cap.of, counted)).toBeLessThanOrEqual(whole * Number(cap.share));
    }
  }
}

/** Outcomes that came to be priced, other than assessments. */
const earned = (lines: readonly CalculatedLine[]): number =>
  sum(
    lines.flatMap(({ steps }) =>
      steps.flatMap(({ detail, quantityIn }) =>
        detail.kind === "price" && detail.price.kind !== "assessment_fee" ? [quantityIn] : [],
      ),
    ),
  );

const grouped = <T>(lines: readonly CalculatedLine[], by: (line: CalculatedLine) => T) => [
  ...Map.groupBy(lines, by).values(),
];

function expectOnce(
  line: CalculatedLine,
  lines: readonly CalculatedLine[],
  relapses: CalculationInput["relapses"],
): void {
  const once = metricOf(line)?.entitlement.oncePerPerson;
  const { metricId, personKey, achievedOn } = line.claim;
  if (!once || line.amountMinor === 0) return;
  const earlier = lines
    .slice(0, lines.indexOf(line))
    .filter(
      ({ claim, amountMinor }) =>
        claim.metricId === metricId && claim.personKey === personKey && amountMinor > 0,
    )
    .at(-1);
  if (!earlier) return;
  expect(once.again).toBe("after_relapse");
  const between = relapses.filter(
    (one) =>
      one.metricId === metricId &&
      one.personKey === personKey &&
      one.relapsedOn > earlier.claim.achievedOn &&
      one.relapsedOn <= achievedOn,
  );
  expect(between).not.toEqual([]);
}

function shuffled<T>(items: readonly T[]): fc.Arbitrary<T[]> {
  return fc.shuffledSubarray([...items], { minLength: items.length });
}

const inShort = ({ claim, steps, amountMinor, paidQuantity, recipients }: CalculatedLine) => ({
  ...{ id: claim.id, steps, amountMinor, paidQuantity, recipients },
});

const plain = ({ lines, ...rest }: Calculation) => ({ ...rest, lines: lines.map(inShort) });

/** Every amount of a card times ten. */
function tenfold(card: RateCardTerms): RateCardTerms {
  const text = JSON.stringify(card, (key, value: unknown) =>
    key.endsWith("Minor") && typeof value === "number" ? 10 * value : value,
  );
  return JSON.parse(text) as RateCardTerms;
}
