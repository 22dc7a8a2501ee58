import { randomUUID } from "node:crypto";
import {
  MetricCounts,
  type Entitlement,
  type PriceRule,
  type Rate,
} from "../../src/domain/rate-card/terms";
import { encodeId } from "../../src/graphql/global-id";
import type { DisclosurePolicy } from "../../src/disclosure/policy";
import { insertRows } from "../evidence/support/insert-rows";
import { addModel } from "../evidence/support/model";
import {
  addContract,
  createWorld,
  type TestEngagement,
  type World,
} from "../evidence/support/world";
import { startTestApi, type Asking, type TestApi } from "../support/api";
import { runMutation, type MutationAnswer } from "../support/fixtures";

const STAR = {
  ...{ code: "lamp", edition: "1", areas: 3, max: 10 },
  ...{ reviewIntervalDays: 90, reviewToleranceDays: 14 },
};

export const NO_RULES: Entitlement = {
  ...{ oncePerPerson: null, after: [], sustainedMonths: null, composite: null, comparison: null },
};

export const unit = (priceMinor = 10_000): PriceRule => ({ kind: "unit", priceMinor });

/** A metric of a card, as a test describes it: by default of people, paid at one price. */
export interface TestMetric {
  reference: string;
  counts?: MetricCounts;
  price?: PriceRule;
  rates?: Rate[];
  entitlement?: Partial<Entitlement>;
  /** Bound to a Star: position of the area from 1, or the whole Star. */
  star?: number | "whole";
}

export interface ClaimAnswer extends MutationAnswer {
  entered: number;
  warnings: { path: string[]; code: string; message: string }[];
  claims: { id: string; state: string; value: string | null; person: TestPerson | null }[];
}

export interface TestPerson {
  value: string | null;
  baseline: { takenOn: string } | null;
  latest: { takenOn: string } | null;
}

const CLAIM = `id state reference quantity value valueN area
  person { value startedOn needs { need isPositive } note
    engagement { reference serviceUser { pseudonym } } baseline { takenOn } latest { takenOn } }`;

/** A contract that pays on outcomes, with people, and everybody who has to do with it. */
export interface ClaimScene {
  readonly api: TestApi;
  readonly world: World;
  readonly contract: string;
  readonly contractKey: string;
  /** Ids of the engagements, in the order given. */
  readonly engagements: string[];
  readonly engagementKeys: string[];
  readonly serviceKeys: readonly string[];
  readonly provider: string;
  /** An investor's organisation. */
  readonly investor: string;
  readonly manager: Asking;
  readonly commissioner: Asking;
  /** A version of the card; what it pays for from a day on. */
  card(metrics: TestMetric[], effectiveFrom?: string): Promise<void>;
  submit(claims: object[], who?: Asking, more?: object): Promise<ClaimAnswer>;
  decide(claims: string[], decision: string, reason?: string, who?: Asking): Promise<ClaimAnswer>;
  run<Success>(
    name: string,
    input: object,
    success: string,
    who: Asking,
  ): Promise<MutationAnswer & Success>;
}

