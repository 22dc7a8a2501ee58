import type { Session } from "../../db/session";
import { notFound } from "../refusal";
import { assemble, type Ingredients } from "./assemble";
import { toReadingQuestion, type AskedBands, type EvidenceRequest } from "./evidence-request";
import {
  findBandSet,
  findContractStars,
  findMappedAreas,
  findModelContracts,
  findRegisteredStars,
  findServices,
  type MappedArea,
  type ModelContract,
} from "./evidence-scope.repository";
import type { StarScope } from "./question";
import {
  ModelStanding,
  type EvidenceScope,
  type MappedBy,
  type Named,
  type StarEvidence,
} from "./star-evidence";
import { readStatistics } from "./statistics.repository";
import type { StarStatistics } from "./sufficient-statistics";

/**
 * What Star readings say about outcome nodes of any version (E9): one answer per Star, never one
 * across Stars. The same number of statements for any number of nodes.
 *
 * @returns answers by node key, by the Stars' codes and editions; nodes without mappings have none
 * @throws Refusal `NotFound` for a band set or a service that is not there
 */
export async function outcomeEvidence(
  session: Session,
  nodeIds: readonly string[],
  request: EvidenceRequest,
): Promise<ReadonlyMap<string, readonly StarEvidence[]>> {
  const mapped = await findMappedAreas(session, nodeIds);
  const models = [...new Set(mapped.map((area) => area.logicModelId))];
  const contracts = Map.groupBy(
    await findModelContracts(session, models, request.contractIds, request.asOf),
    (contract) => contract.logicModelId,
  );
  const groups = Map.groupBy(mapped, ({ nodeId, starId }) => `${nodeId} ${starId}`);
  const subjects = [...groups.values()].map((areas) => {
    const first = areas[0]!;
    return {
      ...{ key: first.nodeId, starId: first.starId, mappedBy: toMappedBy(first, request) },
      ...scopeOf(contracts.get(first.logicModelId) ?? []),
      weights: new Map(areas.map(({ areaId, weight }) => [areaId, weight])),
    };
  });
  return answer(session, subjects, request);
}

/**
 * What Star readings say about contracts as wholes, for each Star that was used or is mapped.
 * `request.contractIds` is of no matter here.
 *
 * @returns answers by contract key, by the Stars' codes and editions
 * @throws Refusal `NotFound` for a band set or a service that is not there
 */
export async function contractEvidence(
  session: Session,
  contractIds: readonly string[],
  request: EvidenceRequest,
): Promise<ReadonlyMap<string, readonly StarEvidence[]>> {
  const stars = await findContractStars(session, contractIds, request.asOf);
  const subjects = stars.map(({ contractId, reference, starId }) => ({
    ...{ key: contractId, starId, mappedBy: null, weights: null },
    ...{ contracts: [{ id: contractId, name: reference }], leftOut: [] },
  }));
  return answer(session, subjects, request);
}

/** One Star of one node or contract. */
interface Subject {
  /** The node's or contract's key. */
  readonly key: string;
  readonly starId: string;
  readonly mappedBy: MappedBy | null;
  readonly contracts: readonly Named[];
  readonly leftOut: readonly Named[];
  readonly weights: Ingredients["weights"];
}

async function answer(
  session: Session,
  subjects: readonly Subject[],
  request: EvidenceRequest,
): Promise<ReadonlyMap<string, readonly StarEvidence[]>> {
  if (subjects.length === 0) return new Map();
  const [definitions, services, bands, statistics] = await Promise.all([
    findRegisteredStars(session, [...new Set(subjects.map((subject) => subject.starId))]),
    readServices(session, request),
    readBands(session, request),
    readScopes(session, subjects, request),
  ]);
  const answers = subjects.map((subject) => {
    const { key, starId, mappedBy, weights, contracts, leftOut } = subject;
    const scope: EvidenceScope = { contracts, leftOut, services };
    const evidence = assemble({
      ...{ request, scope, mappedBy, weights, bands },
      definition: definitions.get(starId)!,
      statistics: statistics.get(scopeKey(subject))!,
    });
    return { key, evidence };
  });
  const byKey = Map.groupBy(answers, ({ key }) => key);
  return new Map([...byKey].map(([key, all]) => [key, all.map(({ evidence }) => evidence)]));
}

/** Nodes of one model share their contracts: each different scope is counted once. */
async function readScopes(
  session: Session,
  subjects: readonly Subject[],
  request: EvidenceRequest,
): Promise<ReadonlyMap<string, StarStatistics>> {
  const scopes = new Map<string, StarScope>(
    subjects.map((subject) => [
      scopeKey(subject),
      { contractIds: subject.contracts.map(({ id }) => id), starId: subject.starId },
    ]),
  );
  const question = toReadingQuestion(request);
  const statistics = await readStatistics(session, question, [...scopes.values()]);
  return new Map([...scopes.keys()].map((key, i) => [key, statistics[i]!]));
}

const scopeKey = ({ starId, contracts }: Subject): string =>
  [starId, ...contracts.map(({ id }) => id)].join(" ");

async function readServices(
  session: Session,
  { serviceIds }: EvidenceRequest,
): Promise<readonly Named[] | null> {
  if (serviceIds === null) return null;
  const found = await findServices(session, serviceIds);
  if (found.length < serviceIds.length) throw notFound("service", ["services"]);
  return found;
}

async function readBands(
  session: Session,
  { bandSetId }: EvidenceRequest,
): Promise<AskedBands | null> {
  if (bandSetId === null) return null;
  const found = await findBandSet(session, bandSetId);
  if (!found) throw notFound("band set", ["bands"]);
  return found;
}

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
  const { modelVersionId, number, title, nodeTitle, outcomeType } = area;
  return {
    modelVersionId,
    number,
    title,
    standing: standingOf(area, asOf),
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
