import sql, { type Sql } from "sql-template-tag";
import type { KeysetList } from "../../db/keyset";
import { newId } from "../../db/new-id";
import type { Session } from "../../db/session";
import type { Period } from "../period";
import { MeasurementEntity, type MeasurementState } from "./measurement.entity";

export interface MeasurementFilter {
  readonly states?: readonly MeasurementState[] | null;
  /** Keys of contracts. */
  readonly contractIds?: readonly string[] | null;
  /** Key of an indicator of any version. */
  readonly indicatorId?: string;
  /** Only those wholly within these days. */
  readonly period?: Period | null;
}

/** Measurements of a contract (the parent), by period. */
export function measurementsOfContract(filter: MeasurementFilter): KeysetList {
  return list(sql`m.contract_id`, filter);
}

/** Measurements of an indicator in all its versions (the parent is the lineage), by period. */
export function measurementsOfLineage(filter: MeasurementFilter): KeysetList {
  return list(sql`m.lineage_id`, filter);
}

function list(parent: Sql, filter: MeasurementFilter): KeysetList {
  const { states, contractIds, indicatorId, period } = filter;
  const where: Sql[] = [];
  if (states) where.push(sql`m.state = any(${states})`);
  if (contractIds) where.push(sql`m.contract_id = any(${contractIds})`);
  if (indicatorId) {
    where.push(sql`m.lineage_id = (select lineage_id from indicator where id = ${indicatorId})`);
  }
  if (period) {
    where.push(sql`m.period_start >= ${period.start} and m.period_end <= ${period.end}`);
  }
  return {
    columns: sql`m.*`,
    from: sql`measurement m`,
    where,
    parent,
    order: [
      { column: "m.period_start", type: "date" },
      { column: "m.id", type: "uuid" },
    ],
  };
}

export async function findMeasurement(
  session: Session,
  id: string,
): Promise<MeasurementEntity | null> {
  return session.manager.findOneBy(MeasurementEntity, { id });
}

/** Measurements of an indicator under a contract. */
export function findSiblings(
  session: Session,
  lineageId: string,
  contractId: string,
): Promise<MeasurementEntity[]> {
  return session.manager.findBy(MeasurementEntity, { lineageId, contractId });
}

/** Whether a logic model is attached to a contract now. */
export async function isAttached(
  session: Session,
  logicModelId: string,
  contractId: string,
): Promise<boolean> {
  const rows = await session.query(
    sql`select 1 from model_attachment
        where logic_model_id = ${logicModelId} and contract_id = ${contractId}
          and detached_at is null`,
  );
  return rows.length > 0;
}

export type NewMeasurementRow = Omit<MeasurementEntity, "version" | "createdAt">;

/** Enters measurements, in one statement however many there are. */
export async function insertMeasurements(
  session: Session,
  rows: readonly NewMeasurementRow[],
): Promise<void> {
  if (rows.length === 0) return;
  await session.query(
    sql`insert into measurement (id, lineage_id, contract_id, period_start, period_end, value,
          numerator, denominator, disaggregations, state, note, said_by)
        select id, "lineageId", "contractId", "periodStart", "periodEnd", value, numerator,
          denominator, disaggregations, state, note, "saidBy"
        from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) n(
          id uuid, "lineageId" uuid, "contractId" uuid, "periodStart" date, "periodEnd" date,
          value numeric, numerator numeric, denominator numeric, disaggregations jsonb, state text,
          note text, "saidBy" text
        )`,
  );
}

/** Changes a row that is still at `version`; says whether it was. */
export async function updateMeasurement(
  session: Session,
  id: string,
  version: number,
  changes: Partial<NewMeasurementRow>,
): Promise<boolean> {
  const result = await session.manager.update(
    MeasurementEntity,
    { id, version },
    { ...changes, version: version + 1 },
  );
  return result.affected === 1;
}

/** Moves measurements to states, in one statement. */
export async function moveMeasurements(
  session: Session,
  moves: readonly { readonly id: string; readonly state: MeasurementState }[],
): Promise<void> {
  if (moves.length === 0) return;
  await session.query(
    sql`update measurement m set state = n.state, version = m.version + 1
        from unnest(${moves.map((move) => move.id)}::uuid[],
                    ${moves.map((move) => move.state)}::text[]) n(id, state)
        where m.id = n.id`,
  );
}

/** Who submitted a measurement last; null where nobody did. */
export async function findSubmitter(session: Session, id: string): Promise<string | null> {
  const [event] = await session.query<{ actedBy: string }>(
    sql`select acted_by from measurement_event
        where measurement_id = ${id} and state = 'submitted'
        order by acted_at desc, id desc limit 1`,
  );
  return event?.actedBy ?? null;
}

/** Keeps how measurements stand now, who made them so, and why. */
export async function recordEvents(
  session: Session,
  events: readonly { readonly measurementId: string; readonly reason: string | null }[],
): Promise<void> {
  if (events.length === 0) return;
  await session.query(
    sql`insert into measurement_event (id, measurement_id, state, period_start, period_end, value,
          numerator, denominator, disaggregations, reason, acted_by)
        select n.id, m.id, m.state, m.period_start, m.period_end, m.value, m.numerator,
          m.denominator, m.disaggregations, n.reason, ${session.viewer.subject}
        from unnest(${events.map(newId)}::uuid[],
                    ${events.map((event) => event.measurementId)}::uuid[],
                    ${events.map((event) => event.reason)}::text[]) n(id, measurement_id, reason)
        join measurement m on m.id = n.measurement_id`,
  );
}
