import sql from "sql-template-tag";
import type { Session } from "../../db/session";

/** A completed reading of a service, with what a second scoring of it begins from. */
export interface ReadingToCheck {
  readonly id: string;
  readonly serviceId: string;
  readonly service: string;
  readonly starId: string;
  readonly takenOn: string;
  readonly scores: readonly (number | null)[];
  /** Codes of the Star's areas, by position. */
  readonly areas: readonly string[];
  readonly scaleMax: number;
  /** Reference of another worker of the provider, who took no part; null where there is none. */
  readonly another: string | null;
}

/** Readings of a contract and Star that are completed by a worker, by their references. */
export function findReadingsToCheck(
  session: Session,
  contract: string,
  star: { readonly code: string; readonly edition: string },
): Promise<ReadingToCheck[]> {
  return session.query<ReadingToCheck>(sql`
    select r.id, v.id as service_id, v.name as service, s.id as star_id, r.taken_on, r.scores,
      s.scale_max, array(
        select a.code from star_area a where a.star_id = s.id order by a.position
      ) as areas, (
        select w.reference from worker w
        where w.organisation_id = e.provider_id
          and w.id is distinct from coalesce(r.worker_id, e.keyworker_id)
        order by w.reference limit 1
      ) as another
    from contract c
    join engagement e on e.contract_id = c.id
    join service v on v.id = e.service_id
    join reading r on r.engagement_id = e.id
    join star s on s.id = r.star_id
    where c.reference = ${contract} and s.code = ${star.code} and s.edition = ${star.edition}
      and r.state = 'completed' and r.completed_by <> 'service_user'
    order by r.reference`);
}

/** Whether any reading of a contract was checked. */
export async function isAnythingChecked(session: Session, contract: string): Promise<boolean> {
  const rows = await session.query(sql`
    select 1 from spot_check k join contract c on c.id = k.contract_id
    where c.reference = ${contract} limit 1`);
  return rows.length > 0;
}
