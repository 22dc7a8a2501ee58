import sql from "sql-template-tag";
import type { Session } from "../../db/session";
import type { HeldCaseStudy } from "./held-practice";

const SUPERVISIONS = sql`(
  select coalesce(jsonb_agg(jsonb_build_object(
      'discussedOn', d.discussed_on, 'note', d.note, 'recordedBy', d.recorded_by,
      'recordedAt', d.recorded_at
    ) order by d.discussed_on, d.id), '[]')
  from supervision d where d.reading_id = r.id
)`;

const FINDINGS = sql`(
  select coalesce(jsonb_agg(jsonb_build_object(
      'drawnAt', a.drawn_at, 'isSpotCheck', a.spot_check_id is not null, 'stratum', f.stratum,
      'involvedPerson', f.involved_person, 'scoresFitNotes', f.scores_fit_notes,
      'actionPlanFollows', f.action_plan_follows, 'note', f.note, 'foundBy', f.found_by,
      'foundAt', f.found_at
    ) order by a.drawn_at, f.id), '[]')
  from audit_finding f join case_file_audit a on a.id = f.audit_id
  where f.reading_id = r.id
)`;

const SECOND_SCORINGS = sql`(
  select coalesce(jsonb_agg(jsonb_build_object(
      'scoredOn', k.scored_on, 'worker', k.worker, 'recordedBy', k.recorded_by,
      'recordedAt', k.recorded_at, 'scores', (
        select jsonb_agg(jsonb_build_object('area', a.name, 'score', k.scores[a.position])
          order by a.position)
        from star_area a where a.star_id = r.star_id
      )
    ) order by k.scored_on, k.id), '[]')
  from (
    select s.*, w.reference || coalesce(' (' || w.name || ')', '') as worker
    from second_scoring s left join worker w on w.id = s.worker_id
  ) k
  where k.reading_id = r.id
)`;

/** How a reading `r` was checked, as `HeldChecks` has it. */
export const CHECKS = sql`'supervisions', ${SUPERVISIONS}, 'auditFindings', ${FINDINGS},
  'secondScorings', ${SECOND_SCORINGS}`;

/** Steps of an engagement `e`, in the order of the days. */
export const STEPS = sql`(
  select coalesce(jsonb_agg(jsonb_build_object(
      'step', t.step, 'happenedOn', t.happened_on, 'note', t.note, 'details', t.details,
      'recordedBy', t.recorded_by, 'recordedAt', t.recorded_at
    ) order by t.happened_on, t.recorded_at, t.id), '[]')
  from way_step t where t.engagement_id = e.id
)`;

const REVIEWS = sql`(
  select coalesce(jsonb_agg(jsonb_build_object(
      'reviewedOn', v.reviewed_on, 'byPerson', v.by_person, 'byPersonWhy', v.by_person_why,
      'byWorker', v.by_worker, 'byWorkerWhy', v.by_worker_why, 'recordedBy', v.recorded_by,
      'recordedAt', v.recorded_at
    ) order by v.reviewed_on, v.recorded_at, v.id), '[]')
  from personal_outcome_review v where v.personal_outcome_id = p.id
)`;

const LEADS_TO = sql`(
  select coalesce(jsonb_agg(b.title order by b.title, n.id), '[]')
  from personal_outcome_node n join node b on b.id = n.node_lineage_id
  where n.personal_outcome_id = p.id
)`;

/** Outcomes agreed during an engagement `e`, in the order of the days. */
export const PERSONAL_OUTCOMES = sql`(
  select coalesce(jsonb_agg(jsonb_build_object(
      'words', p.words, 'whyItMatters', p.why_it_matters, 'whatHelps', p.what_helps,
      'theme', h.title, 'inPlaceOf', o.words, 'agreedOn', p.agreed_on, 'agreedBy', p.agreed_by,
      'agreedAt', p.agreed_at, 'leadsTo', ${LEADS_TO}, 'reviews', ${REVIEWS}
    ) order by p.agreed_on, p.agreed_at, p.id), '[]')
  from personal_outcome p
  left join personal_outcome o on o.id = p.replaces_id
  left join outcome_theme h on h.id = p.theme_id
  where p.engagement_id = e.id
)`;

const ANSWERS = sql`(
  select coalesce(jsonb_agg(jsonb_build_object(
      'item', coalesce(i.text, g.answer ->> 'item'), 'need', g.answer -> 'need',
      'achieved', g.answer -> 'achieved'
    ) order by g.place), '[]')
  from jsonb_array_elements(q.answers) with ordinality g (answer, place)
  left join lateral (
    select item ->> 'text' as text
    from jsonb_array_elements(l.areas) area, jsonb_array_elements(area -> 'items') item
    where item ->> 'code' = g.answer ->> 'item'
    limit 1
  ) i on true
)`;

/** Checklists filled in during an engagement `e`, in the order of the days. */
export const CHECKLISTS = sql`(
  select coalesce(jsonb_agg(jsonb_build_object(
      'checklist', l.title || ', edition ' || l.edition, 'recordedOn', q.recorded_on,
      'answers', ${ANSWERS}, 'note', q.note, 'recordedBy', q.recorded_by,
      'recordedAt', q.recorded_at, 'withdrawnBy', q.withdrawn_by, 'withdrawnAt', q.withdrawn_at,
      'withdrawnReason', q.withdrawn_reason
    ) order by q.recorded_on, q.recorded_at, q.id), '[]')
  from checklist_record q join checklist l on l.id = q.checklist_id
  where q.engagement_id = e.id
)`;

/** Case studies about somebody, oldest first. */
export function findHeldCaseStudies(session: Session, id: string): Promise<HeldCaseStudy[]> {
  return session.query<HeldCaseStudy>(sql`
    select k.reference as contract, s.name as service, c.title, c.body, c.state, c.consented_on,
      c.consent_words, c.written_by, to_jsonb(c.written_at) as written_at, c.shared_by,
      to_jsonb(c.shared_at) as shared_at, c.withdrawn_by, to_jsonb(c.withdrawn_at) as withdrawn_at,
      c.withdrawn_reason
    from case_study_person a
    join case_study c on c.id = a.case_study_id
    join contract k on k.id = c.contract_id
    join service s on s.id = c.service_id
    where a.service_user_id = ${id}
    order by c.written_at, c.id`);
}
