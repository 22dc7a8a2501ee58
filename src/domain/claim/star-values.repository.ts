import sql from "sql-template-tag";
import type { Session } from "../../db/session";

/** A person's claim whose value readings tell. */
export interface AskedPair {
  readonly place: number;
  readonly engagementId: string;
  readonly starId: string;
  /** Position of the area from 1; null: the whole Star. */
  readonly area: number | null;
  /** Readings after this day are not looked at. */
  readonly day: string;
}

/** Baseline and latest of an engagement on a day (E2), where it has readings that count. */
export interface FoundPair {
  readonly place: number;
  readonly baselineId: string | null;
  readonly latestId: string | null;
  readonly isOneDate: boolean | null;
  /** Areas scored in both, of those that were asked for. */
  readonly areas: number;
  /** Sum over those areas of the change, in scale points. */
  readonly change: number;
}

/**
 * The pairs of readings that claims rest on, in one statement: of the eligible readings (E1) up to
 * the day the first and the last, in E1's order.
 */
export function findPairs(session: Session, asked: readonly AskedPair[]): Promise<FoundPair[]> {
  const eligible = sql`
    select r.id, r.taken_on, r.scores
    from reading r
    where r.engagement_id = n.engagement_id and r.star_id = n.star_id and r.state = 'completed'
      and r.completed_by in ('collaborative', 'worker') and r.taken_on <= n.day`;
  return session.query<FoundPair>(sql`
    select n.place, b.id as baseline_id, l.id as latest_id, b.taken_on = l.taken_on as is_one_date,
      s.areas, s.change
    from unnest(
      ${asked.map(({ place }) => place)}::integer[],
      ${asked.map(({ engagementId }) => engagementId)}::uuid[],
      ${asked.map(({ starId }) => starId)}::uuid[],
      ${asked.map(({ area }) => area)}::integer[],
      ${asked.map(({ day }) => day)}::date[]
    ) n(place, engagement_id, star_id, area, day)
    left join lateral (
      ${eligible} order by r.taken_on, r.entered_at, r.entry_number limit 1
    ) b on true
    left join lateral (
      ${eligible} order by r.taken_on desc, r.entered_at desc, r.entry_number desc limit 1
    ) l on true
    cross join lateral (
      select count(*)::integer as areas, coalesce(sum(latest - baseline), 0)::integer as change
      from unnest(b.scores, l.scores) with ordinality both_scores(baseline, latest, position)
      where baseline is not null and latest is not null
        and (n.area is null or position = n.area)
    ) s`);
}

/** The services that an organisation delivers under a contract. */
export async function findServicesOf(
  session: Session,
  contractId: string,
  providerId: string,
): Promise<readonly string[]> {
  const rows = await session.query<{ id: string }>(sql`
    select id from service where contract_id = ${contractId} and provider_id = ${providerId}`);
  return rows.map(({ id }) => id);
}
