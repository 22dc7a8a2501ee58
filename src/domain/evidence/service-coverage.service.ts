import type { ServiceEntity } from "../service/service.entity";
import type { RegisteredStar } from "../star/star.repository";
import type { EvidenceReads } from "./evidence-reads";
import { toReadingQuestion, type EvidenceRequest } from "./evidence-request";
import { findContractStars } from "./evidence-scope.repository";
import type { Shown, ShownCounts } from "./figures";
import { findParts } from "./protection/protection.repository";
import { readProtectedServices } from "./protection/protected-services";
import { readStatistics } from "./statistics.repository";

/** Of how many people with a service there are two readings of a Star to compare (E8). */
export interface ServiceCoverage {
  readonly service: ServiceEntity;
  readonly definition: RegisteredStar;
  readonly engagements: Shown;
  readonly pairs: Shown;
}

/**
 * The coverage of each service of contracts by itself, by the Star's code and edition and in the
 * order of the services, of everybody and over all time; the same number of statements for any
 * number of contracts and services. Protected as evidence narrowed to the service is.
 *
 * @param services of the contracts
 * @returns by the contract's key
 */
export async function serviceCoverage(
  reads: EvidenceReads,
  contractIds: readonly string[],
  services: readonly ServiceEntity[],
  request: EvidenceRequest,
): Promise<ReadonlyMap<string, readonly ServiceCoverage[]>> {
  const { session, stars, policy } = reads;
  const used = await findContractStars(session, contractIds, request.asOf);
  const definitions = await stars.find([...new Set(used.map(({ starId }) => starId))]);
  const byContract = Map.groupBy(services, ({ contractId }) => contractId);
  const asked = used.map(({ contractId, reference, starId }): Asked => {
    const definition = definitions.get(starId)!;
    return { contractId, reference, definition, services: byContract.get(contractId) ?? [] };
  });
  const guarded = new Set(policy ? (await session.reach()).protectedContracts : []);
  const isGuarded = ({ contractId }: Asked): boolean => guarded.has(contractId);
  const [open, careful] = await Promise.all([
    readOpen(
      reads,
      asked.filter((one) => !isGuarded(one)),
      request,
    ),
    readCareful(reads, asked.filter(isGuarded), request),
  ]);
  const found = new Map([...open, ...careful]);
  const all = asked.flatMap((one) =>
    one.services.map((service, i) => {
      const { engagements, pairs } = found.get(one)![i]!;
      const { definition } = one;
      return { contractId: one.contractId, told: { service, definition, engagements, pairs } };
    }),
  );
  const groups = Map.groupBy(all, ({ contractId }) => contractId);
  return new Map([...groups].map(([id, some]) => [id, some.map(({ told }) => told)]));
}

interface Asked {
  readonly contractId: string;
  readonly reference: string;
  readonly definition: RegisteredStar;
  readonly services: readonly ServiceEntity[];
}

type Counts = Pick<ShownCounts, "engagements" | "pairs">;
type Found = readonly (readonly [Asked, readonly Counts[]])[];

const NOBODY: Counts = { engagements: 0, pairs: 0 };

async function readOpen(
  { session }: EvidenceReads,
  asked: readonly Asked[],
  request: EvidenceRequest,
): Promise<Found> {
  if (asked.length === 0) return [];
  const contractIds = [...new Set(asked.map(({ contractId }) => contractId))];
  const split = { contractIds, facts: [], byService: true };
  const parts = await findParts(session, split);
  const partOf = new Map(parts.map(({ serviceId, partId }) => [serviceId, partId]));
  const scopes = asked.flatMap(({ services, definition }) =>
    services.flatMap(({ id }) => {
      const partId = partOf.get(id);
      return partId ? [{ contractIds: [partId], starId: definition.star.id }] : [];
    }),
  );
  if (scopes.length === 0) return asked.map((one) => [one, one.services.map(() => NOBODY)]);
  const statistics = await readStatistics(
    session,
    { ...toReadingQuestion(request), split },
    scopes,
  );
  let next = 0;
  return asked.map((one) => [
    one,
    one.services.map(({ id }) => (partOf.has(id) ? statistics[next++]! : NOBODY)),
  ]);
}

async function readCareful(
  { released, policy }: EvidenceReads,
  asked: readonly Asked[],
  request: EvidenceRequest,
): Promise<Found> {
  if (asked.length === 0 || !policy) return [];
  const scopes = asked.map(({ contractId, reference, definition, services }) => ({
    contracts: [{ id: contractId, name: reference }],
    definition,
    serviceIds: services.map(({ id }) => id),
  }));
  const figures = await readProtectedServices(released, scopes, { policy, request });
  return asked.map((one, i) => [one, figures[i]!.map(({ counts }) => counts)]);
}
