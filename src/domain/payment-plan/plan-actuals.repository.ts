import sql from "sql-template-tag";
import type { Session } from "../../db/session";
import type { Period } from "../period";

/** The stretches of one plan. */
export interface PlanStretches {
  readonly planId: string;
  readonly contractId: string;
  readonly stretches: readonly Period[];
}

/** What happened in a stretch of a plan. */
export interface StretchActuals {
  readonly planId: string;
  /** Of the stretch in its plan, from 0; null for what lies in none. */
  readonly place: number | null;
  /** Verified claims, and outcomes in them. */
  readonly claims: number;
  readonly outcomes: number;
  /** Distinct people behind them; of aggregate claims each outcome stands for somebody. */
  readonly people: number;
  /** What came to be owed, and what was paid, by the ledger. */
  readonly owedMinor: number;
  readonly paidMinor: number;
}

/**
 * What was verified, owed and paid in stretches of any number of plans, as known at an instant
 * (null: now), in one statement. Claims lie where they were achieved, money where it moved.
 */
export function findActuals(
  session: Session,
  plans: readonly PlanStretches[],
  asOf: Date | null,
): Promise<StretchActuals[]> {
  const rows = plans.flatMap(({ planId, stretches }) =>
    stretches.map((stretch, place) => ({ planId, place, ...stretch })),
  );
  return session.query<StretchActuals>(sql`
    with plan as (
      select * from unnest(
        ${plans.map((plan) => plan.planId)}::uuid[], ${plans.map((plan) => plan.contractId)}::uuid[]
      ) p(plan_id, contract_id)
    ),
    stretch as (
      select * from unnest(
        ${rows.map((row) => row.planId)}::uuid[], ${rows.map((row) => row.place)}::integer[],
        ${rows.map((row) => row.start)}::date[], ${rows.map((row) => row.end)}::date[]
      ) s(plan_id, place, starts_on, ends_on)
    ),
    verified as (
      select p.plan_id, s.place, count(*) as claims, sum(c.quantity) as outcomes,
        count(distinct c.claimant_id)
          + coalesce(sum(c.quantity) filter (where c.claimant_id is null), 0) as people
      from plan p
      join counted_claim c on c.contract_id = p.contract_id
        and c.submitted_at <= coalesce(${asOf}::timestamptz, 'infinity')
      left join stretch s on s.plan_id = p.plan_id
        and c.achieved_on between s.starts_on and s.ends_on
      where case when ${asOf}::timestamptz is null then c.state else (
        select e.state from counted_claim_event e
        where e.claim_id = c.id and e.acted_at <= ${asOf}::timestamptz
        order by e.acted_at desc, e.id desc limit 1
      ) end in ('verified', 'payable', 'paid')
      group by p.plan_id, s.place
    ),
    money as (
      select p.plan_id, s.place,
        coalesce(sum(l.amount_minor) filter (where l.account = 'outcome_cost'), 0) as owed,
        coalesce(-sum(l.amount_minor) filter (
          where l.account = 'cash' and l.moves = 'outcome_payment'
        ), 0) as paid
      from plan p
      join counted_posting l on l.contract_id = p.contract_id
        and l.recorded_at <= coalesce(${asOf}::timestamptz, 'infinity')
      left join stretch s on s.plan_id = p.plan_id
        and l.occurred_on between s.starts_on and s.ends_on
      group by p.plan_id, s.place
    )
    select coalesce(v.plan_id, m.plan_id) as plan_id, coalesce(v.place, m.place) as place,
      coalesce(v.claims, 0)::integer as claims, coalesce(v.outcomes, 0)::integer as outcomes,
      coalesce(v.people, 0)::integer as people, coalesce(m.owed, 0)::bigint as owed_minor,
      coalesce(m.paid, 0)::bigint as paid_minor
    from verified v
    full join money m on m.plan_id = v.plan_id and coalesce(m.place, -1) = coalesce(v.place, -1)`);
}
