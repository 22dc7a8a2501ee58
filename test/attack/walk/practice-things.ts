import type { DataSource } from "typeorm";
import type { IdKind } from "../../../src/graphql/global-id";

/** Where a side's things of the practice are found, as `WHERE`. */
export const PRACTICE: Readonly<Record<string, [kind: IdKind, sql: string]>> = {
  learningQuestion: ["learningQuestion", ofContract("learning_question")],
  learningEntry: ["learningEntry", ofContract("learning_entry")],
  caseStudy: ["caseStudy", ofContract("case_study")],
  stageStatement: ["stageStatement", ofContract("stage_statement")],
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
};

/** What no bundle brings, of a side's contract. */
const ROWS = [
  `insert into learning_question (id, contract_id, question, asked_by)
   select gen_random_uuid(), id, 'Why?', 'test' from contract where reference = 'K' || $1`,
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
];

export async function addPracticeThings(dataSource: DataSource, side: string): Promise<void> {
  for (const statement of ROWS) await dataSource.query(statement, [side]);
}

/** A row for one engagement of the side's contract, with these columns. */
function ofOne(columns: string): string {
  return `select gen_random_uuid(), e.id, ${columns}
    from engagement e join contract c on c.id = e.contract_id
    where c.reference = 'K' || $1 order by e.reference limit 1`;
}

function ofEngagement(table: string): string {
  return `select x.id from ${table} x join engagement e on e.id = x.engagement_id
          join contract c on c.id = e.contract_id where c.reference = 'K' || $1`;
}

function ofContract(table: string): string {
  return `select x.id from ${table} x join contract c on c.id = x.contract_id
          where c.reference = 'K' || $1`;
}
