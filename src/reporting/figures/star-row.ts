import type { StarEvidence } from "../../domain/evidence/star-evidence.type";
import type { FigureRow } from "../catalogue/figures/figure-column";
import type {
  COVERAGE_COLUMNS,
  OUTCOME_COLUMNS,
  STAR_COLUMNS,
} from "../catalogue/figures/star-columns";
import { yesNo } from "./yes-no";

type StarColumns = readonly [
  ...typeof OUTCOME_COLUMNS,
  ...typeof STAR_COLUMNS,
  ...typeof COVERAGE_COLUMNS,
];

/** What a Star says as a whole, and what that rests on. */
export function starRow(evidence: StarEvidence): FigureRow<StarColumns> {
  const { interval, wholeStar } = evidence;
  return {
    weighted_mean_change: evidence.weightedMeanChange,
    interval_low: interval?.low ?? null,
    interval_high: interval?.high ?? null,
    status: evidence.status,
    insufficient_because: evidence.insufficientBecause,
    whole_star_mean_baseline: wholeStar?.meanBaseline ?? null,
    whole_star_mean_latest: wholeStar?.meanLatest ?? null,
    whole_star_mean_change: wholeStar?.meanChange ?? null,
    whole_star_standard_deviation: wholeStar?.standardDeviation ?? null,
    whole_star_interval_low: wholeStar?.interval?.low ?? null,
    whole_star_interval_high: wholeStar?.interval?.high ?? null,
    whole_star_people: wholeStar?.n ?? null,
    moved_forward_in_any_area: evidence.movedForwardInAnyArea,
    moved_forward_in_any_area_share: evidence.movedForwardInAnyAreaShare,
    suppressed: yesNo(evidence.suppressed),
    ...coverageOf(evidence),
  };
}

function coverageOf({
  coverage,
  involvement,
  timeliness,
}: StarEvidence): FigureRow<typeof COVERAGE_COLUMNS> {
  const unpaired = new Map<string, number | null>(
    coverage.unpaired.map(({ reason, engagements }) => [reason, engagements]),
  );
  return {
    engagements: coverage.engagements,
    pairs: coverage.pairs,
    coverage_share: coverage.share,
    unpaired_no_reading: unpaired.get("no_reading") ?? null,
    unpaired_one_reading: unpaired.get("one_reading") ?? null,
    unpaired_same_date: unpaired.get("same_date") ?? null,
    unpaired_too_close: unpaired.get("too_close") ?? null,
    unpaired_none_in_period: unpaired.get("none_in_period") ?? null,
    coverage_suppressed: yesNo(coverage.suppressed),
    readings: involvement.eligible,
    readings_collaborative: involvement.collaborative,
    readings_worker_only: involvement.workerOnly,
    involvement_share: involvement.share,
    readings_retrospective: involvement.retrospective,
    readings_service_user_only: involvement.serviceUserOnly,
    readings_in_progress: involvement.inProgress,
    readings_withdrawn: involvement.withdrawn,
    involvement_suppressed: yesNo(involvement.suppressed),
    reviews_due: timeliness?.due ?? null,
    reviews_on_time: timeliness?.onTime ?? null,
    reviews_early: timeliness?.early ?? null,
    reviews_late: timeliness?.late ?? null,
    reviews_missed: timeliness?.missed ?? null,
    reviews_on_time_share: timeliness?.share ?? null,
    timeliness_suppressed: yesNo(timeliness?.suppressed ?? false),
  };
}
