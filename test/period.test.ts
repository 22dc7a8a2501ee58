import { Frequency } from "../src/domain/indicator/indicator.entity";
import { addDays, describePeriod, endOfMonth, isDay, uncovered } from "../src/domain/period";
import { define, EAST, figureOf, measured } from "./indicator/figures";

const LAST = "9999-12-31";

describe("periods at the ends of the calendar", () => {
  it("keep to days that can be written", () => {
    expect(isDay("0000-05-05")).toBe(false); // no such year, and PostgreSQL refuses it
    expect(isDay("0001-01-01")).toBe(true);
    expect(addDays(LAST, 1)).toBe(LAST);
    expect(endOfMonth("9999-11-30", 1)).toBe(LAST);
    expect(endOfMonth("2024-01-31", 1)).toBe("2024-02-29");
    expect(describePeriod({ start: "9999-12-01", end: LAST })).toBe("December 9999");
  });

  it("have no gap after the last day", () => {
    const whole = { start: "9999-01-01", end: LAST };
    expect(uncovered(whole, [{ start: "9999-02-01", end: LAST }])).toEqual([
      { start: "9999-01-01", end: "9999-01-31" },
    ]);
  });

  it.each([Frequency.MONTHLY, Frequency.QUARTERLY, Frequency.YEARLY])(
    "have an end where a contract has none and figures are due %s",
    (frequency) => {
      const endless = { ...EAST, period: { start: "9998-11-01", end: LAST } };
      const { missing } = figureOf(define({ frequency }), [measured(1, "1")], {
        contracts: [endless],
        period: endless.period,
      });
      expect(missing.at(0)!.period.start).toBe("9998-11-01");
      expect(missing.at(-1)!.period.end).toBe(LAST);
      expect(missing.length).toBe({ monthly: 14, quarterly: 5, yearly: 2 }[frequency]);
    },
  );
});
