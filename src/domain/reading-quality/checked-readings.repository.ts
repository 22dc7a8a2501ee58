import sql from "sql-template-tag";
import type { Session } from "../../db/session";
import type { ReadingState } from "../reading/reading.entity";

/** A reading that somebody looks at again, with what tells whose it is to look at. */
export interface CheckedReading {
  readonly id: string;
  readonly reference: string;
  readonly state: ReadingState;
  readonly takenOn: string;
  readonly starId: string;
  readonly serviceId: string;
  readonly providerId: string;
  /** Who took it, or whose caseload it is of; null where nobody is named. */
  readonly workerId: string | null;
}

/** Readings of people who are still there, in no order. */
export function findCheckedReadings(
  session: Session,
  ids: readonly string[],
): Promise<CheckedReading[]> {
  return session.query<CheckedReading>(sql`
    select r.id, r.reference, r.state, r.taken_on, r.star_id, r.provider_id, e.service_id,
      coalesce(r.worker_id, e.keyworker_id) as worker_id
    from reading r
    join engagement e on e.id = r.engagement_id
    where r.id = any(${ids}::uuid[]) and e.service_user_id is not null`);
}
