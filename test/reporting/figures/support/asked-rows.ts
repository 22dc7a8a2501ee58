import { decodeId } from "../../../../src/graphql/global-id";
import type { AskedArea, AskedEvidence } from "./asked-fields";
import type { DatasetRow } from "./dataset-rows";

/** Whose figures an answer of the API is about, and of when. */
export interface Asked {
  readonly contract_id: string;
  readonly month: string;
  readonly as_of: string | null;
}

const yes = (is: boolean): string => (is ? "yes" : "no");
const lower = (word: string | null): string | null => word && word.toLowerCase();
const text = (figure: number | null | undefined): string | null =>
  figure === null || figure === undefined ? null : String(figure);

function commonOf({ as_of, ...asked }: Asked, { star, disclosure }: AskedEvidence): DatasetRow {
  return {
    ...asked,
    star_id: decodeId("star", star.id),
    as_of: as_of && new Date(as_of),
    is_present: yes(as_of === null),
    released_at: disclosure.asAt && new Date(disclosure.asAt),
  };
}

function wholeOf({ wholeStar: whole, ...evidence }: AskedEvidence): DatasetRow {
  return {
    status: lower(evidence.status),
    insufficient_because: lower(evidence.insufficientBecause),
    whole_star_people: whole?.n ?? null,
    whole_star_mean_baseline: text(whole?.meanBaseline),
    whole_star_mean_latest: text(whole?.meanLatest),
    whole_star_mean_change: text(whole?.meanChange),
    whole_star_standard_deviation: text(whole?.standardDeviation),
    whole_star_interval_low: text(whole?.interval?.low),
    whole_star_interval_high: text(whole?.interval?.high),
    moved_forward_in_any_area: evidence.movedForwardInAnyArea,
    moved_forward_in_any_area_share: text(evidence.movedForwardInAnyAreaShare),
    suppressed: yes(evidence.suppressed),
  };
}

/** A row of `node_evidence`. */
export const nodeRow = (asked: Asked, nodeId: string, evidence: AskedEvidence): DatasetRow => ({
  ...commonOf(asked, evidence),
  node_id: nodeId,
  weighted_mean_change: text(evidence.weightedMeanChange),
  interval_low: text(evidence.interval?.low),
  interval_high: text(evidence.interval?.high),
  ...wholeOf(evidence),
});

/** A row of `coverage`. */
export function coverageRow(asked: Asked, evidence: AskedEvidence): DatasetRow {
  const { coverage, involvement, timeliness } = evidence;
  const unpaired = Object.fromEntries(
    coverage.unpaired.map((one) => [`unpaired_${lower(one.reason)}`, one.engagements]),
  );
  return {
    ...commonOf(asked, evidence),
    ...wholeOf(evidence),
    ...unpaired,
    engagements: coverage.engagements,
    pairs: coverage.pairs,
    coverage_share: text(coverage.share),
    coverage_suppressed: yes(coverage.suppressed),
    readings: involvement.eligible,
    readings_collaborative: involvement.collaborative,
    readings_worker_only: involvement.workerOnly,
    involvement_share: text(involvement.share),
    readings_retrospective: involvement.retrospective,
    readings_service_user_only: involvement.serviceUserOnly,
    readings_in_progress: involvement.inProgress,
    readings_withdrawn: involvement.withdrawn,
    involvement_suppressed: yes(involvement.suppressed),
    reviews_due: timeliness?.due ?? null,
    reviews_on_time: timeliness?.onTime ?? null,
    reviews_early: timeliness?.early ?? null,
    reviews_late: timeliness?.late ?? null,
    reviews_missed: timeliness?.missed ?? null,
    reviews_on_time_share: text(timeliness?.share),
    timeliness_suppressed: yes(timeliness?.suppressed ?? false),
  };
}

/** Rows of `area_evidence`. */
export const areaRows = (asked: Asked, evidence: AskedEvidence): DatasetRow[] =>
  evidence.areas.map((area) => ({
    ...commonOf(asked, evidence),
    star_area_id: decodeId("starArea", area.area.id),
    ...figuresOf(area),
  }));

/** Rows of `star_evidence`. */
export const starRows = (asked: Asked, nodeId: string, evidence: AskedEvidence): DatasetRow[] =>
  areaRows(asked, evidence).map((row, i) => ({
    ...row,
    node_id: nodeId,
    weight: evidence.areas[i]!.weight,
  }));

function figuresOf({ change, directions, journey, ownReadings: own, ...area }: AskedArea) {
  if (change && change.n !== area.n) throw new Error("an area with two numbers of people");
  return {
    people: area.n,
    suppressed: yes(area.suppressed),
    is_sufficient: yes(area.isSufficient),
    mean_baseline: text(change?.meanBaseline),
    mean_latest: text(change?.meanLatest),
    mean_change: text(change?.meanChange),
    standard_deviation: text(change?.standardDeviation),
    interval_low: text(change?.interval?.low),
    interval_high: text(change?.interval?.high),
    median_change: text(area.medianChange),
    median_change_suppressed: yes(area.suppressed || (!!change && area.medianChange === null)),
    increased: directions?.increased ?? null,
    same: directions?.same ?? null,
    decreased: directions?.decreased ?? null,
    maintained_at_top: directions?.maintainedAtTop ?? null,
    room_to_improve: directions?.roomToImprove ?? null,
    directions_suppressed: yes(area.suppressed || !!directions?.suppressed),
    moved_forward: journey?.movedForward ?? null,
    stayed: journey?.stayed ?? null,
    moved_back: journey?.movedBack ?? null,
    stages_suppressed: yes(area.suppressed || !!journey?.suppressed),
    own_readings: own?.readings ?? null,
    own_readings_people: own?.people ?? null,
    own_readings_mean_gap: text(own?.meanGap),
    own_readings_higher: own?.ownHigher ?? null,
    own_readings_lower: own?.ownLower ?? null,
    own_readings_suppressed: yes(!!own?.suppressed),
  };
}

/** Rows of `stage_movements`. */
export const movementRows = (asked: Asked, evidence: AskedEvidence): DatasetRow[] =>
  evidence.areas.flatMap(({ area, journey }) =>
    (journey?.moves ?? []).map(({ from, to, people, suppressed }) => ({
      ...commonOf(asked, evidence),
      star_area_id: decodeId("starArea", area.id),
      from_stage_id: decodeId("starStage", from.id),
      to_stage_id: decodeId("starStage", to.id),
      ...{ from_position: from.position, to_position: to.position },
      ...{ people, suppressed: yes(suppressed) },
    })),
  );

/** Rows of `stage_snapshots`. */
export const snapshotRows = (asked: Asked, evidence: AskedEvidence): DatasetRow[] =>
  evidence.areas.flatMap(({ area, journey }) =>
    (journey?.snapshot ?? []).map(({ stage, baseline, latest, suppressed }) => ({
      ...commonOf(asked, evidence),
      star_area_id: decodeId("starArea", area.id),
      star_stage_id: decodeId("starStage", stage.id),
      position: stage.position,
      ...{ people_at_baseline: baseline, people_at_latest: latest },
      suppressed: yes(suppressed),
    })),
  );
