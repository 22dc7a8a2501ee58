import type { DataSource } from "typeorm";

/**
 * For each engagement two records of a checklist, which is mapped to each outcome in force; for each
 * contract two reviews of readiness, rated and acted upon by its organisations.
 */
export async function addWideChecklists(dataSource: DataSource): Promise<void> {
  for (const statement of [...CHECKLISTS, ...READINESS]) await dataSource.query(statement);
}

const CHECKLISTS = [
  `insert into checklist (id, code, edition, title, areas, defined_by)
   select gen_random_uuid(), 'ends', n::text, 'Ends', '[{"code": "a", "title": "A",
     "items": [{"code": "i", "text": "I"}, {"code": "j", "text": "J"}]}]', 'somebody'
   from generate_series(1, 20) n`,
  `insert into checklist_mapping (id, logic_model_id, node_lineage_id, checklist_id, area, mapped_by)
   select gen_random_uuid(), v.logic_model_id, n.lineage_id, k.id, 'a', 'somebody'
   from node n join model_version v on v.id = n.model_version_id and v.status = 'published'
   join checklist k on k.edition = '1'
   where n.layer in ('interim_outcome', 'final_outcome')`,
  `insert into checklist_record (id, engagement_id, checklist_id, recorded_on, answers, recorded_by)
   select gen_random_uuid(), e.id, k.id, e.started_on + n,
     '[{"item": "i", "need": true, "achieved": false}, {"item": "j", "need": false,
       "achieved": null}]', 'somebody'
   from engagement e join checklist k on k.edition = '1' cross join generate_series(1, 2) n`,
];

const READINESS = [
  `insert into readiness_review (id, contract_id, framework_id, title, opened_on, closed_on,
     opened_by)
   select gen_random_uuid(), c.id, f.id, 'Review ' || n, '2025-01-01'::date + n, '2025-02-01',
     'somebody'
   from contract c join readiness_framework f on f.code = 'ready-for-outcomes'
   cross join generate_series(1, 2) n`,
  `insert into readiness_rating (id, contract_id, review_id, organisation_id, statement, rating,
     grounds, rated_by)
   select gen_random_uuid(), r.contract_id, r.id, o.id, 'culture-1', o.rating, 'Seen', 'somebody'
   from readiness_review r join contract c on c.id = r.contract_id
   cross join lateral (
     select c.commissioner_id as id, 4 as rating
     union all
     select s.provider_id, 1 from service s where s.contract_id = c.id
   ) o`,
  `insert into readiness_action (id, contract_id, review_id, organisation_id, title, entered_by)
   select gen_random_uuid(), r.contract_id, r.id, c.commissioner_id, 'Train', 'somebody'
   from readiness_review r join contract c on c.id = r.contract_id`,
];
