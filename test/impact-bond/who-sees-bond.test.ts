import { newId } from "../../src/db/new-id";
import { startTestApi, type TestApi } from "../support/api";
import { runMutation } from "../support/fixtures";
import { BACKER, BUYER, pounds, type PayingContract } from "../support/paying-world";
import { BondWorld } from "./bond-world";

interface Money {
  readonly amountMinor: number;
}

interface Told {
  readonly impactBond: { readonly outcomePayments: Money | null; readonly suppressed: boolean };
  readonly paymentPlan: {
    readonly againstActual: readonly {
      readonly verifiedClaims: number | null;
      readonly owed: Money | null;
      readonly paid: Money | null;
    }[];
  };
  readonly valueForMoney: { readonly cost: Money | null; readonly perOutcome: readonly object[] };
}

const period = { start: "2025-04-01", end: "2025-12-31" };

describe("the money of a contract, seen by who follows it", () => {
  let api: TestApi;
  let world: BondWorld;
  let paying: PayingContract;
  let home: string;
  beforeAll(async () => {
    api = await startTestApi();
    world = new BondWorld(api);
    paying = await world.contract("FOLLOWED");
    home = (await world.rateCard(paying, { home: { kind: "unit", priceMinor: 100 } })).home!;
    await world.invest(paying, "fund", { committed: pounds(10) });
    await world.buy(
      "planPayments",
      { contract: paying.contract.id, lines: [{ period, amount: pounds(50) }] },
      "plan { number }",
    );
    const partner = await world.thread.fixtures.organisation("FOLLOWED-PARTNER");
    await world.run(
      `insert into contract_party (id, contract_id, organisation_id, role)
       values ($1, $2, $3, 'subcontractor')`,
      [newId(), paying.contract.key, partner.key],
    );
    await api.grant("partner", "provider_manager", { organisation: partner.key });
    await settle(12);
    await world.longAgo();
  });
  afterAll(() => api.close());

  /** Claims, approves and pays so many outcomes. */
  async function settle(outcomes: number): Promise<void> {
    await world.claim(paying, home, "2025-05-01", outcomes);
    const contract = paying.contract.id;
    await world.buy("approvePayments", { contract, period }, "inWords");
    await runMutation(
      api.as(BUYER),
      "recordPayment",
      {
        ...{ contract, recipient: paying.provider.id, paidOn: "2026-01-15" },
        amount: pounds(outcomes),
      },
      "... on LedgerEntrySuccess { entry { id } }",
    );
  }

  async function see(subject: string, asOf: Date | null = null): Promise<Told> {
    const { contract } = await api.as(subject).ask<{ contract: Told }>(
      `query ($id: ID!, $asOf: DateTime) {
        contract(id: $id) {
          impactBond(asOf: $asOf) { outcomePayments { amountMinor } suppressed }
          paymentPlan {
            againstActual(asOf: $asOf) {
              verifiedClaims owed { amountMinor } paid { amountMinor }
            }
          }
          valueForMoney {
            cost { amountMinor } perOutcome { status n }
          }
        }
      }`,
      { id: paying.contract.id, asOf },
    );
    return contract;
  }

  /** What somebody is told was paid: by the bond, by the plan, and as a cost. */
  async function paid(subject: string, asOf: Date | null = null) {
    const { impactBond, paymentPlan, valueForMoney } = await see(subject, asOf);
    const moved = paymentPlan.againstActual.map((one) => one.paid?.amountMinor ?? null);
    return [
      impactBond.outcomePayments?.amountMinor ?? null,
      moved.reduce((sum, one) => (sum === null || one === null ? null : sum + one), 0),
      valueForMoney.cost?.amountMinor ?? null,
    ];
  }

  it("is told of enough people, and a provider among several is told of its own alone", async () => {
    expect(await paid(BACKER)).toEqual([1200, 1200, 1200]);
    expect(await paid("partner")).toEqual([null, null, null]);
    const backer = await see(BACKER);
    expect(backer.paymentPlan.againstActual[0]).toMatchObject({ verifiedClaims: null });
    expect(backer.valueForMoney.perOutcome).toEqual([{ status: "WITHHELD", n: null }]);
  });

  it("does not tell one person by subtracting instants, nor before enough came", async () => {
    const before = new Date();
    await settle(1);
    expect(await paid(BUYER)).toEqual([1300, 1300, 1300]);
    expect(await paid(BACKER)).toEqual([1200, 1200, 1200]);
    expect(await paid(BACKER, before)).toEqual([1200, 1200, 1200]);
    await world.longAgo();
    expect(await paid(BACKER)).toEqual([null, null, null]);
    expect((await see(BACKER)).impactBond.suppressed).toBe(true);
  });
});
