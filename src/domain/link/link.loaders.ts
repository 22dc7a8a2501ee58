import sql from "sql-template-tag";
import { manyLoader, oneLoader } from "../../db/loaders";
import type { Session } from "../../db/session";
import type { LinkEntity } from "./link.entity";

/** Batches over the links of logic models. */
export function linkLoaders(session: Session) {
  return {
    byId: oneLoader<LinkEntity>(
      session,
      (ids) => sql`select * from link where id = any(${ids})`,
      (row) => row.id,
    ),
    /** All links of a version, in the order in which they were first drawn. */
    byVersion: manyLoader<LinkEntity>(
      session,
      (ids) => sql`select * from link where model_version_id = any(${ids}) order by lineage_id`,
      (row) => row.modelVersionId,
    ),
  };
}
