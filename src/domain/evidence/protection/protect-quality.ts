import { isSafe } from "../../../disclosure/policy";
import type { QualityCounts } from "../quality-counts.repository";
import { QualitySignalCode, type QualitySignal } from "../quality-signals";

/** Which people must be nobody or enough for a signal to be given. */
const BEHIND: Readonly<Record<QualitySignalCode, (counts: QualityCounts) => readonly number[]>> = {
  [QualitySignalCode.FIRST_SCORES_DRIFT_DOWN]: ({ firsts, people }) => [firsts, people - firsts],
  [QualitySignalCode.ALL_AREAS_ALIKE]: (counts) => [
    ...[counts.allAlikePeople, counts.comparablePeople, counts.people - counts.comparablePeople],
    counts.comparable - counts.allAlike,
  ],
  [QualitySignalCode.MANY_READINGS_ON_ONE_DAY]: ({ mostOnOneDay, eligible, withWorker }) => [
    mostOnOneDay,
    eligible - withWorker,
  ],
  [QualitySignalCode.WORKER_ONLY_SHARE]: ({ workerOnlyPeople, collaborativePeople }) => [
    workerOnlyPeople,
    collaborativePeople,
  ],
  [QualitySignalCode.AREAS_NEVER_SCORED]: () => [],
};

/** Signals as a viewer of aggregates is given them. */
export function protectQuality(
  signals: readonly QualitySignal[],
  counts: QualityCounts,
  threshold: number,
): QualitySignal[] {
  return signals.map((signal) => {
    const behind = [counts.people, ...BEHIND[signal.code](counts)];
    if (!behind.every((n) => isSafe(n, threshold))) return withheld(signal);
    const { figure } = signal;
    return { ...signal, figure: figure === null ? null : Number(figure.toFixed(2)) };
  });
}

const withheld = (signal: QualitySignal): QualitySignal => ({
  ...signal,
  ...{ n: null, figure: null, isNotable: false, isWithheld: true, opensQuestion: null },
  inWords: "Withheld: it would be about too few people.",
});
