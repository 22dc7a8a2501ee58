import sql, { join } from "sql-template-tag";
import { manyLoader, oneLoader } from "../../db/loaders";
import type { Session } from "../../db/session";
import type { TrainingCaseEntity } from "./training-case.entity";

/** The loader key of all versions of a case. */
export const caseKey = ({ organisationId, reference }: CaseName): string =>
  JSON.stringify([organisationId, reference]);

type CaseName = Pick<TrainingCaseEntity, "organisationId" | "reference">;

/** Batches over training cases. */
export function trainingCaseLoaders(session: Session) {
  return {
    byId: oneLoader<TrainingCaseEntity>(
      session,
      (ids) => sql`select * from training_case where id = any(${ids})`,
      (row) => row.id,
    ),
    /** All versions of a case, the first one first. */
    versions: manyLoader<TrainingCaseEntity>(
      session,
      (keys) => sql`select * from training_case
                    where (organisation_id, reference) in (${join(keys.map(pair))})
                    order by number`,
      caseKey,
    ),
  };
}

function pair(key: string) {
  const [organisationId, reference]: string[] = JSON.parse(key);
  return sql`(${organisationId}::uuid, ${reference})`;
}
