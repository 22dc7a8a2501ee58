import { figure, word, yesNo } from "./figure-column";

/** A measurement as the viewer is shown it. */
export const MEASUREMENT_COLUMNS = [
  word("state", "How far it has come: draft, submitted, verified or returned."),
  word("unit", "In what `value` is, as the indicator says."),
  figure(
    "value",
    "see unit",
    "In the indicator's unit, at most nine digits after the point; of a ratio worked out from " +
      "numerator and denominator. Null where the denominator is 0, or withheld.",
  ),
  figure(
    "numerator",
    null,
    "Of a ratio: how many did. Of an average: the sum. Null for others, and where withheld.",
  ),
  figure(
    "denominator",
    null,
    "Of a ratio: of how many. Of an average: how many it rests on. Null for others, and where " +
      "withheld.",
  ),
  yesNo("suppressed", "Whether its figures are withheld, as about too few people."),
] as const;
