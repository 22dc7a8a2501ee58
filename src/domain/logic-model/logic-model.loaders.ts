import DataLoader from "dataloader";
import sql from "sql-template-tag";
import { manyLoader, noting, oneLoader } from "../../db/loaders";
import type { Session } from "../../db/session";
import type { LogicModelEntity } from "./logic-model.entity";
import { findModelsOfContracts, type ContractModel } from "./logic-model.repository";
import type { ModelContents } from "./model-contents";
import { findContents } from "./model-contents.repository";
import type { ModelAttachmentEntity } from "./model-attachment.entity";
import type { ModelEventEntity } from "./model-event.entity";
import type { ModelVersionEntity } from "./model-version.entity";

/** Batches over logic models and what they are attached to. */
export function logicModelLoaders(
  session: Session,
  versions: ReturnType<typeof modelVersionLoaders>,
) {
  const byId = oneLoader<LogicModelEntity>(
    session,
    (ids) => sql`select * from logic_model where id = any(${ids})`,
    (row) => row.id,
  );
  return {
    byId,
    /** The models that a contract has now, as they are in force, oldest attachment first. */
    ofContract: new DataLoader<string, ContractModel[]>(async (contractIds) => {
      const found = await findModelsOfContracts(session, contractIds);
      for (const { model, published } of found) {
        byId.prime(model.id, model);
        versions.notePublished(model.id, published);
      }
      const byContract = Map.groupBy(found, ({ contractId }) => contractId);
      return contractIds.map((id) => byContract.get(id) ?? []);
    }),
    byReference: oneLoader<LogicModelEntity>(
      session,
      (references) => sql`select * from logic_model where reference = any(${references})`,
      (row) => row.reference,
    ),
    eventById: oneLoader<ModelEventEntity>(
      session,
      (ids) => sql`select * from model_event where id = any(${ids})`,
      (row) => row.id,
    ),
    /** What a model is attached to now, oldest first. */
    attachmentsByModel: manyLoader<ModelAttachmentEntity>(
      session,
      (ids) => sql`select * from model_attachment
                   where logic_model_id = any(${ids}) and detached_at is null
                   order by attached_at, id`,
      (row) => row.logicModelId,
    ),
  };
}

/** Batches over the versions of logic models. `note` is told of each version that was read. */
export function modelVersionLoaders(session: Session, note: (row: ModelVersionEntity) => void) {
  const versions = noting<ModelVersionEntity>(session, (row) => {
    note(row);
    byId.prime(row.id, row);
  });
  const byId = oneLoader<ModelVersionEntity>(
    versions,
    (ids) => sql`select * from model_version where id = any(${ids})`,
    (row) => row.id,
  );
  const publishedOf = oneLoader<ModelVersionEntity>(
    versions,
    (ids) => sql`select * from model_version
                 where logic_model_id = any(${ids}) and status = 'published'`,
    (row) => row.logicModelId,
  );
  const currentOf = oneLoader<ModelVersionEntity>(
    versions,
    (ids) => sql`select distinct on (logic_model_id) * from model_version
                 where logic_model_id = any(${ids}) and status in ('published', 'draft')
                 order by logic_model_id, status desc`,
    (row) => row.logicModelId,
  );
  return {
    byId,
    /** The published version of a model. */
    publishedOf,
    /** What a model says at present: its published version, or its draft where none is published. */
    currentOf,
    /** Takes note of the version of a model that was read as published; null for none. */
    notePublished(logicModelId: string, published: ModelVersionEntity | null): void {
      publishedOf.prime(logicModelId, published);
      if (!published) return;
      currentOf.prime(logicModelId, published);
      byId.prime(published.id, published);
      note(published);
    },
    /** All versions of a model, newest first. */
    byModel: manyLoader<ModelVersionEntity>(
      versions,
      (ids) => sql`select * from model_version where logic_model_id = any(${ids})
                   order by number desc`,
      (row) => row.logicModelId,
    ),
    /** The draft of a model. */
    draftOf: oneLoader<ModelVersionEntity>(
      versions,
      (ids) => sql`select * from model_version
                   where logic_model_id = any(${ids}) and status = 'draft'`,
      (row) => row.logicModelId,
    ),
    /** Everything that a version says. */
    contents: new DataLoader<string, ModelContents>(async (ids) => {
      const found = await findContents(session, ids);
      return ids.map((id) => found.get(id) ?? new Error("a version has no contents"));
    }),
  };
}
