import sql, { join } from "sql-template-tag";
import type { Session } from "../../db/session";
import { ModelVersionEntity, ModelVersionStatus } from "./model-version.entity";

/** The version, with other editors kept waiting until the transaction ends. */
export async function lockVersion(
  session: Session,
  id: string,
): Promise<ModelVersionEntity | null> {
  const [row] = await session.query<ModelVersionEntity>(
    sql`select * from model_version where id = ${id} for update`,
  );
  return row ?? null;
}

/** Keeps others from editing the draft of an indicator's model until the transaction ends. */
export async function lockDraftBeside(session: Session, indicatorId: string): Promise<void> {
  await session.query(
    sql`select 1 from model_version
        where status = 'draft' and logic_model_id = (
          select v.logic_model_id from indicator i
          join model_version v on v.id = i.model_version_id
          where i.id = ${indicatorId}
        )
        for no key update`,
  );
}

export async function findVersion(
  session: Session,
  id: string,
): Promise<ModelVersionEntity | null> {
  return session.manager.findOneBy(ModelVersionEntity, { id });
}

/** The version of a model in this state (drafts and published ones are one at the most). */
export async function findVersionOf(
  session: Session,
  logicModelId: string,
  status: ModelVersionStatus.DRAFT | ModelVersionStatus.PUBLISHED,
): Promise<ModelVersionEntity | null> {
  return session.manager.findOneBy(ModelVersionEntity, { logicModelId, status });
}

/** The number that the next version of a model gets. */
export async function nextNumber(session: Session, logicModelId: string): Promise<number> {
  const { next } = await session.queryOne<{ next: number }>(
    sql`select coalesce(max(number), 0) + 1 as next from model_version
        where logic_model_id = ${logicModelId}`,
  );
  return next;
}

export async function insertVersion(
  session: Session,
  row: Pick<
    ModelVersionEntity,
    "id" | "logicModelId" | "number" | "title" | "description" | "copiedFromId"
  >,
): Promise<void> {
  const status = ModelVersionStatus.DRAFT;
  const createdBy = session.viewer.subject;
  await session.manager.insert(ModelVersionEntity, { ...row, status, createdBy });
}

/**
 * Gives a draft its next edit version, and a title and description where they are given.
 *
 * @returns the draft as it is then
 */
export async function touchDraft(
  session: Session,
  id: string,
  changes: Partial<Pick<ModelVersionEntity, "title" | "description">> = {},
): Promise<ModelVersionEntity> {
  const set = [sql`version = version + 1`];
  if (changes.title !== undefined) set.push(sql`title = ${changes.title}`);
  if (changes.description !== undefined) set.push(sql`description = ${changes.description}`);
  return session.queryOne(sql`update model_version set ${join(set)} where id = ${id} returning *`);
}

/** Makes a draft the published version, and the one that was published superseded. */
export async function publishVersion(
  session: Session,
  version: Pick<ModelVersionEntity, "id" | "logicModelId">,
): Promise<void> {
  await session.query(
    sql`update model_version set status = 'superseded', superseded_at = now()
        where logic_model_id = ${version.logicModelId} and status = 'published'`,
  );
  await session.query(
    sql`update model_version set
          status = 'published', published_at = now(), published_by = ${session.viewer.subject}
        where id = ${version.id}`,
  );
}

/** Deletes a draft whose contents are gone; what names it, names no version from then on. */
export async function deleteDraft(session: Session, id: string): Promise<void> {
  await session.query(
    sql`update model_event set model_version_id = null where model_version_id = ${id}`,
  );
  await session.query(
    sql`update model_version set copied_from_id = null where copied_from_id = ${id}`,
  );
  await session.query(sql`delete from model_version where id = ${id}`);
}
