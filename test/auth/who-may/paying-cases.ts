import { decodeId, encodeId } from "../../../src/graphql/global-id";
import { newId } from "../../../src/db/new-id";
import { commissioners, type Case } from "./case";
import type { Side, World } from "./world";

const pounds = (amount: number) => ({ amountMinor: amount * 100, currency: "GBP" });

/** Of a contract that another commissioner does not see. */
const own = commissioners("absent");
const claiming: Case["own"] = { manager: "done", subcontractor: "absent" };
const YEAR = { start: "2025-01-01", end: "2025-12-31" };

const cards = new WeakMap<Side, Promise<unknown>>();

/** What the side's contract pays for: agreed once, from its first day. */
async function priced(world: World, side: Side): Promise<void> {
  const known = cards.get(side);
  if (known) return void (await known);
  const agreed = world.done("agreeRateCard", card(side, "2024-04-01"), "__typename");
  cards.set(side, agreed);
  await agreed;
}

function card(side: Side, effectiveFrom: string, priceMinor = 10_000): object {
  const metric = {
    paysFor: { indicator: side.indicator },
    rates: [{ price: { unit: { priceMinor } } }],
  };
  return {
    ...{ contract: side.contract.id, currency: "GBP", effectiveFrom, reason: "As was agreed" },
    metrics: [
      { ...metric, reference: "homes", title: "Homes", counts: "OUTCOMES" },
      { ...metric, reference: "settled", title: "Settled", counts: "PEOPLE" },
    ],
  };
}

/** A claim of the side's provider that somebody made whom nobody else here is, in a state. */
async function claimed(world: World, side: Side, state = "submitted", day = "2025-05-01") {
  await priced(world, side);
  const id = newId();
  await world.api.database.dataSource.transaction(async (manager) => {
    await manager.query(
      `insert into claim (id, contract_id, outcome_metric_id, provider_id, quantity, achieved_on,
         shares, state, submitted_by)
       select $1, $2, m.id, $3, 1, $4, $5, $6, 'somebody'
       from outcome_metric m where m.contract_id = $2 and m.reference = 'homes'`,
      [
        ...[id, side.contract.key, side.provider.key, day],
        ...[JSON.stringify([{ organisationId: side.provider.key, share: "1" }]), state],
      ],
    );
    for (const to of new Set(["submitted", state])) {
      await manager.query(
        `insert into claim_event (id, claim_id, state, reason, acted_by)
         values ($1, $2, $3, $4, $5)`,
        [newId(), id, to, "As seen", to === "submitted" ? "somebody" : "somebody else"],
      );
    }
  });
  return encodeId("claim", id);
}

/** Days that no other case claims for. */
function ownDay(world: World): string {
  const days = Number(world.next("day").split("-").at(-1));
  return new Date(Date.UTC(2024, 5, 1 + days)).toISOString().slice(0, 10);
}

async function sampled(world: World, side: Side) {
  const day = ownDay(world);
  for (let i = 0; i < 2; i += 1) await claimed(world, side, "submitted", day);
  const period = { start: day, end: day };
  const { sample } = await world.done<{ sample: { claims: { nodes: { id: string }[] } } }>(
    "drawClaimSample",
    { contract: side.contract.id, period, size: 1 },
    "... on DrawClaimSampleSuccess { sample { claims { nodes { id } } } }",
  );
  const claims = sample.claims.nodes.map(({ id }) => id);
  await world.done("decideClaims", { claims, decision: "VERIFY" }, "__typename");
  return { contract: side.contract.id, period };
}

async function supported(world: World, side: Side): Promise<string> {
  const { engagement } = await world.done<{ engagement: { id: string } }>(
    "startEngagement",
    {
      ...{ contract: side.contract.id, service: side.service.id },
      ...{ serviceUser: world.next("claimant"), startedOn: "2024-05-01" },
    },
    "... on EngagementSuccess { engagement { id } }",
  );
  return engagement.id;
}

