import DataLoader from "dataloader";
import { perRequest } from "../../db/per-request";
import type { NodeEntity } from "../node/node.entity";
import type { EvidenceReads } from "./evidence-reads";
import type { EvidenceRequest } from "./evidence-request";
import { journeys, type JourneyRequest } from "./journey.service";
import { contractQualitySignals, type QualityRequest } from "./quality-signals.service";
import type { StarEvidence } from "./star-evidence";
import { contractEvidence, outcomeEvidence } from "./star-evidence.service";
import { findSurroundings, type ContractSurroundings } from "./surroundings.repository";

/** Batches over evidence: the same question about twenty things costs what it costs for one. */
export function evidenceLoaders(reads: EvidenceReads) {
  return {
    /** What Stars say about an outcome. */
    ofOutcome: perRequest(
      (request: EvidenceRequest) =>
        new DataLoader<NodeEntity, readonly StarEvidence[], string>(
          async (nodes) => {
            const answers = await outcomeEvidence(reads, nodes, request);
            return nodes.map(({ id }) => answers.get(id) ?? []);
          },
          { cacheKeyFn: ({ id }) => id },
        ),
    ),
    /** What Stars say about a contract, by its key. */
    ofContract: perRequest((request: EvidenceRequest) =>
      evidenceLoader((ids) => contractEvidence(reads, ids, request)),
    ),
    /** What is known beside the readings of a contract at an instant (null: now), by its key. */
    surroundings: perRequest(
      (asOf: Date | null) =>
        new DataLoader<string, ContractSurroundings | null>(async (contractIds) => {
          const known = await findSurroundings(reads.session, contractIds, asOf);
          return contractIds.map((id) => known.get(id) ?? null);
        }),
    ),
    /** The journeys of an engagement, by its key. */
    journeys: perRequest((request: JourneyRequest) =>
      evidenceLoader((ids) => journeys(reads, ids, request)),
    ),
    /** The quality signals of a contract, by its key. */
    qualitySignals: perRequest((request: QualityRequest) =>
      evidenceLoader((ids) => contractQualitySignals(reads, ids, request)),
    ),
  };
}

function evidenceLoader<Answer>(
  read: (ids: readonly string[]) => Promise<ReadonlyMap<string, readonly Answer[]>>,
): DataLoader<string, readonly Answer[]> {
  return new DataLoader(async (ids) => {
    const answers = await read(ids);
    return ids.map((id) => answers.get(id) ?? []);
  });
}
