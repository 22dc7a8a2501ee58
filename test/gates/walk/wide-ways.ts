/** For each engagement a step, an outcome that was replaced, one that is in force, and reviews of both. */
export const WIDE_WAYS: readonly string[] = [
  `insert into way_step (id, engagement_id, step, happened_on, note, details, recorded_by)
   select gen_random_uuid(), id, 'plan', started_on, 'Agreed',
     '{"whatMatters": ["a"], "strengths": ["b"], "whoHelps": [{"who": "c", "how": null}]}', 'test'
   from engagement`,
  `with first as (
     insert into personal_outcome (id, engagement_id, theme_id, words, agreed_on, agreed_by)
     select gen_random_uuid(), e.id, t.id, 'To cook', e.started_on, 'test'
     from engagement e join outcome_theme t on t.code = 'WELLBEING'
     returning id, engagement_id, theme_id, agreed_on
   )
   insert into personal_outcome (id, engagement_id, theme_id, replaces_id, words, agreed_on, agreed_by)
   select gen_random_uuid(), engagement_id, theme_id, id, 'To bake', agreed_on, 'test' from first`,
  `insert into personal_outcome_node (id, personal_outcome_id, node_lineage_id)
   select gen_random_uuid(), p.id, n.lineage_id
   from personal_outcome p
   join engagement e on e.id = p.engagement_id
   join model_attachment a on a.contract_id = e.contract_id
   join model_version v on v.logic_model_id = a.logic_model_id and v.status = 'published'
   join node n on n.model_version_id = v.id and n.layer in ('interim_outcome', 'final_outcome')`,
  `insert into personal_outcome_review (id, personal_outcome_id, reviewed_on, by_person, by_worker,
     recorded_by)
   select gen_random_uuid(), id, agreed_on, 'partly', 'achieved', 'test' from personal_outcome`,
  `insert into training_case (id, organisation_id, reference, number, title, story, written_by)
   select gen_random_uuid(), id, 'CASE', v.number, 'A talk', jsonb_build_object(
     'name', 'Edith', 'pronouns', 'she', 'situation', 'Alone', 'whatMatters', '["a"]'::jsonb,
     'strengths', '["b"]'::jsonb, 'whoHelps', '[{"who": "c", "how": null}]'::jsonb,
     'needs', '["d"]'::jsonb, 'services', '["e"]'::jsonb, 'budget', null, 'outcomes', '["f"]'::jsonb
   ), 'test' from organisation, (values (1), (2)) v(number)`,
];
