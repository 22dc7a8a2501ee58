import type { LearningFacts, SuggestingRule, Suggestion } from "../learning-facts";
import { leftEarly, manyWorkerOnly, missingSecondReadings } from "./coverage-rules";
import {
  behindTarget,
  indicatorMovedStarDidNot,
  notMeasured,
  paidForButNotMoved,
  signals,
  starMovedIndicatorDidNot,
} from "./indicator-rules";
import { beganAtTop, fellBack, staysAtStage } from "./journey-rules";

/** In the order in which they are asked: people's way first. Another rule joins here. */
const RULES: readonly SuggestingRule[] = [
  missingSecondReadings,
  leftEarly,
  staysAtStage,
  fellBack,
  beganAtTop,
  indicatorMovedStarDidNot,
  starMovedIndicatorDidNot,
  behindTarget,
  notMeasured,
  paidForButNotMoved,
  manyWorkerOnly,
  signals,
];

/** The questions that figures suggest. None of them is a verdict (D1). */
export const suggestions = (facts: LearningFacts): readonly Suggestion[] =>
  RULES.flatMap((rule) => rule(facts));
