import DataLoader from "dataloader";
import sql from "sql-template-tag";
import { manyLoader, oneLoader } from "../../db/loaders";
import { perRequest } from "../../db/per-request";
import type { Session } from "../../db/session";
import type { NodeEntity } from "../node/node.entity";
import { gatherFacts } from "./gather-facts";
import type { LearningEntryEntity } from "./learning-entry.entity";
import type { Suggestion } from "./learning-facts";
import type { LearningQuestionEntity } from "./learning-question.entity";
import type { OperationLoaders } from "./learning-reads";
import { suggestions } from "./rules/rules";

/** Batches over questions and what was learned. */
export function learningLoaders(session: Session, reads: OperationLoaders) {
  return {
    /** What the figures of a contract suggest to ask, by its key. */
    suggested: perRequest(
      (asOf: Date | null) =>
        new DataLoader<string, readonly Suggestion[]>(async (contractIds) => {
          const facts = await gatherFacts(reads, contractIds, asOf);
          return facts.map(suggestions);
        }),
    ),
    /** Open questions of a contract that a rule suggested, the last asked first. */
    openByRule: manyLoader<LearningQuestionEntity>(
      session,
      (ids) => sql`select * from learning_question
                   where contract_id = any(${ids}) and state = 'open' and rule is not null
                   order by asked_at desc, id desc`,
      (row) => row.contractId,
    ),
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
