import type { RegisteredStar } from "../star/star.repository";
import type { QualityCounts } from "./quality-counts.repository";
import { studentT95 } from "./student-t";
import { andList, counted, percent, signed } from "./words";

/** Something in how readings were made that is worth a question (E13); never an accusation. */
export enum QualitySignalCode {
  FIRST_SCORES_DRIFT_DOWN = "first_scores_drift_down",
  ALL_AREAS_ALIKE = "all_areas_alike",
  MANY_READINGS_ON_ONE_DAY = "many_readings_on_one_day",
  WORKER_ONLY_SHARE = "worker_only_share",
  AREAS_NEVER_SCORED = "areas_never_scored",
}

export interface QualitySignal {
  readonly code: QualitySignalCode;
  readonly star: RegisteredStar["star"];
  /** How many readings (or people's first readings) it rests on; null where withheld. */
  readonly n: number | null;
  /** See the code for its unit; null where n is too small to say. */
  readonly figure: number | null;
  /** Whether it stands out enough to ask. */
  readonly isNotable: boolean;
  readonly inWords: string;
  readonly question: string;
  /**
   * With which words to ask it of the contract, for others to read: without a figure, which may be for
   * some alone. Null where nothing stands out.
   */
  readonly opensQuestion: string | null;
  /** Whether it is withheld from a viewer of aggregates. */
  readonly isWithheld: boolean;
}

/** From this share of readings with all areas alike on, it is worth asking. */
const MANY_ALIKE = 0.1;
/** From so many readings by one worker on one day on: a conversation takes an hour or more. */
const BUSY_DAY = 6;
/** From this share of readings by a worker alone on. */
const MANY_WORKER_ONLY = 0.25;
/** Points a year that sums of floats may be off by: scores that never change have no drift. */
const ROUNDING = 1e-9;

/** First readings: how many, and sums of squares of time (years) and mean score. */
type FirstScores = Pick<QualityCounts, "firsts" | "timeSquares" | "timeByScore" | "scoreSquares">;

interface Told {
  readonly n: number;
  readonly figure: number | null;
  readonly isNotable: boolean;
  readonly inWords: string;
  readonly question: string;
}

/** What stands out, without a figure. */
const STANDS_OUT: Readonly<Record<QualitySignalCode, string>> = {
  [QualitySignalCode.FIRST_SCORES_DRIFT_DOWN]: "people's first readings fall from year to year",
  [QualitySignalCode.ALL_AREAS_ALIKE]: "many readings have the same score in every area",
  [QualitySignalCode.MANY_READINGS_ON_ONE_DAY]: "one worker takes many readings on one day",
  [QualitySignalCode.WORKER_ONLY_SHARE]: "many readings are scored by a worker alone",
  [QualitySignalCode.AREAS_NEVER_SCORED]: "some areas are scored by nobody",
};

type Teller = (counts: QualityCounts, star: RegisteredStar) => Told;

const TELLERS: Readonly<Record<QualitySignalCode, Teller>> = {
  [QualitySignalCode.FIRST_SCORES_DRIFT_DOWN]: (counts) => {
    const found = drift(counts);
    return {
      ...{ n: counts.firsts, figure: found?.slope ?? null },
      isNotable: found !== null && found.highest < -ROUNDING,
      inWords: found
        ? `People's first readings change by ${signed(found.slope)} points a year, by the day ` +
          "they were taken."
        : "People's first readings lie too close together to show a change over time.",
      question:
        "Are people coming in greater need than before, or is the first reading done differently?",
    };
  },
  [QualitySignalCode.ALL_AREAS_ALIKE]: ({ comparable, allAlike }) => ({
    ...{ n: comparable, figure: share(allAlike, comparable) },
    isNotable: share(allAlike, comparable) >= MANY_ALIKE,
    inWords:
      `${allAlike} of ${counted(comparable, "reading")} (${percent(allAlike, comparable)}) ` +
      `${allAlike === 1 ? "has" : "have"} the same score in every area.`,
    question: "Is there time to talk each area through, or is one score carried across?",
  }),
  [QualitySignalCode.MANY_READINGS_ON_ONE_DAY]: ({ withWorker, mostOnOneDay }) => ({
    ...{ n: withWorker, figure: mostOnOneDay, isNotable: mostOnOneDay >= BUSY_DAY },
    inWords: `The most readings that one worker took on one day is ${mostOnOneDay}.`,
    question: "Were they taken on that day, or written up together later?",
  }),
  [QualitySignalCode.WORKER_ONLY_SHARE]: ({ eligible, workerOnly }) => ({
    ...{ n: eligible, figure: share(workerOnly, eligible) },
    isNotable: share(workerOnly, eligible) >= MANY_WORKER_ONLY,
    inWords:
      `${workerOnly} of ${counted(eligible, "reading")} (${percent(workerOnly, eligible)}) ` +
      `${workerOnly === 1 ? "was" : "were"} scored by a worker alone.`,
    question: "What stands in the way of doing them together with the person?",
  }),
  [QualitySignalCode.AREAS_NEVER_SCORED]: ({ eligible, neverScored }, { areas }) => {
    const names = areas.filter(({ position }) => neverScored.includes(position));
    return {
      ...{ n: eligible, figure: neverScored.length, isNotable: neverScored.length > 0 },
      inWords:
        names.length === 0
          ? "Every area was scored by somebody."
          : `Nobody scored ${andList(names.map(({ name }) => name))}.`,
      question: "Does the area not fit the people here, or is it left out for another reason?",
    };
  },
};

/** Every signal of one contract and Star; with fewer than `minimum` behind it, without a figure. */
export function qualitySignals(
  counts: QualityCounts,
  star: RegisteredStar,
  minimum: number,
): QualitySignal[] {
  return Object.values(QualitySignalCode).map((code) => {
    const told = TELLERS[code](counts, star);
    const signal = { ...told, code, star: star.star, isWithheld: false, opensQuestion: null };
    if (told.n >= minimum) return { ...signal, opensQuestion: opening(told, code, star) };
    return {
      ...signal,
      ...{ figure: null, isNotable: false },
      inWords: `${counted(told.n, "reading")}: too few to say anything.`,
    };
  });
}

const opening = (
  { isNotable, question }: Told,
  code: QualitySignalCode,
  { star }: RegisteredStar,
) => (isNotable ? `With ${star.name}, ${STANDS_OUT[code]}. ${question}` : null);

const share = (part: number, whole: number): number => (whole === 0 ? 0 : part / whole);

/**
 * Slope of first readings' mean over time, in points a year, and the top of its 95% interval; null
 * where fewer than three, or all of one day, tell no slope.
 */
export function drift({ firsts, timeSquares, timeByScore, scoreSquares }: FirstScores) {
  if (!timeSquares || firsts < 3) return null;
  const slope = (timeByScore ?? 0) / timeSquares;
  const residual = Math.max(0, (scoreSquares ?? 0) - slope * (timeByScore ?? 0));
  const error = Math.sqrt(residual / (firsts - 2) / timeSquares);
  return { slope, highest: slope + studentT95(firsts - 2) * error };
}
