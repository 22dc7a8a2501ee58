import type { OperationLoaders } from "./learning-reads";
import { DEFAULT_MINIMUM, type EvidenceRequest } from "../evidence/evidence-request";
import { BaselineRule } from "../evidence/question";
import { serviceCoverage, type ServiceCoverage } from "../evidence/service-coverage.service";
import { wholeEvidence, type WholeEvidence } from "../evidence/star-evidence.service";
import type { NodeEntity } from "../node/node.entity";
import type { LearningFacts } from "./learning-facts";
import { nodeFacts } from "./node-facts";
import { claimSignalFacts, coverageFacts, qualitySignalFacts, starFacts } from "./to-facts";

/** Of everybody, by the default rule and over all time, as known at an instant (null: now). */
const everybody = (asOf: Date | null): EvidenceRequest => ({
  ...{ baselineRule: BaselineRule.FIRST, minimumDays: 0, minimum: DEFAULT_MINIMUM, asOf },
  ...{ from: null, to: null, contractIds: null, serviceIds: null, where: [] },
  ...{ excludeRetrospective: false, bandSetId: null, applyEditionMapping: false },
});

/**
 * What rules look at, of contracts in their order: by their logic models as they are in force now,
 * each figure as the viewer of the reads is given it. The same number of statements for any number
 * of contracts.
 *
 * @param asOf the instant of knowledge; null: now
 * @throws Refusal for an instant that a viewer of aggregates may not ask about
 */
export async function gatherFacts(
  reads: OperationLoaders,
  contractIds: readonly string[],
  asOf: Date | null,
): Promise<LearningFacts[]> {
  const [nodesOf, services] = await Promise.all([
    Promise.all(contractIds.map((id) => nodesOfContract(reads, id))),
    Promise.all(contractIds.map((id) => reads.service.byContract.load(id))),
  ]);
  const contracts = contractIds.map((contractId, i) => ({ contractId, nodes: nodesOf[i]! }));
  const request = everybody(asOf);
  const [evidence, coverage] = await Promise.all([
    wholeEvidence(reads.evidenceReads, contracts, request),
    serviceCoverage(reads.evidenceReads, contractIds, services.flat(), request),
  ]);
  return Promise.all(
    contracts.map((contract, i) =>
      factsOf(reads, contract, evidence[i]!, coverage.get(contract.contractId) ?? [], asOf),
    ),
  );
}

async function nodesOfContract(
  { logicModel, contents }: OperationLoaders,
  contractId: string,
): Promise<readonly NodeEntity[]> {
  const models = await logicModel.ofContract.load(contractId);
  const published = models.flatMap((model) => model.published ?? []);
  return (await Promise.all(published.map(({ id }) => contents.nodes(id)))).flat();
}

async function factsOf(
  reads: OperationLoaders,
  { contractId, nodes }: { readonly contractId: string; readonly nodes: readonly NodeEntity[] },
  evidence: WholeEvidence,
  coverage: readonly ServiceCoverage[],
  asOf: Date | null,
): Promise<LearningFacts> {
  const minimum = DEFAULT_MINIMUM;
  const [quality, claimed, titles, told] = await Promise.all([
    reads.evidence.qualitySignals({ asOf, to: null, minimum }).load(contractId),
    reads.claim.signals({ period: null, minimum }).load(contractId),
    reads.outcomeMetric.ofContract.load(contractId),
    nodeFacts(reads, contractId, nodes, evidence.ofNodes, asOf),
  ]);
  return {
    stars: evidence.ofContract.map(starFacts),
    services: coverage.map(coverageFacts),
    nodes: told,
    signals: [...qualitySignalFacts(quality), ...claimSignalFacts(claimed, titles)],
  };
}
