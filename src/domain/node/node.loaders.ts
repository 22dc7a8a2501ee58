import sql from "sql-template-tag";
import { manyLoader, oneLoader } from "../../db/loaders";
import type { Session } from "../../db/session";
import type { NodeEntity } from "./node.entity";

/** Batches over the nodes of logic models. */
export function nodeLoaders(session: Session) {
  return {
    byId: oneLoader<NodeEntity>(
      session,
      (ids) => sql`select * from node where id = any(${ids})`,
      (row) => row.id,
    ),
    /** All nodes of a version, in the order in which they were added. */
    byVersion: manyLoader<NodeEntity>(
      session,
      (ids) => sql`select * from node where model_version_id = any(${ids}) order by position, id`,
      (row) => row.modelVersionId,
    ),
  };
}
