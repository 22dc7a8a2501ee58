import { STAR_SCORE_CAUTION } from "../indicator/progress/star-caution";

/** What stands beside a price that sits on Star scores (D6). */
export const STAR_PRICE_CAUTION =
  `${STAR_SCORE_CAUTION} Where money depends on scores, they tend to drift towards what is paid ` +
  "for, whoever gives them: agree how readings are checked, look at the signals of the claims, and " +
  "pay for changes that others can see as well.";
