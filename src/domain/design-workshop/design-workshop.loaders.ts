import sql from "sql-template-tag";
import { oneLoader } from "../../db/loaders";
import type { Session } from "../../db/session";
import type { DesignWorkshopEntity } from "./design-workshop.entity";

/** Batches over design workshops. */
export function designWorkshopLoaders(session: Session) {
  return {
    byId: oneLoader<DesignWorkshopEntity>(
      session,
      (ids) => sql`select * from design_workshop where id = any(${ids})`,
      (row) => row.id,
    ),
    /** The workshop that ended as a logic model, by the model's key. */
    byLogicModel: oneLoader<DesignWorkshopEntity>(
      session,
      (ids) => sql`select * from design_workshop where logic_model_id = any(${ids})`,
      (row) => row.logicModelId!,
    ),
  };
}
