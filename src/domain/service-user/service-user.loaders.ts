import sql from "sql-template-tag";
import { oneLoader } from "../../db/loaders";
import type { Session } from "../../db/session";
import type { ServiceUserEntity } from "./service-user.entity";

/** Batches over service users. */
export function serviceUserLoaders(session: Session) {
  return {
    byId: oneLoader<ServiceUserEntity>(
      session,
      (ids) => sql`select * from service_user where id = any(${ids})`,
      (row) => row.id,
    ),
  };
}