export async function setClaimScene(
  people: readonly TestEngagement[],
  disclosure?: DisclosurePolicy | null,
): Promise<ClaimScene> {
  const api = await startTestApi({}, disclosure);
  const { dataSource } = api.database;
  const world = await createWorld(dataSource, [STAR]);
  const { contractId, engagementIds, serviceIds } = await addContract(dataSource, world, people);
  const investorKey = randomUUID();
  await insertRows(dataSource, "organisation", [
    {
      ...{ id: investorKey, reference: "inv", name: "Investor", kinds: ["investor"], version: 1 },
      created_at: new Date(),
    },
  ]);
  const party = (organisation_id: string, role: string) => ({
    ...{ id: randomUUID(), contract_id: contractId, organisation_id, role, created_at: new Date() },
  });
  await insertRows(dataSource, "contract_party", [
    party(world.providerId, "lead_provider"),
    party(investorKey, "investor"),
  ]);
  await api.grant("manager", "provider_manager", { organisation: world.providerId });
  await api.grant("commissioner", "commissioner", { organisation: world.commissionerId });
  await api.grant("investor", "investor", { organisation: investorKey });
  const { nodeIds } = await addModel(dataSource, world, {
    contractIds: [contractId],
    outcomes: [
      { title: "People cope", mapped: [0, 1, 2].map((area) => ({ star: 0, area, weight: 1 })) },
    ],
  });
  const contract = encodeId("contract", contractId);
  const manager = api.as("manager");
  const commissioner = api.as("commissioner");
  let number = 0;
  const run: ClaimScene["run"] = (name, input, success, who) =>
    runMutation(who, name, input, success);
  return {
    ...{ api, world, contract, contractKey: contractId, manager, commissioner, run },
    ...{ engagementKeys: engagementIds, serviceKeys: serviceIds },
    engagements: engagementIds.map((id) => encodeId("engagement", id)),
    provider: encodeId("organisation", world.providerId),
    investor: encodeId("organisation", investorKey),
    card: async (metrics, effectiveFrom = "2025-01-01") => {
      number += 1;
      await insertCard(
        api,
        { contractId, number, effectiveFrom, nodeId: nodeIds[0]!, world },
        metrics,
      );
    },
    submit: (claims, who = manager, more = {}) =>
      run(
        "submitClaims",
        { contract, claims, ...more },
        `... on SubmitClaimsSuccess { entered warnings { path code message } claims { ${CLAIM} } }`,
        who,
      ),
    decide: (claims, decision, reason, who = commissioner) =>
      run(
        "decideClaims",
        { claims, decision, reason },
        `... on ClaimsSuccess { claims { ${CLAIM} } }`,
        who,
      ),
  };
}

interface CardPlace {
  contractId: string;
  number: number;
  effectiveFrom: string;
  nodeId: string;
  world: World;
}

async function insertCard(api: TestApi, place: CardPlace, metrics: TestMetric[]): Promise<void> {
  const { dataSource } = api.database;
  const { contractId, number, effectiveFrom, nodeId, world } = place;
  const cardId = randomUUID();
  await insertRows(dataSource, "rate_card", [
    {
      ...{ id: cardId, contract_id: contractId, number, currency: "GBP", caps: [] },
      ...{ effective_from: effectiveFrom, agreed_by: "a test", agreed_at: new Date() },
    },
  ]);
  const known: { id: string; reference: string }[] = await dataSource.query(
    "select id, reference from outcome_metric where contract_id = $1",
    [contractId],
  );
  const ids = new Map(known.map(({ id, reference }) => [reference, id]));
  const fresh = metrics.filter(({ reference }) => !ids.has(reference));
  for (const { reference } of fresh) ids.set(reference, randomUUID());
  await insertRows(
    dataSource,
    "outcome_metric",
    fresh.map(({ reference }) => ({
      ...{ id: ids.get(reference), contract_id: contractId, reference, created_at: new Date() },
    })),
  );
  const mappings: { id: string; star_area_id: string }[] = await dataSource.query(
    "select id, star_area_id from mapping where node_id = $1",
    [nodeId],
  );
  await insertRows(
    dataSource,
    "rate_metric",
    metrics.map((metric, position) => {
      const { star } = metric;
      const area = world.areaIds[0]![star === "whole" || star === undefined ? 0 : star - 1];
      const mapping = mappings.find(({ star_area_id }) => star_area_id === area)!;
      return {
        ...{ id: randomUUID(), rate_card_id: cardId, outcome_metric_id: ids.get(metric.reference) },
        ...{
          position,
          title: `Title of ${metric.reference}`,
          counts: metric.counts ?? MetricCounts.PEOPLE,
        },
        ...{
          node_id: star === undefined ? nodeId : null,
          mapping_id: star === undefined ? null : mapping.id,
        },
        ...{ whole_star: star === "whole", explanation: "It means that people cope better." },
        rates: metric.rates ?? [{ partyId: null, area: null, price: metric.price ?? unit() }],
        entitlement: { ...NO_RULES, ...metric.entitlement },
      };
    }),
  );
}
