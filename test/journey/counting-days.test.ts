import {
  countingDays,
  lastOf,
  yearBefore,
  type LifeMonth,
} from "../../src/domain/journey/counting-days";

const month = (on: string, started: number, ended = 0, active = ended): LifeMonth => ({
  ...{ on, started, ended, active },
});

describe("days that people are counted on", () => {
  it.each<[string, LifeMonth[], string[]]>([
    ["waits until enough began", [month("2025-01-31", 9), month("2025-02-28", 1)], ["2025-02-28"]],
    [
      "waits on while few left",
      [month("2025-01-31", 20, 3), month("2025-02-28", 4, 7)],
      ["2025-02-28"],
    ],
    [
      "moves on with readings alone",
      [month("2025-01-31", 10), month("2025-02-28", 0, 0, 9), month("2025-03-31", 0, 0, 10)],
      ["2025-01-31", "2025-03-31"],
    ],
    [
      "adds up those who left, and not the same person's readings",
      [month("2025-01-31", 30), month("2025-02-28", 0, 6), month("2025-03-31", 0, 6)],
      ["2025-01-31", "2025-03-31"],
    ],
    ["knows no month that is not over", [month("2025-04-30", 50)], []],
  ])("%s", (_, months, days) => {
    expect(countingDays(months, 10, "2025-03-31")).toEqual(days);
  });

  it("looks for the last of them", () => {
    expect(lastOf(["2025-01-31", "2025-03-31"], "2025-03-30")).toBe("2025-01-31");
    expect(lastOf(["2025-01-31"], "2025-01-30")).toBeNull();
  });

  it("goes back a year", () => {
    expect([yearBefore("2026-07-31"), yearBefore("2024-02-29")]).toEqual([
      "2025-07-31",
      "2023-02-28",
    ]);
  });
});
