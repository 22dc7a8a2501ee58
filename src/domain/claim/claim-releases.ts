import sql from "sql-template-tag";
import type { Session } from "../../db/session";
import { startOfMonth } from "../period";
import { today } from "../today";

interface Month {
  readonly contractId: string;
  /** When the month was over. */
  readonly until: Date;
  /** People for whom nothing had been claimed before, and outcomes claimed as a number. */
  readonly people: number;
}

/**
 * The instants as of which viewers of totals are told about claims, by the contract's key: the end of
 * a month by which either nothing or something for enough new people was claimed since the one
 * before, so that answers of two days never differ by a few. One statement; null: none yet.
 */
export async function claimReleases(
  session: Session,
  contractIds: readonly string[],
  threshold: number,
): Promise<ReadonlyMap<string, Date | null>> {
  const months = Map.groupBy(await findMonths(session, contractIds), (row) => row.contractId);
  return new Map(contractIds.map((id) => [id, lastRelease(months.get(id) ?? [], threshold)]));
}

/** The last of the months, in their order, by which enough people are new. */
export function lastRelease(
  months: readonly Pick<Month, "until" | "people">[],
  threshold: number,
): Date | null {
  let release: Date | null = null;
  let waiting = 0;
  for (const { until, people } of months) {
    waiting += people;
    if (waiting < threshold) continue;
    release = until;
    waiting = 0;
  }
  return release;
}

function findMonths(session: Session, contractIds: readonly string[]): Promise<Month[]> {
  const known = `${startOfMonth(today())}T00:00:00Z`;
  return session.query<Month>(sql`
    with entered as (
      select contract_id, quantity, claimant_id,
        date_trunc('month', submitted_at, 'UTC') + interval '1 month' as until,
        row_number() over (
          partition by contract_id, coalesce(claimant_id, id) order by submitted_at, id
        ) as place
      from counted_claim
      where contract_id = any(${contractIds}::uuid[]) and submitted_at < ${known}::timestamptz
    )
    select contract_id, until, coalesce(sum(
        case when claimant_id is null then quantity when place = 1 then 1 end
      ), 0)::integer as people
    from entered
    group by contract_id, until
    order by contract_id, until`);
}
