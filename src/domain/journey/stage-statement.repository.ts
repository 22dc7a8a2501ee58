import sql from "sql-template-tag";
import { newId } from "../../db/new-id";
import type { Session } from "../../db/session";
import type { StageStatementEntity } from "./stage-statement.entity";

/** A statement with its service's name, to put them in order. */
export interface StatedStages extends StageStatementEntity {
  readonly stages: readonly number[];
}

/**
 * The latest statement of each service about a Star's areas, and about all of them, by an instant
 * (null: now), by the services' names; those that end one are among them.
 */
export function findStatements(
  session: Session,
  contractIds: readonly string[],
  starId: string,
  asOf: Date | null,
): Promise<StatedStages[]> {
  return session.query<StatedStages>(sql`
    select latest.* from (
      select distinct on (service_id, star_area_id) *
      from stage_statement
      where contract_id = any(${contractIds}) and star_id = ${starId}
        and stated_at <= coalesce(${asOf}::timestamptz, 'infinity')
      order by service_id, star_area_id, stated_at desc, id desc
    ) latest
    join service s on s.id = latest.service_id
    order by s.name, latest.service_id, latest.star_area_id nulls first`);
}

/** As `findStatements`, without those that end one. */
export async function inForce(
  session: Session,
  contractIds: readonly string[],
  starId: string,
  asOf: Date | null,
): Promise<StatedStages[]> {
  const found = await findStatements(session, contractIds, starId, asOf);
  return found.filter(({ stages }) => stages.length > 0);
}

/** Notes a statement; returns its key. */
export async function insertStatement(
  session: Session,
  row: Omit<StatedStages, "id" | "statedBy" | "statedAt">,
): Promise<string> {
  const id = newId();
  await session.query(sql`
    insert into stage_statement (id, contract_id, service_id, star_id, star_area_id, stages, places,
      note, stated_by)
    values (${id}, ${row.contractId}, ${row.serviceId}, ${row.starId}, ${row.starAreaId},
      ${JSON.stringify(row.stages)}::jsonb, ${row.places}, ${row.note}, ${session.viewer.subject})`);
  return id;
}
