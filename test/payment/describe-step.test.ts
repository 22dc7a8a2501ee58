import type { ClaimFacts, RelapseFacts } from "../../src/domain/payment/calculation";
import { describeStep } from "../../src/domain/payment/describe-step";
import { inMoney } from "../../src/domain/money-words";
import {
  type Cap,
  MetricCounts,
  type MetricTerms,
  type RateCardTerms,
} from "../../src/domain/rate-card/terms";
import { aggregate, calculated, card, claim, metric, ONCE, unit } from "./support/contract";

/** The words of the last claim's steps. */
function told(
  terms: RateCardTerms,
  claims: readonly ClaimFacts[],
  { seesPerson = true, relapses = [] as readonly RelapseFacts[] } = {},
): readonly string[] {
  const line = calculated(terms, claims, { relapses, participants: 10 }).lines.at(-1)!;
  return line.steps.map((step) => describeStep(step, line, { seesPerson }));
}

const priced = (price: MetricTerms["rates"][number]["price"], one: ClaimFacts, seesPerson = true) =>
  told(card([metric("A", price)]), [one], { seesPerson });
const capped = (cap: Cap): string | undefined =>
  told(card([metric("A", unit(10_000))], [cap]), [aggregate("1", 5)]).at(-1);

describe("an amount in words", () => {
  it.each([
    [0, "GBP", "0.00 GBP"],
    [5, "GBP", "0.05 GBP"],
    [123_456_789, "GBP", "1,234,567.89 GBP"],
    [1_500, "JPY", "1,500 JPY"],
    [1_500, "KWD", "1.500 KWD"],
    [Number.MAX_SAFE_INTEGER, "GBP", "90,071,992,547,409.91 GBP"],
  ])("%d %s is %s", (amount, currency, wanted) => {
    expect(inMoney(amount, currency)).toBe(wanted);
  });
});

describe("why there is no price", () => {
  it("names the day, or whom the card leaves out", () => {
    const none = told(card([]), [claim("1")]);
    expect(none).toEqual([
      "No version of the rate card prices this metric on 1 June 2024: 1 outcome claimed, nothing is owed.",
    ]);
    const elsewhere = { ...metric("A", unit(1)), rates: [] };
    expect(told(card([elsewhere]), [claim("1", { area: "North" })])).toEqual([
      "Version 1 of the rate card has no rate for this provider in North: 1 outcome claimed, " +
        "nothing is owed.",
    ]);
  });
});

describe("rules about a person", () => {
  const ordered = card([
    metric("A", unit(1)),
    metric("B", unit(1)),
    metric("C", unit(1), { after: ["A", "B"] }),
  ]);
  const of = (metricId: string) => claim(metricId, { metricId, personKey: "p" });

  it("say what was missing", () => {
    expect(told(ordered, [of("a"), of("c")])[0]).toBe(
      "Earned only after A and B: the same person had not earned B by 1 June 2024: not earned.",
    );
    expect(told(ordered, [of("a"), of("b"), of("c")])[0]).toBe(
      "Earned by the same person after A and B, as agreed.",
    );
  });

  it("say that nobody said when it began", () => {
    const terms = card([metric("A", unit(1), { sustainedMonths: 1 })]);
    expect(told(terms, [claim("1")])).toEqual([
      "It must have held for 1 whole month; nobody said when it began: not earned.",
    ]);
  });

  it("say since when it held anew", () => {
    const terms = card([metric("A", unit(1), { sustainedMonths: 1 })]);
    const relapses = [{ personKey: "person of 1", metricId: "a", relapsedOn: "2024-04-20" }];
    expect(told(terms, [claim("1", { startedOn: "2024-01-01" })], { relapses })[0]).toBe(
      "It must have held for 1 whole month; it did for 1 whole month, from 20 April 2024, the day " +
        "of a relapse, to 1 June 2024: earned.",
    );
  });

  it("say the same to a payer whether there was a relapse or none", () => {
    const again = { again: "after_relapse", againAfterMonths: null } as const;
    const terms = card([metric("A", unit(1), { oncePerPerson: again })]);
    const both = [
      claim("1", { personKey: "p", achievedOn: "2024-01-01" }),
      claim("2", { personKey: "p" }),
    ];
    expect(told(terms, both)).toEqual([
      "The same person earned this metric before by claim 1, and did not relapse since: not earned.",
    ]);
    expect(told(terms, both, { seesPerson: false })).toEqual([
      "The same person earned this metric before; it is earned again only after a relapse: not earned.",
    ]);
  });
});

describe("comparisons", () => {
  const terms = card([
    metric(
      "A",
      unit(10_000),
      {
        comparison: {
          baseline: { share: "0.3", source: "a like area", of: "baseline_rate" },
          deadweight: { share: "0.25", source: "a study" },
          attribution: { share: "0.5", source: "the partners agreed" },
        },
      },
      MetricCounts.OUTCOMES,
    ),
  ]);

  it("say the share and where it is from", () => {
    expect(told(terms, [aggregate("1", 80, { cohort: 195 })])).toEqual([
      "Of a cohort of 195, 58.5 would have achieved it anyway (a share of 0.3; a like area). Of 80 " +
        "outcomes claimed, 22 count.",
      "100.00 GBP for each outcome. 22 outcomes: 2,200.00 GBP.",
      "A share of 0.25 would have happened anyway (a study): of 2,200.00 GBP, 1,650.00 GBP stays.",
      "A share of 0.5 is this service's own doing (the partners agreed): of 1,650.00 GBP, 825.00 GBP stays.",
    ]);
  });

  it("say that the cohort is not known", () => {
    expect(told(terms, [aggregate("1", 80)])).toEqual([
      "The claim names no cohort, so what would have come about anyway is not known: not earned.",
    ]);
  });
});

