import { decodeId, encodeId } from "../../../src/graphql/global-id";
import { newId } from "../../../src/db/new-id";
import type { Side, World } from "./world";

export const YEAR = { start: "2025-01-01", end: "2025-12-31" };
export const pounds = (amount: number) => ({ amountMinor: amount * 100, currency: "GBP" });

const cards = new WeakMap<Side, Promise<unknown>>();

/** What the side's contract pays for: agreed once, from its first day. */
export async function priced(world: World, side: Side): Promise<void> {
  const known = cards.get(side);
  if (known) return void (await known);
  const agreed = world.done("agreeRateCard", card(side, "2024-04-01"), "__typename");
  cards.set(side, agreed);
  await agreed;
}

export function card(side: Side, effectiveFrom: string, priceMinor = 10_000): object {
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
export async function claimed(world: World, side: Side, state = "submitted", day = "2025-05-01") {
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
export function ownDay(world: World): string {
  const days = Number(world.next("day").split("-").at(-1));
  return new Date(Date.UTC(2024, 5, 1 + days)).toISOString().slice(0, 10);
}

export async function sampled(world: World, side: Side) {
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

export async function supported(world: World, side: Side): Promise<string> {
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

export async function owed(world: World, side: Side): Promise<string> {
  await claimed(world, side, "verified");
  const { run } = await world.done<{ run: { id: string } }>(
    "approvePayments",
    { contract: side.contract.id, period: YEAR },
    "... on ApprovePaymentsSuccess { run { id } }",
  );
  return run.id;
}

export async function committed(world: World, side: Side): Promise<string> {
  const { commitment } = await world.done<{ commitment: { id: string } }>(
    "commitPayment",
    promise(world, side),
    "... on PaymentCommitmentSuccess { commitment { id } }",
  );
  return commitment.id;
}

export const promise = (world: World, side: Side) => ({
  ...{ contract: side.contract.id, payer: side.council.id, reference: world.next("promise") },
  terms: { maximum: pounds(1_000) },
});

export async function backed(world: World, side: Side): Promise<object> {
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

export async function invested(world: World, side: Side): Promise<string> {
  const { investment } = await world.done<{ investment: { id: string } }>(
    "enterInvestment",
    await backed(world, side),
    "... on InvestmentSuccess { investment { id } }",
  );
  return investment.id;
}

export const flow = (side: Side) => ({
  ...{ contract: side.contract.id, kind: "SERVICE_COST", holder: side.provider.id },
  ...{ on: "2025-05-01", amount: pounds(10) },
});

export async function entered(world: World, side: Side): Promise<string> {
  await world.done("recordBondFlow", flow(side), "__typename");
  const [row] = await world.api.database.dataSource.query(
    `select id from ledger_entry where contract_id = $1 and kind = 'service_cost'
     order by recorded_at desc limit 1`,
    [decodeId("contract", side.contract.id)],
  );
  return encodeId("ledgerEntry", row.id);
}

export const cost = (world: World, side: Side) => ({
  ...{ contract: side.contract.id, title: world.next("rent"), amount: pounds(5), period: YEAR },
  ...{ isIncluded: true, source: "The books" },
});

export const alternative = (world: World, side: Side) => ({
  ...{ contract: side.contract.id, title: world.next("hostel"), amount: pounds(5) },
  ...{ per: "PERSON_ENGAGED", source: "A study" },
});

export const kpi = (side: Side) => ({
  ...{ contract: side.contract.id, indicator: side.indicator },
  ...{ goodFrom: "0.9", approachingFrom: "0.7", improvementFrom: "0.5" },
});
