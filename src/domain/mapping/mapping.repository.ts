import sql from "sql-template-tag";
import type { Session } from "../../db/session";
import type { MappingEntity } from "./mapping.entity";

/** A Star area as rules and messages need it. */
export interface NamedArea {
  readonly id: string;
  /** Code of its Star, the edition, and its own code: how files name it. */
  readonly star: string;
  readonly edition: string;
  readonly area: string;
  /** For people, e.g. `Harbour Compass 2026: Money`. */
  readonly name: string;
}

/** Enters mappings of a draft, in one statement. */
export async function insertMappings(
  session: Session,
  rows: readonly MappingEntity[],
): Promise<void> {
  if (rows.length === 0) return;
  await session.query(
    sql`insert into mapping (id, model_version_id, lineage_id, node_id, star_area_id, weight,
          explanation)
        select id, "modelVersionId", "lineageId", "nodeId", "starAreaId", weight, explanation
        from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) given(
          id uuid, "modelVersionId" uuid, "lineageId" uuid, "nodeId" uuid, "starAreaId" uuid,
          weight numeric, explanation text
        )`,
  );
}

/** Writes weights and explanations over the rows with the same keys, in one statement. */
export async function updateMappings(
  session: Session,
  rows: readonly Pick<MappingEntity, "id" | "weight" | "explanation">[],
): Promise<void> {
  if (rows.length === 0) return;
  await session.query(
    sql`update mapping m set weight = c.weight, explanation = c.explanation
        from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) c(
          id uuid, weight numeric, explanation text
        )
        where m.id = c.id`,
  );
}

export async function deleteMappings(session: Session, ids: readonly string[]): Promise<void> {
  if (ids.length > 0) await session.query(sql`delete from mapping where id = any(${ids})`);
}

/** The areas with these keys; those that are not there are left out. */
export async function findAreas(
  session: Session,
  ids: readonly string[],
): Promise<readonly NamedArea[]> {
  if (ids.length === 0) return [];
  return session.query(sql`${AREAS} where a.id = any(${ids})`);
}

/** All areas of the Stars with these codes, in every edition. */
export async function findAreasOfStars(
  session: Session,
  codes: readonly string[],
): Promise<readonly NamedArea[]> {
  if (codes.length === 0) return [];
  return session.query(sql`${AREAS} where s.code = any(${codes}) order by s.edition, a.position`);
}

const AREAS = sql`
  select a.id, s.code as star, s.edition, a.code as area,
         s.name || ' ' || s.edition || ': ' || a.name as name
  from star_area a join star s on s.id = a.star_id`;
