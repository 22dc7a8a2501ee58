import sql from "sql-template-tag";
import type { KeysetList } from "../../db/keyset";
import { newId } from "../../db/new-id";
import type { Session } from "../../db/session";
import type { ModelChange } from "./model-change";
import type { ModelAction } from "./model-event.entity";

/** What somebody did to a model. */
export interface NewModelEvent {
  readonly logicModelId: string;
  readonly modelVersionId: string | null;
  readonly action: ModelAction;
  readonly changes?: readonly ModelChange[];
  readonly reason?: string | null;
}

/** The history of a model, newest first. */
export function modelEvents(): KeysetList {
  return {
    columns: sql`e.*`,
    from: sql`model_event e`,
    where: [],
    parent: sql`e.logic_model_id`,
    order: [
      { column: "e.acted_at", type: "timestamptz" },
      { column: "e.id", type: "uuid" },
    ],
    descending: true,
  };
}

/** Writes an act into the history of a model. */
export async function insertEvent(session: Session, event: NewModelEvent): Promise<void> {
  const { logicModelId, modelVersionId, action, changes = [], reason = null } = event;
  await session.query(
    sql`insert into model_event (id, logic_model_id, model_version_id, action, changes, reason,
          acted_by)
        values (${newId()}, ${logicModelId}, ${modelVersionId}, ${action},
          ${JSON.stringify(changes)}::jsonb, ${reason}, ${session.viewer.subject})`,
  );
}
