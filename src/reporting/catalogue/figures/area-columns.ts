import { count, figure, PEOPLE, POINTS, yesNo } from "./figure-column";

/** What one area of a Star says, as the API's `AreaEvidence` has it. */
export const AREA_COLUMNS = [
  count(
    "people",
    PEOPLE,
    "People scored in the area in both readings. Everything else in the row is about them. 0 where " +
      "there is nobody; null where withheld.",
  ),
  yesNo("suppressed", "Whether the area is withheld: no figure of it is given then."),
  yesNo("is_sufficient", "Whether there are enough people for figures: at least ten."),
  figure("mean_baseline", POINTS, "Mean score at baseline. Null where too few, or withheld."),
  figure("mean_latest", POINTS, "Mean score at the latest reading. Null as `mean_baseline`."),
  figure(
    "mean_change",
    POINTS,
    "Mean of latest minus baseline; below 0 is a slip-back. Null as `mean_baseline`.",
  ),
  figure(
    "standard_deviation",
    POINTS,
    "Sample standard deviation of the changes. Null as `mean_baseline`.",
  ),
  figure("interval_low", POINTS, "Lower end of the 95% interval of the mean change."),
  figure("interval_high", POINTS, "Upper end of the 95% interval of the mean change."),
  figure("median_change", POINTS, "The middle change."),
  yesNo("median_change_suppressed", "Whether the middle change is withheld."),
  count("increased", PEOPLE, "People whose score rose."),
  count("same", PEOPLE, "People whose score is the same."),
  count("decreased", PEOPLE, "People whose score fell. A slip-back is news, not an error."),
  count(
    "maintained_at_top",
    PEOPLE,
    "Of those with the same score, people at the top of the scale both times.",
  ),
  count(
    "room_to_improve",
    PEOPLE,
    "People who began below the top of the scale, so that a rise could show.",
  ),
  yesNo("directions_suppressed", "Whether one of the five counts before it is withheld."),
  count("moved_forward", PEOPLE, "People who moved forward by a stage of the journey or more."),
  count("stayed", PEOPLE, "People at the same stage both times."),
  count("moved_back", PEOPLE, "People who moved back by a stage or more."),
  yesNo(
    "stages_suppressed",
    "Whether one of the three counts before it, or a part of stage movements, is withheld.",
  ),
  count(
    "own_readings",
    "readings",
    "Days on which both the person alone and the worker scored the area. Null where there are none.",
  ),
  count("own_readings_people", PEOPLE, "People behind them."),
  figure(
    "own_readings_mean_gap",
    POINTS,
    "Mean of the person's own score minus the worker's: above 0 where people see themselves " +
      "further on. Never counted in change.",
  ),
  count("own_readings_higher", "readings", "Own score above the worker's."),
  count("own_readings_lower", "readings", "Own score below the worker's."),
  yesNo("own_readings_suppressed", "Whether some figure of own readings is withheld."),
] as const;
