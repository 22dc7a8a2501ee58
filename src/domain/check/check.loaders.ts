import DataLoader from "dataloader";
import sql from "sql-template-tag";
import { manyLoader } from "../../db/loaders";
import type { Session } from "../../db/session";
import type { FindingAcknowledgementEntity } from "../logic-model/finding-acknowledgement.entity";
import { findContents } from "../logic-model/model-contents.repository";
import { checkModel } from "./check-model";
import type { Finding } from "./finding";

/** Batches over the findings of versions, and over what was said to them. */
export function checkLoaders(session: Session) {
  return {
    findingsByVersion: new DataLoader<string, Finding[]>(async (versionIds) => {
      const contents = await findContents(session, versionIds);
      return versionIds.map((id) => {
        const found = contents.get(id);
        return found ? checkModel(found) : [];
      });
    }),
    acknowledgementsByVersion: manyLoader<FindingAcknowledgementEntity>(
      session,
      (ids) => sql`select * from finding_acknowledgement where model_version_id = any(${ids})
                   order by acknowledged_at, id`,
      (row) => row.modelVersionId,
    ),
  };
}
