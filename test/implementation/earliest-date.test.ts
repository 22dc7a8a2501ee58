import { addMonths } from "../../src/domain/period";
import {
  earliestDate,
  isTooEarly,
  type PairCounts,
  type Timing,
} from "../../src/domain/implementation/earliest-date";
import { earliestInWords } from "../../src/domain/implementation/earliest-in-words";
import {
  StepKind,
  StepState,
  type ImplementationStep,
} from "../../src/domain/implementation/implementation-step";

const step = (kind: StepKind, endsOn: string, more: Partial<ImplementationStep> = {}) => ({
  ...{ kind, startsOn: "2026-01-05", endsOn, owner: "Team leaders", organisationId: null },
  ...{ state: StepState.PLANNED, doneOn: null, note: null, ...more },
});

/** Over the 365 days of 2025. */
const in2025 = (started: number, paired: number): PairCounts => ({
  ...{ started, paired, from: "2025-01-01", to: "2025-12-31" },
});

/**
 * Training to the end of April 2026, a pilot to the end of June, ninety days between readings; thirty
 * pairs are wanted, and 24 of the 120 people who came in 2025 have one.
 */
const TIMING: Timing = {
  steps: [
    step(StepKind.TRAINING, "2026-04-30"),
    step(StepKind.PILOT, "2026-06-30"),
    step(StepKind.QUALITY_ASSURANCE, "2027-12-31"),
  ],
  ...{ intervalDays: 90, enoughPairs: 30, counts: in2025(120, 24), day: "2026-05-15" },
};

const onDay = (changes: Partial<Timing>) => earliestDate({ ...TIMING, ...changes });

