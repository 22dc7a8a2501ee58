import sql from "sql-template-tag";
import { oneLoader } from "../../db/loaders";
import type { Session } from "../../db/session";
import type { EngagementEntity } from "./engagement.entity";

/** Batches over engagements. */
export function engagementLoaders(session: Session) {
  return {
    byId: oneLoader<EngagementEntity>(
      session,
      (ids) => sql`select * from engagement where id = any(${ids})`,
      (row) => row.id,
    ),
  };
}
