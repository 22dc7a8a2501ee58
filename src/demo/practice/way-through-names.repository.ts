import sql from "sql-template-tag";
import type { Session } from "../../db/session";

/** An engagement of the demonstration, by its key. */
export interface DemoEngagement {
  readonly id: string;
  readonly reference: string;
  readonly startedOn: string;
  readonly endedOn: string | null;
}

/** Engagements under a contract that began up to a day, by reference. */
export function findEngagements(
  session: Session,
  contract: string,
  until: string,
): Promise<DemoEngagement[]> {
  return session.query<DemoEngagement>(sql`
    select e.id, e.reference, e.started_on, e.ended_on
    from engagement e join contract c on c.id = e.contract_id
    where c.reference = ${contract} and e.started_on <= ${until} and e.service_user_id is not null
    order by e.reference`);
}

/** Keys of the boxes of a contract's models in force, by reference. */
export async function findNodeKeys(
  session: Session,
  contract: string,
): Promise<ReadonlyMap<string, string>> {
  const rows = await session.query<{ reference: string; id: string }>(sql`
    select n.reference, n.id
    from contract c
    join model_attachment a on a.contract_id = c.id and a.detached_at is null
    join model_version v on v.logic_model_id = a.logic_model_id and v.status = 'published'
    join node n on n.model_version_id = v.id and n.reference is not null
    where c.reference = ${contract}`);
  return new Map(rows.map(({ reference, id }) => [reference, id]));
}

/** Whether an outcome was agreed with anybody under a contract. */
export async function isAnythingAgreed(session: Session, contract: string): Promise<boolean> {
  const { agreed } = await session.queryOne<{ agreed: boolean }>(sql`
    select exists (
      select from personal_outcome p
      join engagement e on e.id = p.engagement_id
      join contract c on c.id = e.contract_id
      where c.reference = ${contract}
    ) as agreed`);
  return agreed;
}
