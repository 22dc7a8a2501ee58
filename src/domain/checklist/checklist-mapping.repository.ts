import sql, { type Sql } from "sql-template-tag";
import { newId } from "../../db/new-id";
import type { Session } from "../../db/session";
import type { NodeLayer } from "../node/node.entity";
import type { ModelVersionStatus } from "../logic-model/model-version.entity";
import type { ChecklistMappingEntity } from "./checklist-mapping.entity";

/** An outcome that a checklist may be mapped to. */
export interface MappingTarget {
  readonly lineageId: string;
  readonly logicModelId: string;
  readonly layer: NodeLayer;
  readonly title: string;
  readonly status: ModelVersionStatus;
}

export async function findMappingTarget(
  session: Session,
  nodeId: string,
): Promise<MappingTarget | null> {
  const [row] = await session.query<MappingTarget>(
    sql`select n.lineage_id, v.logic_model_id, n.layer, n.title, v.status
        from node n join model_version v on v.id = n.model_version_id
        where n.id = ${nodeId}`,
  );
  return row ?? null;
}

const IN_FORCE = sql`m.withdrawn_at is null`;

/** Mappings of outcomes, by the key that a node keeps through all versions, at an instant (null: now). */
export const mappingsOfNodes = (lineageIds: readonly string[], asOf: Date | null): Sql =>
  sql`select m.* from checklist_mapping m
      join checklist c on c.id = m.checklist_id
      where m.node_lineage_id = any(${lineageIds}) and ${wasInForce(asOf)}
      order by c.code, c.edition, m.mapped_at, m.id`;

function wasInForce(asOf: Date | null): Sql {
  if (!asOf) return IN_FORCE;
  return sql`m.mapped_at <= ${asOf}::timestamptz
    and (m.withdrawn_at is null or m.withdrawn_at > ${asOf}::timestamptz)`;
}

export const mappingsById = (ids: readonly string[]): Sql =>
  sql`select * from checklist_mapping where id = any(${ids})`;

export function findMappings(
  session: Session,
  lineageId: string,
): Promise<ChecklistMappingEntity[]> {
  return session.query<ChecklistMappingEntity>(mappingsOfNodes([lineageId], null));
}

export async function insertMapping(
  session: Session,
  row: Pick<
    ChecklistMappingEntity,
    "logicModelId" | "nodeLineageId" | "checklistId" | "area" | "explanation"
  >,
): Promise<string> {
  const id = newId();
  await session.query(
    sql`insert into checklist_mapping (id, logic_model_id, node_lineage_id, checklist_id, area,
          explanation, mapped_by)
        values (${id}, ${row.logicModelId}, ${row.nodeLineageId}, ${row.checklistId}, ${row.area},
          ${row.explanation}, ${session.viewer.subject})`,
  );
  return id;
}

export async function findMapping(
  session: Session,
  id: string,
): Promise<ChecklistMappingEntity | null> {
  const [row] = await session.query<ChecklistMappingEntity>(mappingsById([id]));
  return row ?? null;
}

/** Ends a mapping unless it ended before; says whether it did. */
export async function endMapping(session: Session, id: string, reason: string): Promise<boolean> {
  const ended = await session.query(
    sql`update checklist_mapping set withdrawn_by = ${session.viewer.subject},
          withdrawn_at = clock_timestamp(), withdrawn_reason = ${reason}
        where id = ${id} and withdrawn_at is null returning id`,
  );
  return ended.length === 1;
}
