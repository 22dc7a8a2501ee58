import sql from "sql-template-tag";
import { oneLoader } from "../../db/loaders";
import type { Session } from "../../db/session";
import { CASE_STUDY_COLUMNS, type CaseStudyRow } from "./case-study.repository";

/** Batches over case studies. */
export function caseStudyLoaders(session: Session) {
  return {
    byId: oneLoader<CaseStudyRow>(
      session,
      (ids) => sql`select ${CASE_STUDY_COLUMNS} from case_study c where c.id = any(${ids})`,
      (row) => row.id,
    ),
  };
}
