import sql from "sql-template-tag";
import type { KeysetList } from "../../db/keyset";
import type { Session } from "../../db/session";
import type { BandSetEntity } from "./band-set.entity";

/** Band sets in the order of their names. */
export const BAND_SETS: KeysetList = {
  columns: sql`b.*`,
  from: sql`band_set b`,
  where: [],
  order: [{ column: "b.name", type: "text" }],
};

/** Writes a band set unless its name is taken; says whether it did. */
export async function insertBandSet(
  session: Session,
  row: Omit<BandSetEntity, "createdAt">,
): Promise<boolean> {
  const inserted = await session.query(
    sql`insert into band_set (id, name, provenance, bands, created_by)
        values (${row.id}, ${row.name}, ${row.provenance}, ${JSON.stringify(row.bands)}::jsonb,
          ${row.createdBy})
        on conflict (name) do nothing returning id`,
  );
  return inserted.length === 1;
}
