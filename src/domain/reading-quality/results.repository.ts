import sql from "sql-template-tag";
import type { Session } from "../../db/session";
import type { Found } from "./answers";

/** What was found of a drawn reading, and in which audit. */
export interface AuditedReading extends Found {
  readonly auditId: string;
  /** Whether somebody looked at it yet: else nothing was found. */
  readonly isFound: boolean;
}

/** What was drawn in audits, and found so far; of their provider's, who may list them. */
export function readAudited(
  session: Session,
  auditIds: readonly string[],
): Promise<AuditedReading[]> {
  return session.query<AuditedReading>(sql`
    select f.audit_id, f.reading_id, coalesce(e.service_user_id, e.shell_person_id) as person_id,
      f.involved_person, f.scores_fit_notes, f.action_plan_follows,
      f.found_at is not null as is_found
    from audit_finding f
    join reading r on r.id = f.reading_id
    join engagement e on e.id = r.engagement_id
    where f.audit_id = any(${auditIds}::uuid[])`);
}
