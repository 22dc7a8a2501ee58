import DataLoader from "dataloader";
import { perRequest } from "../../db/per-request";
import type { Session } from "../../db/session";
import type { DisclosurePolicy } from "../../disclosure/policy";
import type { EvidenceRequest } from "./evidence-request";
import { journeys, type JourneyRequest } from "./journey.service";
import { contractQualitySignals, type QualityRequest } from "./quality-signals.service";
import { contractEvidence, outcomeEvidence } from "./star-evidence.service";

/** Batches over evidence: the same question about twenty things costs what it costs for one. */
export function evidenceLoaders(session: Session, policy: DisclosurePolicy | null) {
  return {
    /** What Stars say about an outcome, by the node's key. */
    ofOutcome: perRequest((request: EvidenceRequest) =>
      evidenceLoader((ids) => outcomeEvidence(session, ids, request, policy)),
    ),
    /** What Stars say about a contract, by its key. */
    ofContract: perRequest((request: EvidenceRequest) =>
      evidenceLoader((ids) => contractEvidence(session, ids, request, policy)),
    ),
    /** The journeys of an engagement, by its key. */
    journeys: perRequest((request: JourneyRequest) =>
      evidenceLoader((ids) => journeys(session, ids, request)),
    ),
    /** The quality signals of a contract, by its key. */
    qualitySignals: perRequest((request: QualityRequest) =>
      evidenceLoader((ids) => contractQualitySignals(session, ids, request, policy)),
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
