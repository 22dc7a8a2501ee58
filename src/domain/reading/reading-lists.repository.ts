import sql, { type Sql } from "sql-template-tag";
import type { KeysetList } from "../../db/keyset";
import type { CompletedBy, ReadingKind, ReadingState } from "./reading.entity";

/** Which readings a list shows. Days are included. */
export interface ReadingFilter {
  readonly engagementId?: string;
  readonly starId?: string;
  readonly contractId?: string;
  readonly providerId?: string;
  readonly states?: readonly ReadingState[] | null;
  readonly completedBy?: CompletedBy | null;
  readonly kind?: ReadingKind | null;
  readonly takenFrom?: string | null;
  readonly takenTo?: string | null;
}

/** Readings of all engagements, the last entered first. */
export function readings(filter: ReadingFilter): KeysetList {
  return {
    columns: sql`r.*`,
    from: sql`reading r`,
    where: conditions(filter),
    // Keys are time-ordered, so that their index serves.
    order: [{ column: "r.id", type: "uuid" }],
    descending: true,
  };
}

/** Readings under engagements, in the order of E1: by day, then as they were entered. */
export function readingsOfEngagement(filter: ReadingFilter): KeysetList {
  return {
    columns: sql`r.*`,
    from: sql`reading r`,
    where: conditions(filter),
    parent: sql`r.engagement_id`,
    order: [
      { column: "r.taken_on", type: "date" },
      { column: "r.entered_at", type: "timestamptz" },
      { column: "r.entry_number", type: "bigint" },
    ],
  };
}

function conditions(filter: ReadingFilter): Sql[] {
  const where: Sql[] = [];
  if (filter.engagementId) where.push(sql`r.engagement_id = ${filter.engagementId}`);
  if (filter.starId) where.push(sql`r.star_id = ${filter.starId}`);
  if (filter.providerId) where.push(sql`r.provider_id = ${filter.providerId}`);
  if (filter.contractId) {
    where.push(sql`exists (
      select from engagement e
      where e.id = r.engagement_id and e.contract_id = ${filter.contractId})`);
  }
  if (filter.states) where.push(sql`r.state = any(${filter.states})`);
  if (filter.completedBy) where.push(sql`r.completed_by = ${filter.completedBy}`);
  if (filter.kind) where.push(sql`r.kind = ${filter.kind}`);
  if (filter.takenFrom) where.push(sql`r.taken_on >= ${filter.takenFrom}`);
  if (filter.takenTo) where.push(sql`r.taken_on <= ${filter.takenTo}`);
  return where;
}
