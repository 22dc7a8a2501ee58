import sql from "sql-template-tag";
import { newId } from "../../../db/new-id";
import type { Session } from "../../../db/session";
import type { NewIndicatorRow } from "../../../domain/indicator/indicator.repository";
import type { ModelChange } from "../../../domain/logic-model/model-change";
import { ModelAction } from "../../../domain/logic-model/model-event.entity";

/** A model to enter, with its only version. */
export interface NewModel {
  readonly id: string;
  readonly versionId: string;
  readonly reference: string;
  /** Key of the organisation that it belongs to. */
  readonly ownerId: string;
  readonly title: string;
  readonly description: string | null;
  /** What its history begins with. */
  readonly change: ModelChange;
}

/** References that models have, of some. */
export async function findTakenReferences(
  session: Session,
  references: readonly string[],
): Promise<ReadonlySet<string>> {
  const rows = await session.query<{ reference: string }>(
    sql`select reference from logic_model where reference = any(${references})`,
  );
  return new Set(rows.map(({ reference }) => reference));
}

/** Enters models, each with a draft of its version 1, in one statement. */
export async function insertModelsWithDrafts(
  session: Session,
  models: readonly NewModel[],
): Promise<void> {
  const by = session.viewer.subject;
  await session.query(
    sql`with given as (
          select * from jsonb_to_recordset(${JSON.stringify(models)}::jsonb) g(
            id uuid, "versionId" uuid, reference text, "ownerId" uuid, title text, description text
          )
        ), entered as (
          insert into logic_model (id, reference, owner_id)
          select id, reference, "ownerId" from given
        )
        insert into model_version (id, logic_model_id, number, status, title, description, created_by)
        select "versionId", id, 1, 'draft', title, description, ${by} from given`,
  );
}

/** Enters indicators of new models, each with a lineage of its own. */
export async function insertNewIndicators(
  session: Session,
  rows: readonly (NewIndicatorRow & { readonly logicModelId: string })[],
): Promise<void> {
  await session.query(
    sql`with given as (
          select * from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) g(
            id uuid, "logicModelId" uuid, "modelVersionId" uuid, "lineageId" uuid, reference text,
            "nodeId" uuid, title text, description text, nature text, unit text, direction text,
            aggregation text, decimals smallint
          )
        ), entered as (
          insert into indicator_lineage (id, logic_model_id, reference)
          select "lineageId", "logicModelId", reference from given
        )
        insert into indicator (id, model_version_id, lineage_id, node_id, title, description, nature,
          unit, direction, aggregation, decimals)
        select id, "modelVersionId", "lineageId", "nodeId", title, description, nature, unit,
          direction, aggregation, decimals
        from given`,
  );
}

/** Publishes drafts, and begins the history of their models. */
export async function publishNewModels(
  session: Session,
  models: readonly NewModel[],
): Promise<void> {
  const by = session.viewer.subject;
  const versionIds = models.map(({ versionId }) => versionId);
  await session.query(
    sql`update model_version set status = 'published', published_at = now(), published_by = ${by}
        where id = any(${versionIds})`,
  );
  const events = models.map(({ id, versionId, change }) => ({
    ...{ id: newId(), logicModelId: id, versionId, changes: [change] },
  }));
  await session.query(
    sql`insert into model_event (id, logic_model_id, model_version_id, action, changes, acted_by)
        select id, "logicModelId", "versionId", ${ModelAction.IMPORTED}, changes, ${by}
        from jsonb_to_recordset(${JSON.stringify(events)}::jsonb)
          n(id uuid, "logicModelId" uuid, "versionId" uuid, changes jsonb)`,
  );
}
