import type { AnswersOfSides } from "./conclude";
import type { SuitabilityAnswerEntity, SuitabilityAnswerValue } from "./suitability-answer.entity";
import type { SuitabilityCriterion } from "./suitability-criteria";

/** Who has to answer a review: who commissions the service, and who delivers it. */
export const sidesOf = (
  { commissionerId }: { readonly commissionerId: string },
  { providerId }: { readonly providerId: string },
): readonly string[] => [...new Set([commissionerId, providerId])];

/** The latest answer of each side to each criterion. */
export function latestAnswers(latestFirst: readonly SuitabilityAnswerEntity[]): AnswersOfSides {
  const bySide = new Map<string, Map<SuitabilityCriterion, SuitabilityAnswerValue>>();
  for (const { organisationId, criterion, answer } of latestFirst) {
    const side = bySide.get(organisationId) ?? new Map();
    bySide.set(organisationId, side);
    if (!side.has(criterion)) side.set(criterion, answer);
  }
  return bySide;
}

/** Grows with each answer and with the conclusion: who concludes has read what was answered. */
export const versionOf = (
  review: { readonly version: number },
  answers: readonly unknown[],
): number => review.version + answers.length;
