import sql from "sql-template-tag";
import { oneLoader } from "../../db/loaders";
import type { Session } from "../../db/session";
import type { ReadingEntity } from "./reading.entity";

/** Batches over readings. */
export function readingLoaders(session: Session) {
  return {
    byId: oneLoader<ReadingEntity>(
      session,
      (ids) => sql`select * from reading where id = any(${ids})`,
      (row) => row.id,
    ),
  };
}
