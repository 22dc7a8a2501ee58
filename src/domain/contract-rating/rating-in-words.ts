import { Exact, toExact } from "../indicator/exact";
import { Grade, NotRated, type CutOffs, type Rating } from "./rating";

const GRADES: Readonly<Record<Exclude<Grade, Grade.OTHER>, string>> = {
  [Grade.GOOD]: "good",
  [Grade.APPROACHING_TARGET]: "approaching target",
  [Grade.REQUIRES_IMPROVEMENT]: "requires improvement",
  [Grade.INADEQUATE]: "inadequate",
};

const WHY: Readonly<Record<NotRated, string>> = {
  [NotRated.NO_TARGET]: "Not rated: there is no target for the period.",
  [NotRated.NO_FIGURE]: "Not rated: there is no verified figure.",
  [NotRated.NO_SHARE]: "Not rated: there is no share of the way from a baseline to the target.",
  [NotRated.WITHHELD]: "Not rated: the figure is withheld, as it is about too few people.",
};

const WHAT =
  "It rates this indicator of the contract by cut-offs that were agreed for it, by verified figures " +
  "alone; it says nothing of the service, or of the people in it.";

/** A rating in words, with the cut-offs it goes by. */
export function ratingInWords(rating: Rating, cutOffs: CutOffs): string {
  const { grade, notRated, share } = rating;
  if (notRated !== null || share === null || grade === Grade.OTHER) {
    return `${WHY[notRated ?? NotRated.NO_FIGURE]} ${WHAT}`;
  }
  const { goodFrom, approachingFrom, improvementFrom } = cutOffs;
  return (
    `${percent(share)} of the way to the target: ${GRADES[grade]}, as agreed (good from ` +
    `${percent(toExact(goodFrom))}, approaching target from ${percent(toExact(approachingFrom))}, ` +
    `requires improvement from ${percent(toExact(improvementFrom))}, inadequate below). ${WHAT}`
  );
}

/** To one place, rounded down, so that what is short of a cut-off is not written as having reached it. */
const percent = (share: Exact): string => {
  const DOWN = 0;
  const text = share.times(new Exact("100")).round(1, DOWN).toFixed();
  return `${text}%`;
};
