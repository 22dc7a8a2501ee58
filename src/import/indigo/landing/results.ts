import { newId } from "../../../db/new-id";
import type { Session } from "../../../db/session";
import { ContractStatus } from "../../../domain/contract/contract.entity";
import { plainDecimal } from "../../../domain/logic-model/diff/field-changes";
import {
  insertMeasurements,
  recordEvents,
  type NewMeasurementRow,
} from "../../../domain/measurement/measurement.repository";
import { MeasurementState } from "../../../domain/measurement/measurement.entity";
import { isForward } from "../../../domain/measurement/moves";
import { overlaps } from "../../../domain/period";
import type { Findings } from "../finding";
import type { IndigoProject, IndigoResult } from "../indigo-project";
import type { PartCount } from "./difference";
import type { Keys } from "./keys";
import type { MetricKeys } from "./metric-keys";
import { PEOPLE_REACHED } from "./model-definition";
import { findMeasurementsOf, updateMeasurements, type MeasurementRow } from "./results.repository";

type Wanted = Omit<NewMeasurementRow, "id">;

const REASON = "As the imported results have it now";

/**
 * Enters results in figures as measurements. One that changed becomes a further event of its
 * measurement; a state moves on, never back.
 */
export async function landResults(
  session: Session,
  findings: Findings,
  projects: readonly IndigoProject[],
  keys: Keys,
  indicators: MetricKeys,
): Promise<PartCount> {
  const wanted = projects.flatMap((project) => wantedOf(project, keys, indicators));
  const known = await findMeasurementsOf(session, [...new Set(wanted.map((row) => row.lineageId))]);
  const pairs = pair(wanted, known);
  const added = pairs
    .filter(({ before }) => before === null)
    .map(({ row }) => ({ ...row, id: newId() }));
  const changed = pairs.flatMap(({ row, before }) => {
    if (before === null) return [];
    const after = { ...row, id: before.id, state: furthest(before.state, row.state) };
    return isSame(after, before) ? [] : [after];
  });
  await insertMeasurements(session, added);
  await updateMeasurements(session, changed);
  await recordEvents(session, [
    ...added.map(({ id }) => ({ measurementId: id, reason: null })),
    ...changed.map(({ id }) => ({ measurementId: id, reason: REASON })),
  ]);
  const unchanged = wanted.length - added.length - changed.length;
  return {
    ...{ added: added.length, changed: changed.length, unchanged },
    gone: noteGone(findings, projects, keys, known, pairs),
  };
}

function wantedOf(project: IndigoProject, keys: Keys, indicators: MetricKeys): Wanted[] {
  const contractId = keys.contract(project.reference);
  return [...project.results, ...reachedOf(project)].flatMap((result): Wanted[] => {
    const lineageId = indicators.find(contractId, result.metric);
    if (lineageId === null) return [];
    const { value, state, note, saidBy, period } = result;
    return [
      {
        ...{ lineageId, contractId, value, state, note, saidBy },
        ...{ periodStart: period.start, periodEnd: period.end },
        ...{ numerator: null, denominator: null, disaggregations: [] },
      },
    ];
  });
}

/** People reached in the end, where the source tells. */
function reachedOf({ about, period, status }: IndigoProject): IndigoResult[] {
  if (about.engagedUsers === null || status === ContractStatus.DRAFT) return [];
  const state = MeasurementState.SUBMITTED;
  const value = String(about.engagedUsers);
  return [{ metric: PEOPLE_REACHED, period, value, state, note: null, saidBy: null }];
}

interface Pair {
  readonly row: Wanted;
  readonly before: MeasurementRow | null;
}

/** Each wanted row with the known one of its period, or else one whose period overlaps it. */
function pair(wanted: readonly Wanted[], known: readonly MeasurementRow[]): Pair[] {
  const free = new Map(known.map((row) => [row.id, row]));
  const take = (row: Wanted, fits: (before: MeasurementRow) => boolean): MeasurementRow | null => {
    const before = [...free.values()].find(
      (one) => one.lineageId === row.lineageId && one.contractId === row.contractId && fits(one),
    );
    if (before !== undefined) free.delete(before.id);
    return before ?? null;
  };
  const exact = wanted.map((row) =>
    take(row, (one) => one.periodStart === row.periodStart && one.periodEnd === row.periodEnd),
  );
  return wanted.map((row, index) => ({
    row,
    before: exact[index] ?? take(row, (one) => overlaps(daysOf(one), daysOf(row))),
  }));
}

const daysOf = ({ periodStart, periodEnd }: Wanted) => ({ start: periodStart, end: periodEnd });

const furthest = (known: MeasurementState, given: MeasurementState): MeasurementState =>
  known === given || isForward(known, given) ? given : known;

const isSame = (row: Wanted, known: MeasurementRow): boolean =>
  known.value !== null &&
  plainDecimal(row.value!) === plainDecimal(known.value) &&
  (["periodStart", "periodEnd", "state", "note", "saidBy"] as const).every(
    (field) => row[field] === known[field],
  );

/** Measurements that no result of this snapshot is about stay, and are told. */
function noteGone(
  findings: Findings,
  projects: readonly IndigoProject[],
  keys: Keys,
  known: readonly MeasurementRow[],
  pairs: readonly Pair[],
): number {
  const paired = new Set(pairs.map(({ before }) => before?.id));
  const gone = known.filter(({ id }) => !paired.has(id));
  const byContract = Map.groupBy(gone, ({ contractId }) => contractId);
  for (const project of projects) {
    const rows = byContract.get(keys.contract(project.reference)) ?? [];
    if (rows.length === 0) continue;
    const message = `${rows.length} measurements are of results that are here no more: they stay.`;
    findings.note(project, "RESULT_GONE", message, { project: project.reference });
  }
  return gone.length;
}
