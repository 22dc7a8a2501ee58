import sql from "sql-template-tag";
import type { Session } from "../db/session";
import type { AuditCategory } from "./audit-event.entity";
import type { Told } from "./operation-trace";

/** Something that the tables' own triggers cannot tell. */
export interface AuditedEvent {
  readonly category: AuditCategory.READ | AuditCategory.EXPORT | AuditCategory.ACCESS;
  /** What was done, e.g. `subjectAccess`; of the request where absent. */
  readonly action?: string | null;
  /** Kinds of things, as tables are named. */
  readonly kinds: readonly string[];
  readonly ids?: readonly string[];
  /** Null: it concerns the deployment. */
  readonly organisationId: string | null;
  readonly serviceUserIds?: readonly string[];
}

/**
 * Enters an event in the audit trail, in the transaction of the session: who, when, why and from
 * where the database adds. Writes need none, since every table's triggers leave their own.
 */
export async function recordEvent(session: Session, event: AuditedEvent): Promise<void> {
  const { category, action = null, kinds, ids = [], organisationId, serviceUserIds = [] } = event;
  await session.query(
    sql`select record_event(${category}, ${action}, ${kinds}::text[], ${ids}::uuid[],
      ${organisationId}::uuid, ${serviceUserIds}::uuid[])`,
  );
}

/** Enters that people's records were read, or taken away: one event for each organisation. */
export async function recordReads(
  session: Session,
  { kinds, serviceUsers, engagements, readings }: Told,
  category: AuditCategory.READ | AuditCategory.EXPORT,
): Promise<void> {
  await session.query(
    sql`select record_reading_of(${category}, null, ${kinds}::text[], ${serviceUsers}::uuid[],
      ${engagements}::uuid[], ${readings}::uuid[])`,
  );
}
