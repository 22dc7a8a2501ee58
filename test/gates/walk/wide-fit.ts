/** Of each service: a review of whether the Star is right for it, and two plans of how it comes. */
export const FIT = [
  `insert into suitability_review (id, contract_id, service_id, star_id, conclusion, decided_by,
       valid_until, opened_by, concluded_by, concluded_at)
     select gen_random_uuid(), s.contract_id, s.id, t.id, 'talk_first', '["one_to_one"]',
       '2030-12-31', 'test', 'test', now()
     from service s, star t where t.code = 'plain'`,
  `insert into suitability_answer (id, contract_id, review_id, organisation_id, criterion, answer,
       grounds, answered_by)
     select gen_random_uuid(), r.contract_id, r.id, s.provider_id, 'one_to_one', 'no', 'Seen', 'test'
     from suitability_review r join service s on s.id = r.service_id`,
  `insert into star_binding_reason (id, contract_id, star_id, logic_model_id, reason, bound_by)
     select gen_random_uuid(), a.contract_id, t.id, a.logic_model_id, 'A pilot', 'test'
     from model_attachment a, star t where t.code = 'plain'`,
  `insert into implementation_plan (id, contract_id, service_id, star_id, number, steps,
       enough_pairs, reason, set_by)
     select gen_random_uuid(), s.contract_id, s.id, t.id, number, jsonb_build_array(
         jsonb_build_object('kind', 'training', 'startsOn', '2025-01-06', 'endsOn', '2025-02-28',
           'owner', 'Leads', 'organisationId', s.provider_id, 'state', 'planned', 'doneOn', null,
           'note', null)
       ), 30, 'Agreed', 'test'
     from service s, star t, generate_series(1, 2) number where t.code = 'plain'`,
];
