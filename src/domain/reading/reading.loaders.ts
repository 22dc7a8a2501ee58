import sql, { join, raw } from "sql-template-tag";
import { manyLoader, oneLoader } from "../../db/loaders";
import type { Session } from "../../db/session";
import type { ReadingEntity } from "./reading.entity";
import type { WithdrawalEntity } from "./withdrawal.entity";

/** The loader key of a reading by what its provider knows. */
export const readingKey = (providerId: string, reference: string): string =>
  JSON.stringify([providerId, reference]);

/** Where a reading stands among those of its engagement and Star that evidence may count (E1). */
export interface ReadingPlaceRow {
  readonly readingId: string;
  /** 1 for the first. */
  readonly number: number;
  readonly total: number;
  readonly hasEnded: boolean;
}

/** Condition: a reading, under its alias, may be counted by evidence (E1). */
const isEligible = (alias: "o" | "r") => {
  const [state, completedBy] = [raw(`${alias}.state`), raw(`${alias}.completed_by`)];
  return sql`${state} = 'completed' and ${completedBy} in ('collaborative', 'worker')`;
};

/** Batches over readings and their withdrawals. */
export function readingLoaders(session: Session) {
  return {
    byId: oneLoader<ReadingEntity>(
      session,
      (ids) => sql`select * from reading where id = any(${ids})`,
      (row) => row.id,
    ),
    byReference: oneLoader<ReadingEntity>(
      session,
      (keys) => sql`select * from reading
                    where (provider_id, reference) in (${join(keys.map(pair))})`,
      (row) => readingKey(row.providerId, row.reference),
    ),
    place: oneLoader<ReadingPlaceRow>(
      session,
      (ids) => sql`
        select r.id as reading_id, count(*)::integer as total, e.ended_on is not null as has_ended,
          (count(*) filter (where (o.taken_on, o.entered_at, o.entry_number)
            <= (r.taken_on, r.entered_at, r.entry_number)))::integer as number
        from reading r
        join engagement e on e.id = r.engagement_id
        join reading o on o.engagement_id = r.engagement_id and o.star_id = r.star_id
          and ${isEligible("o")}
        where r.id = any(${ids}) and ${isEligible("r")}
        group by r.id, e.ended_on`,
      (row) => row.readingId,
    ),
    counterpart: oneLoader<ReadingEntity & { readingId: string }>(
      session,
      (ids) => sql`
        select r.id as reading_id, other.*
        from reading r cross join lateral (
          select o.* from reading o
          where o.engagement_id = r.engagement_id and o.star_id = r.star_id
            and o.taken_on = r.taken_on and o.kind = r.kind and o.state = 'completed'
            and (o.completed_by = 'service_user') <> (r.completed_by = 'service_user')
          order by o.entered_at desc, o.entry_number desc limit 1
        ) other
        where r.id = any(${ids}) and r.state = 'completed'`,
      (row) => row.readingId,
    ),
    withdrawalById: oneLoader<WithdrawalEntity>(
      session,
      (ids) => sql`select * from withdrawal where id = any(${ids})`,
      (row) => row.id,
    ),
    withdrawals: manyLoader<WithdrawalEntity>(
      session,
      (ids) => sql`select * from withdrawal where reading_id = any(${ids})
                   order by requested_at, id`,
      (row) => row.readingId,
    ),
  };
}

function pair(key: string) {
  const [providerId, reference]: string[] = JSON.parse(key);
  return sql`(${providerId}::uuid, ${reference})`;
}
