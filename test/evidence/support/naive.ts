import type { Account, TestEngagement, TestReading, TestStar } from "./world";

/**
 * Evidence written straight from its rules, person by person, with nothing of the product in it.
 * Slow and plain on purpose.
 */
export interface NaiveQuestion {
  rule: "first" | "lower_of_first_two";
  minimumDays: number;
  asOf: Date | null;
  from: string | null;
  to: string;
  dueBefore: string;
  excludeRetrospective: boolean;
  /** Index of the service, or null for both. */
  service: 0 | 1 | null;
  where: { fact: string; values: string[] }[];
}

export interface NaiveAnswer {
  engagements: number;
  pairs: number;
  unpaired: Record<string, number>;
  endedAfterOneReading: number;
  movedForwardInAnyArea: number;
  /** By area from 1: each person's baseline and latest. */
  areas: { baseline: number; latest: number }[][];
  /** Each person's mean over the areas scored in both. */
  whole: { baseline: number; latest: number }[];
  readings: Record<string, number>;
  reviews: { done: number; early: number; onTime: number; late: number; missed: number };
  /** By area from 1: own score minus worker's, with the engagement. */
  gaps: { engagement: number; gap: number }[][];
}

export function naiveEvidence(
  engagements: readonly TestEngagement[],
  starIndex: number,
  star: TestStar,
  question: NaiveQuestion,
): NaiveAnswer {
  const answer: NaiveAnswer = {
    ...{ engagements: 0, pairs: 0, endedAfterOneReading: 0, movedForwardInAnyArea: 0 },
    unpaired: { no_reading: 0, one_reading: 0, same_date: 0, too_close: 0, none_in_period: 0 },
    areas: Array.from({ length: star.areas }, () => []),
    whole: [],
    readings: {
      ...{ eligible: 0, collaborative: 0, workerOnly: 0, retrospective: 0, otherEdition: 0 },
      ...{ serviceUserOnly: 0, inProgress: 0, withdrawn: 0 },
    },
    reviews: { done: 0, early: 0, onTime: 0, late: 0, missed: 0 },
    gaps: Array.from({ length: star.areas }, () => []),
  };
  engagements.forEach((engagement, i) => {
    if (question.asOf && engagement.enteredAt > question.asOf) return;
    const account = accountAt(engagement, question.asOf);
    if (account.startedOn > question.to) return;
    if (question.service !== null && account.service !== question.service) return;
    if (question.where.some((w) => !w.values.includes(account.facts[w.fact] ?? ""))) return;
    answer.engagements += 1;
    person(answer, i, account, readingsOf(engagement, starIndex, question), star, question);
  });
  return answer;
}

function accountAt(engagement: TestEngagement, asOf: Date | null): Account {
  if (!asOf) return engagement;
  for (const revision of engagement.before) if (revision.until > asOf) return revision.account;
  return engagement;
}

/** In E1's order; entry order is the order of the list. */
function readingsOf(engagement: TestEngagement, star: number, question: NaiveQuestion) {
  return engagement.readings
    .map((reading, entry) => ({ ...reading, entry }))
    .filter((r) => r.star === star && r.takenOn <= question.to)
    .filter((r) => !question.asOf || r.enteredAt <= question.asOf)
    .sort(
      (a, b) =>
        a.takenOn.localeCompare(b.takenOn) ||
        a.enteredAt.getTime() - b.enteredAt.getTime() ||
        a.entry - b.entry,
    );
}

function stateAt(reading: TestReading, asOf: Date | null): string {
  const happened = (at: Date | null) => at !== null && (!asOf || at <= asOf);
  if (happened(reading.withdrawnAt)) return "withdrawn";
  return happened(reading.completedAt) ? "completed" : "in_progress";
}

function person(
  answer: NaiveAnswer,
  who: number,
  account: Account,
  all: TestReading[],
  star: TestStar,
  q: NaiveQuestion,
): void {
  const eligible: TestReading[] = [];
  const own: TestReading[] = [];
  for (const reading of all) {
    const state = stateAt(reading, q.asOf);
    if (state === "withdrawn") answer.readings.withdrawn! += 1;
    if (state === "in_progress") answer.readings.inProgress! += 1;
    if (state !== "completed") continue;
    const isOwn = reading.completedBy === "service_user";
    if (reading.kind === "retrospective" && !isOwn) answer.readings.retrospective! += 1;
    if (reading.kind === "retrospective" && q.excludeRetrospective) continue;
    (isOwn ? own : eligible).push(reading);
    if (isOwn) answer.readings.serviceUserOnly! += 1;
    else answer.readings.eligible! += 1;
    if (reading.completedBy === "collaborative") answer.readings.collaborative! += 1;
    if (reading.completedBy === "worker") answer.readings.workerOnly! += 1;
  }
  reviews(answer, account, eligible, star, q);
  gaps(answer, who, own, eligible, q);
  if (eligible.length === 1 && account.endedOn !== null && account.endedOn <= q.to) {
    answer.endedAfterOneReading += 1;
  }
  pair(answer, eligible, q);
}