describe("prices", () => {
  it("say what they go by", () => {
    expect(priced({ kind: "assessment_fee", priceMinor: 100 }, claim("1"))).toEqual([
      "1.00 GBP for each assessment, which is no outcome. 1 outcome: 1.00 GBP.",
    ]);
    const tiers = [{ upTo: 2, priceMinor: 100 }];
    expect(priced({ kind: "tiers", tiers }, claim("1"))).toEqual([
      "By count over the whole contract: numbers 1 to 2 at 1.00 GBP. 1 outcome, number 1: 1.00 GBP.",
    ]);
    const most = {
      kind: "threshold",
      comparison: "at_most",
      threshold: "3",
      priceMinor: 1,
    } as const;
    expect(priced(most, claim("1"))).toEqual([
      "0.01 GBP where the value is at most 3, otherwise nothing. 1 outcome without a value: 0.00 GBP.",
    ]);
    const bonus = { level: "80", perUnitMinor: 500, maximumMinor: 2_000 };
    const deduction = { level: "60", perUnitMinor: 900, maximumMinor: null };
    const both = { kind: "bonus_deduction", priceMinor: 10_000, bonus, deduction } as const;
    expect(priced(both, claim("1", { value: "82" }))).toEqual([
      "100.00 GBP, 5.00 GBP more for each whole unit above 80 (at most 20.00 GBP), 9.00 GBP less " +
        "for each whole unit below 60. 1 outcome with a value of 82: 110.00 GBP.",
    ]);
    const steps = [
      { from: "1", share: "0.5" },
      { from: "2", share: "1" },
    ];
    const scale = { kind: "sliding_scale", fullPriceMinor: 100, lo: "1", hi: "2", steps } as const;
    expect(priced(scale, claim("1", { value: "1" }))[0]).toContain(
      "by a scale: a share of 0.5 from 1 and a share of 1 from 2. 1 outcome with a value of 1: 0.50 GBP.",
    );
  });

  it("tell a person's value only to who may see it, an aggregate's to all", () => {
    const price = {
      kind: "threshold",
      comparison: "at_least",
      threshold: "3",
      priceMinor: 1,
    } as const;
    expect(priced(price, claim("1", { value: "4.25" }), false)[0]).not.toContain("4.25");
    expect(priced(price, aggregate("1", 2, { value: "4.25" }), false)[0]).toContain("4.25");
  });
});

describe("caps", () => {
  it.each<[Cap, string]>([
    [
      { kind: "metric", metric: "A", count: 2, amountMinor: 15_000 },
      "At most 2 outcomes and 150.00 GBP for A; 2 outcomes and 150.00 GBP left before this. " +
        "3 outcomes and 350.00 GBP cut: 2 outcomes, 150.00 GBP stays.",
    ],
    [
      { kind: "share", metrics: ["A"], share: "0.2", of: "outcomes", stated: 20 },
      "At most a share of 0.2 of 20 outcomes, as stated by A; 4 outcomes left before this. " +
        "1 outcome and 100.00 GBP cut: 4 outcomes, 400.00 GBP stays.",
    ],
    [
      { kind: "period", period: "quarter", metrics: [], amountMinor: 99_900 },
      "At most 999.00 GBP in one quarter of the contract; 999.00 GBP left before this. Nothing is " +
        "cut: 5 outcomes, 500.00 GBP.",
    ],
    [
      { kind: "contract", amountMinor: 0 },
      "At most 0.00 GBP over the whole contract; 0.00 GBP left before this. 5 outcomes and " +
        "500.00 GBP cut: 0 outcomes, 0.00 GBP stays.",
    ],
  ])("%j", (cap, wanted) => {
    expect(capped(cap)).toBe(wanted);
  });

  it("tell what was left for a person only to who may see them", () => {
    const cap: Cap = { kind: "person", metrics: [], amountMinor: 300 };
    const same = [claim("1", { personKey: "p" }), claim("2", { personKey: "p" })];
    const words = (price: number, seesPerson: boolean) =>
      told(card([metric("A", unit(price))], [cap]), same, { seesPerson }).at(-1);
    expect(words(100, true)).toContain("2.00 GBP left before this");
    expect(words(100, false)).toBe(
      "At most 3.00 GBP for one person. Nothing is cut: 1 outcome, 1.00 GBP.",
    );
    expect(words(200, false)).toBe(
      "At most 3.00 GBP for one person. 1.00 GBP cut: 1 outcome, 1.00 GBP stays.",
    );
  });

  it("name the metrics that count together", () => {
    const cap: Cap = { kind: "person", metrics: ["A"], amountMinor: 100 };
    expect(told(card([metric("A", unit(200), ONCE)], [cap]), [claim("1")]).at(-1)).toBe(
      "At most 1.00 GBP for one person by A; 1.00 GBP left before this. 1.00 GBP cut: 1 outcome, " +
        "1.00 GBP stays.",
    );
  });
});
