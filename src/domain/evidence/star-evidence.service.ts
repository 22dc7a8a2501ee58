import type { ModelContract } from "../logic-model/model-contracts.repository";
import type { NodeEntity } from "../node/node.entity";
import { answer, type Subject } from "./answer-subjects";
import type { EvidenceReads } from "./evidence-reads";
import type { EvidenceRequest } from "./evidence-request";
import { findContractStars, type MappedArea } from "./evidence-scope.repository";
import { mappedAreas } from "./mapped-areas";
import {
  ModelStanding,
  type EvidenceScope,
  type MappedBy,
  type Named,
  type StarEvidence,
} from "./star-evidence";

/**
 * What Star readings say about outcome nodes of any version (E9): one answer per Star, never one
 * across Stars. The same number of statements for any number of nodes.
 *
 * @returns answers by node key, by the Stars' codes and editions; nodes without mappings have none
 * @throws Refusal `NotFound` for a band set or a service that is not there
 */
export async function outcomeEvidence(
  reads: EvidenceReads,
  nodes: readonly NodeEntity[],
  request: EvidenceRequest,
): Promise<ReadonlyMap<string, readonly StarEvidence[]>> {
  return answer(reads, await outcomeSubjects(reads, nodes, request), request);
}

async function outcomeSubjects(
  reads: EvidenceReads,
  nodes: readonly NodeEntity[],
  request: EvidenceRequest,
): Promise<Subject[]> {
  const mapped = await mappedAreas(reads, nodes);
  const models = [...new Set(mapped.map((area) => area.logicModelId))];
  const { contractIds, asOf } = request;
  const contractsOf = reads.modelContracts({ contractIds, asOf });
  const scopes = new Map(
    await Promise.all(models.map(async (id) => [id, scopeOf(await contractsOf.load(id))] as const)),
  );
  const groups = Map.groupBy(mapped, ({ nodeId, starId }) => `${nodeId} ${starId}`);
  return [...groups.values()].map((areas) => {
    const first = areas[0]!;
    const scope = scopes.get(first.logicModelId)!;
    return {
      ...{ key: first.nodeId, starId: first.starId, isMapped: true, ...scope },
      scopeKey: scopeKey(first.starId, scope.contracts),
      mappedBy: toMappedBy(first, request),
      weights: new Map(areas.map(({ areaId, weight }) => [areaId, weight])),
    };
  });
}

/**
 * What Star readings say about contracts as wholes, for each Star that was used or is mapped.
 * `request.contractIds` is of no matter here.
 *
 * @returns answers by contract key, by the Stars' codes and editions
 * @throws Refusal `NotFound` for a band set or a service that is not there
 */
export async function contractEvidence(
  reads: EvidenceReads,
  contractIds: readonly string[],
  request: EvidenceRequest,
): Promise<ReadonlyMap<string, readonly StarEvidence[]>> {
  return answer(reads, await contractSubjects(reads, contractIds, request), request);
}

async function contractSubjects(
  { session }: EvidenceReads,
  contractIds: readonly string[],
  { asOf }: EvidenceRequest,
): Promise<Subject[]> {
  const stars = await findContractStars(session, contractIds, asOf);
  return stars.map(({ contractId, reference, starId, isMapped }) => ({
    ...{ key: contractId, starId, isMapped, mappedBy: null, weights: null },
    ...{ contracts: [{ id: contractId, name: reference }], leftOut: [] },
    scopeKey: `${starId} ${contractId}`,
  }));
}

/** A contract, with the nodes of its models that are asked about under it alone. */
export interface ContractNodes {
  readonly contractId: string;
  readonly nodes: readonly NodeEntity[];
}

/** What Stars say about a contract as a whole, and about outcomes under it alone. */
export interface WholeEvidence {
  readonly ofContract: readonly StarEvidence[];
  /** By the node's key; nodes without mappings have none. */
  readonly ofNodes: ReadonlyMap<string, readonly StarEvidence[]>;
}

/**
 * As `contractEvidence` and, for each contract by itself, `outcomeEvidence` together: what both rest
 * on is counted once.
 *
 * @returns in the order of `contracts`
 */
export async function wholeEvidence(
  reads: EvidenceReads,
  contracts: readonly ContractNodes[],
  request: EvidenceRequest,
): Promise<WholeEvidence[]> {
  const ids = contracts.map(({ contractId }) => contractId);
  const [ofContracts, ...ofNodes] = await Promise.all([
    contractSubjects(reads, ids, request),
    ...contracts.map(async ({ contractId, nodes }) => {
      const narrowed = { ...request, contractIds: [contractId] };
      const subjects = await outcomeSubjects(reads, nodes, narrowed);
      return subjects.map((subject) => ({ ...subject, key: `${contractId} ${subject.key}` }));
    }),
  ]);
  const answers = await answer(reads, [...ofContracts, ...ofNodes.flat()], request);
  return contracts.map(({ contractId, nodes }) => ({
    ofContract: answers.get(contractId) ?? [],
    ofNodes: new Map(
      nodes.map(({ id }): [string, readonly StarEvidence[]] => [
        id,
        answers.get(`${contractId} ${id}`) ?? [],
      ]),
    ),
  }));
}

/** What tells a Star and contracts from others. */
const scopeKey = (starId: string, contracts: readonly Named[]): string =>
  [starId, ...contracts.map(({ id }) => id)].join(" ");

function scopeOf(
  contracts: readonly ModelContract[],
): Pick<EvidenceScope, "contracts" | "leftOut"> {
  const named = (isAttached: boolean): Named[] =>
    contracts
      .filter((contract) => contract.isAttached === isAttached)
      .map(({ contractId, reference }) => ({ id: contractId, name: reference }));
  return { contracts: named(true), leftOut: named(false) };
}

function toMappedBy(area: MappedArea, { asOf }: EvidenceRequest): MappedBy {
  const { modelVersionId, number, title, nodeLineageId, nodeTitle, outcomeType } = area;
  return {
    modelVersionId,
    number,
    title,
    standing: standingOf(area, asOf),
    nodeLineageId,
    nodeTitle,
    outcomeType,
  };
}

/** A version that was in force at the instant of knowledge is so for the answer, whatever came later. */
function standingOf({ publishedAt, supersededAt }: MappedArea, asOf: Date | null): ModelStanding {
  if (!publishedAt) return ModelStanding.DRAFT;
  if (asOf && publishedAt > asOf) return ModelStanding.NOT_YET;
  if (supersededAt && (!asOf || supersededAt <= asOf)) return ModelStanding.SUPERSEDED;
  return ModelStanding.IN_FORCE;
}
