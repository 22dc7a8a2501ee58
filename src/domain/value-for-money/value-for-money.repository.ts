import sql from "sql-template-tag";
import type { Session } from "../../db/session";
import { judged } from "../evidence/pairing.repository";
import type { ReadingQuestion, StarScope } from "../evidence/question";
import { engagementsAsOf, selection } from "../evidence/selection.repository";
import type { Period } from "../period";

/** Outcomes of a metric that were claimed and verified. */
export interface CountedOutcomes {
  readonly contractId: string;
  readonly reference: string;
  readonly outcomes: number;
  /** Distinct people behind them; of aggregate claims each outcome stands for somebody. */
  readonly people: number;
}

/** Outcomes achieved on some days, of each metric of contracts' cards, as known at an instant. */
export function countOutcomes(
  session: Session,
  contractIds: readonly string[],
  { start, end }: Period,
  asOf: Date | null,
): Promise<CountedOutcomes[]> {
  return session.query<CountedOutcomes>(sql`
    select m.contract_id, m.reference, coalesce(sum(c.quantity), 0)::integer as outcomes,
      (
        count(distinct c.claimant_id)
          + coalesce(sum(c.quantity) filter (where c.claimant_id is null), 0)
      )::integer as people
    from outcome_metric m
    left join lateral (
      select * from counted_claim c
      where c.outcome_metric_id = m.id and c.contract_id = m.contract_id
        and c.achieved_on between ${start} and ${end}
        and c.submitted_at <= coalesce(${asOf}::timestamptz, 'infinity')
        and case when ${asOf}::timestamptz is null then c.state else (
          select e.state from counted_claim_event e
          where e.claim_id = c.id and e.acted_at <= ${asOf}::timestamptz
          order by e.acted_at desc, e.id desc limit 1
        ) end in ('verified', 'payable', 'paid')
    ) c on true
    where m.contract_id = any(${contractIds})
    group by m.contract_id, m.reference
    order by m.contract_id, m.reference`);
}

/** What was paid for outcomes on some days by contracts' ledgers, as recorded by an instant. */
export async function findPaid(
  session: Session,
  contractIds: readonly string[],
  { start, end }: Period,
  asOf: Date | null,
): Promise<ReadonlyMap<string, number>> {
  const rows = await session.query<{ contractId: string; paidMinor: number }>(sql`
    select contract_id, (-sum(amount_minor))::bigint as paid_minor
    from counted_posting
    where contract_id = any(${contractIds}) and account = 'cash' and moves = 'outcome_payment'
      and occurred_on between ${start} and ${end}
      and recorded_at <= coalesce(${asOf}::timestamptz, 'infinity')
    group by contract_id`);
  return new Map(rows.map((row) => [row.contractId, row.paidMinor]));
}

/** People with an engagement on some of the days, by contract, as known at an instant. */
export async function countEngaged(
  session: Session,
  contractIds: readonly string[],
  { start, end }: Period,
  asOf: Date | null,
): Promise<ReadonlyMap<string, number>> {
  const known = asOf ? engagementsAsOf(asOf) : sql`counted_engagement e`;
  const rows = await session.query<{ contractId: string; people: number }>(sql`
    select e.contract_id, count(distinct p.person_id)::integer as people
    from ${known}
    join counted_engagement p on p.id = e.id
    where e.contract_id = any(${contractIds}::uuid[]) and e.started_on <= ${end}
      and coalesce(e.ended_on, 'infinity') >= ${start}
    group by e.contract_id`);
  return new Map(rows.map((row) => [row.contractId, row.people]));
}

/** People with two readings to compare, and those whose mean over the whole Star rose (E4). */
export interface ImprovedPeople {
  readonly scopeNumber: number;
  readonly pairs: number;
  readonly improved: number;
}

/** Who improved, of any number of scopes: one statement. Scopes without anybody are left out. */
export function countImproved(
  session: Session,
  question: ReadingQuestion,
  scopes: readonly StarScope[],
): Promise<ImprovedPeople[]> {
  return session.query<ImprovedPeople>(sql`
    with ${selection(question, scopes)}, ${judged(question, sql`count(*) as seen`)}
    select s.scope_number, count(*)::integer as pairs,
      count(*) filter (where both_scores.latest > both_scores.baseline)::integer as improved
    from scope s
    join judged j using (contract_id, star_id)
    cross join lateral (
      select sum(baseline) as baseline, sum(latest) as latest
      from (
        select unnest(j.baseline_scores) as baseline, unnest(j.latest_scores) as latest
      ) scores
      where baseline is not null and latest is not null
    ) both_scores
    where j.is_pair and both_scores.baseline is not null
    group by s.scope_number`);
}