function pair(answer: NaiveAnswer, eligible: TestReading[], q: NaiveQuestion): void {
  const unpaired = (reason: string) => void (answer.unpaired[reason]! += 1);
  if (eligible.length === 0) return unpaired("no_reading");
  const latest = eligible.at(-1)!;
  let baseline = eligible[0]!;
  if (q.rule === "lower_of_first_two" && eligible.length > 1 && isLower(eligible[1]!, baseline)) {
    baseline = eligible[1]!;
  }
  if (eligible.length === 1) return unpaired("one_reading");
  if (new Set(eligible.map((r) => r.takenOn)).size === 1) return unpaired("same_date");
  if (baseline === latest) return unpaired("one_reading");
  if (baseline.takenOn === latest.takenOn) return unpaired("same_date");
  if (daysBetween(baseline.takenOn, latest.takenOn) < q.minimumDays) return unpaired("too_close");
  if (q.from && latest.takenOn < q.from) return unpaired("none_in_period");
  answer.pairs += 1;
  const both: { baseline: number; latest: number }[] = [];
  baseline.scores.forEach((score, i) => {
    const now = latest.scores[i];
    if (score === null || now === null || now === undefined) return;
    const one = { baseline: score, latest: now };
    both.push(one);
    answer.areas[i]!.push(one);
  });
  if (both.some((one) => one.latest > one.baseline)) answer.movedForwardInAnyArea += 1;
  if (both.length === 0) return;
  answer.whole.push({
    baseline: mean(both.map((one) => one.baseline)),
    latest: mean(both.map((one) => one.latest)),
  });
}

/** Whether the second reading has the lower mean over its scored areas; compared exactly. */
function isLower(second: TestReading, first: TestReading): boolean {
  const scores = (reading: TestReading) => reading.scores.filter((score) => score !== null);
  const [a, b] = [scores(first), scores(second)];
  if (b.length === 0) return false;
  return a.length === 0 || sum(b) * a.length < sum(a) * b.length;
}

function reviews(
  answer: NaiveAnswer,
  account: Account,
  eligible: TestReading[],
  star: TestStar,
  q: NaiveQuestion,
): void {
  if (star.reviewIntervalDays === null) return;
  const days = [...new Set(eligible.map((reading) => reading.takenOn))];
  const longest = star.reviewIntervalDays + star.reviewToleranceDays;
  const shortest = star.reviewIntervalDays - star.reviewToleranceDays;
  days.forEach((one, i) => {
    const next = days[i + 1];
    if (next !== undefined) {
      if (q.from && next < q.from) return;
      const gap = daysBetween(one, next);
      answer.reviews.done += 1;
      answer.reviews[gap < shortest ? "early" : gap > longest ? "late" : "onTime"] += 1;
      return;
    }
    const over = addDays(one, longest);
    if (over >= q.dueBefore || (q.from && over < q.from)) return;
    if (account.endedOn !== null && account.endedOn <= over) return;
    answer.reviews.missed += 1;
  });
}

function gaps(
  answer: NaiveAnswer,
  who: number,
  own: TestReading[],
  eligible: TestReading[],
  q: NaiveQuestion,
): void {
  for (const date of new Set(own.map((reading) => reading.takenOn))) {
    if (q.from && date < q.from) continue;
    const theirs = own.filter((reading) => reading.takenOn === date).at(-1)!;
    const workers = eligible.filter((reading) => reading.takenOn === date).at(-1);
    theirs.scores.forEach((score, i) => {
      const other = workers?.scores[i];
      if (score === null || other === null || other === undefined) return;
      answer.gaps[i]!.push({ engagement: who, gap: score - other });
    });
  }
}

export const sum = (numbers: readonly number[]): number => numbers.reduce((a, b) => a + b, 0);

export const mean = (numbers: readonly number[]): number => sum(numbers) / numbers.length;

const daysBetween = (a: string, b: string): number => (Date.parse(b) - Date.parse(a)) / 86_400_000;

const addDays = (date: string, days: number): string =>
  new Date(Date.parse(date) + days * 86_400_000).toISOString().slice(0, 10);
