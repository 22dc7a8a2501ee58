import sql, { join } from "sql-template-tag";
import { manyLoader, oneLoader } from "../../db/loaders";
import type { Session } from "../../db/session";
import type { EngagementRevisionEntity } from "./engagement-revision.entity";
import type { EngagementEntity } from "./engagement.entity";

/** The loader key of an engagement by what its provider knows. */
export const engagementKey = (providerId: string, reference: string): string =>
  JSON.stringify([providerId, reference]);

/** Batches over engagements. */
export function engagementLoaders(session: Session) {
  return {
    byId: oneLoader<EngagementEntity>(
      session,
      (ids) => sql`select * from engagement where id = any(${ids})`,
      (row) => row.id,
    ),
    byReference: oneLoader<EngagementEntity>(
      session,
      (keys) => sql`select * from engagement
                    where (provider_id, reference) in (${join(keys.map(pair))})`,
      (row) => engagementKey(row.providerId, row.reference),
    ),
    revisions: manyLoader<EngagementRevisionEntity>(
      session,
      (ids) => sql`select * from engagement_revision where engagement_id = any(${ids})
                   order by superseded_at, id`,
      (row) => row.engagementId,
    ),
  };
}

function pair(key: string) {
  const [providerId, reference]: string[] = JSON.parse(key);
  return sql`(${providerId}::uuid, ${reference})`;
}
