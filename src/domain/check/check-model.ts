import type { ModelContents } from "../logic-model/model-contents";
import { CheckedModel } from "./checked-model";
import { Severity, type Finding } from "./finding";
import {
  oneSidedOutcomes,
  outcomesWithoutMeasure,
  populationsByStarsOnly,
  targetsWithoutBaseline,
  unexplainedStarTargets,
} from "./measurement-rules";
import {
  finalOutcomesWithoutInterim,
  isolatedNodes,
  noFinalOutcome,
  outcomesWithoutInput,
  outputsWithoutInput,
  outputsWithoutOutcome,
  tooManyFinalOutcomes,
  unexplainedLinks,
  unreachedFinalOutcomes,
} from "./structure-rules";
import { wordings } from "./wording-rules";

const RULES: readonly ((model: CheckedModel) => Finding[])[] = [
  noFinalOutcome,
  unreachedFinalOutcomes,
  unexplainedStarTargets,
  outcomesWithoutInput,
  outputsWithoutInput,
  outputsWithoutOutcome,
  isolatedNodes,
  finalOutcomesWithoutInterim,
  tooManyFinalOutcomes,
  outcomesWithoutMeasure,
  populationsByStarsOnly,
  targetsWithoutBaseline,
  wordings,
  unexplainedLinks,
  oneSidedOutcomes,
];

const WEIGHT: Readonly<Record<Severity, number>> = {
  [Severity.ERROR]: 0,
  [Severity.WARNING]: 1,
  [Severity.ADVICE]: 2,
};

/** Everything that is odd about a version of a logic model; the heaviest first. */
export function checkModel(contents: ModelContents): Finding[] {
  const model = new CheckedModel(contents);
  const findings = RULES.flatMap((rule) => rule(model));
  return findings.sort((a, b) => WEIGHT[a.severity] - WEIGHT[b.severity]);
}
