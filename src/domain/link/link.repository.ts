import sql from "sql-template-tag";
import type { Session } from "../../db/session";
import type { LinkEntity } from "./link.entity";

/** Enters links of a draft, in one statement. */
export async function insertLinks(session: Session, rows: readonly LinkEntity[]): Promise<void> {
  if (rows.length === 0) return;
  await session.query(
    sql`insert into link (id, model_version_id, lineage_id, from_node_id, to_node_id, rationale,
          assumptions, strength)
        select id, "modelVersionId", "lineageId", "fromNodeId", "toNodeId", rationale, assumptions,
          strength
        from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) given(
          id uuid, "modelVersionId" uuid, "lineageId" uuid, "fromNodeId" uuid, "toNodeId" uuid,
          rationale text, assumptions text, strength text
        )`,
  );
}

/** Writes what links rest on over the rows with the same keys, in one statement. */
export async function updateLinks(
  session: Session,
  rows: readonly Pick<LinkEntity, "id" | "rationale" | "assumptions" | "strength">[],
): Promise<void> {
  if (rows.length === 0) return;
  await session.query(
    sql`update link l set
          rationale = c.rationale, assumptions = c.assumptions, strength = c.strength
        from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) c(
          id uuid, rationale text, assumptions text, strength text
        )
        where l.id = c.id`,
  );
}

export async function deleteLinks(session: Session, ids: readonly string[]): Promise<void> {
  if (ids.length > 0) await session.query(sql`delete from link where id = any(${ids})`);
}
