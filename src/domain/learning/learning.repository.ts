import sql from "sql-template-tag";
import type { KeysetList } from "../../db/keyset";
import { newId } from "../../db/new-id";
import type { Session } from "../../db/session";
import type { LearningEntryEntity } from "./learning-entry.entity";
import { LearningQuestionEntity, type LearningQuestionState } from "./learning-question.entity";

/** Which questions of a contract. */
export interface LearningQuestionFilter {
  readonly states?: readonly LearningQuestionState[] | null;
  readonly serviceId?: string;
}

/** The questions of contracts, the last asked first. */
export function questionsOfContract({ states, serviceId }: LearningQuestionFilter): KeysetList {
  return {
    columns: sql`q.*`,
    from: sql`learning_question q`,
    where: [
      ...(states ? [sql`q.state = any(${states})`] : []),
      ...(serviceId ? [sql`q.service_id = ${serviceId}`] : []),
    ],
    parent: sql`q.contract_id`,
    order: [
      { column: "q.asked_at", type: "timestamptz" },
      { column: "q.id", type: "uuid" },
    ],
    descending: true,
  };
}

/** The entries of questions, in the order of what happened. */
export const entriesOfQuestion: KeysetList = {
  columns: sql`e.*`,
  from: sql`learning_entry e`,
  where: [],
  parent: sql`e.question_id`,
  order: [
    { column: "e.happened_on", type: "date" },
    { column: "e.id", type: "uuid" },
  ],
};

export type NewQuestionRow = Pick<
  LearningQuestionEntity,
  | "contractId"
  | "serviceId"
  | "starId"
  | "nodeLineageId"
  | "rule"
  | "subject"
  | "question"
  | "figure"
>;

/** @returns the question's key */
export async function insertQuestion(session: Session, row: NewQuestionRow): Promise<string> {
  const id = newId();
  const askedBy = session.viewer.subject;
  await session.manager.insert(LearningQuestionEntity, { ...row, id, askedBy });
  return id;
}

/** A question, held against changes until the transaction ends, where the viewer may change it. */
export async function lockQuestion(
  session: Session,
  id: string,
): Promise<LearningQuestionEntity | null> {
  const [row] = await session.query<LearningQuestionEntity>(
    sql`select * from learning_question where id = ${id} for update`,
  );
  return row ?? null;
}

export function findQuestion(session: Session, id: string): Promise<LearningQuestionEntity | null> {
  return session.manager.findOneBy(LearningQuestionEntity, { id });
}

export async function updateQuestion(
  session: Session,
  { id, version }: LearningQuestionEntity,
  state: LearningQuestionState,
): Promise<void> {
  await session.query(
    sql`update learning_question set state = ${state}, version = ${version + 1} where id = ${id}`,
  );
}

export type NewEntryRow = Pick<
  LearningEntryEntity,
  "kind" | "happenedOn" | "body" | "tookPart" | "figure"
>;

/** Adds entries to a question, in one statement. */
export async function insertEntries(
  session: Session,
  { id, contractId }: LearningQuestionEntity,
  entries: readonly NewEntryRow[],
): Promise<void> {
  const rows = entries.map((entry) => ({ ...entry, id: newId() }));
  await session.query(sql`
    insert into learning_entry
      (id, contract_id, question_id, kind, happened_on, body, took_part, figure, entered_by)
    select r.id, ${contractId}, ${id}, r.kind, r."happenedOn", r.body, r."tookPart", r.figure,
      ${session.viewer.subject}
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as r (
      id uuid, kind text, "happenedOn" date, body text, "tookPart" jsonb, figure text
    )`);
}

/** Keys of the organisations that deliver services under a contract. */
export async function providersOfContract(session: Session, contractId: string): Promise<string[]> {
  const rows = await session.query<{ providerId: string }>(
    sql`select distinct provider_id from service where contract_id = ${contractId}`,
  );
  return rows.map(({ providerId }) => providerId);
}

/**
 * What an outcome or another node is the same as through all versions of a model that is or was
 * attached to the contract, once it is published; null where there is no such node.
 */
export async function findPublishedLineage(
  session: Session,
  contractId: string,
  nodeId: string,
): Promise<string | null> {
  const [row] = await session.query<{ lineageId: string }>(sql`
    select n.lineage_id from node n
    where n.id = ${nodeId} and exists (
      select from node first
      join model_version v on v.id = first.model_version_id and v.status <> 'draft'
      join model_attachment a on a.logic_model_id = v.logic_model_id
      where first.id = n.lineage_id and a.contract_id = ${contractId}
    )`);
  return row?.lineageId ?? null;
}
