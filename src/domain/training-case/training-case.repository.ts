import sql from "sql-template-tag";
import type { KeysetList } from "../../db/keyset";
import type { Session } from "../../db/session";
import { TrainingCaseEntity } from "./training-case.entity";

/** Which training cases are listed. */
export interface TrainingCaseFilter {
  readonly organisationId?: string | undefined;
  readonly reference?: string | null | undefined;
}

/** Training cases as they are now, by reference. */
export function trainingCases({ organisationId, reference }: TrainingCaseFilter): KeysetList {
  return {
    columns: sql`t.*`,
    from: sql`training_case t`,
    where: [
      sql`not exists (
        select from training_case later
        where later.organisation_id = t.organisation_id and later.reference = t.reference
          and later.number > t.number
      )`,
      ...(organisationId ? [sql`t.organisation_id = ${organisationId}`] : []),
      ...(reference == null ? [] : [sql`t.reference = ${reference}`]),
    ],
    order: [
      { column: "t.reference", type: "text" },
      { column: "t.id", type: "uuid" },
    ],
  };
}

/** The case of a reference as it is now; null where there is none. */
export async function findTrainingCase(
  session: Session,
  organisationId: string,
  reference: string,
): Promise<TrainingCaseEntity | null> {
  const [row] = await session.query<TrainingCaseEntity>(
    sql`select * from training_case
        where organisation_id = ${organisationId} and reference = ${reference}
        order by number desc limit 1`,
  );
  return row ?? null;
}

export async function insertTrainingCase(
  session: Session,
  row: Omit<TrainingCaseEntity, "writtenAt">,
): Promise<void> {
  await session.manager.insert(TrainingCaseEntity, row);
}

export async function isOrganisation(session: Session, id: string): Promise<boolean> {
  const rows = await session.query(sql`select from organisation where id = ${id}`);
  return rows.length === 1;
}
