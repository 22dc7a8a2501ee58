import DataLoader from "dataloader";
import { found, manyLoader } from "../../db/loaders";
import { perRequest } from "../../db/per-request";
import type { Session } from "../../db/session";
import type { DisclosurePolicy } from "../../disclosure/policy";
import type { ContractEntity } from "../contract/contract.entity";
import type { evidenceLoaders } from "../evidence/evidence.loaders";
import {
  DEFAULT_MINIMUM,
  toReadingQuestion,
  type EvidenceRequest,
} from "../evidence/evidence-request";
import type { ContractGuard } from "../evidence/protection/release-times";
import type { EvidenceReads } from "../evidence/evidence-reads";
import { BaselineRule } from "../evidence/question";
import { beginOfMonth, guardTotals, totalsAsOf } from "../payment/guarded-totals";
import type { Period } from "../period";
import { termsAsOf, type ContractTerms } from "../rate-card/rate-card.repository";
import { today } from "../today";
import type { contractCostLoaders } from "./cost.loaders";
import {
  countEngaged,
  countImproved,
  countOutcomes,
  findPaid,
  type ImprovedPeople,
} from "./value-for-money.repository";
import {
  valueForMoney,
  type Sight,
  type ValueFacts,
  type ValueForMoney,
} from "./value-for-money.service";

/** What value for money is asked for. */
export interface ValueRequest {
  /** Null: from the contract's first day until now. */
  readonly period: Period | null;
  readonly asOf: Date | null;
}

/** What it is read from besides the session. */
interface ValueReads {
  readonly contract: { load(id: string): Promise<ContractEntity | null> };
  readonly costs: ReturnType<typeof contractCostLoaders>;
  readonly evidence: Pick<ReturnType<typeof evidenceLoaders>, "ofContract">;
  readonly evidenceReads: EvidenceReads;
  readonly policy: DisclosurePolicy | null;
}

type Improved = Omit<ImprovedPeople, "scopeNumber">;
const NOBODY: Improved = { pairs: 0, improved: 0 };

/** Batches over value for money: twenty contracts cost what one costs. */
export function valueForMoneyLoaders(session: Session, reads: ValueReads) {
  const cards = perRequest((asOf: Date | null) =>
    manyLoader<ContractTerms>(
      session,
      (ids) => termsAsOf(ids, asOf),
      (row) => row.contractId,
    ),
  );
  const improved = perRequest(
    (request: EvidenceRequest) =>
      new DataLoader<{ readonly contractId: string; readonly starId: string }, Improved, string>(
        async (asked) => {
          const scopes = asked.map(({ contractId, starId }) => ({
            contractIds: [contractId],
            starId,
          }));
          const rows = await countImproved(session, toReadingQuestion(request), scopes);
          const byScope = new Map(rows.map((row) => [row.scopeNumber, row]));
          return asked.map((_, i) => byScope.get(i) ?? NOBODY);
        },
        { cacheKeyFn: ({ contractId, starId }) => `${contractId} ${starId}` },
      ),
  );
  const sights = perRequest(
    (asOf: Date | null) =>
      new DataLoader<string, Sight>((ids) => sightsOf(session, reads, ids, asOf)),
  );

  /** The rest of what is known of a contract, and what comes of it. */
  async function read(
    id: string,
    { period, asOf }: ValueRequest,
    counted: Pick<ValueFacts, "days" | "paidMinor" | "engaged" | "outcomes">,
  ): Promise<ValueForMoney> {
    const sight = await sights(asOf).load(id);
    // Whoever is protected is asked about all of the time: parts are withheld.
    const asked = evidenceRequest(sight.guard ? null : period, asOf);
    const [contract, costs, alternatives, terms, evidence] = await Promise.all([
      reads.contract.load(id),
      reads.costs.costs(asOf).load(id),
      reads.costs.alternatives(asOf).load(id),
      cards(asOf).load(id),
      reads.evidence.ofContract(asked).load(id),
    ]);
    const people = evidence.map(({ request, definition }) =>
      improved(request).load({ contractId: id, starId: definition.star.id }),
    );
    return valueForMoney({
      ...{ ...counted, contract: found(contract), asked: period, asOf, costs, alternatives },
      ...{ cards: terms, evidence, sight, improved: await Promise.all(people) },
    });
  }

  return {
    /** What a contract cost, and over whom and what. */
    ofContract: perRequest(
      (request: ValueRequest) =>
        new DataLoader<string, ValueForMoney>(async (ids) => {
          const { period, asOf } = request;
          const days = { start: "0001-01-01", end: lastDay(asOf), ...period };
          const [{ paid, outcomesOf }, engaged] = await Promise.all([
            totalsOf(session, reads.policy, ids, { days, asOf }),
            countEngaged(session, ids, days, asOf),
          ]);
          // One that may not be asked so is no reason to answer none of the others.
          return Promise.all(
            ids.map((id) =>
              read(id, request, {
                days,
                paidMinor: paid.get(id) ?? 0,
                engaged: engaged.get(id) ?? 0,
                outcomes: outcomesOf.get(id) ?? [],
              }).catch((error: Error) => error),
            ),
          );
        }),
    ),
  };
}

/** What was paid and achieved, each contract's as known when its viewer is told of it. */
async function totalsOf(
  session: Session,
  policy: DisclosurePolicy | null,
  ids: readonly string[],
  { days, asOf }: { readonly days: Period; readonly asOf: Date | null },
) {
  const told = await Promise.all(ids.map((id) => totalsAsOf(session, policy, id, asOf)));
  const groups = [...Map.groupBy(ids, (_, i) => told[i]?.getTime() ?? null)];
  const counted = await Promise.all(
    groups.map(async ([time, some]) => {
      const known = time === null ? null : new Date(time);
      return {
        paid: await findPaid(session, some, days, known),
        outcomes: await countOutcomes(session, some, days, known),
      };
    }),
  );
  const outcomes = counted.flatMap((group) => group.outcomes);
  return {
    paid: new Map(counted.flatMap((group) => [...group.paid])),
    outcomesOf: Map.groupBy(outcomes, ({ contractId }) => contractId),
  };
}

async function sightsOf(
  session: Session,
  { policy, evidenceReads }: ValueReads,
  ids: readonly string[],
  asOf: Date | null,
): Promise<Sight[]> {
  const reach = await session.reach();
  const guarded = policy ? ids.filter((id) => reach.protectedContracts.includes(id)) : [];
  const [guards, totals] = await Promise.all([
    policy && guarded.length > 0
      ? evidenceReads.released.guards(guarded, policy.threshold)
      : new Map<string, ContractGuard>(),
    guardTotals(session, policy, ids, beginOfMonth(asOf)),
  ]);
  return ids.map((id) => ({
    ...{ guard: guards.get(id) ?? null, policy },
    areTotalsGuarded: totals.guarded.has(id),
    areTotalsWithheld: totals.withheld.has(id),
  }));
}

function lastDay(asOf: Date | null): string {
  return asOf?.toISOString().slice(0, 10) ?? today();
}

/** Evidence by the default rule. */
function evidenceRequest(period: Period | null, asOf: Date | null): EvidenceRequest {
  return {
    ...{ baselineRule: BaselineRule.FIRST, minimumDays: 0, minimum: DEFAULT_MINIMUM, asOf },
    ...{ from: period?.start ?? null, to: period?.end ?? null, contractIds: null },
    ...{ serviceIds: null, where: [], excludeRetrospective: false, bandSetId: null },
    applyEditionMapping: false,
  };
}
