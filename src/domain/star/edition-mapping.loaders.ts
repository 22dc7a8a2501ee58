import sql from "sql-template-tag";
import { manyLoader, oneLoader } from "../../db/loaders";
import type { Session } from "../../db/session";
import type { EditionMappingAreaEntity, EditionMappingEntity } from "./edition-mapping.entity";

/** Batches over edition mappings. */
export function editionMappingLoaders(session: Session) {
  return {
    byId: oneLoader<EditionMappingEntity>(
      session,
      (ids) => sql`select * from edition_mapping where id = any(${ids})`,
      (row) => row.id,
    ),
    byStar: manyLoader<EditionMappingEntity & { starId: string }>(
      session,
      (ids) => sql`select star.id as star_id, m.* from unnest(${ids}::uuid[]) star(id)
                   join edition_mapping m on star.id in (m.from_star_id, m.to_star_id)
                   order by m.id`,
      (row) => row.starId,
    ),
    areas: manyLoader<EditionMappingAreaEntity>(
      session,
      (ids) => sql`select pair.* from edition_mapping_area pair
                   join star_area area on area.id = pair.from_area_id
                   where pair.edition_mapping_id = any(${ids}) order by area.position`,
      (row) => row.editionMappingId,
    ),
  };
}
