import sql from "sql-template-tag";
import { oneLoader } from "../../db/loaders";
import type { Session } from "../../db/session";
import type { NodeEntity } from "../node/node.entity";
import type { LearningEntryEntity } from "./learning-entry.entity";
import type { LearningQuestionEntity } from "./learning-question.entity";

/** Batches over questions and what was learned. */
export function learningLoaders(session: Session) {
  return {
    questionById: oneLoader<LearningQuestionEntity>(
      session,
      (ids) => sql`select * from learning_question where id = any(${ids})`,
      (row) => row.id,
    ),
    entryById: oneLoader<LearningEntryEntity>(
      session,
      (ids) => sql`select * from learning_entry where id = any(${ids})`,
      (row) => row.id,
    ),
    /** A node, by its lineage, as the newest published version has it. */
    node: oneLoader<NodeEntity>(
      session,
      (ids) => sql`
        select distinct on (n.lineage_id) n.*
        from node n
        join model_version v on v.id = n.model_version_id
        where n.lineage_id = any(${ids}) and v.status <> 'draft'
        order by n.lineage_id, v.number desc`,
      (row) => row.lineageId,
    ),
  };
}
