import type { Session } from "../../db/session";
import type { DisclosurePolicy } from "../../disclosure/policy";
import { notFound } from "../refusal";
import type { RegisteredStar } from "../star/star.repository";
import { assemble, type Ingredients } from "./assemble";
import { toReadingQuestion, type AskedBands, type EvidenceRequest } from "./evidence-request";
import { findBandSet, findServices } from "./evidence-scope.repository";
import type { EvidenceReads } from "./evidence-reads";
import { exactFigures } from "./figures";
import type { CountsMemory } from "./kept/counts-memory";
import { readAnyStatistics } from "./kept/kept-statistics.service";
import { readProtected } from "./protection/protected-evidence.service";
import type { ReleasedCounts } from "./protection/released/released-counts";
import type { StarScope } from "./question";
import type { EvidenceScope, MappedBy, Named, StarEvidence } from "./star-evidence";

/** One Star of one node or contract. */
export interface Subject {
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

/**
 * What Stars say about subjects: the people of each different scope are counted once.
 *
 * @returns answers by subjects' keys, in the order of the subjects
 * @throws Refusal `NotFound` for a band set or a service that is not there
 */
export async function answer(
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
      knownAt: request.asOf,
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
