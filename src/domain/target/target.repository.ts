import sql, { empty } from "sql-template-tag";
import type { Session } from "../../db/session";
import type { TargetEntity } from "./target.entity";

/** A target in force for an indicator of one version, which an earlier version may have set. */
export interface TargetInForceRow extends TargetEntity {
  /** The indicator that was asked for; `indicatorId` is where the target was set. */
  readonly forIndicatorId: string;
  readonly value: string;
  /** Whether it was set in a version that is, or was, published. */
  readonly isPublished: boolean;
}

/**
 * The targets in force for indicators of any versions, as of an instant (default: now), by period.
 * Withdrawn ones are left out.
 */
export function targetsInForce(indicatorIds: readonly string[], asOf: Date | null = null) {
  return sql`
    select * from (
      select distinct on (asked.id, t.period_start, t.period_end)
        asked.id as for_indicator_id, t.*, v.status <> 'draft' as is_published
      from indicator asked
      join model_version asked_version on asked_version.id = asked.model_version_id
      join target t on t.lineage_id = asked.lineage_id
      join indicator set_on on set_on.id = t.indicator_id
      join model_version v on v.id = set_on.model_version_id
      where asked.id = any(${indicatorIds}) and v.number <= asked_version.number
        and (${asOf}::timestamptz is null or t.set_at <= ${asOf}::timestamptz)
      order by asked.id, t.period_start, t.period_end, t.set_at desc, t.id desc
    ) latest
    where value is not null
    order by for_indicator_id, period_start, period_end`;
}

export function findTargetsInForce(
  session: Session,
  indicatorIds: readonly string[],
  asOf: Date | null = null,
): Promise<TargetInForceRow[]> {
  return session.query<TargetInForceRow>(targetsInForce(indicatorIds, asOf));
}

/** All that was ever set on lineages up to an instant (null: now), by period, newest first in each. */
export function findTargetsOfLineages(
  session: Session,
  lineageIds: readonly string[],
  asOf: Date | null,
): Promise<TargetEntity[]> {
  const known = asOf ? sql`and set_at <= ${asOf}::timestamptz` : empty;
  return session.query<TargetEntity>(
    sql`select * from target where lineage_id = any(${lineageIds}) ${known}
        order by lineage_id, period_start, period_end, set_at desc, id desc`,
  );
}

/** A target to enter; its lineage is that of its indicator. */
export type NewTargetRow = Omit<TargetEntity, "setAt" | "lineageId">;

export async function insertTargets(
  session: Session,
  rows: readonly NewTargetRow[],
): Promise<void> {
  if (rows.length === 0) return;
  await session.query(
    sql`insert into target (id, indicator_id, lineage_id, period_start, period_end, value,
          explanation, reason, set_by)
        select given.id, given."indicatorId", i.lineage_id, given."periodStart", given."periodEnd",
          given.value, given.explanation, given.reason, given."setBy"
        from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) given(
          id uuid, "indicatorId" uuid, "periodStart" date, "periodEnd" date, value numeric,
          explanation text, reason text, "setBy" text
        )
        left join indicator i on i.id = given."indicatorId"`,
  );
}

/** Targets that were ever set on an indicator, in its version or an earlier one, newest last. */
export function targetHistory(indicatorIds: readonly string[]) {
  return sql`
    select asked.id as for_indicator_id, t.*, v.status <> 'draft' as is_published
    from indicator asked
    join model_version asked_version on asked_version.id = asked.model_version_id
    join target t on t.lineage_id = asked.lineage_id
    join indicator set_on on set_on.id = t.indicator_id
    join model_version v on v.id = set_on.model_version_id
    where asked.id = any(${indicatorIds}) and v.number <= asked_version.number
    order by asked.id, t.period_start, t.period_end, t.set_at, t.id`;
}
