import sql, { join } from "sql-template-tag";
import type { KeysetList } from "../../db/keyset";
import type { Session } from "../../db/session";
import { EditionMappingAreaEntity, type EditionMappingEntity } from "./edition-mapping.entity";

/** Declarations in the order in which they were made; with a Star, those that begin or end at it. */
export function editionMappings(starId?: string): KeysetList {
  return {
    columns: sql`m.*`,
    from: sql`edition_mapping m`,
    where: starId ? [sql`${starId} in (m.from_star_id, m.to_star_id)`] : [],
    order: [{ column: "m.id", type: "uuid" }],
  };
}

/** Writes a declaration unless one exists between these two; says whether it did. */
export async function insertEditionMapping(
  session: Session,
  mapping: Omit<EditionMappingEntity, "declaredAt">,
  pairs: readonly Omit<EditionMappingAreaEntity, "editionMappingId">[],
): Promise<boolean> {
  const values = [mapping.id, mapping.fromStarId, mapping.toStarId, mapping.reason];
  const inserted = await session.query(
    sql`insert into edition_mapping (id, from_star_id, to_star_id, reason, declared_by)
        values (${join([...values, mapping.declaredBy])})
        on conflict (from_star_id, to_star_id) do nothing returning id`,
  );
  if (inserted.length === 0) return false;
  await session.manager.insert(
    EditionMappingAreaEntity,
    pairs.map((pair) => ({ editionMappingId: mapping.id, ...pair })),
  );
  return true;
}
