import fc from "fast-check";
import type { NaiveQuestion } from "./naive";
import { day, instant, type Account, type TestEngagement, type TestReading } from "./world";
import type { TestStar } from "./world";

/** Small scales and few days, so that ties, one date and missing scores come up all the time. */
export const STARS: TestStar[] = [
  {
    ...{ code: "lamp", edition: "1", areas: 3, max: 3 },
    ...{ reviewIntervalDays: 5, reviewToleranceDays: 2 },
  },
  {
    ...{ code: "lamp", edition: "2", areas: 4, max: 5 },
    ...{ reviewIntervalDays: null, reviewToleranceDays: 14 },
  },
];

const FILTERS: NaiveQuestion["where"][] = [
  [],
  [],
  [{ fact: "age", values: ["young", ""] }],
  [
    { fact: "age", values: ["old", ""] },
    { fact: "home", values: [""] },
  ],
];

const days = fc.integer({ min: 0, max: 20 });
/** Few days near each other, so that several readings share one. */
const takenDays = fc.oneof(days, fc.constantFrom(4, 5), fc.constantFrom(4, 5));
/** Few instants, so that entries, withdrawals and `asOf` meet. */
const hours = fc.integer({ min: 0, max: 4 }).map((n) => n * 6);
const facts = fc.constantFrom<Record<string, string>>(
  {},
  { age: "young" },
  { age: "old", home: "" },
  { age: "", home: "none" },
);

const account: fc.Arbitrary<Account> = fc
  .record({
    service: fc.constantFrom(0 as const, 1 as const),
    start: days,
    length: fc.option(fc.integer({ min: 0, max: 15 })),
    facts,
  })
  .map(({ start, length, ...rest }) => ({
    ...rest,
    startedOn: day(start),
    endedOn: length === null ? null : day(start + length),
  }));

const reading: fc.Arbitrary<TestReading> = fc
  .record({
    star: fc.constantFrom(0, 0, 0, 1),
    taken: takenDays,
    completedBy: fc.constantFrom("collaborative", "worker", "service_user"),
    kind: fc.constantFrom("standard", "standard", "standard", "retrospective"),
    scores: fc.array(fc.option(fc.integer({ min: 1, max: 5 }), { freq: 4 }), {
      minLength: 4,
      maxLength: 4,
    }),
    entered: hours,
    completedAfter: fc.option(fc.constantFrom(0, 0, 6, 12), { freq: 8 }),
    withdrawnAfter: fc.constantFrom(0, 6, 12),
    isWithdrawn: fc.integer({ min: 0, max: 4 }).map((n) => n === 0),
  })
  .map((raw) => {
    const { areas, max } = STARS[raw.star]!;
    const completed = raw.completedAfter === null ? null : raw.entered + raw.completedAfter;
    const end = (completed ?? raw.entered) + raw.withdrawnAfter;
    return {
      star: raw.star,
      takenOn: day(raw.taken),
      completedBy: raw.completedBy as TestReading["completedBy"],
      kind: raw.kind as TestReading["kind"],
      scores: raw.scores.slice(0, areas).map((score) => score && Math.min(score, max)),
      enteredAt: instant(raw.entered),
      completedAt: completed === null ? null : instant(completed),
      withdrawnAt: raw.isWithdrawn ? instant(end) : null,
    };
  });

const engagement: fc.Arbitrary<TestEngagement> = fc
  .record({
    now: account,
    entered: hours,
    before: fc.array(fc.record({ account, until: hours }), { maxLength: 2 }),
    readings: fc.array(reading, { maxLength: 7, size: "max" }),
  })
  .map(({ now, entered, before, readings }) => ({
    ...now,
    enteredAt: instant(entered),
    before: before
      .sort((a, b) => a.until - b.until)
      .filter(({ until }, i) => until !== before[i - 1]?.until)
      .map((one) => ({ account: one.account, until: instant(entered + one.until) })),
    readings,
  }));

/** The engagements of one contract. */
export const engagements = fc.array(engagement, { minLength: 0, maxLength: 8 });

/** Something asked of them. */
export const question: fc.Arbitrary<NaiveQuestion> = fc
  .record({
    rule: fc.constantFrom("first" as const, "lower_of_first_two" as const),
    minimumDays: fc.constantFrom(0, 0, 3, 9),
    asOf: fc.option(hours.map(instant)),
    from: fc.option(days.map(day)),
    to: fc.integer({ min: 5, max: 25 }),
    dueBefore: fc.integer({ min: -5, max: 0 }),
    excludeRetrospective: fc.boolean(),
    service: fc.option(fc.constantFrom(0 as const, 1 as const), { freq: 1 }),
    where: fc.constantFrom(...FILTERS),
  })
  .map((raw) => ({ ...raw, to: day(raw.to), dueBefore: day(raw.to + raw.dueBefore) }));
