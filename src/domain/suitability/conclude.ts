import { SuitabilityAnswerValue as Answer } from "./suitability-answer.entity";
import { CRITERION_LIST, SuitabilityCriterion as Criterion } from "./suitability-criteria";
import { SuitabilityConclusion as Conclusion } from "./suitability-review.entity";

/** What each side answers to each criterion, by the organisation's key. */
export type AnswersOfSides = ReadonlyMap<string, ReadonlyMap<Criterion, Answer>>;

/** What a review comes to, and the criteria that decided it, in the order in which they are asked. */
export interface Concluded {
  readonly conclusion: Conclusion;
  readonly decidedBy: readonly Criterion[];
}

/** Without these a Star tells nothing, however willing everybody is. */
const NEEDED: readonly Criterion[] = [
  Criterion.ONE_TO_ONE,
  Criterion.PART_OF_THE_WORK,
  Criterion.MOST_AREAS,
  Criterion.DISTANCE_WANTED,
];

/** What all sides say no to here cannot be talked round: another way to know is the better one. */
const DECIDING: readonly Criterion[] = [...NEEDED, Criterion.NO_DUPLICATE];

/**
 * What answers come to. Something else is to be considered where every side says no to what a Star
 * cannot do without, or says that there is a good tool already. There is to be talk first where what
 * it cannot do without is less than a yes of every side, or where a side says no, or does not know,
 * about anything. Else it fits: whether it is wanted, used for learning and no double may be "partly".
 *
 * @param sides every side with an answer to each criterion
 */
export function conclude(sides: AnswersOfSides): Concluded {
  const answersTo = (criterion: Criterion): Answer[] =>
    [...sides.values()].map((answers) => answers.get(criterion)!);
  const against = DECIDING.filter((criterion) =>
    answersTo(criterion).every((answer) => answer === Answer.NO),
  );
  if (against.length > 0) {
    return { conclusion: Conclusion.CONSIDER_SOMETHING_ELSE, decidedBy: inOrder(against) };
  }
  const open = CRITERION_LIST.filter((criterion) => {
    const enough = NEEDED.includes(criterion) ? [Answer.YES] : [Answer.YES, Answer.PARTLY];
    return answersTo(criterion).some((answer) => !enough.includes(answer));
  });
  if (open.length > 0) return { conclusion: Conclusion.TALK_FIRST, decidedBy: open };
  return { conclusion: Conclusion.FITS, decidedBy: CRITERION_LIST };
}

/** Criteria that a side has not answered yet, by its key; sides that answered all are not in it. */
export function unanswered(
  sides: readonly string[],
  given: AnswersOfSides,
): ReadonlyMap<string, readonly Criterion[]> {
  const left = sides.map((side): [string, readonly Criterion[]] => [
    side,
    CRITERION_LIST.filter((criterion) => !given.get(side)?.has(criterion)),
  ]);
  return new Map(left.filter(([, criteria]) => criteria.length > 0));
}

const inOrder = (criteria: readonly Criterion[]): Criterion[] =>
  CRITERION_LIST.filter((criterion) => criteria.includes(criterion));
