import type { Session } from "../../db/session";
import type { DisclosurePolicy } from "../../disclosure/policy";
import type { ModelContract } from "../logic-model/model-contracts.repository";
import type { NodeEntity } from "../node/node.entity";
import { notFound } from "../refusal";
import type { RegisteredStar } from "../star/star.repository";
import { assemble, type Ingredients } from "./assemble";
import { toReadingQuestion, type AskedBands, type EvidenceRequest } from "./evidence-request";
import {
  findBandSet,
  findContractStars,
  findServices,
  type MappedArea,
} from "./evidence-scope.repository";
import type { EvidenceReads } from "./evidence-reads";
import { exactFigures } from "./figures";
import type { CountsMemory } from "./kept/counts-memory";
import { readAnyStatistics } from "./kept/kept-statistics.service";
import { mappedAreas } from "./mapped-areas";
import { readProtected } from "./protection/protected-evidence.service";
import type { ReleasedCounts } from "./protection/released/released-counts";
import type { StarScope } from "./question";
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
  const mapped = await mappedAreas(reads, nodes);
  const models = [...new Set(mapped.map((area) => area.logicModelId))];
  const { contractIds, asOf } = request;
  const contractsOf = reads.modelContracts({ contractIds, asOf });
  const scopes = new Map(
    await Promise.all(models.map(async (id) => [id, scopeOf(await contractsOf.load(id))] as const)),
  );
  const groups = Map.groupBy(mapped, ({ nodeId, starId }) => `${nodeId} ${starId}`);
  const subjects = [...groups.values()].map((areas) => {
    const first = areas[0]!;
    const scope = scopes.get(first.logicModelId)!;
    return {
      ...{ key: first.nodeId, starId: first.starId, isMapped: true, ...scope },
      scopeKey: scopeKey(first.starId, scope.contracts),
      mappedBy: toMappedBy(first, request),
      weights: new Map(areas.map(({ areaId, weight }) => [areaId, weight])),
    };
  });
  return answer(reads, subjects, request);
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
  const stars = await findContractStars(reads.session, contractIds, request.asOf);
  const subjects = stars.map(({ contractId, reference, starId, isMapped }) => ({
    ...{ key: contractId, starId, isMapped, mappedBy: null, weights: null },
    ...{ contracts: [{ id: contractId, name: reference }], leftOut: [] },
    scopeKey: `${starId} ${contractId}`,
  }));
  return answer(reads, subjects, request);
}

/** One Star of one node or contract. */
interface Subject {
  /** The node's or contract's key. */
  readonly key: string;
  readonly starId: string;
  /** The same for all that are about the same people and Star. */
  readonly scopeKey: string;
  /** Whether a model says that the Star tells of it. */
  readonly isMapped: boolean;
  readonly mappedBy: MappedBy | null;
  readonly contracts: readonly Named[];
  readonly leftOut: readonly Named[];
  readonly weights: Ingredients["weights"];
}

async function answer(
  { session, stars, counts, released, policy }: EvidenceReads,
  subjects: readonly Subject[],
  request: EvidenceRequest,
): Promise<ReadonlyMap<string, readonly StarEvidence[]>> {
  if (subjects.length === 0) return new Map();
  const [definitions, services, bands] = await Promise.all([
    stars.find([...new Set(subjects.map((subject) => subject.starId))]),
    readServices(session, request),
    readBands(session, request),
  ]);
  const asked = { session, counts, released, definitions, bands, request };
  const figures = await readFigures(asked, subjects, policy);
  const answers = subjects.flatMap((subject) => {
    const { key, starId, mappedBy, weights, contracts, leftOut } = subject;
    const found = figures.get(subject.scopeKey)!;
    if (!subject.isMapped && found.disclosure && !isTold(found)) return [];
    const asOf = found.disclosure?.asAt ?? request.asOf;
    const scope: EvidenceScope = { contracts, leftOut, services };
    const evidence = assemble({
      ...{ scope, mappedBy, weights, bands, ...found },
      request: { ...request, asOf },
      definition: definitions.get(starId)!,
    });
    return [{ key, evidence }];
  });
  const byKey = Map.groupBy(answers, ({ key }) => key);
  return new Map([...byKey].map(([key, all]) => [key, all.map(({ evidence }) => evidence)]));
}

/** That somebody used a Star that no model names would itself be about few people. */
function isTold({ figures: { counts, areas, wholeStar } }: FoundFigures): boolean {
  return !!counts.readings.eligible || !!wholeStar || [...areas.values()].some(({ n }) => !!n);
}

interface AskedFigures {
  readonly session: Session;
  readonly counts: CountsMemory;
  readonly released: ReleasedCounts;
  readonly definitions: ReadonlyMap<string, RegisteredStar>;
  readonly bands: AskedBands | null;
  readonly request: EvidenceRequest;
}

type FoundFigures = Pick<Ingredients, "figures" | "disclosure">;

/**
 * Exact figures of scopes whose people the viewer sees, protected ones of the others. Nodes of one
 * model share their contracts: each different scope is counted once.
 */
async function readFigures(
  asked: AskedFigures,
  subjects: readonly Subject[],
  policy: DisclosurePolicy | null,
): Promise<ReadonlyMap<string, FoundFigures>> {
  const scopes = [...new Map(subjects.map((subject) => [subject.scopeKey, subject])).values()];
  const guarded = new Set(policy ? (await asked.session.reach()).protectedContracts : []);
  const isProtected = ({ contracts }: Subject): boolean =>
    contracts.some(({ id }) => guarded.has(id));
  const hidden = policy ? scopes.filter(isProtected) : [];
  const open = scopes.filter((scope) => !hidden.includes(scope));
  const [exact, careful] = await Promise.all([
    open.length > 0 ? readExact(asked, open) : [],
    policy && hidden.length > 0 ? readCareful(asked, hidden, policy) : [],
  ]);
  return new Map([...exact, ...careful]);
}

async function readExact(
  { session, counts, definitions, bands, request }: AskedFigures,
  subjects: readonly Subject[],
): Promise<[string, FoundFigures][]> {
  const scopes: StarScope[] = subjects.map(({ contracts, starId }) => ({
    contractIds: contracts.map(({ id }) => id),
    starId,
  }));
  const question = toReadingQuestion(request);
  const statistics = await readAnyStatistics(session, counts, question, scopes);
  return subjects.map((subject, i) => {
    const figures = exactFigures(statistics[i]!, definitions.get(subject.starId)!, bands);
    return [subject.scopeKey, { figures, disclosure: null }];
  });
}

async function readCareful(
  { released, definitions, bands, request }: AskedFigures,
  subjects: readonly Subject[],
  policy: DisclosurePolicy,
): Promise<[string, FoundFigures][]> {
  const scopes = subjects.map(({ contracts, starId }) => ({
    contracts,
    definition: definitions.get(starId)!,
  }));
  const answers = await readProtected(released, scopes, { policy, request, bands });
  return subjects.map((subject, i) => [subject.scopeKey, answers[i]!]);
}

/** What tells a Star and contracts from others. */
const scopeKey = (starId: string, contracts: readonly Named[]): string =>
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
