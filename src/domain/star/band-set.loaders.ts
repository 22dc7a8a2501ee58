import sql from "sql-template-tag";
import { oneLoader } from "../../db/loaders";
import type { Session } from "../../db/session";
import type { BandSetEntity } from "./band-set.entity";

/** Batches over band sets. */
export function bandSetLoaders(session: Session) {
  return {
    byId: oneLoader<BandSetEntity>(
      session,
      (ids) => sql`select * from band_set where id = any(${ids})`,
      (row) => row.id,
    ),
  };
}
