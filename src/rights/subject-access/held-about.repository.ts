import sql from "sql-template-tag";
import type { Session } from "../../db/session";
import type { HeldEngagement, HeldEvent, HeldPerson, HeldRetention } from "./held-about";
import { CHECKLISTS, CHECKS, PERSONAL_OUTCOMES, STEPS } from "./held-practice.repository";

export async function findHeldPerson(session: Session, id: string): Promise<HeldPerson | null> {
  const [row] = await session.query<HeldPerson>(sql`
    select u.id, u.organisation_id, o.name as provider, o.reference as provider_reference,
      u.pseudonym, to_jsonb(u.created_at) as known_since
    from service_user u join organisation o on o.id = u.organisation_id
    where u.id = ${id}`);
  return row ?? null;
}

const WORKER = sql`w.reference || coalesce(' (' || w.name || ')', '')`;

const SCORES = sql`(
  select jsonb_agg(jsonb_build_object(
      'area', a.name, 'score', r.scores[a.position],
      'stage', (select g.name from star_stage g where g.star_id = a.star_id
        and r.scores[a.position] between g.from_score and g.to_score)
    ) order by a.position)
  from star_area a where a.star_id = r.star_id
)`;

const WITHDRAWALS = sql`(
  select coalesce(jsonb_agg(jsonb_build_object(
      'state', x.state, 'reason', x.reason, 'requestedBy', x.requested_by,
      'requestedAt', x.requested_at, 'decidedBy', x.decided_by, 'decidedAt', x.decided_at,
      'decisionNote', x.decision_note
    ) order by x.requested_at, x.id), '[]')
  from withdrawal x where x.reading_id = r.id
)`;

const READINGS = sql`(
  select coalesce(jsonb_agg(jsonb_build_object(
      'reference', r.reference, 'star', s.name || ', edition ' || s.edition, 'takenOn', r.taken_on,
      'completedBy', r.completed_by, 'kind', r.kind, 'state', r.state, 'scores', ${SCORES},
      'notes', r.notes, 'actionPlan', r.action_plan, 'recordedBy', r.recorded_by,
      'finalisedBy', r.finalised_by, 'worker', ${WORKER}, 'enteredAt', r.entered_at,
      'completedAt', r.completed_at, 'withdrawnAt', r.withdrawn_at, 'withdrawals', ${WITHDRAWALS},
      ${CHECKS}
    ) order by r.taken_on, r.entered_at, r.entry_number), '[]')
  from reading r
  join star s on s.id = r.star_id
  left join worker w on w.id = r.worker_id
  where r.engagement_id = e.id
)`;

const REVISIONS = sql`(
  select coalesce(jsonb_agg(jsonb_build_object(
      'service', s.name, 'keyworker', ${WORKER}, 'startedOn', v.started_on, 'endedOn', v.ended_on,
      'endReason', v.end_reason, 'facts', v.facts, 'reason', v.reason,
      'supersededBy', v.superseded_by, 'supersededAt', v.superseded_at
    ) order by v.superseded_at, v.id), '[]')
  from engagement_revision v
  join service s on s.id = v.service_id
  left join worker w on w.id = v.keyworker_id
  where v.engagement_id = e.id
)`;

/** Engagements with what they said before, and their readings, in the order of the start. */
export function findHeldEngagements(session: Session, id: string): Promise<HeldEngagement[]> {
  return session.query<HeldEngagement>(sql`
    select e.reference, c.reference as contract, c.title as contract_title,
      o.name as commissioner, s.name as service, ${WORKER} as keyworker, e.started_on, e.ended_on,
      e.end_reason, e.facts, to_jsonb(e.entered_at) as entered_at,
      (select rule.months from retention_rule rule where rule.contract_id = c.id
        order by rule.set_at desc, rule.id desc limit 1) as kept_months,
      ${REVISIONS} as revisions, ${READINGS} as readings, ${STEPS} as steps,
      ${PERSONAL_OUTCOMES} as personal_outcomes, ${CHECKLISTS} as checklists
    from engagement e
    join contract c on c.id = e.contract_id
    join organisation o on o.id = c.commissioner_id
    join service s on s.id = e.service_id
    left join worker w on w.id = e.keyworker_id
    where e.service_user_id = ${id}
    order by e.started_on, e.id`);
}

const NO_NOTICE: HeldRetention = {
  dueOn: null,
  announcedAt: null,
  heldUntil: null,
  heldReason: null,
};

export async function findHeldRetention(session: Session, id: string): Promise<HeldRetention> {
  const [row] = await session.query<HeldRetention>(sql`
    select due_on, to_jsonb(announced_at) as announced_at, held_until, held_reason
    from retention_notice where service_user_id = ${id}`);
  return row ?? NO_NOTICE;
}

/** What the audit trail says of the person, oldest first. */
export function findHeldEvents(session: Session, id: string): Promise<HeldEvent[]> {
  return session.query<HeldEvent>(sql`
    select to_jsonb(occurred_at) as occurred_at, coalesce(name, subject) as who, category,
      concat_ws(' ', change, array_to_string(kinds, ', '), '(' || action || ')') as what, purpose
    from audit_event
    where service_user_ids @> array[${id}::uuid]
    order by occurred_at, lane, number`);
}
