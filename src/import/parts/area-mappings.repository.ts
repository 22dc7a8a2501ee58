import sql from "sql-template-tag";
import type { Session } from "../../db/session";
import type { AreaPair } from "../../domain/star/edition-mapping.service";

/** The areas that are declared between two Stars; none where nothing is. */
export async function findDeclaredAreas(
  session: Session,
  fromStarId: string,
  toStarId: string,
): Promise<AreaPair[]> {
  return session.query<AreaPair>(sql`
    select f.code as from, t.code as to
    from edition_mapping m
    join edition_mapping_area p on p.edition_mapping_id = m.id
    join star_area f on f.id = p.from_area_id
    join star_area t on t.id = p.to_area_id
    where m.from_star_id = ${fromStarId} and m.to_star_id = ${toStarId}`);
}