describe("the earliest date at which data can mean something", () => {
  // By hand: 30 June + 90 days = 28 September. 24 pairs in 365 days are one in 15.2083 days; the 6
  // that are missing take 91.25 days, which end on the 92nd day after 28 September: 29 December.
  // 120 people in 365 days are 120 / 365 × 30.436875 = 10.0066 a month, of whom 24 / 120 = 0.2 have
  // a pair: 2.00134 a month, and 6 / 2.00134 = 2.998 months.
  it("is training and pilot, the review interval, and enough pairs at the present rate", () => {
    const date = earliestDate(TIMING);
    expect(date).toMatchObject({
      ...{ readyOn: "2026-06-30", notBefore: "2026-09-28", stillWanted: 6, on: "2026-12-29" },
      ...{ pairedShare: 0.2, unknownBecause: null },
    });
    expect(date.startedPerMonth).toBeCloseTo(10.0066, 4);
    expect(date.monthsToEnough).toBeCloseTo(2.998, 3);
    expect(earliestInWords(date, TIMING)).toBe(
      "Training and pilot are over on 30 June 2026; second readings follow 90 days later, from " +
        "28 September 2026. 24 pairs of readings are there, and 30 wanted; 10 people " +
        "start in a month and 20% of them have two readings to compare, which is 2 pairs a month: " +
        "the other 6 take 3 months from then. The data can mean something from 29 December 2026.",
    );
  });

  // By hand: on 1 November the 6 missing pairs take 91.25 days from then: 92 days on, 1 February.
  it("counts from today where second readings could be there already", () => {
    expect(onDay({ day: "2026-11-01", steps: done("2026-06-30") }).on).toBe("2027-02-01");
  });

  it("waits for no pairs where there are enough", () => {
    const date = onDay({ counts: in2025(120, 30) });
    expect(date).toMatchObject({ stillWanted: 0, monthsToEnough: 0, on: "2026-09-28" });
    expect(earliestInWords(date, { ...TIMING, counts: in2025(120, 30) })).toContain(
      "30 pairs of readings are there, and 30 wanted. The data",
    );
  });

  it("speaks of one as of one", () => {
    const one = { ...TIMING, enoughPairs: 2, counts: in2025(12, 1) };
    expect(earliestInWords(earliestDate(one), one)).toContain(
      "1 pair of readings is there, and 2 wanted; 1 person starts in a month and 8% of them have " +
        "two readings to compare, which is 0.1 pairs a month: the last one takes 12 months",
    );
    const none = { ...TIMING, enoughPairs: 1, counts: in2025(12, 0) };
    expect(earliestInWords(earliestDate(none), none)).toContain(
      "how long 1 pair takes is not known",
    );
    const slow = { ...TIMING, counts: in2025(12, 0), enoughPairs: 2 };
    expect(earliestInWords(earliestDate(slow), slow)).toContain(
      "how long 2 pairs take is not known",
    );
    const rare = {
      ...TIMING,
      day: "2025-12-31",
      counts: { ...in2025(100, 1), from: "2015-01-01" },
    };
    expect(earliestInWords(earliestDate(rare), rare)).toContain("which is under 0.1 pairs a month");
  });

  it("goes by the day a step was done, takes late ones to end today, and leaves out dropped ones", () => {
    expect(onDay({ steps: done("2026-03-31") }).readyOn).toBe("2026-03-31");
    expect(onDay({ day: "2026-08-10" }).readyOn).toBe("2026-08-10");
    const dropped = [
      TIMING.steps[0]!,
      step(StepKind.PILOT, "2026-06-30", { state: StepState.DROPPED }),
    ];
    expect(onDay({ steps: dropped }).readyOn).toBe("2026-05-15");
  });

  it("adds no interval for a Star without reviews", () => {
    expect(onDay({ intervalDays: null }).notBefore).toBe("2026-06-30");
  });

  it.each([
    ["nobody has two readings", { counts: in2025(120, 0) }, "no_rate", "2026-09-28"],
    ["nobody came", { counts: in2025(0, 0) }, "no_rate", "2026-09-28"],
    [
      "the contract has not begun",
      { counts: { ...in2025(0, 0), to: "2024-12-31" } },
      "no_rate",
      "2026-09-28",
    ],
    ["counts are withheld", { counts: null }, "withheld", "2026-09-28"],
    ["nobody is to be trained", { steps: [TIMING.steps[2]!] }, "no_training", null],
  ])(
    "is not known where %s, but what it cannot come before",
    (_, changes, unknownBecause, notBefore) => {
      const date = onDay(changes);
      expect(date).toMatchObject({ on: null, unknownBecause, notBefore });
      const words = earliestInWords(date, { ...TIMING, ...changes });
      expect(words).toMatch(/later than|at the earliest|No date can be worked out/);
    },
  );

  it("says of withheld counts no number of people", () => {
    const withheld = { ...TIMING, counts: null };
    expect(earliestInWords(earliestDate(withheld), withheld)).not.toMatch(
      /\b(24|120|6|30) (pairs|people)/,
    );
  });

  it("stays a day that can be written at the slowest rate", () => {
    const counts = { started: 100_000, paired: 1, from: "0001-01-01", to: "2025-12-31" };
    expect(onDay({ counts, enoughPairs: 10_000 }).on).toBe("9999-12-31");
  });

  it("makes evidence of earlier days too early", () => {
    const early = (changes: Partial<Timing>, day: string) => isTooEarly(onDay(changes), day);
    expect([early({}, "2026-12-28"), early({}, "2026-12-29")]).toEqual([true, false]);
    expect(early({ counts: null }, "2026-09-27")).toBe(true);
    expect(early({ counts: null }, "2026-09-28")).toBe(false);
    expect(early({ counts: in2025(9, 0) }, "2028-01-01")).toBe(true);
    expect(early({ steps: [] }, "2020-01-01")).toBe(false);
  });
});

describe("so many months later", () => {
  it.each([
    ["2026-01-31", 1, "2026-02-28"],
    ["2024-01-31", 1, "2024-02-29"],
    ["2024-02-29", 12, "2025-02-28"],
    ["2026-11-22", 12, "2027-11-22"],
  ])("%s and %i is %s", (day, months, expected) => {
    expect(addMonths(day, months)).toBe(expected);
  });
});

function done(doneOn: string): ImplementationStep[] {
  return [step(StepKind.TRAINING, "2026-07-31", { state: StepState.DONE, doneOn })];
}
