import sql from "sql-template-tag";
import type { Session } from "../../../db/session";

/** The version of a model that an import entered last. */
export interface ImportedVersion {
  readonly reference: string;
  readonly logicModelId: string;
  readonly versionId: string;
  /** Whether it is in force, so that nobody has published another since. */
  readonly isPublished: boolean;
}

/** Models by reference with the version that this viewer entered last; without one, null. */
export function findImportedVersions(
  session: Session,
  references: readonly string[],
): Promise<ImportedVersion[]> {
  return session.query<ImportedVersion>(
    sql`select distinct on (m.id) m.reference, m.id as logic_model_id, v.id as version_id,
          v.status = 'published' as is_published
        from logic_model m
        join model_version v on v.logic_model_id = m.id
        where m.reference = any(${references}) and v.created_by = ${session.viewer.subject}
          and v.status <> 'draft'
        order by m.id, v.number desc`,
  );
}
