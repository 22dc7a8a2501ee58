import sql, { type Sql } from "sql-template-tag";
import type { Session } from "../../db/session";
import type { IndicatorEntity, IndicatorRow } from "./indicator.entity";

/** What a row is of the rest of the model, for rules. */
export interface IndicatorPlace extends IndicatorRow {
  readonly logicModelId: string;
  readonly versionNumber: number;
  readonly versionStatus: "draft" | "published" | "superseded";
}

/** A row to enter, with the reference by which its lineage is known. */
export type NewIndicatorRow = IndicatorEntity & Pick<IndicatorRow, "reference">;

/** The indicator; others are kept from changing what hangs on any version of it, and from removing it. */
export async function lockIndicator(session: Session, id: string): Promise<IndicatorPlace | null> {
  await lockLineagesOf(session, [id]);
  const [row] = await session.query<IndicatorPlace>(
    sql`select i.*, l.reference, l.logic_model_id, v.number as version_number,
               v.status as version_status
        from indicator i
        join indicator_lineage l on l.id = i.lineage_id
        join model_version v on v.id = i.model_version_id
        where i.id = ${id}`,
  );
  return row ?? null;
}

/** Keys of the same indicator in later versions: of a published one, that of the draft. */
export async function findLaterIds(
  session: Session,
  { lineageId, versionNumber }: IndicatorPlace,
): Promise<string[]> {
  const rows = await session.query<{ id: string }>(
    sql`select i.id from indicator i join model_version v on v.id = i.model_version_id
        where i.lineage_id = ${lineageId} and v.number > ${versionNumber}`,
  );
  return rows.map((row) => row.id);
}

/** Indicators as `currentOfLineage` of the loaders gives them, for rules. */
export function findCurrentIndicators(
  session: Session,
  lineageIds: readonly string[],
): Promise<IndicatorRow[]> {
  return session.query<IndicatorRow>(currentIndicators(lineageIds));
}

/** Each lineage as the newest published version that has it says, or the draft without one. */
export function currentIndicators(lineageIds: readonly string[]): Sql {
  return sql`
    select distinct on (i.lineage_id) i.*, l.reference
    from indicator i
    join indicator_lineage l on l.id = i.lineage_id
    join model_version v on v.id = i.model_version_id
    where i.lineage_id = any(${lineageIds})
    order by i.lineage_id, (v.status = 'draft'), v.number desc`;
}

/** Waits until no other transaction changes what hangs on the lineages, and keeps others out. */
export async function lockLineages(session: Session, ids: readonly string[]): Promise<void> {
  await session.query(sql`select hold_lineages(${ids}::uuid[])`);
}

/** As `lockLineages`, of indicators of any versions. */
export async function lockLineagesOf(session: Session, ids: readonly string[]): Promise<void> {
  await session.query(
    sql`select hold_lineages(array(select lineage_id from indicator where id = any(${ids})))`,
  );
}

/** Enters the lineages of indicators that a model does not have yet, by reference. */
export async function insertLineages(
  session: Session,
  logicModelId: string,
  rows: readonly NewIndicatorRow[],
): Promise<void> {
  if (rows.length === 0) return;
  const [ids, references] = [rows.map((row) => row.lineageId), rows.map((row) => row.reference)];
  await session.query(
    sql`insert into indicator_lineage (id, logic_model_id, reference)
        select id, ${logicModelId}::uuid, reference
        from unnest(${ids}::uuid[], ${references}::text[]) given(id, reference)
        on conflict do nothing`,
  );
}

/** Enters indicators, each in the lineage that its model has for its reference. */
export async function insertIndicators(
  session: Session,
  logicModelId: string,
  rows: readonly NewIndicatorRow[],
): Promise<void> {
  if (rows.length === 0) return;
  await session.query(
    sql`insert into indicator (id, model_version_id, lineage_id, node_id, title, description, nature,
          unit, direction, aggregation, source, frequency, baseline, decimals, star_area_id)
        select n.id, n."modelVersionId", coalesce(l.id, n."lineageId"), n."nodeId", n.title,
          n.description, n.nature, n.unit, n.direction, n.aggregation, n.source, n.frequency,
          n.baseline, n.decimals, n."starAreaId"
        from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) n(
          id uuid, "modelVersionId" uuid, "lineageId" uuid, reference text, "nodeId" uuid,
          title text, description text, nature text, unit text, direction text, aggregation text,
          source text, frequency text, baseline numeric, decimals smallint, "starAreaId" uuid
        )
        left join indicator_lineage l
          on l.logic_model_id = ${logicModelId} and l.reference = n.reference`,
  );
}

/** Writes definitions over the rows with the same ids, in one statement. */
export async function updateIndicators(
  session: Session,
  rows: readonly Omit<IndicatorEntity, "modelVersionId" | "lineageId">[],
): Promise<void> {
  if (rows.length === 0) return;
  await session.query(
    sql`update indicator i set
          node_id = n."nodeId", title = n.title, description = n.description, nature = n.nature,
          unit = n.unit, direction = n.direction, aggregation = n.aggregation, source = n.source,
          frequency = n.frequency, baseline = n.baseline, decimals = n.decimals,
          star_area_id = n."starAreaId"
        from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) n(
          id uuid, "nodeId" uuid, title text, description text, nature text, unit text,
          direction text, aggregation text, source text, frequency text, baseline numeric,
          decimals smallint, "starAreaId" uuid
        )
        where i.id = n.id`,
  );
}

/** Of these indicators, those whose measurements no other version's row would explain. */
export async function findLastWithMeasurements(
  session: Session,
  ids: readonly string[],
): Promise<readonly { id: string }[]> {
  return session.query(
    sql`select i.id from indicator i
        where i.id = any(${ids})
          and i.lineage_id = any(measured_lineages(array[i.lineage_id]))
          and not exists (
            select from indicator other
            where other.lineage_id = i.lineage_id and other.id <> all(${ids})
          )`,
  );
}

/** Deletes indicators of a draft with the targets set in it, and lineages that nothing uses. */
export async function deleteIndicators(session: Session, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  const targets = session.query(sql`delete from target where indicator_id = any(${ids})`);
  const indicators = session.query(
    sql`with gone as (delete from indicator where id = any(${ids}) returning lineage_id)
        delete from indicator_lineage l
        where l.id in (select lineage_id from gone)
          and not exists (
            select from indicator i where i.lineage_id = l.id and i.id <> all(${ids})
          )
          and not exists (select from measurement m where m.lineage_id = l.id)`,
  );
  await Promise.all([targets, indicators]);
}
