import { startTestApi, type Asking, type TestApi } from "../support/api";
import type { Written } from "../support/fixtures";
import { metric, unit } from "./support/contract";
import { PaymentWorld } from "./support/payment-world";

interface Tally {
  readonly claims: number;
  readonly claimed: number;
  readonly paidFor: number;
  readonly amount: { readonly amountMinor: number };
}

interface Told {
  readonly total: { readonly amountMinor: number } | null;
  readonly byMetric: readonly {
    readonly metric: { readonly reference: string };
    readonly inPeriod: Tally | null;
  }[];
  readonly lines: { readonly nodes: readonly { readonly trace: readonly { inWords: string }[] }[] };
}

const december = { start: "2025-12-01", end: "2025-12-31" };
const january = { start: "2026-01-01", end: "2026-01-31" };
const both = { start: "2025-12-01", end: "2026-01-31" };

describe("totals that are subtracted from each other", () => {
  let api: TestApi;
  let world: PaymentWorld;
  let partner: Written;
  beforeAll(async () => {
    api = await startTestApi();
    world = await PaymentWorld.create(api, "APART");
    partner = await world.fixtures.organisation("APART-PARTNER");
    const investor = await world.fixtures.organisation("APART-FUND", "investor");
    await world.join(partner, "subcontractor");
    await world.join(investor, "investor");
    await api.grant("partner", "provider_manager", { organisation: partner.key });
    await api.grant("investor", "investor", { organisation: investor.key });
    await world.card(
      [
        metric("HOME", unit(100)),
        metric("WORK", unit(7)),
        metric("CALM", unit(3)),
        metric("FEES", {
          kind: "tiers",
          tiers: [
            { upTo: 5, priceMinor: 2 },
            { upTo: null, priceMinor: 1 },
          ],
        }),
      ],
      [
        { kind: "metric", metric: "FEES", count: 29, amountMinor: null },
        { kind: "contract", amountMinor: 1_000_000 },
      ],
    );
    await people("WORK", "2025-12-10", 20);
    await people("HOME", "2026-01-10", 1);
    await people("WORK", "2026-01-10", 12);
    await people("CALM", "2026-01-10", 15);
    // Of thirty one is not paid for.
    await world.claim({
      ...{ metric: "FEES", achievedOn: "2025-12-11", provider: partner, quantity: 30, cohort: 30 },
    });
    await world.longAgo();
  });
  afterAll(() => api.close());

  async function people(reference: string, achievedOn: string, count: number): Promise<void> {
    for (let i = 0; i < count; i += 1) {
      const person = await world.person(i === 0 ? "2024-04-02" : "2024-04-01");
      await world.claim({ metric: reference, achievedOn, person });
    }
  }

  const see = async (asking: Asking, period: object): Promise<Told> => {
    const data = await asking.ask<{ calculatePayments: Told }>(
      `query ($contract: ID!, $period: PeriodInput!) {
        calculatePayments(contract: $contract, period: $period) {
          total { amountMinor }
          byMetric {
            metric { reference } inPeriod { claims claimed paidFor amount { amountMinor } }
          }
          lines(first: 100) { nodes { trace { inWords } } }
        }
      }`,
      { contract: world.contract.id, period },
    );
    return data.calculatePayments;
  };
  const of = ({ byMetric }: Told, reference: string): Tally | null =>
    byMetric.find(({ metric: { reference: name } }) => name === reference)!.inPeriod;

  it("hide the same metrics in every period that ends on a day", async () => {
    const investor = api.as("investor");
    const [first, second, together] = [
      await see(investor, december),
      await see(investor, january),
      await see(investor, both),
    ];
    expect(second.total).toEqual({ amountMinor: 100 + 84 + 45 });
    expect(of(first, "WORK")?.amount).toEqual({ amountMinor: 140 });
    // One home in January follows from what is paid for work and calm in January.
    const isWorkTold = of(second, "WORK") !== null || of(together, "WORK") !== null;
    const isCalmTold = of(second, "CALM") !== null || of(together, "CALM") !== null;
    expect([of(second, "HOME"), of(together, "HOME")]).toEqual([null, null]);
    expect(isWorkTold && isCalmTold).toBe(false);
  });

  it("tell viewers of totals nothing of the few whose claims are not paid for", async () => {
    const told = await see(api.as("investor"), december);
    const tallies = told.byMetric.flatMap(({ inPeriod }) => inPeriod ?? []);
    expect(tallies.length).toBeGreaterThan(0);
    for (const { claimed, paidFor } of tallies) expect(claimed - paidFor).toBe(0);
    expect(of(await see(api.as("APART-buyer"), both), "FEES")).toMatchObject({
      ...{ claims: 1, claimed: 30, paidFor: 29 },
    });
  });

  it("tell a provider nothing of what others are paid, and a commissioner all of it", async () => {
    const words = async (subject: string) =>
      (await see(api.as(subject), both)).lines.nodes
        .flatMap(({ trace }) => trace.map(({ inWords }) => inWords))
        .join("\n");
    const own = await words("partner");
    expect(own).toContain("over the whole contract");
    expect(own).not.toMatch(/left before|, numbers? \d/);
    expect(await words("APART-buyer")).toMatch(/left before[^]*, numbers 1 to 30/);
  });

  it("tell a commissioner the people engaged as evidence does, and not day by day", async () => {
    const engaged = async (subject: string, end: string): Promise<number | null> => {
      const data = await api.as(subject).ask<{
        contract: { reconciliation: { engaged: number | null } };
      }>(
        `query ($id: ID!, $period: PeriodInput!) {
          contract(id: $id) { reconciliation(period: $period) { engaged } }
        }`,
        { id: world.contract.id, period: { start: "2024-04-01", end } },
      );
      return data.contract.reconciliation.engaged;
    };
    const [before, after] = ["2024-04-01", "2024-04-02"];
    expect(await engaged("APART-manager", before)).toBe(44);
    expect(await engaged("APART-manager", after)).toBe(48);
    expect(await engaged("APART-buyer", before)).toBe(await engaged("APART-buyer", after));
  });
});
