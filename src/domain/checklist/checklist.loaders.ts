import DataLoader from "dataloader";
import { manyLoader, oneLoader } from "../../db/loaders";
import { perRequest } from "../../db/per-request";
import type { EvidenceReads } from "../evidence/evidence-reads";
import type { EvidenceRequest } from "../evidence/evidence-request";
import type { NodeEntity } from "../node/node.entity";
import { mappingsById, mappingsOfNodes } from "./checklist-mapping.repository";
import type { ChecklistMappingEntity } from "./checklist-mapping.entity";
import type { ChecklistRecordEntity } from "./checklist-record.entity";
import { recordsById } from "./checklist-record.repository";
import type { ChecklistEntity } from "./checklist.entity";
import { checklistsById } from "./checklist.repository";
import type { ChecklistEvidence } from "./evidence/checklist-evidence";
import { checklistEvidence } from "./evidence/checklist-evidence.service";

/** Batches over checklists, and over what they say of outcomes. */
export function checklistLoaders(reads: EvidenceReads) {
  const { session } = reads;
  const byId = oneLoader<ChecklistEntity>(session, checklistsById, (row) => row.id);
  /** By the key that a node keeps in all versions; those in force at an instant (null: now). */
  const mappings = perRequest((asOf: Date | null) =>
    manyLoader<ChecklistMappingEntity>(
      session,
      (ids) => mappingsOfNodes(ids, asOf),
      (row) => row.nodeLineageId,
    ),
  );
  return {
    byId,
    mappingById: oneLoader<ChecklistMappingEntity>(session, mappingsById, (row) => row.id),
    recordById: oneLoader<ChecklistRecordEntity>(session, recordsById, (row) => row.id),
    /** What checklists say of an outcome. */
    evidence: perRequest(
      (request: EvidenceRequest) =>
        new DataLoader<NodeEntity, readonly ChecklistEvidence[], string>(
          async (nodes) => {
            const own = { byId, mappings: mappings(request.asOf) };
            const answers = await checklistEvidence(reads, own, nodes, request);
            return nodes.map(({ id }) => answers.get(id) ?? []);
          },
          { cacheKeyFn: ({ id }) => id },
        ),
    ),
  };
}
