import sql from "sql-template-tag";
import type { Session } from "../../db/session";
import type { HeldClaim, HeldRelapse } from "./held-about";

const OUTCOME = sql`coalesce((
  select r.title from rate_metric r join rate_card k on k.id = r.rate_card_id
  where r.outcome_metric_id = m.id order by k.number desc limit 1
), m.reference)`;

const EVENTS = sql`(
  select coalesce(jsonb_agg(jsonb_build_object(
      'state', e.state, 'reason', e.reason, 'actedBy', e.acted_by, 'actedAt', e.acted_at
    ) order by e.acted_at, e.id), '[]')
  from claim_event e where e.claim_id = c.id
)`;

const PAYMENTS = sql`(
  select coalesce(jsonb_agg(jsonb_build_object(
      'run', n.number, 'recipient', o.name, 'amountMinor', l.amount_minor,
      'currency', n.currency, 'approvedAt', n.approved_at
    ) order by n.number, o.name), '[]')
  from payment_line l
  join payment_run n on n.id = l.run_id
  join organisation o on o.id = l.recipient_id
  where l.claim_id = c.id
)`;

/** What was claimed for somebody, by the day of achievement. */
export function findHeldClaims(session: Session, serviceUserId: string): Promise<HeldClaim[]> {
  return session.query<HeldClaim>(sql`
    select k.reference as contract, o.name as provider, ${OUTCOME} as outcome, c.reference, c.area,
      p.started_on, c.achieved_on, p.value::text as value, p.needs,
      b.reference as baseline_reading, l.reference as latest_reading, c.note,
      p.note as own_note, ${EVENTS} as events, ${PAYMENTS} as payments
    from claimant t
    join claim_person p on p.claimant_id = t.id
    join claim c on c.id = p.claim_id
    join contract k on k.id = c.contract_id
    join organisation o on o.id = c.provider_id
    join outcome_metric m on m.id = c.outcome_metric_id
    left join reading b on b.id = p.baseline_reading_id
    left join reading l on l.id = p.latest_reading_id
    where t.service_user_id = ${serviceUserId}
    order by c.achieved_on, c.submitted_at, c.id`);
}

/** What somebody achieved and lost again, by the day on which that was. */
export function findHeldRelapses(session: Session, serviceUserId: string): Promise<HeldRelapse[]> {
  return session.query<HeldRelapse>(sql`
    select k.reference as contract, ${OUTCOME} as outcome, r.relapsed_on, r.note, r.recorded_by,
      to_jsonb(r.recorded_at) as recorded_at
    from claimant t
    join relapse r on r.claimant_id = t.id
    join contract k on k.id = r.contract_id
    join outcome_metric m on m.id = r.outcome_metric_id
    where t.service_user_id = ${serviceUserId}
    order by r.relapsed_on, r.id`);
}
