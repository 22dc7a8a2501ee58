import type { Asking } from "../support/api";
import { runMutation } from "../support/fixtures";

export const CRITERIA = [
  "ONE_TO_ONE",
  "PART_OF_THE_WORK",
  "MOST_AREAS",
  "DISTANCE_WANTED",
  "USED_FOR_LEARNING",
  "NO_DUPLICATE",
  "WANTED_BY_WORKERS",
];

export interface Review {
  id: string;
  version: number;
  conclusion: string | null;
  decidedBy: string[];
  inWords: string;
  isCurrent: boolean;
}

export const REVIEW = `... on SuitabilityReviewSuccess {
  suitabilityReview { id version conclusion decidedBy inWords isCurrent } }`;

/** Answers all criteria: yes to what `changes` does not name. */
export const answer = (
  who: Asking,
  review: string,
  changes: Record<string, string> = {},
  more = {},
) =>
  runMutation<{ suitabilityReview: Review }>(
    who,
    "answerSuitability",
    {
      review,
      answers: CRITERIA.map((criterion) => ({
        ...{ criterion, answer: changes[criterion] ?? "YES" },
        grounds: `As the team says of ${criterion}`,
      })),
      ...more,
    },
    REVIEW,
  );

export const conclude = (who: Asking, review: string, version: number, more = {}) =>
  runMutation<{ suitabilityReview: Review }>(
    who,
    "concludeSuitabilityReview",
    { review, version, ...more },
    REVIEW,
  );
