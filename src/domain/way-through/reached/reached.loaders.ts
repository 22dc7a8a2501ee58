import DataLoader from "dataloader";
import { perRequest } from "../../../db/per-request";
import type { EvidenceReads } from "../../evidence/evidence-reads";
import type { NodeEntity } from "../../node/node.entity";
import type { ModelVersionEntity } from "../../logic-model/model-version.entity";
import { readReached, type ReachedAnswer, type ReachedRequest } from "./reached.service";

interface Versions {
  load(key: string): Promise<ModelVersionEntity | null>;
}

/** How far the outcomes that people agreed were reached, by node. */
export function reachedLoaders(
  { session, policy, modelContracts }: EvidenceReads,
  versions: Versions,
) {
  return perRequest(
    (request: ReachedRequest) =>
      new DataLoader<NodeEntity, ReachedAnswer, string>(
        async (nodes) => {
          const { contractIds, asOf } = request;
          const contractsOf = modelContracts({ contractIds, asOf });
          const subjects = await Promise.all(
            nodes.map(async ({ lineageId, modelVersionId }) => {
              const version = await versions.load(modelVersionId);
              const all = version ? await contractsOf.load(version.logicModelId) : [];
              const attached = all.filter(({ isAttached }) => isAttached);
              const contracts = attached.map(({ contractId, reference }) => ({
                id: contractId,
                reference,
              }));
              return { lineageId, contracts };
            }),
          );
          return readReached(session, policy, subjects, request);
        },
        { cacheKeyFn: ({ id }) => id },
      ),
  );
}
