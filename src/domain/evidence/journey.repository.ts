import sql, { type Sql } from "sql-template-tag";
import type { Session } from "../../db/session";
import type { ReadingEntity } from "../reading/reading.entity";

/**
 * The completed readings of engagements, in E1's order by Star, as they were known at an instant
 * (default: now): not those withdrawn by then.
 */
export function findCompletedReadings(
  session: Session,
  engagementIds: readonly string[],
  asOf: Date | null,
): Promise<ReadingEntity[]> {
  return session.query<ReadingEntity>(sql`
    select r.*
    from reading r
    join star s on s.id = r.star_id
    where r.engagement_id = any(${engagementIds}) and ${wasCompleted(asOf)}
    order by s.code, s.edition, r.taken_on, r.entered_at, r.entry_number`);
}

function wasCompleted(asOf: Date | null): Sql {
  if (!asOf) return sql`r.state = 'completed'`;
  return sql`r.entered_at <= ${asOf}::timestamptz and r.completed_at <= ${asOf}::timestamptz
    and (r.withdrawn_at is null or r.withdrawn_at > ${asOf}::timestamptz)`;
}
