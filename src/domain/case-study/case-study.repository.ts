import sql from "sql-template-tag";
import type { KeysetList } from "../../db/keyset";
import { newId } from "../../db/new-id";
import type { Session } from "../../db/session";
import { CaseStudyEntity, CaseStudyState } from "./case-study.entity";

/** A case study, with whom it is about where that is for the viewer. */
export type CaseStudyRow = CaseStudyEntity & { readonly serviceUserId: string | null };

export const CASE_STUDY_COLUMNS = sql`c.*, (
  select p.service_user_id from case_study_person p where p.case_study_id = c.id
) as service_user_id`;

/** The case studies of contracts that are there for the viewer, the last written first. */
export function caseStudiesOfContract(
  states: readonly CaseStudyState[] | null | undefined,
): KeysetList {
  return {
    columns: CASE_STUDY_COLUMNS,
    from: sql`case_study c`,
    where: states ? [sql`c.state = any(${states})`] : [],
    parent: sql`c.contract_id`,
    order: [
      { column: "c.written_at", type: "timestamptz" },
      { column: "c.id", type: "uuid" },
    ],
    descending: true,
  };
}

export function findCaseStudy(session: Session, id: string): Promise<CaseStudyEntity | null> {
  return session.manager.findOneBy(CaseStudyEntity, { id });
}

export type NewCaseStudyRow = Pick<CaseStudyEntity, "contractId" | "serviceId" | "title" | "body">;

/**
 * @param serviceUserId whom it is about; null where nobody is named
 * @returns the case study's key
 */
export async function insertCaseStudy(
  session: Session,
  row: NewCaseStudyRow,
  serviceUserId: string | null,
): Promise<string> {
  const id = newId();
  const writtenBy = session.viewer.subject;
  await session.manager.insert(CaseStudyEntity, { ...row, id, writtenBy });
  if (serviceUserId !== null) {
    await session.query(sql`
      insert into case_study_person (case_study_id, service_user_id)
      values (${id}, ${serviceUserId})`);
  }
  return id;
}

/** What a case study may be changed in. */
export type CaseStudyChanges = Partial<
  Pick<CaseStudyEntity, "title" | "body" | "state" | "consentedOn" | "consentWords"> &
    Pick<CaseStudyEntity, "sharedBy" | "sharedAt"> &
    Pick<CaseStudyEntity, "withdrawnBy" | "withdrawnAt" | "withdrawnReason">
>;

/** Changes a row that is still at its version; says whether it was. */
export async function updateCaseStudy(
  session: Session,
  { id, version }: CaseStudyEntity,
  changes: CaseStudyChanges,
): Promise<boolean> {
  const result = await session.manager.update(
    CaseStudyEntity,
    { id, version },
    { ...changes, version: version + 1 },
  );
  return result.affected === 1;
}

/** Whether somebody was ever engaged with a service. */
export async function isEngaged(
  session: Session,
  serviceId: string,
  serviceUserId: string,
): Promise<boolean> {
  const rows = await session.query(sql`
    select 1 from engagement
    where service_id = ${serviceId} and service_user_id = ${serviceUserId} limit 1`);
  return rows.length > 0;
}
