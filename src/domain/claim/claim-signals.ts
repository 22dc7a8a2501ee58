import { drift } from "../evidence/quality-signals";
import { counted, percent, signed } from "../evidence/words";
import type { ClaimSignalCounts } from "./claim-signals.repository";
import { pastAndBelow } from "./price-cuts";

/** Something about claims paid by Star scores that is worth a question (E13); never an accusation. */
export enum ClaimSignalCode {
  FIRST_SCORES_DRIFT_DOWN = "first_scores_drift_down",
  LAST_SCORE_JUST_PAST = "last_score_just_past",
  ALL_AREAS_ALIKE = "all_areas_alike",
  WORKER_ONLY_SHARE = "worker_only_share",
  MANY_READINGS_ON_ONE_DAY = "many_readings_on_one_day",
  READINGS_FOR_CLAIMANTS_ONLY = "readings_for_claimants_only",
  WITHDRAWN_SINCE = "withdrawn_since",
}

export interface ClaimSignal {
  readonly metricId: string;
  readonly code: ClaimSignalCode;
  /** What it rests on; null where withheld. */
  readonly n: number | null;
  /** See the code for its unit; null where n is too small to say, or it is withheld. */
  readonly figure: number | null;
  readonly isNotable: boolean;
  readonly inWords: string;
  readonly question: string;
  readonly isWithheld: boolean;
}

/** From this share on, values sit remarkably often past what is paid for. */
const MOSTLY_PAST = 0.75;
/** As for readings in general. */
const MANY_ALIKE = 0.1;
const MANY_WORKER_ONLY = 0.25;
const BUSY_DAY = 6;
/** From so many times as many later readings on as others have. */
const MANY_TIMES = 2;
/** Sums of floats may be off by so much. */
const ROUNDING = 1e-9;

interface Told {
  readonly n: number;
  readonly figure: number | null;
  readonly isNotable: boolean;
  readonly inWords: string;
  readonly question: string;
  /** Which people must be nobody or enough for it to be told. */
  readonly behind: readonly number[];
}

const TELLERS: Readonly<Record<ClaimSignalCode, (counts: ClaimSignalCounts) => Told>> = {
  [ClaimSignalCode.FIRST_SCORES_DRIFT_DOWN]: (counts) => {
    const found = drift(counts);
    return {
      ...{ n: counts.firsts, figure: found?.slope ?? null, behind: [] },
      isNotable: found !== null && found.highest < -ROUNDING,
      inWords: found
        ? `First readings of people claimed for change by ${signed(found.slope)} points a year.`
        : "First readings of people claimed for lie too close together to show a change over time.",
      question: "Are people coming in greater need, or is the first reading done differently?",
    };
  },
  [ClaimSignalCode.LAST_SCORE_JUST_PAST]: ({ values, rates, range }) => {
    const { past, below } = pastAndBelow(values, rates, range / 10);
    const n = past + below;
    return {
      ...{ n, figure: share(past, n), isNotable: share(past, n) >= MOSTLY_PAST },
      behind: [past, below],
      inWords:
        `Of ${counted(n, "person", "people")} whose change is within a tenth of the scale of what ` +
        `is paid for, ${past} (${percent(past, n)}) are just past it, and ${below} just short of it.`,
      question: "Is the last reading taken when it is due, or when enough is reached?",
    };
  },
  [ClaimSignalCode.ALL_AREAS_ALIKE]: ({ comparable, allAlike, ...counts }) => ({
    ...{ n: comparable, figure: share(allAlike, comparable) },
    behind: [counts.allAlikePeople, counts.comparablePeople, comparable - allAlike],
    isNotable: share(allAlike, comparable) >= MANY_ALIKE,
    inWords:
      `${allAlike} of ${counted(comparable, "reading")} that claims rest on ` +
      `(${percent(allAlike, comparable)}) ${allAlike === 1 ? "has" : "have"} one score in all areas.`,
    question: "Is there time to talk each area through, or is one score carried across?",
  }),
  [ClaimSignalCode.WORKER_ONLY_SHARE]: ({ readings, workerOnly, ...counts }) => ({
    ...{ n: readings, figure: share(workerOnly, readings) },
    behind: [counts.workerOnlyPeople, counts.collaborativePeople],
    isNotable: share(workerOnly, readings) >= MANY_WORKER_ONLY,
    inWords:
      `${workerOnly} of ${counted(readings, "reading")} that claims rest on ` +
      `(${percent(workerOnly, readings)}) ${workerOnly === 1 ? "was" : "were"} scored by a worker alone.`,
    question: "What stands in the way of doing them together with the person?",
  }),
  [ClaimSignalCode.MANY_READINGS_ON_ONE_DAY]: ({ withWorker, mostOnOneDay, readings }) => ({
    ...{ n: withWorker, figure: mostOnOneDay, isNotable: mostOnOneDay >= BUSY_DAY },
    behind: [mostOnOneDay, readings - withWorker],
    inWords: `The most readings that claims rest on, by one worker on one day, is ${mostOnOneDay}.`,
    question: "Were they taken on that day, or written up together later?",
  }),
  [ClaimSignalCode.READINGS_FOR_CLAIMANTS_ONLY]: (counts) => {
    const { engagements, later, others, othersLater, othersWithSecond } = counts;
    const [mine, theirs] = [share(later, engagements), share(othersLater, others)];
    return {
      ...{ n: Math.min(engagements, others), figure: mine - theirs },
      behind: [engagements, others, othersWithSecond, others - othersWithSecond],
      isNotable: mine >= MANY_TIMES * theirs + ROUNDING,
      inWords:
        `People claimed for (${engagements}) have ${mine.toFixed(2)} readings after the first each, ` +
        `others (${others}) ${theirs.toFixed(2)}.`,
      question: "Is everybody reviewed when it is due, or those for whom something can be claimed?",
    };
  },
  [ClaimSignalCode.WITHDRAWN_SINCE]: ({ claims, withdrawn, withdrawnPeople }) => ({
    ...{ n: claims, figure: withdrawn, isNotable: withdrawn > 0, behind: [withdrawnPeople] },
    inWords:
      `${withdrawn} of ${counted(claims, "claim")} ${withdrawn === 1 ? "rests" : "rest"} on a ` +
      "reading that was withdrawn since.",
    question: "What was wrong with the reading, and does the claim still stand?",
  }),
};

/**
 * Every signal of a metric; with fewer than `minimum` behind it, without a figure. Where there is a
 * `threshold`, what is about fewer people is withheld.
 */
export function claimSignals(
  counts: ClaimSignalCounts,
  minimum: number,
  threshold: number | null,
): ClaimSignal[] {
  return Object.values(ClaimSignalCode).map((code) => {
    const { behind, ...told } = TELLERS[code](counts);
    const signal = { ...told, code, metricId: counts.metricId, isWithheld: false };
    const people = [counts.claimants, told.n, ...behind];
    if (threshold !== null && people.some((n) => n > 0 && n < threshold)) {
      const inWords = "Withheld: it would be about too few people.";
      return { ...signal, n: null, figure: null, isNotable: false, isWithheld: true, inWords };
    }
    if (told.n < minimum) {
      const inWords = `It would rest on ${told.n}: too few to say anything.`;
      return { ...signal, figure: null, isNotable: false, inWords };
    }
    if (threshold === null || told.figure === null) return signal;
    return { ...signal, figure: Number(told.figure.toFixed(2)) };
  });
}

const share = (part: number, whole: number): number => (whole === 0 ? 0 : part / whole);
