import type { DataSource } from "typeorm";
import { FIT } from "./wide-fit";

/**
 * Of each contract what is asked, learned, told and stated; of each of its readings how it was
 * checked.
 */
export async function addWidePractice(dataSource: DataSource): Promise<void> {
  for (const statement of [...LEARNING, ...CHECKS, ...FIT]) await dataSource.query(statement);
}

const LEARNING = [
  `insert into learning_question (id, contract_id, service_id, star_id, node_lineage_id, question,
     asked_by)
   select gen_random_uuid(), s.contract_id, s.id, t.id, n.lineage_id, 'What helps?', 'test'
   from service s
   join star t on t.code = 'plain'
   join model_attachment a on a.contract_id = s.contract_id
   join model_version v on v.logic_model_id = a.logic_model_id and v.status = 'published'
   join node n on n.model_version_id = v.id and n.layer = 'final_outcome'
   cross join generate_series(1, 2)`,
  `insert into learning_entry (id, contract_id, question_id, kind, happened_on, body, took_part,
     entered_by)
   select gen_random_uuid(), contract_id, id, kind, '2025-02-01', 'Longer visits',
     '["keyworkers"]', 'test'
   from learning_question, (values ('discussed'), ('tried')) v(kind)`,
  `with told as (
     insert into case_study (id, contract_id, service_id, title, body, state, consented_on,
       consent_words, written_by, shared_by, shared_at)
     select e.id, e.contract_id, e.service_id, 'A home', 'It took a year.', 'shared', '2025-01-01',
       'Yes, tell it', 'test', 'test', now()
     from engagement e
   )
   insert into case_study_person (case_study_id, service_user_id)
   select e.id, e.service_user_id from engagement e`,
  `insert into stage_statement (id, contract_id, service_id, star_id, stages, places, stated_by)
   select gen_random_uuid(), s.contract_id, s.id, t.id, '[1, 2]', 20, 'test'
   from service s join star t on t.code = 'plain'`,
];

const CHECKS = [
  `insert into supervision (id, reading_id, discussed_on, note, recorded_by)
   select gen_random_uuid(), id, taken_on + n, 'Discussed', 'test' from reading, generate_series(1, 2) n`,
  `insert into second_scoring (id, reading_id, worker_id, scores, scored_on, recorded_by)
   select gen_random_uuid(), r.id, w.id, r.scores, r.taken_on, 'test'
   from reading r join worker w on w.organisation_id = r.provider_id`,
  `insert into spot_check (id, contract_id, service_id, star_id, question, period_start, period_end,
     seed, size, asked_by, state, answer, answered_by, answered_at)
   select gen_random_uuid(), s.contract_id, s.id, t.id, 'Were they there?', '2024-01-01',
     '2024-12-31', 'seed', 2, 'test', 'answered', 'They were', 'test', now()
   from service s join star t on t.code = 'plain' cross join generate_series(1, 2)`,
  `insert into case_file_audit (id, contract_id, service_id, star_id, spot_check_id, period_start,
     period_end, method, seed, size, drawn_from, known_at, drawn_by, finished_by, finished_at)
   select gen_random_uuid(), contract_id, service_id, star_id, id, period_start, period_end,
     'random', seed, size, 6, now(), 'test', 'test', now()
   from spot_check`,
  `insert into audit_finding (id, audit_id, reading_id, position, involved_person, scores_fit_notes,
     action_plan_follows, found_by, found_at)
   select gen_random_uuid(), a.id, r.id,
     row_number() over (partition by a.id order by r.reference), 'yes', 'yes', 'no', 'test', now()
   from case_file_audit a
   join engagement e on e.service_id = a.service_id
   join reading r on r.engagement_id = e.id`,
];
