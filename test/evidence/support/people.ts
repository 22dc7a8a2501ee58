import { instant, type TestEngagement, type TestReading } from "./world";

/** A completed, collaborative reading of Star 0, entered on the hour 0 unless said otherwise. */
export function reading(
  takenOn: string,
  scores: (number | null)[],
  changes: Partial<TestReading> = {},
): TestReading {
  return {
    ...{ star: 0, takenOn, scores, completedBy: "collaborative", kind: "standard" },
    ...{ enteredAt: instant(0), completedAt: instant(0), withdrawnAt: null },
    ...changes,
  };
}

/** An engagement that began with 2025 and goes on. */
export function engagement(
  readings: TestReading[],
  changes: Partial<TestEngagement> = {},
): TestEngagement {
  return {
    ...{ service: 0, startedOn: "2025-01-01", endedOn: null, facts: {}, enteredAt: instant(0) },
    ...{ before: [], readings },
    ...changes,
  };
}

/** `n` people who move from one score to another in every area, 90 days apart. */
export function movers(n: number, from: number, to: number, areas = 3): TestEngagement[] {
  const scores = (score: number) => Array.from({ length: areas }, () => score);
  return Array.from({ length: n }, () =>
    engagement([reading("2025-01-10", scores(from)), reading("2025-04-10", scores(to))]),
  );
}
