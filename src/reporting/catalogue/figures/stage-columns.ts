import { count, PEOPLE, yesNo } from "./figure-column";

/** People who were at one stage of the journey at baseline and at one at the latest reading. */
export const MOVEMENT_COLUMNS = [
  count("from_position", "place, from 1", "Place of the stage at baseline on the journey."),
  count("to_position", "place, from 1", "Place of the stage at the latest reading."),
  count("people", PEOPLE, "How many people; 0 where nobody, null where withheld."),
  yesNo("suppressed", "Whether the number is withheld."),
] as const;

/** People at one stage of the journey, then and now. */
export const STAGE_COLUMNS = [
  count("position", "place, from 1", "Place of the stage on the journey."),
  count("people_at_baseline", PEOPLE, "People at the stage at baseline; null where withheld."),
  count("people_at_latest", PEOPLE, "People at it at the latest reading; null where withheld."),
  yesNo("suppressed", "Whether one of the two numbers is withheld."),
] as const;
