import { count, figure, PEOPLE, SHARE, word, yesNo } from "./figure-column";

/** What was found of how readings are made. */
export const CHECK_COLUMNS = [
  count(
    "n",
    "what was looked at",
    "What was looked at: people with a reading (`supervision`), readings held against their case " +
      "files (`audit_…`, `spot_check_…`), or people whose case was scored twice (`agreement`). Null " +
      "where withheld.",
  ),
  count(
    "yes",
    "of n",
    "Of them, people with a reading that was discussed, or readings of which the case file says so. " +
      "Null where withheld, and for agreement.",
  ),
  count("no", "of n", "Readings of which the case file says otherwise; else null."),
  count("cannot_tell", "of n", "Readings of which nothing can be told; else null."),
  count("nearest", "of n", "To the nearest so many the numbers are told; null for exact ones."),
  figure("share", SHARE, "`yes` as a share of n. Null where withheld, and for agreement."),
  figure(
    "kappa_linear",
    "-1 to 1",
    "Agreement of two workers beyond chance, a difference of two points weighing twice that of one. " +
      "Null where there is too little to tell, or withheld.",
  ),
  figure(
    "kappa_quadratic",
    "-1 to 1",
    "The same, a difference of two points weighing four times that of one.",
  ),
  yesNo("suppressed", "Whether one of its figures is withheld."),
] as const;

/** People at one stage of the journey, now and a year before, and who works with it. */
export const PLACE_COLUMNS = [
  count("position", "place, from 1", "Place of the stage on the journey."),
  count("people", PEOPLE, "People at the stage now; null where withheld."),
  count("people_year_before", PEOPLE, "People at it a year before; null where withheld."),
  count("joined", PEOPLE, "At it now, and not here a year before; null where withheld."),
  count("gone", PEOPLE, "At it a year before, and not here any more; null where withheld."),
  count("services", "services", "Services that say that they work with the stage."),
  word(
    "without_service",
    "yes or no: whether people are here and no service says that it works with them; null where the " +
      "number of people is withheld.",
    true,
  ),
  yesNo("suppressed", "Whether one of the numbers of people is withheld."),
] as const;

/** What people's latest records of a checklist say. */
export const CHECKLIST_COLUMNS = [
  count("people", PEOPLE, "People with a record of the checklist; null where withheld."),
  count("need_identified", PEOPLE, "Of them, who had the need; null where withheld."),
  count("achieved", PEOPLE, "Of those, who achieved it; null where withheld."),
  yesNo("suppressed", "Whether one of the three numbers is withheld."),
] as const;

const OUTCOMES = "outcomes agreed with people";

/** How far outcomes that people agreed were reached, as they say and as their workers say. */
export const PERSONAL_OUTCOME_COLUMNS = [
  count(
    "people",
    PEOPLE,
    "People whose outcomes they are; null where withheld, and for a single theme.",
  ),
  count("outcomes", OUTCOMES, "Outcomes agreed and not replaced; null where withheld."),
  count("achieved_by_person", OUTCOMES, "Achieved, as the person says; null where withheld."),
  count("partly_by_person", OUTCOMES, "Partly, as the person says; null where withheld."),
  count("not_yet_by_person", OUTCOMES, "Not yet, as the person says; null where withheld."),
  count(
    "no_longer_wanted_by_person",
    OUTCOMES,
    "No longer wanted, as the person says; null where withheld.",
  ),
  count(
    "not_said_by_person",
    OUTCOMES,
    "Of which the person has not said yet; null where withheld.",
  ),
  count("achieved_by_worker", OUTCOMES, "Achieved, as the worker says; null where withheld."),
  count("partly_by_worker", OUTCOMES, "Partly, as the worker says; null where withheld."),
  count("not_yet_by_worker", OUTCOMES, "Not yet, as the worker says; null where withheld."),
  count(
    "no_longer_wanted_by_worker",
    OUTCOMES,
    "No longer wanted, as the worker says; null where withheld.",
  ),
  count(
    "not_said_by_worker",
    OUTCOMES,
    "Of which the worker has not said yet; null where withheld.",
  ),
  yesNo("suppressed", "Whether one of the numbers is withheld."),
] as const;
