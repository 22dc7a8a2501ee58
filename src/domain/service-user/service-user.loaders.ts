import sql, { join } from "sql-template-tag";
import { oneLoader } from "../../db/loaders";
import type { Session } from "../../db/session";
import type { ServiceUserEntity } from "./service-user.entity";

/** The loader key of a person by what their provider knows. */
export const pseudonymKey = (organisationId: string, pseudonym: string): string =>
  JSON.stringify([organisationId, pseudonym]);

/** Batches over service users. */
export function serviceUserLoaders(session: Session) {
  return {
    byId: oneLoader<ServiceUserEntity>(
      session,
      (ids) => sql`select * from service_user where id = any(${ids})`,
      (row) => row.id,
    ),
    byPseudonym: oneLoader<ServiceUserEntity>(
      session,
      (keys) => sql`select * from service_user
                    where (organisation_id, pseudonym) in (${join(keys.map(pair))})`,
      (row) => pseudonymKey(row.organisationId, row.pseudonym),
    ),
  };
}

function pair(key: string) {
  const [organisationId, pseudonym]: string[] = JSON.parse(key);
  return sql`(${organisationId}::uuid, ${pseudonym})`;
}