async function owed(world: World, side: Side): Promise<string> {
  await claimed(world, side, "verified");
  const { run } = await world.done<{ run: { id: string } }>(
    "approvePayments",
    { contract: side.contract.id, period: YEAR },
    "... on ApprovePaymentsSuccess { run { id } }",
  );
  return run.id;
}

async function committed(world: World, side: Side): Promise<string> {
  const { commitment } = await world.done<{ commitment: { id: string } }>(
    "commitPayment",
    promise(world, side),
    "... on PaymentCommitmentSuccess { commitment { id } }",
  );
  return commitment.id;
}

const promise = (world: World, side: Side) => ({
  ...{ contract: side.contract.id, payer: side.council.id, reference: world.next("promise") },
  terms: { maximum: pounds(1_000) },
});

async function backed(world: World, side: Side): Promise<object> {
  const reference = world.next("FUND");
  const investor = await world.fixtures.organisation(reference, "investor");
  await world.api.database.dataSource.query(
    `insert into contract_party (id, contract_id, organisation_id, role)
     values ($1, $2, $3, 'investor')`,
    [newId(), side.contract.key, investor.key],
  );
  const terms = { committed: pounds(5_000), committedOn: "2024-04-01" };
  return { contract: side.contract.id, investor: investor.id, reference, terms };
}

async function invested(world: World, side: Side): Promise<string> {
  const { investment } = await world.done<{ investment: { id: string } }>(
    "enterInvestment",
    await backed(world, side),
    "... on InvestmentSuccess { investment { id } }",
  );
  return investment.id;
}

const flow = (side: Side) => ({
  ...{ contract: side.contract.id, kind: "SERVICE_COST", holder: side.provider.id },
  ...{ on: "2025-05-01", amount: pounds(10) },
});

async function entered(world: World, side: Side): Promise<string> {
  await world.done("recordBondFlow", flow(side), "__typename");
  const [row] = await world.api.database.dataSource.query(
    `select id from ledger_entry where contract_id = $1 and kind = 'service_cost'
     order by recorded_at desc limit 1`,
    [decodeId("contract", side.contract.id)],
  );
  return encodeId("ledgerEntry", row.id);
}

const cost = (world: World, side: Side) => ({
  ...{ contract: side.contract.id, title: world.next("rent"), amount: pounds(5), period: YEAR },
  ...{ isIncluded: true, source: "The books" },
});

const alternative = (world: World, side: Side) => ({
  ...{ contract: side.contract.id, title: world.next("hostel"), amount: pounds(5) },
  ...{ per: "PERSON_ENGAGED", source: "A study" },
});

const kpi = (side: Side) => ({
  ...{ contract: side.contract.id, indicator: side.indicator },
  ...{ goodFrom: "0.9", approachingFrom: "0.7", improvementFrom: "0.5" },
});

