import { found } from "../../../db/loaders";
import type { ModelContract } from "../../logic-model/model-contracts.repository";
import type { IndicatorRow } from "../indicator.entity";
import type { FigureReads } from "./figure-reads";
import type { FigureRequest } from "./figure.service";
import type { ContractInScope } from "./figure.types";

/** The contracts of an indicator in an answer, and what to say about those that are not. */
export interface Scope {
  readonly contracts: readonly ContractInScope[];
  readonly notes: readonly string[];
}

/** The scopes of indicators, in their order; those of one model share theirs. */
export async function readScopes(
  { modelVersion, modelContracts }: FigureReads,
  indicators: readonly IndicatorRow[],
  { contractIds, asOf }: FigureRequest,
): Promise<readonly Scope[]> {
  const versionIds = [...new Set(indicators.map((indicator) => indicator.modelVersionId))];
  const contractsOf = modelContracts({ contractIds, asOf });
  const scopes = new Map(
    await Promise.all(
      versionIds.map(async (id) => {
        const { logicModelId } = found(await modelVersion.load(id));
        return [id, toScope(await contractsOf.load(logicModelId))] as const;
      }),
    ),
  );
  return indicators.map((indicator) => scopes.get(indicator.modelVersionId)!);
}

function toScope(rows: readonly ModelContract[]): Scope {
  return {
    contracts: rows
      .filter((row) => row.isAttached)
      .map((row) => ({
        id: row.contractId,
        reference: row.reference,
        period: { start: row.startsOn, end: row.endsOn },
      })),
    notes: rows
      .filter((row) => !row.isAttached)
      .map((row) => `${row.reference} was left out: the model is not attached to it.`),
  };
}
