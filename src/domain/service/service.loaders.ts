import sql from "sql-template-tag";
import { manyLoader, oneLoader } from "../../db/loaders";
import type { Session } from "../../db/session";
import type { ServiceEntity } from "./service.entity";

/** Batches over services. */
export function serviceLoaders(session: Session) {
  return {
    byId: oneLoader<ServiceEntity>(
      session,
      (ids) => sql`select * from service where id = any(${ids})`,
      (row) => row.id,
    ),
    byContract: manyLoader<ServiceEntity>(
      session,
      (ids) => sql`select * from service where contract_id = any(${ids}) order by name`,
      (row) => row.contractId,
    ),
  };
}
