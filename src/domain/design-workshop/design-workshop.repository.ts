import sql, { type Sql } from "sql-template-tag";
import type { KeysetList } from "../../db/keyset";
import type { Session } from "../../db/session";
import { DesignWorkshopEntity } from "./design-workshop.entity";
import type { WorkshopContent } from "./workshop-content";

/** Which workshops are listed. */
export interface DesignWorkshopFilter {
  readonly organisationId: string | null;
  /** Only those with a logic model, or only those without; null for all. */
  readonly finished: boolean | null;
}

/** Workshops, the last opened first. */
export function designWorkshops({ organisationId, finished }: DesignWorkshopFilter): KeysetList {
  const where: Sql[] = [];
  if (organisationId !== null) where.push(sql`w.organisation_id = ${organisationId}`);
  if (finished !== null) where.push(sql`(w.logic_model_id is not null) = ${finished}`);
  return {
    ...{ columns: sql`w.*`, from: sql`design_workshop w`, where },
    descending: true,
    order: [
      { column: "w.opened_at", type: "timestamptz" },
      { column: "w.id", type: "uuid" },
    ],
  };
}

export async function findWorkshop(
  session: Session,
  id: string,
): Promise<DesignWorkshopEntity | null> {
  const [row] = await session.query<DesignWorkshopEntity>(
    sql`select * from design_workshop where id = ${id}`,
  );
  return row ?? null;
}

export async function isReferenceTaken(
  session: Session,
  organisationId: string,
  reference: string,
): Promise<boolean> {
  return session.manager.existsBy(DesignWorkshopEntity, { organisationId, reference });
}

type NewWorkshop = Pick<
  DesignWorkshopEntity,
  "id" | "organisationId" | "reference" | "title" | "openedBy"
> & { readonly content: WorkshopContent };

export async function insertWorkshop(session: Session, row: NewWorkshop): Promise<void> {
  await session.query(sql`
    insert into design_workshop (id, organisation_id, reference, title, content, opened_by)
    values (${row.id}, ${row.organisationId}, ${row.reference}, ${row.title},
      ${JSON.stringify(row.content)}::jsonb, ${row.openedBy})`);
}

/** Writes what was said since, if the workshop is still at `version`; says whether it was. */
export async function updateWorkshop(
  session: Session,
  id: string,
  version: number,
  title: string,
  content: WorkshopContent,
): Promise<boolean> {
  const rows = await session.query(sql`
    update design_workshop
    set title = ${title}, content = ${JSON.stringify(content)}::jsonb, version = version + 1
    where id = ${id} and version = ${version} returning id`);
  return rows.length === 1;
}

/** Ends a workshop that is still at `version` as a logic model; says whether it was. */
export async function finishWorkshop(
  session: Session,
  id: string,
  version: number,
  logicModelId: string,
): Promise<boolean> {
  const rows = await session.query(sql`
    update design_workshop
    set logic_model_id = ${logicModelId}, finished_by = ${session.viewer.subject},
      finished_at = clock_timestamp(), version = version + 1
    where id = ${id} and version = ${version} returning id`);
  return rows.length === 1;
}
