import sql, { type Sql } from "sql-template-tag";
import { fromJson, type JsonRow } from "../../db/json-row";
import type { KeysetList } from "../../db/keyset";
import type { Session } from "../../db/session";
import { FindingAcknowledgementEntity } from "./finding-acknowledgement.entity";
import { LogicModelEntity } from "./logic-model.entity";
import { ModelAttachmentEntity } from "./model-attachment.entity";
import type { ModelVersionEntity, ModelVersionStatus } from "./model-version.entity";

export interface LogicModelFilter {
  /** Only models of this organisation. */
  readonly ownerId?: string | null;
  /** Only models that are attached to this contract now. */
  readonly contractId?: string | null;
  /** Only models that have a version in this state. */
  readonly status?: ModelVersionStatus | null;
  /** Only models whose title or reference contains this text, in either case. */
  readonly search?: string | null;
}

/** Logic models, in the order of the titles of their published versions, else their drafts. */
export function logicModels(filter: LogicModelFilter): KeysetList {
  const where: Sql[] = [
    sql`(v.status = 'published' or v.status = 'draft' and not exists (
          select from model_version p where p.logic_model_id = m.id and p.status = 'published'))`,
  ];
  if (filter.ownerId) where.push(sql`m.owner_id = ${filter.ownerId}`);
  if (filter.contractId) {
    where.push(sql`exists (
      select from model_attachment a
      where a.logic_model_id = m.id and a.contract_id = ${filter.contractId}
        and a.detached_at is null)`);
  }
  if (filter.status) {
    where.push(sql`exists (
      select from model_version s where s.logic_model_id = m.id and s.status = ${filter.status})`);
  }
  if (filter.search) {
    where.push(sql`strpos(lower(v.title || ' ' || m.reference), lower(${filter.search})) > 0`);
  }
  return {
    columns: sql`m.*`,
    from: sql`model_version v join logic_model m on m.id = v.logic_model_id`,
    where,
    order: [
      { column: "v.title", type: "text" },
      { column: "v.id", type: "uuid" },
    ],
  };
}

/** A model that a contract has, as it is in force. */
export interface ContractModel {
  readonly contractId: string;
  readonly model: LogicModelEntity;
  /** Null until a version is published. */
  readonly published: ModelVersionEntity | null;
}

/** The models that contracts have now with their published versions, oldest attachment first. */
export async function findModelsOfContracts(
  session: Session,
  contractIds: readonly string[],
): Promise<ContractModel[]> {
  const rows = await session.query<{
    contractId: string;
    model: JsonRow;
    published: JsonRow | null;
  }>(sql`
    select a.contract_id, to_jsonb(m) as model, to_jsonb(v) as published
    from model_attachment a
    join logic_model m on m.id = a.logic_model_id
    left join model_version v on v.logic_model_id = m.id and v.status = 'published'
    where a.contract_id = any(${contractIds}) and a.detached_at is null
    order by a.attached_at, a.id`);
  return rows.map(({ contractId, model, published }) => ({
    contractId,
    model: fromJson<LogicModelEntity>(model, ["createdAt"]),
    published:
      published &&
      fromJson<ModelVersionEntity>(published, ["createdAt", "publishedAt", "supersededAt"]),
  }));
}

export async function findModel(session: Session, id: string): Promise<LogicModelEntity | null> {
  return session.manager.findOneBy(LogicModelEntity, { id });
}

/** The model, with others kept from publishing or attaching it until the transaction ends. */
export async function lockModel(session: Session, id: string): Promise<LogicModelEntity | null> {
  const [row] = await session.query<LogicModelEntity>(
    sql`select * from logic_model where id = ${id} for update`,
  );
  return row ?? null;
}

export async function findModelByReference(
  session: Session,
  reference: string,
): Promise<LogicModelEntity | null> {
  return session.manager.findOneBy(LogicModelEntity, { reference });
}

export async function insertModel(
  session: Session,
  row: Pick<LogicModelEntity, "id" | "reference" | "ownerId" | "template">,
): Promise<void> {
  await session.manager.insert(LogicModelEntity, row);
}

export async function touchModel(session: Session, id: string): Promise<void> {
  await session.manager.update(LogicModelEntity, { id }, { version: () => "version + 1" });
}

/** Deletes a model whose versions are gone, with what was attached to it and its history. */
export async function deleteModel(session: Session, id: string): Promise<void> {
  await session.query(sql`delete from model_event where logic_model_id = ${id}`);
  await session.query(sql`delete from model_attachment where logic_model_id = ${id}`);
  // The workshop that a model came of stays, with what was said there.
  await session.query(sql`
    with kept as (update design_workshop set logic_model_id = null where logic_model_id = ${id})
    delete from logic_model where id = ${id}`);
}

export async function insertAttachments(
  session: Session,
  rows: readonly Pick<ModelAttachmentEntity, "id" | "logicModelId" | "contractId">[],
): Promise<void> {
  if (rows.length === 0) return;
  const attachedBy = session.viewer.subject;
  await session.manager.insert(
    ModelAttachmentEntity,
    rows.map((row) => ({ ...row, attachedBy })),
  );
}

/** Contracts that a model is attached to now, by reference. */
export async function findAttachedContracts(
  session: Session,
  logicModelId: string,
): Promise<readonly { readonly id: string; readonly reference: string }[]> {
  return session.query(
    sql`select c.id, c.reference from model_attachment a join contract c on c.id = a.contract_id
        where a.logic_model_id = ${logicModelId} and a.detached_at is null order by c.reference`,
  );
}

/** Of these contracts, those that are there. */
export async function findKnownContracts(
  session: Session,
  ids: readonly string[],
): Promise<ReadonlySet<string>> {
  const rows = await session.query<{ id: string }>(
    sql`select id from contract where id = any(${ids})`,
  );
  return new Set(rows.map((row) => row.id));
}

/** Ends an attachment; says whether there was one. */
export async function detach(
  session: Session,
  logicModelId: string,
  contractId: string,
  reason: string,
): Promise<boolean> {
  const rows = await session.query(
    sql`update model_attachment
        set detached_at = now(), detached_by = ${session.viewer.subject}, detached_reason = ${reason}
        where logic_model_id = ${logicModelId} and contract_id = ${contractId}
          and detached_at is null
        returning id`,
  );
  return rows.length > 0;
}

export async function insertAcknowledgements(
  session: Session,
  rows: readonly Omit<FindingAcknowledgementEntity, "acknowledgedAt" | "acknowledgedBy">[],
): Promise<void> {
  if (rows.length === 0) return;
  const acknowledgedBy = session.viewer.subject;
  await session.manager.insert(
    FindingAcknowledgementEntity,
    rows.map((row) => ({ ...row, acknowledgedBy })),
  );
}
