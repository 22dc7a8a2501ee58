import { TraceRule } from "../../src/domain/payment/calculation";
import { MetricCounts } from "../../src/domain/rate-card/terms";
import { aggregate, calculated, card, metric, trace, unit } from "./support/contract";

const PRICE = unit(10_000);

describe("against what would have happened anyway", () => {
  const baseline = { share: "0.3", source: "a like area", of: "baseline_rate" as const };
  const terms = card([
    metric(
      "A",
      PRICE,
      { comparison: { baseline, deadweight: null, attribution: null } },
      MetricCounts.OUTCOMES,
    ),
  ]);

  it.each([
    [80, 200, 20, "60"],
    [80, 195, 22, "58.5"],
    [80, 196, 21, "58.8"],
    [60, 200, 0, "60"],
    [10, 200, 0, "60"],
  ])("%d of a cohort of %d leaves %d", (quantity, cohort, left, expected) => {
    const found = calculated(terms, [aggregate("1", quantity, { cohort })]);
    expect(found.totalMinor).toBe(left * 10_000);
    expect(found.lines[0]?.steps[0]).toMatchObject({
      rule: TraceRule.COMPARISON,
      quantityIn: quantity,
      quantityOut: left,
      detail: { kind: "comparison", expected },
    });
  });

  it("leaves nothing where the cohort is not known", () => {
    const found = calculated(terms, [aggregate("1", 80)]);
    expect(trace(found.lines[0]!)).toEqual([["comparison", 80, 0, 0, 0]]);
  });
});
