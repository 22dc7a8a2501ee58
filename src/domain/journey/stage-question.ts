import { toReadingQuestion, type EvidenceRequest } from "../evidence/evidence-request";
import { BaselineRule, type ReadingQuestion } from "../evidence/question";

const EVERYBODY: EvidenceRequest = Object.freeze({
  ...{ baselineRule: BaselineRule.FIRST, minimumDays: 0, asOf: null, from: null, to: null },
  ...{ contractIds: null, serviceIds: null, where: [], excludeRetrospective: false },
  ...{ minimum: 1, bandSetId: null, applyEditionMapping: false },
});

/**
 * What is asked of everybody's readings.
 *
 * @param now the last day that is looked at
 * @param then the day a year before, where two days are looked at
 */
export const stageQuestion = (
  asOf: Date | null,
  now: string,
  then: string | null = null,
): ReadingQuestion => toReadingQuestion({ ...EVERYBODY, asOf, to: now, from: then });
