import DataLoader from "dataloader";
import sql from "sql-template-tag";
import { manyLoader, oneLoader, type Reads } from "../../db/loaders";
import type { Session } from "../../db/session";
import type { LogicModelEntity } from "./logic-model.entity";
import type { ModelContents } from "./model-contents";
import { findContents } from "./model-contents.repository";
import type { ModelAttachmentEntity } from "./model-attachment.entity";
import type { ModelEventEntity } from "./model-event.entity";
import type { ModelVersionEntity } from "./model-version.entity";

/** Batches over logic models and what they are attached to. */
export function logicModelLoaders(session: Session) {
  return {
    byId: oneLoader<LogicModelEntity>(
      session,
      (ids) => sql`select * from logic_model where id = any(${ids})`,
      (row) => row.id,
    ),
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
    /** The models that a contract has now, oldest attachment first. */
    attachmentsByContract: manyLoader<ModelAttachmentEntity>(
      session,
      (ids) => sql`select * from model_attachment
                   where contract_id = any(${ids}) and detached_at is null
                   order by attached_at, id`,
      (row) => row.contractId,
    ),
  };
}

/** Batches over the versions of logic models. `note` is told of each version that was read. */
export function modelVersionLoaders(session: Session, note: (row: ModelVersionEntity) => void) {
  const versions: Reads<ModelVersionEntity> = {
    query: async (statement) => {
      const rows = await session.query<ModelVersionEntity>(statement);
      rows.forEach(note);
      return rows;
    },
  };
  return {
    byId: oneLoader<ModelVersionEntity>(
      versions,
      (ids) => sql`select * from model_version where id = any(${ids})`,
      (row) => row.id,
    ),
    /** All versions of a model, newest first. */
    byModel: manyLoader<ModelVersionEntity>(
      versions,
      (ids) => sql`select * from model_version where logic_model_id = any(${ids})
                   order by number desc`,
      (row) => row.logicModelId,
    ),
    /** Everything that a version says. */
    contents: new DataLoader<string, ModelContents>(async (ids) => {
      const found = await findContents(session, ids);
      return ids.map((id) => found.get(id) ?? new Error("a version has no contents"));
    }),
    /** The published version of a model. */
    publishedOf: oneLoader<ModelVersionEntity>(
      versions,
      (ids) => sql`select * from model_version
                   where logic_model_id = any(${ids}) and status = 'published'`,
      (row) => row.logicModelId,
    ),
    /** The draft of a model. */
    draftOf: oneLoader<ModelVersionEntity>(
      versions,
      (ids) => sql`select * from model_version
                   where logic_model_id = any(${ids}) and status = 'draft'`,
      (row) => row.logicModelId,
    ),
    /** What a model says at present: its published version, or its draft where none is published. */
    currentOf: oneLoader<ModelVersionEntity>(
      versions,
      (ids) => sql`select distinct on (logic_model_id) * from model_version
                   where logic_model_id = any(${ids}) and status in ('published', 'draft')
                   order by logic_model_id, status desc`,
      (row) => row.logicModelId,
    ),
  };
}
