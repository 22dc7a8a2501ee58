import { count, figure, PEOPLE, POINTS, SHARE, word, yesNo } from "./figure-column";

/** What a Star says as a whole, as the API's `StarEvidence` has it. */
export const STAR_COLUMNS = [
  word("status", "Whether there are enough people for a figure: sufficient or insufficient."),
  word(
    "insufficient_because",
    "Why there is no figure: no_contract, no_engagement, no_reading, no_pair, too_few_people or " +
      "withheld. Null where there is one.",
    true,
  ),
  figure("whole_star_mean_baseline", POINTS, "Mean at baseline over all areas scored twice."),
  figure("whole_star_mean_latest", POINTS, "Mean at the latest reading over the same areas."),
  figure(
    "whole_star_mean_change",
    POINTS,
    "Mean change over all areas: of each person's mean, then over people. Null where fewer than " +
      "ten people have an area scored in both readings, or withheld.",
  ),
  figure("whole_star_standard_deviation", POINTS, "Sample standard deviation of these changes."),
  figure("whole_star_interval_low", POINTS, "Lower end of the 95% interval of that mean change."),
  figure("whole_star_interval_high", POINTS, "Upper end of the 95% interval of that mean change."),
  count(
    "whole_star_people",
    PEOPLE,
    "People behind the whole Star. Null beside means where others would follow from their number: " +
      "the means are then rough, to one decimal.",
  ),
  count(
    "moved_forward_in_any_area",
    PEOPLE,
    "People with at least one area increased. Null with fewer than ten pairs, or withheld.",
  ),
  figure("moved_forward_in_any_area_share", SHARE, "The same as a share of the pairs."),
  yesNo(
    "suppressed",
    "Whether the whole Star, the number who moved forward, or an area is withheld.",
  ),
] as const;

/** The figure of an outcome, which a contract as a whole has not. */
export const OUTCOME_COLUMNS = [
  figure(
    "weighted_mean_change",
    POINTS,
    "The outcome's figure: the mean changes of its mapped areas that have at least ten people, " +
      "weighted by the mappings. Null where there is none: see `status`.",
  ),
  figure(
    "interval_low",
    POINTS,
    "Lower end of its 95% interval, which is never too narrow however areas hang together.",
  ),
  figure("interval_high", POINTS, "Upper end of its 95% interval."),
] as const;

const PAIRED = "engagements";
const READINGS = "readings";
const REVIEWS = "reviews";

/** For how many there is evidence, and how it was gathered. */
export const COVERAGE_COLUMNS = [
  count("engagements", PAIRED, "Engagements that had started."),
  count("pairs", PAIRED, "Of them, those with a baseline and a latest reading to compare."),
  figure(
    "coverage_share",
    SHARE,
    "Pairs by engagements. Where the number of pairs is withheld it may be there to one decimal.",
  ),
  count("unpaired_no_reading", PAIRED, "Without a pair: no reading that counts."),
  count("unpaired_one_reading", PAIRED, "Without a pair: only one reading."),
  count("unpaired_same_date", PAIRED, "Without a pair: all readings of one day."),
  count(
    "unpaired_too_close",
    PAIRED,
    "Without a pair: too few days between. 0: none are asked for.",
  ),
  count("unpaired_none_in_period", PAIRED, "Without a pair in a period. 0: all time is asked for."),
  yesNo("coverage_suppressed", "Whether one of the counts before it is withheld."),
  count("readings", READINGS, "Readings that count: completed, agreed by a worker."),
  count("readings_collaborative", READINGS, "Of them, agreed by person and worker together."),
  count("readings_worker_only", READINGS, "Of them, scored by a worker alone."),
  figure("involvement_share", SHARE, "Collaborative readings by those that count."),
  count("readings_retrospective", READINGS, "Of those that count, scored looking back."),
  count("readings_service_user_only", READINGS, "By the person alone: kept beside, not counted."),
  count("readings_in_progress", READINGS, "Begun and not completed: not counted."),
  count("readings_withdrawn", READINGS, "Withdrawn as mistakes: not counted."),
  yesNo("involvement_suppressed", "Whether one of the counts of readings is withheld."),
  count("reviews_due", REVIEWS, "Reviews due. Null throughout for a Star without an interval."),
  count("reviews_on_time", REVIEWS, "Done within the interval, give or take the tolerance."),
  count("reviews_early", REVIEWS, "Done sooner than that."),
  count("reviews_late", REVIEWS, "Done later than that."),
  count("reviews_missed", REVIEWS, "Not done, though their time is over and the person stayed."),
  figure("reviews_on_time_share", SHARE, "On time by due; null where none was due."),
  yesNo("timeliness_suppressed", "Whether one of the counts of reviews is withheld."),
] as const;
