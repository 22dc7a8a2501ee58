import DataLoader from "dataloader";
import { perRequest } from "../../db/per-request";
import type { Session } from "../../db/session";
import type { ContractEntity } from "../contract/contract.entity";
import type { ContractModel } from "./logic-model.repository";
import { findModelContracts, type ModelContract } from "./model-contracts.repository";

/** Which contracts of models are asked about. */
export interface ModelContractsRequest {
  /** Only these, attached or not; null for all that the model is attached to. */
  readonly contractIds: readonly string[] | null;
  /** The instant of knowledge; null for now. */
  readonly asOf: Date | null;
}

interface Batch<Row> {
  load(key: string): Promise<Row>;
}

/** What an operation may have read of contracts before. */
export interface ContractReads {
  readonly contract: Batch<ContractEntity | null>;
  readonly modelsOfContract: Batch<readonly ContractModel[]>;
}

/** The contracts that models are asked about, by the model's key; of each by reference. */
export function modelContractsLoader(session: Session, reads: ContractReads) {
  return perRequest(
    ({ contractIds, asOf }: ModelContractsRequest) =>
      new DataLoader<string, readonly ModelContract[]>(async (modelIds) => {
        const [only, ...others] = contractIds ?? [];
        if (only !== undefined && others.length === 0 && !asOf) {
          return ofOneContract(modelIds, only, reads);
        }
        const found = await findModelContracts(session, modelIds, contractIds, asOf);
        const byModel = Map.groupBy(found, (contract) => contract.logicModelId);
        return modelIds.map((id) => byModel.get(id) ?? []);
      }),
  );
}

/** Of the contract that a question began with its models are known: nothing is read again. */
async function ofOneContract(
  modelIds: readonly string[],
  contractId: string,
  reads: ContractReads,
): Promise<ModelContract[][]> {
  const [contract, models] = await Promise.all([
    reads.contract.load(contractId),
    reads.modelsOfContract.load(contractId),
  ]);
  if (!contract) return modelIds.map(() => []);
  const attached = new Set(models.map(({ model }) => model.id));
  const { reference, startsOn, endsOn } = contract;
  return modelIds.map((logicModelId) => [
    {
      logicModelId,
      contractId,
      reference,
      startsOn,
      endsOn,
      isAttached: attached.has(logicModelId),
    },
  ]);
}
