import sql, { type Sql } from "sql-template-tag";
import type { KeysetList } from "../db/keyset";
import type { AuditCategory } from "./audit-event.entity";

/** Which events a list shows. */
export interface AuditEventFilter {
  /** Null: events that concern the deployment and no organisation. */
  readonly organisationId: string | null;
  /** Only events that name this service user. */
  readonly serviceUserId?: string;
  /** Only what this person or program did. */
  readonly subject?: string | null;
  readonly category?: AuditCategory | null;
  /** Instants, both included. */
  readonly from?: Date | null;
  readonly to?: Date | null;
}

/** Events of the audit trail, the latest first. */
export function auditEvents(filter: AuditEventFilter): KeysetList {
  const { organisationId, serviceUserId, subject, category, from, to } = filter;
  const where: Sql[] = [
    organisationId === null
      ? sql`a.organisation_id is null`
      : sql`a.organisation_id = ${organisationId}`,
  ];
  if (serviceUserId) where.push(sql`a.service_user_ids @> array[${serviceUserId}]::uuid[]`);
  if (subject) where.push(sql`a.subject = ${subject}`);
  if (category) where.push(sql`a.category = ${category}`);
  if (from) where.push(sql`a.occurred_at >= ${from}`);
  // Instants are shown in whole milliseconds, and kept in microseconds.
  if (to) where.push(sql`a.occurred_at < ${to}::timestamptz + interval '1 millisecond'`);
  return {
    columns: sql`a.*`,
    from: sql`audit_event a`,
    where,
    order: [
      { column: "a.occurred_at", type: "timestamptz" },
      { column: "a.lane", type: "integer" },
      { column: "a.number", type: "bigint" },
    ],
    descending: true,
  };
}
