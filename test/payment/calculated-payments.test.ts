import { startTestApi, type Asking, type TestApi } from "../support/api";
import { metric, ONCE, unit } from "./support/contract";
import { PaymentWorld } from "./support/payment-world";

const Q1 = { start: "2025-01-01", end: "2025-03-31" };

interface Told {
  calculatePayments: {
    asOf: string;
    suppressed: boolean;
    total: { amountMinor: number; currency: string } | null;
    cumulative: { amountMinor: number } | null;
    fingerprint: string | null;
    rateCardVersions: number[];
    byMetric: {
      suppressed: boolean;
      inPeriod: { claims: number; claimed: number; paidFor: number } | null;
    }[];
    byRecipient: { organisation: { reference: string }; amount: { amountMinor: number } }[];
    byCap: { position: number; outcomes: number; amount: { amountMinor: number } }[];
    lines: {
      totalCount: number;
      pageInfo: { endCursor: string | null; hasNextPage: boolean };
      nodes: {
        achievedOn: string;
        amount: { amountMinor: number };
        trace: { rule: string; inWords: string }[];
      }[];
    };
  } | null;
}

const FIELDS = `asOf suppressed total { amountMinor currency } cumulative { amountMinor }
  fingerprint rateCardVersions
  byMetric { metric { reference } suppressed inPeriod { claims claimed paidFor } }
  byRecipient { organisation { reference } amount { amountMinor } }
  byCap { position cap { inWords } outcomes amount { amountMinor } }
  lines(first: $first, after: $after) {
    totalCount pageInfo { endCursor hasNextPage }
    nodes { claim { achievedOn } achievedOn amount { amountMinor } trace { rule inWords } }
  }`;

