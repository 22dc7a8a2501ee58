import type { DataSource } from "typeorm";
import type { IdKind } from "../../../src/graphql/global-id";

/** Where a side's things of the practice are found, as `WHERE`. */
export const PRACTICE: Readonly<Record<string, [kind: IdKind, sql: string]>> = {
  learningQuestion: ["learningQuestion", ofContract("learning_question")],
  learningEntry: ["learningEntry", ofContract("learning_entry")],
  caseStudy: ["caseStudy", ofContract("case_study")],
  stageStatement: ["stageStatement", ofContract("stage_statement")],
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
];

export async function addPracticeThings(dataSource: DataSource, side: string): Promise<void> {
  for (const statement of ROWS) await dataSource.query(statement, [side]);
}

function ofContract(table: string): string {
  return `select x.id from ${table} x join contract c on c.id = x.contract_id
          where c.reference = 'K' || $1`;
}
