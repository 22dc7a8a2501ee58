import sql from "sql-template-tag";
import type { Session } from "../../db/session";
import type { NodeEntity } from "./node.entity";

/** Enters nodes of a draft, in one statement. */
export async function insertNodes(session: Session, rows: readonly NodeEntity[]): Promise<void> {
  if (rows.length === 0) return;
  await session.query(
    sql`insert into node (id, model_version_id, lineage_id, reference, layer, title, description,
          outcome_type, x, y, position)
        select id, "modelVersionId", "lineageId", reference, layer, title, description,
          "outcomeType", x, y, position
        from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) given(
          id uuid, "modelVersionId" uuid, "lineageId" uuid, reference text, layer text, title text,
          description text, "outcomeType" text, x double precision, y double precision,
          position integer
        )`,
  );
}

/** Writes nodes over the rows with the same keys, in one statement. */
export async function updateNodes(
  session: Session,
  rows: readonly Omit<NodeEntity, "modelVersionId">[],
): Promise<void> {
  if (rows.length === 0) return;
  await session.query(
    sql`update node n set
          reference = c.reference, layer = c.layer, title = c.title, description = c.description,
          outcome_type = c."outcomeType", x = c.x, y = c.y
        from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) c(
          id uuid, reference text, layer text, title text, description text, "outcomeType" text,
          x double precision, y double precision
        )
        where n.id = c.id`,
  );
}

export async function deleteNodes(session: Session, ids: readonly string[]): Promise<void> {
  if (ids.length > 0) await session.query(sql`delete from node where id = any(${ids})`);
}
