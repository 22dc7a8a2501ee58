import { DEFAULT_POLICY } from "../../src/disclosure/policy";
import {
  checkAllowed,
  widerQuestions,
} from "../../src/domain/evidence/protection/allowed-questions";
import { BaselineRule } from "../../src/domain/evidence/question";
import { REQUEST } from "./support/random-world";

const during = (from: string, to: string) => ({ ...REQUEST, from, to });

describe("periods that viewers of aggregates may ask for", () => {
  it.each([
    ["01", "2025-01-01", "2025-12-31"],
    ["03", "2023-03-01", "2024-02-29"],
    ["04", "2025-04-01", "2026-03-31"],
  ])("are whole years from the month %s that the deployment names", (yearStarts, from, to) => {
    const policy = { ...DEFAULT_POLICY, yearStarts };
    expect(() => checkAllowed(during(from, to), policy)).not.toThrow();
    expect(() => checkAllowed(during("2025-07-01", "2025-09-30"), policy)).toThrow(/whole years/);
  });

  it("are compared with longer ones, whose last days may be of another length", () => {
    const wider = widerQuestions(during("2023-03-01", "2024-02-29"), "2026-11-22");
    const days = [...new Set(wider.map(({ to }) => to))];
    expect(days).toEqual([null, "2024-02-29", "2025-02-28", "2026-02-28"]);
  });

  it("are compared by each wider rule in each wider period", () => {
    const asked = {
      ...during("2025-04-01", "2026-03-31"),
      ...{ baselineRule: BaselineRule.LOWER_OF_FIRST_TWO, minimumDays: 30 },
    };
    const wider = widerQuestions(asked, "2026-11-22");
    const keys = wider.map((one) => [one.baselineRule, one.minimumDays, one.from, one.to].join());
    expect(keys).toContain("first,0,,2026-03-31");
    expect(keys).toContain("first,30,2024-04-01,2026-03-31");
    expect(keys).toContain("lower_of_first_two,0,2025-04-01,2026-03-31");
    expect(keys).not.toContain("lower_of_first_two,30,2025-04-01,2026-03-31");
    expect(new Set(keys).size).toBe(keys.length);
  });
});
