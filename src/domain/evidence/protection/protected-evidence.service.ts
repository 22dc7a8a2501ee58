import type { DisclosurePolicy } from "../../../disclosure/policy";
import type { RegisteredStar } from "../../star/star.repository";
import { toReadingQuestion, type AskedBands, type EvidenceRequest } from "../evidence-request";
import type { Figures } from "../figures";
import type { Split } from "../question";
import type { Named } from "../star-evidence";
import {
  checkAllowed,
  isNarrowed,
  isVariant,
  monthEnd,
  plain,
  widerQuestions,
} from "./allowed-questions";
import type { Disclosure } from "./disclosure";
import { disclosureWords } from "./disclosure-words";
import { together, type Given } from "./given";
import { protectContract, type Counted } from "./protect-contract";
import { protectedFigures } from "./protected-figures";
import type { ReleasedAsked, ReleasedCounts } from "./released/released-counts";
import { groupReleaseAt, releaseAt, type ContractPart } from "./release-times";
import type { GroupRelease } from "../../../disclosure/releases";

/** Contracts and a Star that a protected viewer asks about. */
export interface ProtectedScope {
  readonly contracts: readonly Named[];
  readonly definition: RegisteredStar;
  /** Of which services, where scopes of one question differ in that; absent for the question's. */
  readonly serviceIds?: readonly string[];
}

/** What a protected viewer is given. */
export interface ProtectedAnswer {
  readonly figures: Figures;
  readonly disclosure: Disclosure;
}

/** What is asked of protected figures. */
export interface ProtectedQuestion {
  readonly policy: DisclosurePolicy;
  readonly request: EvidenceRequest;
  readonly bands: AskedBands | null;
}

/**
 * The figures of protected scopes, in their order: at most six statements for any number of them, and
 * one where all of it was counted before.
 *
 * @throws Refusal `ValidationFailed` for a question whose answers could be subtracted
 * @throws StillCounting where it takes longer to count than the operation may
 */
export async function readProtected(
  released: ReleasedCounts,
  scopes: readonly ProtectedScope[],
  asked: ProtectedQuestion,
): Promise<ProtectedAnswer[]> {
  const { policy, request } = asked;
  checkAllowed(request, policy);
  const names = scopes.map(({ contracts, definition, serviceIds }) => [
    ...[definition.star.id, serviceIds ?? []],
    ...contracts.map(({ id }) => id),
  ]);
  const key = JSON.stringify([policy, request, names]);
  return released.answer(key, (counts) => readCounted(counts, scopes, asked));
}

async function readCounted(
  released: ReleasedCounts,
  scopes: readonly ProtectedScope[],
  asked: ProtectedQuestion,
): Promise<ProtectedAnswer[]> {
  const found = await countScopes(released, scopes, asked);
  return scopes.map((scope) => {
    const each = scope.contracts.map((contract) =>
      protectContract(
        found.counted.get(keyOf(contract.id, scope)),
        scope.definition,
        found.thresholds.get(contract.id)!,
        scope.serviceIds ? { ...asked.request, serviceIds: scope.serviceIds } : asked.request,
      ),
    );
    return answer(
      scope,
      each,
      scope.contracts.map(({ id }) => found.releaseOf.get(keyOf(id, scope))?.at ?? null),
      asked,
    );
  });
}

/** What was counted of scopes as at their releases, by contract and Star, and how it is protected. */
export interface CountedScopes {
  readonly counted: ReadonlyMap<string, Counted>;
  readonly releaseOf: ReadonlyMap<string, GroupRelease | null>;
  /** In engagements, by the contract's key. */
  readonly thresholds: ReadonlyMap<string, number>;
}

/** Counts everything that the rules compare. */
export async function countScopes(
  released: ReleasedCounts,
  scopes: readonly ProtectedScope[],
  asked: ProtectedQuestion,
): Promise<CountedScopes> {
  const { policy, request } = asked;
  const contractIds = [
    ...new Set(scopes.flatMap(({ contracts }) => contracts.map(({ id }) => id))),
  ];
  const split: Split = { contractIds, facts: policy.dimensions, byService: true };
  const [guards, parts] = await Promise.all([
    released.guards(contractIds, policy.threshold),
    isNarrowed(request) ? released.parts(split, policy.threshold) : [],
  ]);
  const now = new Date();
  const known = request.asOf ? monthEnd(request.asOf) : now;
  const until = known < now ? known : now;
  const ownParts = Map.groupBy(parts, ({ contractId }) => contractId);
  const releaseFor = (id: string, starId: string): GroupRelease | null => {
    const guard = guards.get(id)!;
    if (isNarrowed(request)) {
      return groupReleaseAt(guard, ownParts.get(id) ?? [], policy.dimensions, starId, until);
    }
    const at = releaseAt(guard, starId, until);
    return at && { at, dimensions: [] };
  };
  const releaseOf = new Map(
    scopes.flatMap((scope) =>
      scope.contracts.map(({ id }) => [keyOf(id, scope), releaseFor(id, scope.definition.star.id)]),
    ),
  );
  const counted = await count(released, scopes, { ...asked, parts, releaseOf, split });
  const thresholds = new Map([...guards].map(([id, { threshold }]) => [id, threshold]));
  return { counted, releaseOf, thresholds };
}

