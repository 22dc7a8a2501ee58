import { startTestApi, type Asking, type TestApi } from "../support/api";
import { runMutation } from "../support/fixtures";
import { metric, ONCE, unit } from "./support/contract";
import { PaymentWorld } from "./support/payment-world";
import { MetricCounts } from "../../src/domain/rate-card/terms";

interface Told {
  engaged: number | null;
  otherwisePaid: { amountMinor: number } | null;
  metrics: {
    metric: { reference: string };
    achieved: number | null;
    achievedNote: string;
    suppressed: boolean;
    states: Record<string, { claims: number; outcomes: number }> | null;
    calculated: { paidFor: number; amount: { amountMinor: number } } | null;
    ledgerOwed: { amountMinor: number } | null;
    ledgerPaid: { amountMinor: number } | null;
    differences: string[];
  }[];
}

const YEAR = { start: "2025-01-01", end: "2025-12-31" };
const STATES = ["claimed", "undecided", "queried", "rejected", "withdrawn", "verified", "payable"];

describe("a reconciliation", () => {
  let api: TestApi;
  let world: PaymentWorld;
  let jobs: string;
  beforeAll(async () => {
    api = await startTestApi();
    world = await PaymentWorld.create(api, "RECON");
    jobs = await world.indicator("jobs");
    await world.card(
      [metric("WORK", unit(22_000), {}, MetricCounts.OUTCOMES), metric("HOME", unit(60_000), ONCE)],
      [{ kind: "metric", metric: "HOME", count: null, amountMinor: 150_000 }],
      { indicators: { WORK: jobs } },
    );
    await world.measured(jobs, YEAR, "21", "verified");
    await world.claim({ metric: "WORK", achievedOn: "2025-02-10", quantity: 20 });
    const ann = await world.person();
    await world.claim({ metric: "HOME", achievedOn: "2025-02-11", person: ann });
    await world.claim({ metric: "HOME", achievedOn: "2025-02-12", person: ann });
    const states = [["verified"], ["verified"], ["rejected"], ["queried"], ["withdrawn"], []];
    for (const more of states) {
      await world.claim({
        ...{ metric: "HOME", achievedOn: "2025-03-01", person: await world.person() },
        states: ["submitted", ...(more as ["verified"])],
      });
    }
  });
  afterAll(() => api.close());

  const reconcile = async (asking: Asking, period: object = YEAR): Promise<Told> => {
    const states = STATES.map((state) => `${state} { claims outcomes }`).join(" ");
    const data = await asking.ask<{ contract: { reconciliation: Told } }>(
      `query ($id: ID!, $period: PeriodInput!) { contract(id: $id) { reconciliation(period: $period) {
        engaged otherwisePaid { amountMinor } metrics { metric { reference } achieved achievedNote
          suppressed states { ${states} } calculated { paidFor amount { amountMinor } }
          ledgerOwed { amountMinor } ledgerPaid { amountMinor } differences } } } }`,
      { id: world.contract.id, period },
    );
    return data.contract.reconciliation;
  };
  const buyer = () => api.as("RECON-buyer");

  it("sets what was achieved beside claims and money, and says why they differ", async () => {
    const [work, home] = (await reconcile(buyer())).metrics;
    expect(work).toMatchObject({ metric: { reference: "WORK" }, achieved: 21 });
    expect(work!.differences.slice(0, 3)).toEqual([
      "21 achieved, 20 claimed: 1 was not claimed.",
      "20 claimed, 20 verified: the same.",
      "20 verified, 20 paid for, for 4,400.00 GBP: the same.",
    ]);
    expect(home).toMatchObject({
      achieved: null,
      states: {
        claimed: { claims: 7 },
        undecided: { claims: 1 },
        queried: { claims: 1 },
        rejected: { claims: 1 },
        withdrawn: { claims: 1 },
        verified: { claims: 4, outcomes: 4 },
        payable: { claims: 0 },
      },
      calculated: { paidFor: 3, amount: { amountMinor: 150_000 } },
    });
    expect(home!.differences).toEqual([
      "7 claimed, 4 verified: 1 rejected, 1 queried, 1 not decided yet. 1 withdrawn besides.",
      "4 verified, 3 paid for, for 1,500.00 GBP: 1 was paid for the same person before, part is " +
        "over the limit of the metric (300.00 GBP).",
      "1,500.00 GBP calculated, 0.00 GBP approved, 0.00 GBP paid: 1,500.00 GBP is to be approved.",
    ]);
  });

  it("follows the money into the ledger, and out again", async () => {
    const input = { contract: world.contract.id, period: YEAR };
    await runMutation(
      buyer(),
      "approvePayments",
      input,
      "... on ApprovePaymentsSuccess { inWords }",
    );
    const paid = await runMutation(
      buyer(),
      "recordPayment",
      {
        ...{ contract: world.contract.id, recipient: world.provider.id, paidOn: "2025-12-30" },
        amount: { amountMinor: 500_000, currency: "GBP" },
      },
      "... on LedgerEntrySuccess { entry { id } }",
    );
    expect(paid.__typename).toBe("LedgerEntrySuccess");
    const { metrics } = await reconcile(buyer());
    const sum = (name: "ledgerOwed" | "ledgerPaid") =>
      metrics.reduce((so, found) => so + found[name]!.amountMinor, 0);
    expect([sum("ledgerOwed"), sum("ledgerPaid")]).toEqual([590_000, 500_000]);
    expect(metrics[1]!.differences).toContain(
      "1,500.00 GBP calculated, 1,500.00 GBP approved, 0.00 GBP paid: 1,500.00 GBP is to be paid.",
    );
    expect(metrics.flatMap(({ differences }) => differences).join()).toContain(
      "claims achieved in them are paid at 0.00 GBP: the rest is of claims of other days, paid in part",
    );
  });

  it("withholds few people from the commissioner, and not their claims", async () => {
    const told = await reconcile(buyer());
    expect(told.engaged).toBeNull(); // seven people
    expect(told.metrics[0]!.achieved).toBe(21);
    const manager = await reconcile(api.as("RECON-manager"));
    expect(manager.engaged).toBe(7);
    expect(manager.metrics[1]).toMatchObject({
      states: { claimed: { claims: 7 } },
      ledgerOwed: null,
    });
  });

  it("withholds figures of which a part is of few people", async () => {
    await world.measured(jobs, { start: "2026-01-01", end: "2026-03-31" }, "12", "verified");
    const first = { start: "2026-01-01", end: "2026-06-30" };
    expect((await reconcile(buyer(), first)).metrics[0]!.achieved).toBe(12);
    await world.measured(jobs, { start: "2026-04-01", end: "2026-06-30" }, "8", "verified");
    const [work] = (await reconcile(buyer(), first)).metrics;
    expect(work).toMatchObject({
      achieved: null,
      achievedNote: expect.stringMatching(/few people/),
    });
    const manager = await reconcile(api.as("RECON-manager"), first);
    expect(manager.metrics[0]!.achieved).toBe(20);
  });

  it("tells the commissioner of people as at a release, so that none follows by subtraction", async () => {
    const engaged = async (who: string) => (await reconcile(api.as(`RECON-${who}`))).engaged;
    for (let i = 0; i < 5; i += 1) await world.person();
    expect([await engaged("buyer"), await engaged("manager")]).toEqual([null, 12]);
    await api.database.dataSource.query(
      "update engagement set entered_at = entered_at - interval '62 days'",
    );
    expect(await engaged("buyer")).toBe(12);
    await world.person();
    expect([await engaged("buyer"), await engaged("manager")]).toEqual([12, 13]);
  });

  it("is of totals for an evaluator", async () => {
    const college = await world.fixtures.organisation("COLLEGE", "intermediary");
    await world.join(college, "evaluator");
    await api.grant("evaluator", "evaluator", { organisation: college.key });
    expect(await reconcile(api.as("evaluator"))).toBeNull(); // agreed this month
    await world.longAgo();
    const told = await reconcile(api.as("evaluator"));
    expect(told).toMatchObject({ engaged: 12, otherwisePaid: null });
    for (const one of told.metrics) {
      expect(one).toMatchObject({ states: null, differences: [], ledgerOwed: null });
    }
    const days = reconcile(api.as("evaluator"), { start: "2025-01-02", end: "2025-12-31" });
    await expect(days).rejects.toThrow(/whole months/);
  });
});