/** Mutations about what is paid for, claimed, owed, planned, invested and rated. */
export const PAYING_CASES: readonly Case[] = [
  {
    mutation: "agreeRateCard",
    input: async (world, side) => {
      await priced(world, side);
      return card(side, "2028-01-01", 10_000 + Number(world.next("price").split("-").at(-1)));
    },
    own,
    other: "absent",
  },
  {
    mutation: "submitClaims",
    input: async (world, side) => {
      await priced(world, side);
      const claim = { metric: "settled", achievedOn: "2025-05-01" };
      const engagement = await supported(world, side);
      return { contract: side.contract.id, claims: [{ ...claim, engagement }] };
    },
    own: claiming,
    other: "absent",
  },
  {
    mutation: "withdrawClaims",
    input: async (world, side) => ({
      ...{ claims: [await claimed(world, side)], reason: "Not theirs" },
    }),
    own: claiming,
    other: "absent",
  },
  {
    mutation: "answerClaimQuery",
    input: async (world, side) => ({
      ...{ claim: await claimed(world, side, "queried"), answer: "The tenancy is there" },
    }),
    own: claiming,
    other: "absent",
  },
  {
    mutation: "recordRelapse",
    input: async (world, side) => {
      await priced(world, side);
      const engagement = await supported(world, side);
      await world.done(
        "submitClaims",
        {
          contract: side.contract.id,
          claims: [{ metric: "settled", achievedOn: "2025-05-01", engagement }],
        },
        "__typename",
      );
      return { engagement, metric: "settled", relapsedOn: "2025-06-01" };
    },
    own: claiming,
    other: "absent",
  },
  {
    mutation: "drawClaimSample",
    input: async (world, side) => {
      const day = ownDay(world);
      await claimed(world, side, "submitted", day);
      return { contract: side.contract.id, period: { start: day, end: day }, size: 1 };
    },
    own,
    other: "absent",
  },
  {
    mutation: "decideClaims",
    input: async (world, side) => ({
      ...{ claims: [await claimed(world, side)], decision: "VERIFY" },
    }),
    // A manager of the provider sees the claim, and has no part in deciding on it.
    own,
    other: "absent",
  },
  { mutation: "verifyUnsampled", input: sampled, own, other: "absent" },
  {
    mutation: "approvePayments",
    input: async (world, side) => {
      await claimed(world, side, "verified");
      return { contract: side.contract.id, period: YEAR };
    },
    own,
    other: "absent",
  },
  {
    mutation: "recordPayment",
    input: async (world, side) => ({
      ...{ run: await owed(world, side), paidOn: "2026-01-31", amount: pounds(1) },
      recipient: side.provider.id,
    }),
    own,
    other: "absent",
  },
  {
    mutation: "correctLedgerEntry",
    input: async (world, side) => ({ entry: await entered(world, side), reason: "Entered twice" }),
    own,
    other: "absent",
  },
  {
    mutation: "planPayments",
    input: (world, side) => ({
      ...{ contract: side.contract.id, reason: world.next("plan") },
      lines: [{ period: YEAR, amount: pounds(100) }],
    }),
    own,
    other: "absent",
  },
  { mutation: "commitPayment", input: promise, own, other: "absent" },
  {
    mutation: "changePaymentCommitment",
    input: async (world, side) => ({
      ...{ commitment: await committed(world, side), version: 1, changes: { note: "Less" } },
    }),
    own,
    other: "absent",
  },
  { mutation: "enterInvestment", input: backed, own, other: "absent" },
  {
    mutation: "changeInvestment",
    input: async (world, side) => ({
      ...{ investment: await invested(world, side), version: 1, changes: { note: "Less" } },
    }),
    own,
    other: "absent",
  },
  { mutation: "recordBondFlow", input: (_world, side) => flow(side), own, other: "absent" },
  {
    mutation: "setBondScenarios",
    input: (world, side) => ({
      contract: side.contract.id,
      scenarios: [{ name: "LOW", achievement: "0.5", assumptions: world.next("Half") }],
    }),
    own,
    other: "absent",
  },
  { mutation: "stateCost", input: cost, own, other: "absent" },
  {
    mutation: "withdrawCost",
    input: async (world, side) => {
      const { cost: stated } = await world.done<{ cost: { id: string } }>(
        "stateCost",
        cost(world, side),
        "... on CostSuccess { cost { id } }",
      );
      return { cost: stated.id, reason: "Counted twice" };
    },
    own,
    other: "absent",
  },
  { mutation: "stateAlternative", input: alternative, own, other: "absent" },
  {
    mutation: "withdrawAlternative",
    input: async (world, side) => {
      const { alternative: stated } = await world.done<{ alternative: { id: string } }>(
        "stateAlternative",
        alternative(world, side),
        "... on AlternativeSuccess { alternative { id } }",
      );
      return { alternative: stated.id, reason: "Not alike" };
    },
    own,
    other: "absent",
  },
  { mutation: "setContractKpi", input: (_world, side) => kpi(side), own, other: "absent" },
  {
    mutation: "withdrawContractKpi",
    input: async (world, side) => {
      await world.done("setContractKpi", kpi(side), "__typename");
      const { contract, indicator } = kpi(side);
      return { contract, indicator, reason: "Not agreed" };
    },
    own,
    other: "absent",
  },
];
