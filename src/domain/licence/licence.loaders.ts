import sql from "sql-template-tag";
import { oneLoader } from "../../db/loaders";
import type { Session } from "../../db/session";
import type { LicenceEntity } from "./licence.entity";

/** Batches over licences. */
export function licenceLoaders(session: Session) {
  return {
    byId: oneLoader<LicenceEntity>(
      session,
      (ids) => sql`select * from licence where id = any(${ids})`,
      (row) => row.id,
    ),
  };
}
