import { guidanceOn, GuidanceTopic } from "../../guidance/guidance";

/** What any number that is a Star score stands under. */
export const STAR_SCORE_CAUTION = `This number is a Star score. ${guidanceOn(GuidanceTopic.TARGETS_ON_SCORES)}`;

/**
 * What stands beside a target on a Star score (D6), with the explanation given by whoever set it;
 * null where the indicator's number is no Star score.
 */
export function starCaution(
  indicator: { readonly starAreaId: string | null },
  target: { readonly explanation: string | null } | null,
): string | null {
  if (indicator.starAreaId === null) return null;
  const explanation = target?.explanation;
  return explanation
    ? `${STAR_SCORE_CAUTION} What the target means: ${explanation}`
    : STAR_SCORE_CAUTION;
}
