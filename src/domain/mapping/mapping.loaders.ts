import sql from "sql-template-tag";
import { manyLoader, oneLoader } from "../../db/loaders";
import type { Session } from "../../db/session";
import type { MappingEntity } from "./mapping.entity";

/** Batches over the mappings of outcomes to Star areas. */
export function mappingLoaders(session: Session) {
  return {
    byId: oneLoader<MappingEntity>(
      session,
      (ids) => sql`select * from mapping where id = any(${ids})`,
      (row) => row.id,
    ),
    byNode: manyLoader<MappingEntity>(
      session,
      (ids) => sql`select * from mapping where node_id = any(${ids}) order by lineage_id`,
      (row) => row.nodeId,
    ),
    byVersion: manyLoader<MappingEntity>(
      session,
      (ids) => sql`select * from mapping where model_version_id = any(${ids}) order by lineage_id`,
      (row) => row.modelVersionId,
    ),
  };
}
