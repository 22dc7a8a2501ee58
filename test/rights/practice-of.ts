import type { TestApi } from "../support/api";

/** What is said of the person whom `enterPerson` entered, and of everybody else. */
const WORDS = `case when e.reference = 'Marchbanks-1'
  then 'Ottoline of Tumbledown Lane' else 'about somebody else' end`;

const OF_READINGS = "from reading r join engagement e on e.id = r.engagement_id";
const ENGAGED = "from engagement e";

/** Of the contract, its service and its Star: what rows about people hang on. */
const AROUND = `
  with box as (
    insert into logic_model (id, reference, owner_id)
    select gen_random_uuid(), 'M', commissioner_id from contract returning id
  ), version as (
    insert into model_version (id, logic_model_id, number, status, title, created_by)
    select gen_random_uuid(), id, 1, 'draft', 'T', 't' from box returning id
  ), key as (select gen_random_uuid() as id), node as (
    insert into node (id, lineage_id, model_version_id, layer, title, position)
    select key.id, key.id, version.id, 'final_outcome', 'Safe at home', 1 from version, key
  ), theme as (
    insert into outcome_theme (id, code, title, position, defined_by)
    values (gen_random_uuid(), 'OF_THE_TEST', 'A good life', 99, 't')
  ), list as (
    insert into checklist (id, code, edition, title, areas, defined_by)
    values (gen_random_uuid(), 'ends', '1', 'Ends', '[{"code": "a", "title": "Home",
      "items": [{"code": "a1", "text": "Keeps the home"}, {"code": "a2", "text": "Warm"}]}]', 't')
  )
  insert into case_file_audit (id, contract_id, service_id, star_id, period_start, period_end,
    method, seed, size, drawn_from, known_at, drawn_by, drawn_at)
  select gen_random_uuid(), s.contract_id, s.id, t.id, '2024-04-01', '2024-12-31', m.method, 'seed',
    2, 4, '2025-01-01', 'manager', '2025-01-01'
  from service s, star t, (values ('by_worker'), ('by_month')) m (method) where t.code = 'tide'`;

