import sql from "sql-template-tag";
import type { Session } from "../../db/session";

/** Somebody's time with a service, as far as a record of it needs to know. */
export interface DemoEngagement {
  readonly id: string;
  readonly startedOn: string;
  readonly endedOn: string | null;
}

/** Engagements of a contract that began by a day, by reference. */
export function findDemoEngagements(
  session: Session,
  contract: string,
  startedBy: string,
): Promise<DemoEngagement[]> {
  return session.query<DemoEngagement>(sql`
    select e.id, e.started_on, e.ended_on
    from engagement e join contract c on c.id = e.contract_id
    where c.reference = ${contract} and e.started_on <= ${startedBy}
      and e.service_user_id is not null
    order by e.reference`);
}

/** Keys of the nodes of a model that is in force, by their references. */
export async function findDemoNodes(
  session: Session,
  model: string,
): Promise<ReadonlyMap<string, string>> {
  const rows = await session.query<{ reference: string; id: string }>(sql`
    select n.reference, n.id
    from node n
    join model_version v on v.id = n.model_version_id and v.status = 'published'
    join logic_model m on m.id = v.logic_model_id
    where m.reference = ${model}`);
  return new Map(rows.map(({ reference, id }) => [reference, id]));
}

/** Whether there is any checklist. */
export async function isAnyChecklistThere(session: Session): Promise<boolean> {
  const { known } = await session.queryOne<{ known: boolean }>(
    sql`select exists (select from checklist) as known`,
  );
  return known;
}
