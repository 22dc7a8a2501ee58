import { decodeId } from "../../src/graphql/global-id";
import { startTestApi, type TestApi } from "../support/api";
import {
  BACKER,
  BUYER,
  MANAGER,
  PayingWorld,
  STRANGER,
  type PayingContract,
} from "../support/paying-world";
import { rowsOf } from "./figures/support/dataset-rows";
import { addPayingRows } from "./support/paying-rows";

const OTHER = "manager-of-another-provider";

describe("datasets of what contracts pay for", () => {
  let api: TestApi;
  let world: PayingWorld;
  let paying: PayingContract;
  let metricId: string;
  beforeAll(async () => {
    api = await startTestApi();
    world = new PayingWorld(api);
    paying = await world.contract("PAY-1");
    metricId = await add(paying);
    const other = await world.thread.fixtures.organisation("PAY-1-Q");
    await world.run(
      `insert into contract_party (id, contract_id, organisation_id, role)
       values (gen_random_uuid(), $1, $2, 'subcontractor')`,
      [paying.contract.key, other.key],
    );
    await api.grant(OTHER, "provider_manager", { organisation: other.key });
  });
  afterAll(() => api.close());

  async function add(
    { contract, buyer, provider, indicator }: PayingContract,
    currency = "GBP",
  ): Promise<string> {
    const [found] = await world.query("select lineage_id from indicator where id = $1", [
      decodeId("indicator", indicator),
    ]);
    return addPayingRows(api.database, {
      ...{ contractId: contract.key, commissionerId: buyer.key, providerId: provider.key },
      ...{ lineageId: found!.lineage_id!, currency },
    });
  }

  const of = async (subject: string, name: string, contract = paying.contract.key) =>
    (await rowsOf(api.database, subject, name)).filter((row) => row.contract_id === contract);

  /** What the API answers of the metric in May or June 2025, by state. */
  async function askStates(who: string, month: string) {
    const states = "claimed undecided sampled queried rejected withdrawn verified payable paid";
    const { contract } = await api.as(who).ask<{
      contract: {
        reconciliation: {
          metrics: { states: Record<string, { claims: number; outcomes: number }> }[];
        };
      };
    }>(
      `query ($id: ID!, $period: PeriodInput!) { contract(id: $id) {
        reconciliation(period: $period) { metrics {
          states { ${states.replace(/\w+/g, "$& { claims outcomes }")} }
        } } } }`,
      {
        id: paying.contract.id,
        period: { start: month, end: month.replace(/01$/, month.includes("-05-") ? "31" : "30") },
      },
    );
    return contract.reconciliation.metrics[0]!.states;
  }

  it.each([BUYER, MANAGER])(
    "tell %s of claims by month and state, without persons",
    async (who) => {
      const rows = await of(who, "claims");
      const common = {
        ...{ contract_id: paying.contract.key, provider_id: paying.provider.key },
        outcome_metric_id: metricId,
      };
      expect(rows).toEqual([
        { ...common, month: "2025-05-01", state: "queried", claims: 1, outcomes: "1", people: 1 },
        { ...common, month: "2025-05-01", state: "verified", claims: 2, outcomes: "2", people: 1 },
        { ...common, month: "2025-06-01", state: "paid", claims: 1, outcomes: "7", people: 0 },
      ]);
    },
  );

  it.each([BUYER, MANAGER])("count claims for %s as the API does", async (who) => {
    const rows = await of(who, "claims");
    const { contract } = await api.as(who).ask<{
      contract: { claimCounts: Record<"claims" | "outcomes" | "people", number>[] };
    }>(
      `query ($id: ID!) { contract(id: $id) {
        claimCounts(period: { start: "2025-05-01", end: "2025-05-31" }) {
          state claims outcomes people } } }`,
      { id: paying.contract.id },
    );
    const told = contract.claimCounts.map(({ claims, outcomes, people }) => ({
      ...{ claims, outcomes: String(outcomes), people },
    }));
    const ofMay = rows.filter(({ month }) => month === "2025-05-01");
    expect(ofMay.map(({ claims, outcomes, people }) => ({ claims, outcomes, people }))).toEqual(
      told,
    );
  });

  it("reconcile claims with what was approved for them", async () => {
    const rows = await of(BUYER, "reconciliation");
    expect(rows).toEqual([
      expect.objectContaining({
        ...{ month: "2025-05-01", claims: 3, claimed: "3", verified: "2", queried: "1" },
        ...{ payable: "0", approved_minor: "0", approved: "0.00", currency: "GBP" },
      }),
      expect.objectContaining({
        ...{ month: "2025-06-01", claims: 1, claimed: "7", paid: "7", verified: "7" },
        ...{ payable: "7", approved_minor: "500", approved: "5.00" },
      }),
    ]);
    expect(await of(MANAGER, "reconciliation")).toEqual(rows);
  });

  it.each([BUYER, MANAGER])("reconcile for %s as the API does", async (who) => {
    const rows = await of(who, "reconciliation");
    expect(rows).toHaveLength(2);
    for (const row of rows) {
      const told = await askStates(who, String(row.month));
      for (const [state, { claims, outcomes }] of Object.entries(told)) {
        expect(row[state]).toBe(String(outcomes));
        if (state === "claimed") expect(row.claims).toBe(claims);
      }
    }
  });

  it("tell who owes and who was paid how much, with corrections apart", async () => {
    const told = async (who: string) =>
      (await of(who, "payments"))
        .map(({ month, kind, is_correction, payer_id, recipient_id, amount_minor, amount }) => ({
          ...{ month, kind, is_correction, payer_id, recipient_id, amount_minor, amount },
        }))
        .sort((a, b) => Number(b.amount_minor) - Number(a.amount_minor));
    const row = (month: string, kind: string, is_correction: string, amount: string) => ({
      ...{ month, kind, is_correction, amount, amount_minor: String(Number(amount) * 100) },
      ...{ payer_id: paying.buyer.key, recipient_id: paying.provider.key },
    });
    const all = [
      row("2025-06-01", "outcome_payable", "no", "6.00"),
      row("2025-07-01", "outcome_payment", "no", "4.00"),
      row("2025-07-01", "outcome_payable", "yes", "-1.00"),
    ];
    expect(await told(BUYER)).toEqual(all);
    // A provider sees what is posted to its own account, and no other's.
    expect(await told(MANAGER)).toEqual(all.map((one) => ({ ...one, payer_id: null })));
  });

  it("say which plan is in force, so that its rows alone are added up", async () => {
    for (const who of [BUYER, MANAGER, BACKER]) {
      const rows = await of(who, "payment_plans");
      const plain = rows.map((row) => [row.plan_version, row.is_in_force, row.amount_minor]);
      expect(plain.sort()).toEqual([
        [1, "no", "50000"],
        [2, "yes", "50001"],
      ]);
      const { contract } = await api.as(who).ask<{
        contract: { paymentPlan: { number: number; total: { amountMinor: number } } };
      }>("query ($id: ID!) { contract(id: $id) { paymentPlan { number total { amountMinor } } } }", { id: paying.contract.id });
      const inForce = rows.filter((row) => row.is_in_force === "yes");
      expect(inForce.map((row) => row.plan_version)).toEqual([contract.paymentPlan.number]);
      expect(Number(inForce[0]!.amount_minor)).toBe(contract.paymentPlan.total.amountMinor);
    }
  });

  it("tell everybody in the contract what it pays for, in the API's words", async () => {
    for (const who of [BUYER, MANAGER, BACKER]) {
      const [metric] = await of(who, "outcome_metrics");
      expect(metric).toMatchObject({
        ...{ outcome_metric_id: metricId, reference: "KEYS", title: "Got the keys" },
        ...{ counts: "people", bound_to: "indicator", is_on_star_scores: "no", caution: null },
        indicator_id: decodeId("indicator", paying.indicator),
      });
      const [card] = await of(who, "rate_card_versions");
      expect(card).toMatchObject({ number: 1, currency: "GBP", is_in_force: "yes" });
    }
  });

  it("give an investor no claim and no posting, whatever is added up", async () => {
    for (const name of ["claims", "reconciliation", "payments"]) {
      expect(await rowsOf(api.database, BACKER, name)).toEqual([]);
      expect(await rowsOf(api.database, STRANGER, name)).toEqual([]);
    }
  });

  it("give a provider nothing of another's", async () => {
    for (const name of ["claims", "reconciliation", "payments"]) {
      expect(await rowsOf(api.database, OTHER, name)).toEqual([]);
    }
    expect(await of(OTHER, "outcome_metrics")).toHaveLength(1);
  });

  it("write amounts with as many decimals as their currency has", async () => {
    const yen = await world.contract("PAY-YEN");
    await add(yen, "JPY");
    const [row] = (await of(BUYER, "reconciliation", yen.contract.key)).slice(-1);
    expect(row).toMatchObject({ approved_minor: "500", approved: "500", currency: "JPY" });
    const dinar = await world.contract("PAY-KWD");
    await add(dinar, "KWD");
    const [other] = (await of(BUYER, "reconciliation", dinar.contract.key)).slice(-1);
    expect(other).toMatchObject({ approved_minor: "500", approved: "0.500" });
  });
});
