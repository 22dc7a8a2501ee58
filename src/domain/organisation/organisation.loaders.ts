import sql from "sql-template-tag";
import { oneLoader } from "../../db/loaders";
import type { Session } from "../../db/session";
import type { OrganisationEntity } from "./organisation.entity";

/** Batches over organisations. */
export function organisationLoaders(session: Session) {
  return {
    byId: oneLoader<OrganisationEntity>(
      session,
      (ids) => sql`select * from organisation where id = any(${ids})`,
      (row) => row.id,
    ),
    byReference: oneLoader<OrganisationEntity>(
      session,
      (references) => sql`select * from organisation where reference = any(${references})`,
      (row) => row.reference,
    ),
  };
}