const PRACTICE = [
  `insert into supervision (id, reading_id, discussed_on, note, recorded_by, recorded_at)
   select gen_random_uuid(), r.id, r.taken_on + 1, ${WORDS}, 'manager', '2024-09-01'
   ${OF_READINGS} where r.state = 'completed'`,
  `insert into audit_finding (id, audit_id, reading_id, position, stratum, involved_person,
     scores_fit_notes, action_plan_follows, note, found_by, found_at)
   select gen_random_uuid(), a.id, r.id, 1, a.method, 'yes', 'no', 'cannot_tell', ${WORDS},
     'manager', '2025-01-02'
   ${OF_READINGS} cross join case_file_audit a where r.state = 'completed'`,
  // Drawn, and not looked at yet.
  `insert into audit_finding (id, audit_id, reading_id, position)
   select gen_random_uuid(), a.id, r.id, 2
   ${OF_READINGS} cross join case_file_audit a
   where r.state = 'in_progress' and a.method = 'by_month'`,
  `insert into second_scoring (id, reading_id, worker_id, scores, scored_on, recorded_by)
   select gen_random_uuid(), r.id, w.id, '{4,null,null,null,2}', r.taken_on, 'manager'
   ${OF_READINGS} cross join worker w where r.state = 'completed' and w.reference = 'worker-2'`,
  `insert into checklist_record (id, engagement_id, checklist_id, recorded_on, answers, note,
     recorded_by, withdrawn_by, withdrawn_at, withdrawn_reason)
   select gen_random_uuid(), e.id, c.id, d.day, '[{"item": "a1", "need": true, "achieved": true},
     {"item": "a2", "need": false, "achieved": null}]', ${WORDS}, 'worker', d.who,
     d.at, case when d.at is not null then ${WORDS} end
   ${ENGAGED} cross join checklist c cross join (values
     ('2024-06-20'::date, 'worker', '2024-06-21'::timestamptz), ('2024-06-22', null, null)
   ) d (day, who, at)`,
  `insert into way_step (id, engagement_id, step, happened_on, note, details, recorded_by)
   select gen_random_uuid(), e.id, 'assessment', '2024-05-02', ${WORDS}, jsonb_build_object(
     'whatMatters', jsonb_build_array(${WORDS}), 'strengths', '["Cooks"]'::jsonb,
     'whoHelps', '[{"who": "A sister", "how": null}]'::jsonb), 'worker'
   ${ENGAGED}`,
  `insert into personal_outcome (id, engagement_id, theme_id, words, why_it_matters, what_helps,
     agreed_on, agreed_by, agreed_at)
   select gen_random_uuid(), e.id, t.id, ${WORDS} || ', first', ${WORDS}, ${WORDS}, '2024-05-10',
     'worker', '2024-05-10'
   ${ENGAGED} cross join outcome_theme t where t.code = 'OF_THE_TEST'`,
  `insert into personal_outcome (id, engagement_id, replaces_id, words, agreed_on, agreed_by,
     agreed_at)
   select gen_random_uuid(), e.id, p.id, ${WORDS}, '2024-05-20', 'worker', '2024-05-20'
   ${ENGAGED} join personal_outcome p on p.engagement_id = e.id`,
  `insert into personal_outcome_node (id, personal_outcome_id, node_lineage_id)
   select gen_random_uuid(), p.id, n.id from personal_outcome p, node n`,
  `insert into personal_outcome_review (id, personal_outcome_id, reviewed_on, by_person,
     by_person_why, by_worker, by_worker_why, recorded_by)
   select gen_random_uuid(), p.id, '2024-09-10', 'achieved', ${WORDS}, 'partly', ${WORDS}, 'worker'
   ${ENGAGED} join personal_outcome p on p.engagement_id = e.id where p.replaces_id is not null`,
  `insert into case_study (id, contract_id, service_id, title, body, state, consented_on,
     consent_words, written_by, shared_by, shared_at)
   select e.id, e.contract_id, e.service_id, ${WORDS}, ${WORDS}, 'shared', '2024-09-01', ${WORDS},
     'manager', 'manager', '2024-09-02'
   ${ENGAGED}`,
  `insert into case_study_person (case_study_id, service_user_id)
   select e.id, e.service_user_id ${ENGAGED}`,
];

/**
 * Enters how the readings of everybody were checked, what was agreed with them and reached, and a
 * story about each.
 */
export async function enterPractice(api: TestApi): Promise<void> {
  await api.database.dataSource.transaction(async (manager) => {
    for (const statement of [AROUND, ...PRACTICE]) await manager.query(statement);
  });
}

/** What is counted of it, without keys: for each view its rows, days by their months. */
export const COUNTED = `
  select
    (select jsonb_agg(to_char(discussed_on, 'YYYY-MM') order by discussed_on)
     from counted_supervision) as supervisions,
    (select jsonb_agg(jsonb_build_array(f.method, f.involved_person, f.scores_fit_notes,
       f.action_plan_follows, to_char(f.found_at, 'YYYY-MM')) order by f.method, r.taken_on)
     from counted_audit_finding f join counted_reading r on r.id = f.reading_id
     where f.found_at is not null) as findings,
    (select jsonb_agg(jsonb_build_array(first_scores, scores, to_char(scored_on, 'YYYY-MM'))
       order by scored_on)
     from counted_second_scoring) as scorings,
    (select jsonb_agg(jsonb_build_array(answers, to_char(recorded_on, 'YYYY-MM'),
       withdrawn_at is null) order by withdrawn_at is null, recorded_on)
     from counted_checklist_record) as checklists,
    (select jsonb_agg(jsonb_build_array(p.theme_id, o.theme_id, to_char(p.agreed_on, 'YYYY-MM'),
       n.node_lineage_id, v.by_person, v.by_worker, to_char(v.reviewed_on, 'YYYY-MM'))
       order by p.theme_id)
     from counted_personal_outcome p
     left join counted_personal_outcome o on o.id = p.replaces_id and o.engagement_id = p.engagement_id
     left join counted_personal_outcome_node n on n.personal_outcome_id = p.id
     left join counted_personal_outcome_review v on v.personal_outcome_id = p.id) as outcomes`;
