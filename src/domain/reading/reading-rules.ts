import type { Checks } from "../checks";
import { notAllowed } from "../refusal";
import { ReadingState } from "./reading.entity";
import type { ReadingSetting } from "./reading-setting.repository";

/** One area's score as it is entered; an absent score is "not scored". */
export interface ScoreEntry {
  readonly area: string;
  readonly score?: number | null;
}

/** What scores are checked against. */
export type StarOfScores = Pick<
  ReadingSetting,
  "starName" | "edition" | "scaleMin" | "scaleMax" | "areas"
>;

/** The scores of a Star by position, as a reading keeps them. */
export type Scores = readonly (number | null)[];

const MOVES: Readonly<Record<ReadingState, readonly ReadingState[]>> = {
  [ReadingState.IN_PROGRESS]: [ReadingState.COMPLETED, ReadingState.WITHDRAWN],
  [ReadingState.COMPLETED]: [ReadingState.WITHDRAWN],
  [ReadingState.WITHDRAWN]: [],
};

/** Whether a reading may go from one state to another. */
export function canMove(from: ReadingState, to: ReadingState): boolean {
  return MOVES[from].includes(to);
}

/** @throws Refusal `NotAllowed` when scores are final (D2) */
export function refuseFinal(state: ReadingState): void {
  if (state === ReadingState.IN_PROGRESS) return;
  throw notAllowed(
    "SCORES_ARE_FINAL",
    state === ReadingState.COMPLETED
      ? "This reading is completed and never changes any more: request its withdrawal, and record " +
          "it anew."
      : "This reading is withdrawn and never changes any more: record it anew.",
  );
}

/** Notes a day on which the reading cannot have been taken. */
export function checkTakenOn(
  checks: Checks,
  { startedOn, endedOn }: Pick<ReadingSetting, "startedOn" | "endedOn">,
  takenOn: string,
  today: string,
): void {
  const note = (holds: boolean, code: string, why: string): void =>
    checks.that(holds, "takenOn", code, `takenOn is ${takenOn}, ${why}`);
  note(
    takenOn <= today,
    "IN_THE_FUTURE",
    `after today, ${today}: record a reading once it is taken.`,
  );
  note(
    takenOn >= startedOn,
    "BEFORE_THE_ENGAGEMENT",
    `before the engagement started on ${startedOn}: give a day from then on.`,
  );
  note(
    endedOn === null || takenOn <= endedOn,
    "AFTER_THE_ENGAGEMENT",
    `after the engagement ended on ${endedOn}: give a day until then.`,
  );
}

/**
 * Entered scores by position, over those before; areas that are not entered stay as they were. Notes
 * unknown areas, areas that come twice, and scores outside the scale.
 */
export function toScores(
  checks: Checks,
  setting: StarOfScores,
  entries: readonly ScoreEntry[],
  before?: Scores,
): Scores {
  const scores = setting.areas.map((_, i) => before?.[i] ?? null);
  const { starName, edition, scaleMin, scaleMax, areas } = setting;
  if (!checks.count(entries, areas.length, "scores")) checks.throwIfAny();
  const seen = new Set<string>();
  entries.forEach(({ area, score }, i) => {
    const path = (field: string): string[] => ["scores", String(i), field];
    const place = areas.indexOf(area);
    checks.that(
      place >= 0,
      path("area"),
      "UNKNOWN_AREA",
      `"${area}" is no area of ${starName} ${edition}: its areas are ${areas.join(", ")}.`,
    );
    checks.that(!seen.has(area), path("area"), "DUPLICATE", `"${area}" is scored twice.`);
    seen.add(area);
    checks.that(
      score == null || (Number.isInteger(score) && score >= scaleMin && score <= scaleMax),
      path("score"),
      "OUTSIDE_THE_SCALE",
      `"${area}" is scored ${score}: ${starName} ${edition} is scored in whole points from ` +
        `${scaleMin} to ${scaleMax}; leave the score out for "not scored".`,
    );
    if (place >= 0) scores[place] = score ?? null;
  });
  return scores;
}

/** Notes a reading that is completed without any score. */
export function checkCompleteness(checks: Checks, scores: Scores): void {
  checks.that(
    scores.some((score) => score !== null),
    "scores",
    "NO_SCORE",
    "A completed reading has at least one score: score an area, or leave it in progress.",
  );
}

/**
 * Readings with a licensed Star are recorded by a trained worker of an organisation that holds a
 * licence, both on the day it was taken (D9).
 *
 * @throws Refusal `NotAllowed`
 */
export function refuseUnlicensed(setting: ReadingSetting, takenOn: string): void {
  if (!setting.licensed) return;
  const star = `${setting.starName} ${setting.edition}`;
  const { providerReference, workerReference } = setting;
  if (!setting.hasLicence) {
    throw notAllowed(
      "NOT_LICENSED",
      `${star} needs a licence, and ${providerReference} holds none for ${takenOn}: enter its ` +
        "licence, or use a Star that needs none.",
    );
  }
  if (workerReference === null) {
    throw notAllowed(
      "WORKER_NEEDED",
      `${star} is recorded by workers trained for it: name one of ${providerReference} in ` +
        "recordedBy.",
    );
  }
  if (setting.isTrained) return;
  throw notAllowed(
    "NOT_TRAINED",
    `"${workerReference}" has no training for ${star} that holds on ${takenOn}: record the ` +
      "training, or name another worker.",
  );
}
