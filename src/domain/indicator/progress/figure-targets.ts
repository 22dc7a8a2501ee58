import { found } from "../../../db/loaders";
import {
  ModelVersionStatus,
  type ModelVersionEntity,
} from "../../logic-model/model-version.entity";
import type { TargetEntity } from "../../target/target.entity";
import { findTargetsOfLineages, type TargetInForceRow } from "../../target/target.repository";
import type { IndicatorRow } from "../indicator.entity";
import type { FigureReads } from "./figure-reads";

/**
 * The targets in force for indicators of any versions, as of an instant (null: now), in the order of
 * the indicators; of each by period. As `targetsInForce` gives them, but without asking again what
 * is known of the indicators: most targets were set in the version that is asked about.
 */
export async function readTargets(
  reads: FigureReads,
  indicators: readonly IndicatorRow[],
  asOf: Date | null,
): Promise<readonly (readonly TargetInForceRow[])[]> {
  const lineages = [...new Set(indicators.map((indicator) => indicator.lineageId))];
  const rows = await findTargetsOfLineages(reads.session, lineages, asOf);
  const versions = await versionsOf(reads, indicators, rows);
  const rowsOf = Map.groupBy(rows, (row) => row.lineageId);
  return indicators.map((indicator) => {
    const own = versions.get(indicator.id)!;
    return inForce(rowsOf.get(indicator.lineageId) ?? [], (row) => {
      const version = versions.get(row.indicatorId)!;
      if (version.number > own.number) return null;
      const isPublished = version.status !== ModelVersionStatus.DRAFT;
      return { forIndicatorId: indicator.id, isPublished };
    });
  });
}

/** The versions of indicators, and of those that targets were set on, by the indicator's key. */
async function versionsOf(
  { indicator, modelVersion }: FigureReads,
  indicators: readonly IndicatorRow[],
  rows: readonly TargetEntity[],
): Promise<ReadonlyMap<string, ModelVersionEntity>> {
  const known = new Map(indicators.map(({ id, modelVersionId }) => [id, modelVersionId]));
  const others = new Set(rows.map((row) => row.indicatorId).filter((id) => !known.has(id)));
  const read = await Promise.all([...others].map((id) => indicator.load(id)));
  for (const row of read) known.set(found(row).id, found(row).modelVersionId);
  const versionIds = [...new Set(known.values())];
  const versions = await Promise.all(versionIds.map((id) => modelVersion.load(id)));
  const byId = new Map(versionIds.map((id, i) => [id, found(versions[i]!)]));
  return new Map([...known].map(([id, versionId]) => [id, byId.get(versionId)!]));
}

type Told = Pick<TargetInForceRow, "forIndicatorId" | "isPublished">;

/** Of rows by period, newest first, the first of each period that `tell` knows; withdrawn ones not. */
function inForce(
  rows: readonly TargetEntity[],
  tell: (row: TargetEntity) => Told | null,
): TargetInForceRow[] {
  const targets: TargetInForceRow[] = [];
  let last: TargetEntity | undefined;
  for (const row of rows) {
    if (last?.periodStart === row.periodStart && last.periodEnd === row.periodEnd) continue;
    const told = tell(row);
    if (!told) continue;
    last = row;
    const { value } = row;
    if (value !== null) targets.push({ ...row, value, ...told });
  }
  return targets;
}
