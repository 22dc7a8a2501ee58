import sql from "sql-template-tag";
import type { Session } from "../../../db/session";

/** A count of which something else is kept than there is. */
export interface Difference {
  readonly contract: string;
  readonly service: string;
  /** Code and edition; null for what is of no Star. */
  readonly star: string | null;
  /** See `kept-items.ts`; 0 for readings of any kind. */
  readonly item: number;
  readonly kept: number;
  readonly counted: number;
}

/** Counts everything again. With `mend` the differences are entered, so that they are no more. */
export function findDifferences(session: Session, mend: boolean): Promise<Difference[]> {
  return session.query<Difference>(sql`
    select coalesce(c.reference, d.contract_id::text) as contract,
      coalesce(s.name, d.service_id::text) as service, star.code || ' ' || star.edition as star,
      d.item::float8 as item, d.kept::float8 as kept, d.counted::float8 as counted
    from recount_evidence(${mend}::boolean) d
    left join contract c on c.id = d.contract_id
    left join service s on s.id = d.service_id
    left join star on star.id = d.star_id
    order by contract, service, star nulls first, d.item`);
}

/** Has everybody read again what may have been told from counts that were mended. */
export async function forgetAnswers(session: Session): Promise<void> {
  await session.query(sql`
    insert into steering_change (id, changes) values (gen_random_uuid(), 1)`);
}

/** Contracts with changes that are not added up yet. */
export async function findUnfolded(session: Session): Promise<string[]> {
  const rows = await session.query<{ contractId: string }>(sql`
    select distinct contract_id from evidence_change order by contract_id`);
  return rows.map(({ contractId }) => contractId);
}

/**
 * Adds a contract's changes up, after whoever is about to. In a transaction of its own: waiting for
 * others, it must hold nothing that they want.
 */
export async function fold(session: Session, contractId: string): Promise<void> {
  // The same lock as in `fold_evidence`, which does not wait for it.
  await session.query(sql`select pg_advisory_xact_lock(736452, hashtext(${contractId}))`);
  await session.query(sql`select fold_evidence(${contractId})`);
}
