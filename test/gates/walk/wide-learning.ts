/** Of each contract a question that a rule suggests, with entries, about all there is; and stories. */
export const LEARNING = [
  `insert into learning_question (id, contract_id, service_id, star_id, node_lineage_id, rule,
       question, asked_by)
     select gen_random_uuid(), s.contract_id, s.id, star.id, n.id, 'fell_back', 'Why?', 'test'
     from service s
     cross join lateral (select id from star order by id limit 1) star
     cross join lateral (
       select n.id from model_attachment a
       join model_version v on v.logic_model_id = a.logic_model_id and v.status = 'published'
       join node n on n.model_version_id = v.id and n.lineage_id = n.id
       where a.contract_id = s.contract_id order by n.id limit 1
     ) n`,
  `insert into learning_entry (id, contract_id, question_id, kind, happened_on, body, entered_by)
     select gen_random_uuid(), contract_id, id, kind, '2025-05-01', 'As it was', 'test'
     from learning_question, unnest(array['discussed', 'tried']) kind`,
  `insert into case_study (id, contract_id, service_id, title, body, written_by)
     select gen_random_uuid(), contract_id, id, 'A door', 'It has a lock', 'test' from service`,
  `insert into case_study_person (case_study_id, service_user_id)
     select c.id, (array_agg(e.service_user_id order by e.id))[1]
     from case_study c join engagement e on e.service_id = c.service_id group by c.id`,
];
