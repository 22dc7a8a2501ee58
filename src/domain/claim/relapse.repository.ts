import sql from "sql-template-tag";
import type { Session } from "../../db/session";

/** What a relapse is of. */
interface RelapseOf {
  readonly contractId: string;
  readonly serviceUserId: string;
  readonly metricId: string;
  readonly relapsedOn: string;
}

/** The key of a relapse that is recorded already; null where there is none. */
export async function findRelapse(session: Session, of: RelapseOf): Promise<string | null> {
  const [row] = await session.query<{ id: string }>(sql`
    select r.id from relapse r
    join claimant m on m.id = r.claimant_id
    where m.contract_id = ${of.contractId} and m.service_user_id = ${of.serviceUserId}
      and r.outcome_metric_id = ${of.metricId} and r.relapsed_on = ${of.relapsedOn}`);
  return row?.id ?? null;
}

/** A relapse to enter. */
interface NewRelapseRow extends RelapseOf {
  readonly id: string;
  readonly serviceId: string;
  readonly note: string | null;
}

/** Enters a relapse of somebody who has a key under the contract. */
export async function insertRelapse(session: Session, row: NewRelapseRow): Promise<void> {
  await session.query(sql`
    insert into relapse (id, contract_id, claimant_id, outcome_metric_id, service_id, relapsed_on,
      note, recorded_by)
    select ${row.id}, m.contract_id, m.id, ${row.metricId}, ${row.serviceId}, ${row.relapsedOn},
      ${row.note}, ${session.viewer.subject}
    from claimant m
    where m.contract_id = ${row.contractId} and m.service_user_id = ${row.serviceUserId}`);
}
