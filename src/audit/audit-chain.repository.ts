import sql, { empty } from "sql-template-tag";
import type { Session } from "../db/session";

/** The last event of a lane. */
export interface AuditHead {
  readonly lane: number;
  /** 0 where there is none. */
  readonly number: number;
  /** SHA-256, 64 hexadecimal digits. */
  readonly hash: string;
}

/** One event as its lane has it; hashes as hexadecimal digits. */
export interface ChainedEvent {
  readonly number: number;
  readonly previousHash: string;
  readonly hash: string;
  /** All that it says, as it was hashed. */
  readonly text: string;
}

export function findHeads(session: Session): Promise<AuditHead[]> {
  return session.query<AuditHead>(
    sql`select lane, number, encode(hash, 'hex') as hash from audit_head order by lane`,
  );
}

/** The lanes that have events, lowest first; in one look at the index for each. */
export async function findLanes(session: Session): Promise<number[]> {
  const rows = await session.query<{ lane: number }>(sql`
    with recursive lanes(lane) as (
      select min(lane) from audit_event
      union all
      select (select min(lane) from audit_event a where a.lane > l.lane) from lanes l
      where l.lane is not null
    )
    select lane from lanes where lane is not null`);
  return rows.map(({ lane }) => lane);
}

/** The next events of a lane after a number (null: from the beginning), in order. */
export function findChain(
  session: Session,
  lane: number,
  after: number | null,
  limit: number,
): Promise<ChainedEvent[]> {
  // The same list as in the trigger that enters events; written out, so that nobody who changes a
  // function of the database changes what is checked.
  return session.query<ChainedEvent>(sql`
    select a.number, encode(a.previous_hash, 'hex') as previous_hash, encode(a.hash, 'hex') as hash,
      json_build_array(
        a.lane, a.number, (extract(epoch from a.occurred_at) * 1000000)::bigint,
        a.subject, a.name, a.method, a.client, a.address, a.database_user,
        a.category, a.action, a.operation, a.change, a.kinds, a.ids,
        a.versions_before, a.versions_after, a.organisation_id, a.service_user_ids,
        a.purpose, a.is_purpose_stated, a.transaction_id
      )::text as text
    from audit_event a
    where a.lane = ${lane} ${after === null ? empty : sql`and a.number > ${after}`}
    order by a.number
    limit ${limit}`);
}
