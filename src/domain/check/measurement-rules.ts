import type { ContentsNode, ContentsTarget } from "../logic-model/model-contents";
import { IndicatorNature } from "../indicator/indicator.entity";
import { OutcomeType } from "../node/node.entity";
import type { CheckedModel } from "./checked-model";
import { findingOn, Severity, type Finding } from "./finding";

/** An outcome of which nobody could ever say whether it happened. */
export function outcomesWithoutMeasure(model: CheckedModel): Finding[] {
  return model.outcomes
    .filter((node) => naturesOf(model, node).size === 0)
    .map((node) =>
      findingOn(
        "node",
        node,
        "OUTCOME_NOT_MEASURED",
        Severity.WARNING,
        `The outcome "${node.title}" has neither an indicator nor a Star area: how would you ` +
          "know that it happened?",
      ),
    );
}

/**
 * What people say and what can be counted correct each other. A Star is the person's own story,
 * agreed with a worker: it counts as subjective.
 */
export function oneSidedOutcomes(model: CheckedModel): Finding[] {
  return model.outcomes.flatMap((node) => {
    const [nature, ...others] = naturesOf(model, node);
    if (nature === undefined || others.length > 0) return [];
    return [findingOn("node", node, ...oneSided(node, nature))];
  });
}

function oneSided(
  node: ContentsNode,
  nature: IndicatorNature,
): [rule: string, severity: Severity, message: string] {
  if (nature === IndicatorNature.SUBJECTIVE) {
    return [
      "ONLY_SUBJECTIVE",
      Severity.ADVICE,
      `The outcome "${node.title}" is measured only by what people say of themselves: is there ` +
        "something that others can count beside it?",
    ];
  }
  return [
    "ONLY_OBJECTIVE",
    Severity.ADVICE,
    `The outcome "${node.title}" is measured only by what others count: what do the people ` +
      "concerned say themselves?",
  ];
}

/** Change in those who were served is not change in a population. */
export function populationsByStarsOnly(model: CheckedModel): Finding[] {
  return model.outcomes
    .filter((node) => node.outcomeType === OutcomeType.POPULATION)
    .filter((node) => naturesOf(model, node).size > 0)
    .filter((node) => model.indicatorsOf(node).every(({ starAreaId }) => starAreaId !== null))
    .map((node) =>
      findingOn(
        "node",
        node,
        "POPULATION_BY_STARS_ONLY",
        Severity.WARNING,
        `"${node.title}" is about a whole population, but only the Stars of people who were ` +
          "served speak to it: add an indicator that covers the population.",
      ),
    );
}

/** Progress is counted from somewhere. */
export function targetsWithoutBaseline(model: CheckedModel): Finding[] {
  return model.contents.indicators
    .filter((indicator) => indicator.baseline === null && model.targetsOf(indicator).length > 0)
    .map((indicator) =>
      findingOn(
        "indicator",
        indicator,
        "TARGET_WITHOUT_BASELINE",
        Severity.WARNING,
        `The indicator "${indicator.title}" has a target but no baseline: say where it started, ` +
          "or progress towards the target cannot be told.",
      ),
    );
}

/** D6: a number on a Star score means nothing without the journey behind it. */
export function unexplainedStarTargets(model: CheckedModel): Finding[] {
  return model.contents.indicators
    .filter((indicator) => indicator.starAreaId !== null)
    .filter((indicator) => model.targetsOf(indicator).some(isUnexplained))
    .map((indicator) =>
      findingOn(
        "indicator",
        indicator,
        "STAR_TARGET_UNEXPLAINED",
        Severity.ERROR,
        `The indicator "${indicator.title}" sets a number on a Star score without an ` +
          "explanation: say what that number means in the Star's journey of change.",
      ),
    );
}

function isUnexplained(target: ContentsTarget): boolean {
  return (target.explanation ?? "").trim() === "";
}

/** In which ways the outcome is measured. */
function naturesOf(model: CheckedModel, node: ContentsNode): Set<IndicatorNature> {
  const natures = new Set(model.indicatorsOf(node).map((indicator) => indicator.nature));
  if (model.hasStar(node)) natures.add(IndicatorNature.SUBJECTIVE);
  return natures;
}