describe("calculated payments", () => {
  let api: TestApi;
  let world: PaymentWorld;
  beforeAll(async () => {
    api = await startTestApi();
    world = await PaymentWorld.create(api, "PAYS");
    await world.card(
      [metric("HOME", unit(60_000), ONCE), metric("WORK", unit(10_000))],
      [{ kind: "contract", amountMinor: 1_000_000 }],
    );
  });
  afterAll(() => api.close());

  const calculate = async (asking: Asking, variables: object = {}) => {
    const data = await asking.ask<Told>(
      `query ($contract: ID!, $period: PeriodInput!, $asOf: DateTime, $basis: ClaimBasis! = VERIFIED,
          $version: Int, $first: Int! = 20, $after: String) {
        calculatePayments(contract: $contract, period: $period, asOf: $asOf, basis: $basis,
          rateCardVersion: $version) { ${FIELDS} }
      }`,
      { contract: world.contract.id, period: Q1, ...variables },
    );
    return data.calculatePayments!;
  };
  const buyer = () => api.as("PAYS-buyer");

  it("are nothing for a contract without a rate card", async () => {
    const other = await PaymentWorld.create(api, "NOTHING");
    expect(await calculate(api.as("NOTHING-buyer"), { contract: other.contract.id })).toBeNull();
  });

  it("are told to the commissioner line by line, and are the same again", async () => {
    const [ann, bob] = [await world.person(), await world.person()];
    await world.claim({ metric: "HOME", achievedOn: "2024-12-01", person: ann });
    await world.claim({ metric: "HOME", achievedOn: "2025-02-01", person: ann });
    await world.claim({ metric: "HOME", achievedOn: "2025-02-02", person: bob });
    await world.claim({ metric: "WORK", achievedOn: "2025-03-01", quantity: 91 });
    await world.claim({ metric: "WORK", achievedOn: "2025-03-02", states: ["submitted"] });
    const first = await calculate(buyer());
    // 600.00 before the period; 600.00 and 8,800.00 of 9,100.00 in it: 10,000.00 at the most.
    expect(first.total).toEqual({ amountMinor: 940_000, currency: "GBP" });
    expect(first.cumulative).toEqual({ amountMinor: 1_000_000 });
    expect(first.byCap).toMatchObject([
      { position: 1, outcomes: 3, amount: { amountMinor: 30_000 } },
    ]);
    expect(first.byRecipient).toEqual([
      { organisation: { reference: "PAYS-DELIVERS" }, amount: { amountMinor: 940_000 } },
    ]);
    expect(first.byMetric).toEqual([
      {
        metric: { reference: "HOME" },
        suppressed: false,
        inPeriod: { claims: 2, claimed: 2, paidFor: 1 },
      },
      {
        metric: { reference: "WORK" },
        suppressed: false,
        inPeriod: { claims: 1, claimed: 91, paidFor: 88 },
      },
    ]);
    expect(first.lines.nodes.at(-1)!.trace.at(-1)!.inWords).toContain(
      "3 outcomes and 300.00 GBP cut",
    );
    expect(first.lines.nodes).toMatchObject([
      {
        ...{ achievedOn: "2025-02-01", amount: { amountMinor: 0 } },
        trace: [{ rule: "ONCE_PER_PERSON" }],
      },
      {
        ...{ achievedOn: "2025-02-02", amount: { amountMinor: 60_000 } },
        trace: [{ rule: "ONCE_PER_PERSON" }, { rule: "PRICE" }, { rule: "CONTRACT_CAP" }],
      },
      {
        ...{ achievedOn: "2025-03-01", amount: { amountMinor: 880_000 } },
        trace: [{ rule: "PRICE" }, { rule: "CONTRACT_CAP" }],
      },
    ]);
    expect(first.rateCardVersions).toEqual([1]);
    const again = await calculate(buyer(), { asOf: first.asOf });
    expect(again).toEqual(first);
  });

  it("come a page at a time", async () => {
    const one = await calculate(buyer(), { first: 2 });
    expect(one.lines).toMatchObject({ totalCount: 3, pageInfo: { hasNextPage: true } });
    const two = await calculate(buyer(), { first: 2, after: one.lines.pageInfo.endCursor });
    expect(two.lines.nodes.map(({ achievedOn }) => achievedOn)).toEqual(["2025-03-01"]);
    expect(two.lines.pageInfo.hasNextPage).toBe(false);
  });

  it("would be more if all were verified", async () => {
    const { lines } = await calculate(buyer(), { basis: "SUBMITTED" });
    expect(lines.totalCount).toBe(4);
  });

  it("give what they gave, whatever came later", async () => {
    const first = await calculate(buyer());
    const carol = await world.person("2025-01-01");
    await world.claim({ metric: "HOME", achievedOn: "2025-01-03", person: carol });
    const early = await world.claim({ metric: "WORK", achievedOn: "2024-05-01", quantity: 3 });
    await world.move(early, "rejected");
    await world.relapse(carol, "HOME", "2025-01-20");
    await world.card([metric("HOME", unit(1)), metric("WORK", unit(2))], [], {
      effectiveFrom: "2024-04-01",
      number: 2,
    });
    const now = await calculate(buyer());
    expect(now.rateCardVersions).toEqual([2]);
    expect(now.fingerprint).not.toBe(first.fingerprint);
    const then = await calculate(buyer(), { asOf: first.asOf });
    expect(then).toEqual(first);
    const priced = await calculate(buyer(), { version: 1 });
    expect(priced.rateCardVersions).toEqual([1]);
    expect(priced.cumulative).toEqual({ amountMinor: 1_000_000 });
    const future = await calculate(buyer(), { asOf: "2999-01-01T00:00:00Z" });
    expect(new Date(future.asOf).getFullYear()).toBeLessThan(2999);
  });

  it("are refused for a period that runs backwards", async () => {
    const answer = await buyer().send(
      `{ calculatePayments(contract: "${world.contract.id}",
           period: { start: "2025-03-31", end: "2025-01-01" }) { asOf } }`,
    );
    expect(answer.errors?.[0]?.message).toBe(
      "The period ends on 2025-01-01, before its start 2025-03-31.",
    );
  });

  it("are calculated for many contracts in as many statements as for one", async () => {
    const ask = async (first: number): Promise<number> => {
      await api.ask(
        `query ($period: PeriodInput!) { contracts(first: ${first}) { nodes {
          calculatedPayments(period: $period) { total { amountMinor } byRecipient {
            organisation { name } } } } } }`,
        { period: Q1 },
      );
      return api.log.at(-1)!.statements;
    };
    const other = await PaymentWorld.create(api, "PAYS-TOO");
    await other.card([metric("HOME", unit(1))]);
    await other.claim({ metric: "HOME", achievedOn: "2025-02-01" });
    const [one, many] = [await ask(2), await ask(20)];
    expect(many).toBe(one);
  });
});
