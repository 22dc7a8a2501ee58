import type { DataSource } from "typeorm";
import type { IdKind } from "../../../src/graphql/global-id";

/** Where a side's things of the practice are found, as `WHERE`. */
export const PRACTICE: Readonly<Record<string, [kind: IdKind, sql: string]>> = {
  learningQuestion: ["learningQuestion", ofContract("learning_question")],
  learningEntry: ["learningEntry", ofContract("learning_entry")],
  caseStudy: ["caseStudy", ofContract("case_study")],
  checklistMapping: [
    "checklistMapping",
    `select x.id from checklist_mapping x join logic_model m on m.id = x.logic_model_id
     where m.reference = 'M' || $1`,
  ],
  checklistRecord: [
    "checklistRecord",
    `select x.id from checklist_record x join engagement e on e.id = x.engagement_id
     join contract c on c.id = e.contract_id where c.reference = 'K' || $1`,
  ],
  readinessReview: ["readinessReview", ofContract("readiness_review", "and x.closed_on is null")],
  readinessAction: [
    "readinessAction",
    ofContract(
      "readiness_action",
      "and x.review_id in (select id from readiness_review where closed_on is null)",
    ),
  ],
  suitabilityReview: [
    "suitabilityReview",
    ofContract("suitability_review", "and x.concluded_at is null"),
  ],
  implementationPlan: ["implementationPlan", ofContract("implementation_plan")],
  spotCheck: ["spotCheck", ofContract("spot_check", "and x.state = 'asked'")],
  caseFileAudit: ["caseFileAudit", ofContract("case_file_audit", "and x.finished_at is null")],
  auditFinding: [
    "auditFinding",
    `select x.id from audit_finding x join case_file_audit a on a.id = x.audit_id
     join contract c on c.id = a.contract_id
     where c.reference = 'K' || $1 and a.finished_at is null`,
  ],
  supervision: ["supervision", ofReading("supervision")],
  secondScoring: ["secondScoring", ofReading("second_scoring")],
  stageStatement: ["stageStatement", ofContract("stage_statement")],
  designWorkshop: [
    "designWorkshop",
    `select x.id from design_workshop x join organisation o on o.id = x.organisation_id
     where o.reference = 'C' || $1`,
  ],
  wayStep: ["wayStep", ofEngagement("way_step")],
  personalOutcome: ["personalOutcome", ofEngagement("personal_outcome")],
  personalOutcomeReview: [
    "personalOutcomeReview",
    `select v.id from personal_outcome_review v join personal_outcome x
       on x.id = v.personal_outcome_id
     join engagement e on e.id = x.engagement_id join contract c on c.id = e.contract_id
     where c.reference = 'K' || $1`,
  ],
};

/** What of the practice both sides share, and everybody sees. */
export const SHARED_PRACTICE: typeof PRACTICE = {
  outcomeTheme: ["outcomeTheme", "select id from outcome_theme"],
  trainingCase: ["trainingCase", "select id from training_case"],
  checklist: ["checklist", "select id from checklist"],
  readinessFramework: ["readinessFramework", "select id from readiness_framework"],
};

