import { newId } from "../../db/new-id";
import type { Session } from "../../db/session";
import { Checks } from "../checks";
import { checkCompleteness, toScores, type ScoreEntry } from "../reading/reading-rules";
import { conflict } from "../refusal";
import { readStars, type RegisteredStar } from "../star/star.repository";
import { checkList, getCheckedReadings } from "./checked-readings";
import type { CheckedReading } from "./checked-readings.repository";
import {
  findScorers,
  insertSecondScorings,
  type FoundScorer,
  type NewSecondScoringRow,
} from "./reading-quality.repository";

/** What a second worker scored of the same case, without having seen the first scores. */
export interface NewSecondScoring {
  readonly readingId: string;
  /** Reference of a worker of the reading's provider. */
  readonly worker: string;
  readonly scoredOn: string;
  readonly scores: readonly ScoreEntry[];
}

/**
 * Records second scorings, all or none. They never change, and a worker scores a case a second time
 * once.
 *
 * @returns their keys, in the order of the input
 * @throws Refusal when a reading or worker is not there, the worker took the reading or may not use
 *   the Star that day (D9), a score is impossible, or the worker scored it before
 */
export async function recordSecondScorings(
  session: Session,
  scorings: readonly NewSecondScoring[],
): Promise<string[]> {
  const checks = new Checks(["input"]);
  checkList(
    checks,
    "scorings",
    scorings.map(({ readingId, worker }) => `${readingId} ${worker}`),
  );
  const at = (i: number): string[] => ["scorings", String(i)];
  const readings = await getCheckedReadings(
    session,
    checks,
    scorings.map(({ readingId, scoredOn }, i) => ({
      ...{ readingId, on: scoredOn, path: at(i), day: "scoredOn" },
    })),
  );
  const of = scorings.map(({ readingId }) => readings.get(readingId)!);
  const stars = await readStars(session, [...new Set(of.map(({ starId }) => starId))]);
  const starOf = new Map(stars.map((star) => [star.star.id, star]));
  const scorers = await findScorers(
    session,
    scorings.map(({ worker, scoredOn }, i) => ({
      ...{ providerId: of[i]!.providerId, reference: worker },
      ...{ starId: of[i]!.starId, on: scoredOn },
    })),
  );
  const rows = scorings.map((scoring, i): NewSecondScoringRow => {
    checkScorer(checks, [...at(i), "worker"], scoring, of[i]!, scorers[i]!);
    const own = new Checks(["input", ...at(i)]);
    const scores = scoresOf(own, starOf.get(of[i]!.starId)!, scoring.scores);
    checks.issues.push(...own.issues);
    const { readingId, scoredOn } = scoring;
    return { id: newId(), readingId, workerId: scorers[i]!.workerId!, scoredOn, scores };
  });
  checks.throwIfAny();
  const known = await insertSecondScorings(session, rows);
  if (known.length > 0) throw scoredBefore(known.map((id) => readings.get(id)!.reference));
  return rows.map(({ id }) => id);
}

function scoresOf(checks: Checks, { star, areas }: RegisteredStar, entries: readonly ScoreEntry[]) {
  const { name: starName, edition, scaleMin, scaleMax } = star;
  const codes = areas.map(({ code }) => code);
  const scores = toScores(checks, { starName, edition, scaleMin, scaleMax, areas: codes }, entries);
  checkCompleteness(checks, scores);
  return scores;
}

function checkScorer(
  checks: Checks,
  path: readonly string[],
  { worker, scoredOn }: NewSecondScoring,
  reading: CheckedReading,
  { workerId, isTrained, hasLicence }: FoundScorer,
): void {
  checks.that(
    workerId !== null,
    path,
    "UNKNOWN_WORKER",
    `The provider has no worker "${worker}": use a worker's reference, or register one.`,
  );
  checks.that(
    workerId === null || workerId !== reading.workerId,
    path,
    "SAME_WORKER",
    `"${worker}" took the reading "${reading.reference}": a second scoring is another worker's.`,
  );
  checks.that(
    workerId === null || (isTrained && hasLicence),
    path,
    "NOT_TRAINED",
    `"${worker}" may not use this Star on ${scoredOn}: it takes a licence of the provider, and ` +
      "training of the worker.",
  );
}

const scoredBefore = (references: readonly string[]) =>
  conflict(
    `The worker scored ${references.map((one) => `"${one}"`).join(", ")} before: second scorings ` +
      "never change, so leave it out or name another worker.",
  );