export const keyOf = (contractId: string, { definition }: ProtectedScope): string =>
  `${contractId} ${definition.star.id}`;

interface Plan extends ProtectedQuestion {
  readonly parts: readonly ContractPart[];
  readonly releaseOf: ReadonlyMap<string, GroupRelease | null>;
  readonly split: Split;
}

/** Everything that the rules compare, in one statement. Contracts without a release have nothing. */
async function count(
  counts: ReleasedCounts,
  scopes: readonly ProtectedScope[],
  { request, releaseOf, parts, split }: Plan,
): Promise<ReadonlyMap<string, Counted>> {
  const wanted = new Map(
    scopes.flatMap((scope) =>
      scope.contracts.map(({ id }) => [
        keyOf(id, scope),
        {
          contractId: id,
          starId: scope.definition.star.id,
          release: releaseOf.get(keyOf(id, scope)) ?? null,
        },
      ]),
    ),
  );
  const released = [...wanted.values()].filter(({ release }) => release !== null);
  const groups = [...Map.groupBy(released, ({ release }) => release!.at.getTime())].map(
    ([time, some]) => ({ some, plan: planOf(some, new Date(time), request, parts, split) }),
  );
  const contractOf = new Map(parts.map(({ partId, contractId }) => [partId, contractId]));
  const statistics = await counts.statistics(
    groups.flatMap(({ plan }) => plan.all),
    (id) => contractOf.get(id) ?? id,
  );
  let next = 0;
  const found = groups.flatMap(({ some, plan }) => {
    const answers = statistics.slice(next, (next += plan.all.length));
    return some.map(({ contractId, starId, release }, i): [string, Counted] => {
      const [whole, asked, ...wider] = answers.slice(0, plan.all.length - (plan.own ? 1 : 0));
      const own = plan.own?.flatMap((row, j) =>
        row.contractId === contractId && row.starId === starId
          ? [{ values: row.values, statistics: answers.at(-1)![j]! }]
          : [],
      );
      return [
        `${contractId} ${starId}`,
        {
          whole: whole![i]!,
          asked: asked?.[i] ?? null,
          wider: wider.map((one) => one[i]!),
          parts: own ?? [],
          dimensions: release!.dimensions,
        },
      ];
    });
  });
  return new Map(found);
}

interface Wanted {
  readonly contractId: string;
  readonly starId: string;
}

/** Statements' parts for contracts of one release: the whole, the variant with wider ones, parts. */
function planOf(
  some: readonly Wanted[],
  release: Date,
  request: EvidenceRequest,
  parts: readonly ContractPart[],
  split: Split,
) {
  const at = { ...request, asOf: release };
  const day = release.toISOString().slice(0, 10);
  const held = { ...at, to: at.to !== null && at.to < day ? at.to : null };
  const questions = isVariant(held) ? [plain(at), held, ...widerQuestions(held, day)] : [plain(at)];
  const scopes = some.map(({ contractId, starId }) => ({ contractIds: [contractId], starId }));
  const all: ReleasedAsked[] = questions.map((one) => ({
    ...{ question: toReadingQuestion(one), release, scopes },
  }));
  if (!isNarrowed(request)) return { all, own: null };
  const own = some.flatMap(({ contractId, starId }) =>
    parts
      .filter((part) => part.contractId === contractId)
      .map((part) => ({ contractId, starId, partId: part.partId, values: part.values })),
  );
  all.push({
    question: { ...toReadingQuestion(plain(at)), split },
    release,
    scopes: own.map(({ partId, starId }) => ({ contractIds: [partId], starId })),
  });
  return { all, own };
}

/** Contracts with too few people are left out of an answer about several. */
function answer(
  { contracts, definition }: ProtectedScope,
  each: readonly Given[],
  releasedAt: readonly (Date | null)[],
  { policy, bands }: ProtectedQuestion,
): ProtectedAnswer {
  const isTold = ({ engagements, areas }: Given): boolean =>
    engagements !== null && [...areas.values()].some((area) => area !== null);
  const told = each.some(isTold) ? each.map(isTold) : each.map(() => true);
  const given = together(each.filter((_, i) => told[i]));
  const instants = releasedAt.filter((at, i) => told[i] && at !== null).map((at) => at!.getTime());
  const asAt = instants.length > 0 ? new Date(Math.min(...instants)) : null;
  const leftOut = contracts.filter((_, i) => !told[i]).map(({ name }) => name);
  return {
    figures: protectedFigures(given, definition.stages.length, bands, policy),
    disclosure: { policy, asAt, words: disclosureWords(given, { policy, asAt, leftOut }) },
  };
}