/** What no bundle brings, of a side's contract. */
const ROWS = [
  `insert into learning_question (id, contract_id, question, asked_by)
   select gen_random_uuid(), id, 'Why?', 'test' from contract where reference = 'K' || $1`,
  `insert into suitability_review (id, contract_id, service_id, star_id, opened_by)
   select gen_random_uuid(), s.contract_id, s.id, t.id, 'test'
   from service s join contract c on c.id = s.contract_id cross join star t
   where c.reference = 'K' || $1 order by s.name limit 1`,
  `insert into implementation_plan (id, contract_id, service_id, star_id, number, steps, enough_pairs,
     set_by)
   select gen_random_uuid(), s.contract_id, s.id, t.id, 1, '[{"kind": "training",
     "startsOn": "2025-01-06", "endsOn": "2025-02-28", "owner": "Leads", "organisationId": null,
     "state": "planned", "doneOn": null, "note": null}]', 30, 'test'
   from service s join contract c on c.id = s.contract_id cross join star t
   where c.reference = 'K' || $1 order by s.name limit 1`,
  `insert into learning_entry (id, contract_id, question_id, kind, happened_on, body, entered_by)
   select gen_random_uuid(), q.contract_id, q.id, 'tried', '2025-05-01', 'Tried', 'test'
   from learning_question q join contract c on c.id = q.contract_id
   where c.reference = 'K' || $1`,
  `insert into case_study (id, contract_id, service_id, title, body, written_by)
   select gen_random_uuid(), s.contract_id, s.id, 'A door', 'It has a lock', 'test'
   from service s join contract c on c.id = s.contract_id
   where c.reference = 'K' || $1 order by s.name limit 1`,
  `insert into stage_statement (id, contract_id, service_id, star_id, stages, stated_by)
   select gen_random_uuid(), s.contract_id, s.id, t.id, '[1]', 'test'
   from service s join contract c on c.id = s.contract_id cross join star t
   where c.reference = 'K' || $1 order by s.name limit 1`,
  `insert into design_workshop (id, organisation_id, reference, title, content, opened_by)
   select gen_random_uuid(), id, 'W', 'A home', '{}', 'test'
   from organisation where reference = 'C' || $1`,
  `insert into spot_check (id, contract_id, service_id, star_id, question, period_start, period_end,
     seed, size, asked_by)
   select gen_random_uuid(), s.contract_id, s.id, t.id, 'Do they?', '2025-01-01', '2025-12-31', 's',
     10, 'test'
   from service s join contract c on c.id = s.contract_id cross join star t
   where c.reference = 'K' || $1 and t.code = 'plain' order by s.name limit 1`,
  `insert into case_file_audit (id, contract_id, service_id, star_id, period_start, period_end,
     method, seed, size, drawn_from, known_at, drawn_by)
   select gen_random_uuid(), e.contract_id, e.service_id, r.star_id, '2025-01-01', '2025-12-31',
     'random', 's', 1, 1, now(), 'test' ${fromReading()}`,
  `insert into audit_finding (id, audit_id, reading_id, position)
   select gen_random_uuid(), a.id, r.id, 1
   ${fromReading("join case_file_audit a on a.contract_id = c.id and a.finished_at is null")}`,
  `insert into supervision (id, reading_id, discussed_on, recorded_by)
   select gen_random_uuid(), r.id, r.taken_on, 'test' ${fromReading()}`,
  `insert into second_scoring (id, reading_id, worker_id, scores, scored_on, recorded_by)
   select gen_random_uuid(), r.id, w.id, r.scores, r.taken_on, 'test'
   ${fromReading("join worker w on w.organisation_id = e.provider_id")}`,
  `insert into way_step (id, engagement_id, step, happened_on, note, recorded_by)
   ${ofOne("'plan', e.started_on, 'Agreed', 'test'")}`,
  `insert into personal_outcome (id, engagement_id, words, agreed_on, agreed_by)
   ${ofOne("'To cook', e.started_on, 'test'")}`,
  `insert into personal_outcome_review (id, personal_outcome_id, reviewed_on, by_person, recorded_by)
   select gen_random_uuid(), p.id, p.agreed_on, 'partly', 'test'
   from personal_outcome p join engagement e on e.id = p.engagement_id
   join contract c on c.id = e.contract_id where c.reference = 'K' || $1`,
  `insert into training_case (id, organisation_id, reference, number, title, story, written_by)
   select gen_random_uuid(), c.commissioner_id, gen_random_uuid()::text, 1, 'A talk', jsonb_build_object(
     'name', 'Edith', 'pronouns', 'she', 'situation', 'Alone', 'whatMatters', '[]'::jsonb,
     'strengths', '[]'::jsonb, 'whoHelps', '[]'::jsonb, 'needs', '[]'::jsonb,
     'services', '[]'::jsonb, 'budget', null, 'outcomes', '[]'::jsonb
   ), 'test' from contract c where c.reference = 'K' || $1`,
  `insert into checklist (id, code, edition, title, areas, defined_by)
   select gen_random_uuid(), 'ends', '1', 'Ends', '[{"code": "a", "title": "A",
     "items": [{"code": "i", "text": "I"}]}]', 'test'
   where $1::text is not null
  `,
  `insert into checklist_mapping (id, logic_model_id, node_lineage_id, checklist_id, area, mapped_by)
   select gen_random_uuid(), m.id, n.lineage_id, k.id, 'a', 'test'
   from logic_model m join model_version v on v.logic_model_id = m.id and v.status = 'published'
   join node n on n.model_version_id = v.id and n.layer = 'final_outcome'
   cross join checklist k
   where m.reference = 'M' || $1 limit 1`,
  `insert into checklist_record (id, engagement_id, checklist_id, recorded_on, answers, recorded_by)
   select gen_random_uuid(), e.id, k.id, e.started_on,
     '[{"item": "i", "need": true, "achieved": false}]', 'test'
   from engagement e join contract c on c.id = e.contract_id cross join checklist k
   where c.reference = 'K' || $1 order by e.reference limit 1`,
  `insert into readiness_review (id, contract_id, framework_id, title, opened_on, opened_by)
   select gen_random_uuid(), c.id, f.id, 'Spring', '2025-05-01', 'test'
   from contract c cross join readiness_framework f
   where c.reference = 'K' || $1 order by f.defined_at limit 1`,
  `insert into readiness_action (id, contract_id, review_id, organisation_id, title, entered_by)
   select gen_random_uuid(), c.id, r.id, c.commissioner_id, 'Train', 'test'
   from readiness_review r join contract c on c.id = r.contract_id
   where c.reference = 'K' || $1`,
];

export async function addPracticeThings(dataSource: DataSource, side: string): Promise<void> {
  // Of a side whose things were asked for before, some are there and may be there once alone.
  for (const statement of ROWS)
    await dataSource.query(`${statement} on conflict do nothing`, [side]);
}

/** A row for one engagement of the side's contract, with these columns. */
function ofOne(columns: string): string {
  return `select gen_random_uuid(), e.id, ${columns}
    from engagement e join contract c on c.id = e.contract_id
    where c.reference = 'K' || $1 order by e.reference limit 1`;
}

/** One reading of the side's contract, with what it is of. */
function fromReading(more = ""): string {
  return `from reading r join engagement e on e.id = r.engagement_id
    join contract c on c.id = e.contract_id ${more}
    where c.reference = 'K' || $1 and r.kind = 'standard' order by r.reference limit 1`;
}

function ofReading(table: string): string {
  return `select x.id from ${table} x join reading r on r.id = x.reading_id
          join engagement e on e.id = r.engagement_id join contract c on c.id = e.contract_id
          where c.reference = 'K' || $1`;
}

function ofEngagement(table: string): string {
  return `select x.id from ${table} x join engagement e on e.id = x.engagement_id
          join contract c on c.id = e.contract_id where c.reference = 'K' || $1`;
}

function ofContract(table: string, and = ""): string {
  return `select x.id from ${table} x join contract c on c.id = x.contract_id
          where c.reference = 'K' || $1 ${and}`;
}
