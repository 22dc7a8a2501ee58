import { MetricCounts } from "../../src/domain/rate-card/terms";
import { instant } from "../indicator/thread";
import { startTestApi, type TestApi } from "../support/api";
import { issuesOf } from "../support/fixtures";
import { BACKER, BUYER, MANAGER, pounds } from "../support/paying-world";
import { BondWorld, type Bond } from "./bond-world";

describe("social impact bonds", () => {
  let api: TestApi;
  let world: BondWorld;
  beforeAll(async () => {
    api = await startTestApi();
    world = new BondWorld(api);
  });
  afterAll(() => api.close());

  it("show what was drawn, repaid and returned, the cash by month, and the rate of return", async () => {
    const paying = await world.contract("BOND");
    expect(await world.read(paying)).toBeNull();
    const { investment } = await world.invest(paying, "fund", { committed: pounds(1000) });
    await world.flow(paying, "DRAWDOWN", "2025-04-10", 1000, investment.id);
    await world.flow(paying, "SERVICE_COST", "2025-05-02", 600);
    const between = await instant();
    await world.paid(paying, "2025-07-15", 900);
    await world.flow(paying, "REPAYMENT", "2026-04-10", 1000, investment.id);
    const last = await world.flow(paying, "INVESTOR_RETURN", "2026-04-10", 100, investment.id);
    expect(last.impactBond).toMatchObject({
      investments: [
        {
          investment: { reference: "fund", investor: { id: paying.investor.id } },
          ...{ drawn: { amountMinor: 1000_00 }, undrawn: { amountMinor: 0 } },
          ...{ repaid: { amountMinor: 1000_00 }, returned: { amountMinor: 100_00 } },
          outstanding: { amountMinor: 0 },
          // 1,100 after 365 days.
          rateOfReturn: { status: "GIVEN", rate: "0.100000" },
        },
      ],
      ...{ rateOfReturn: { rate: "0.100000" }, outcomePayments: { amountMinor: 900_00 } },
    });
    const { cash } = last.impactBond;
    expect(cash).toMatchObject([{ organisation: { id: paying.provider.id } }]);
    expect(cash![0]!.months).toHaveLength(13);
    expect(cash![0]!.months.slice(0, 4)).toMatchObject([
      { month: "2025-04", drawn: { amountMinor: 1000_00 }, balance: { amountMinor: 1000_00 } },
      { month: "2025-05", serviceCosts: { amountMinor: 600_00 }, balance: { amountMinor: 400_00 } },
      { month: "2025-06", balance: { amountMinor: 400_00, currency: "GBP" } },
      { outcomePayments: { amountMinor: 900_00 }, balance: { amountMinor: 1300_00 } },
    ]);
    expect(cash![0]!.months.at(-1)).toMatchObject({ balance: { amountMinor: 200_00 } });
    const then = await world.read(paying, BUYER, between);
    expect(then.rateOfReturn).toEqual({ status: "NOTHING_BACK", rate: null });
    expect(then.cash![0]!.months).toHaveLength(2);
  });

  it("draw no more than is committed and repay no more than is outstanding", async () => {
    const paying = await world.contract("LIMITS");
    const { investment } = await world.invest(paying, "fund", { committed: pounds(1000) });
    const draw = (on: string, amount: number) =>
      world.flow(paying, "DRAWDOWN", on, amount, investment.id);
    await draw("2025-04-10", 400);
    const much = await draw("2025-04-11", 601);
    expect(issuesOf(much)).toEqual(["input.amount MORE_THAN_COMMITTED"]);
    expect(much.message).toContain("at most 600.00 GBP more can be");
    await draw("2025-06-01", 600);
    const repay = (on: string, amount: number) =>
      world.flow(paying, "REPAYMENT", on, amount, investment.id);
    // On the first of May only 400 were there to be repaid.
    const early = await repay("2025-05-01", 401);
    expect(issuesOf(early)).toEqual(["input.amount MORE_THAN_OUTSTANDING"]);
    expect(early.message).toContain("On 1 May 2025 at most 400.00 GBP");
    await repay("2025-05-01", 400);
    expect(issuesOf(await repay("2025-07-01", 601))).toEqual([
      "input.amount MORE_THAN_OUTSTANDING",
    ]);
    const change = (version: number, committed: object) =>
      world.buy<{ investment: { version: number } }>(
        "changeInvestment",
        { investment: investment.id, version, changes: { committed } },
        "investment { version committed { amountMinor } }",
      );
    expect(issuesOf(await change(1, pounds(999)))).toEqual([
      "input.changes.committed LESS_THAN_DRAWN",
    ]);
    expect((await change(1, pounds(1500))).investment.version).toBe(2);
    expect((await change(1, pounds(1600))).currentVersion).toBe(2);
    expect(issuesOf(await draw("2999-01-01", 1))).toEqual(["input.on IN_THE_FUTURE"]);
    const other = await world.flow(paying, "SERVICE_COST", "2025-06-01", 1, investment.id);
    expect(issuesOf(other)).toEqual(["input.investment NOT_EXPECTED"]);
    expect(issuesOf(await world.flow(paying, "DRAWDOWN", "2025-06-01", 0))).toEqual([
      "input.amount.amountMinor OUT_OF_RANGE",
      "input.investment REQUIRED",
    ]);
    const twice = await world.invest(paying, "fund", {});
    expect(twice.__typename).toBe("Conflict");
    const unknown = await world.invest(paying, "unknown", {});
    const undrawable = await world.flow(paying, "DRAWDOWN", "2025-06-01", 1, unknown.investment.id);
    expect(issuesOf(undrawable)).toEqual(["input.investment NOT_COMMITTED"]);
    const outsider = { ...paying, investor: paying.provider };
    expect(issuesOf(await world.invest(outsider, "x", {}))).toEqual([
      "input.investor NOT_AN_INVESTOR",
    ]);
  });

  it("are asked what if, through the card's prices and caps, and the ledger stays as it is", async () => {
    const paying = await world.contract("WHATIF");
    const { contract } = paying;
    const { home } = await world.rateCard(
      paying,
      { home: { kind: "unit", priceMinor: 100_00 } },
      [{ kind: "metric", metric: "home", count: 22, amountMinor: null }],
      MetricCounts.PEOPLE,
    );
    await world.invest(paying, "fund", { committed: pounds(1500), maximumReturnShare: "0.2" });
    const days = (start: string, end: string) => ({ start, end });
    await world.run(`update contract set ends_on = '2035-03-31' where id = $1`, [contract.key]);
    await world.buy(
      "planPayments",
      {
        contract: contract.id,
        lines: [
          // Long over: no part of what is to come.
          {
            metric: "home",
            period: days("2025-04-01", "2025-06-30"),
            claims: 9,
            amount: pounds(900),
          },
          {
            metric: "home",
            period: days("2034-01-01", "2034-01-01"),
            claims: 20,
            amount: pounds(1),
          },
          { period: days("2035-01-01", "2035-01-01"), amount: pounds(500) },
        ],
      },
      "plan { number }",
    );
    await world.buy(
      "stateCost",
      {
        ...{ contract: contract.id, title: "Delivery", amount: pounds(1000), isIncluded: true },
        ...{ period: days("2034-01-01", "2034-12-31"), source: "Budget" },
      },
      "cost { id }",
    );
    const books = () => world.query("select count(*) as rows from ledger_posting", []);
    const before = await books();
    // Two of the 22 that the cap allows are used up.
    await world.claim(paying, home!, "2025-05-01", 2, "paid");
    const set = (...scenarios: object[]) =>
      world.buy<{ impactBond: Bond }>(
        "setBondScenarios",
        { contract: contract.id, scenarios },
        `impactBond { scenarios { name assumptions achievement expectedPayments { amountMinor }
          rateOfReturn { status rate } monthsShortOfCash months { month balance { amountMinor } }
          investments { repaid { amountMinor } returned { amountMinor } outstanding { amountMinor }
            investment { reference } } } }`,
      );
    const scenario = (name: string, achievement: string) => ({
      ...{ name, achievement, assumptions: `It goes ${name}.` },
    });
    expect(issuesOf(await set(scenario("LOW", "2"), scenario("BASE", "1")))).toEqual([
      "input.scenarios OUT_OF_ORDER",
    ]);
    expect(
      issuesOf(await set(scenario("LOW", "11"), { ...scenario("LOW", "1"), assumptions: " " })),
    ).toEqual([
      "input.scenarios.0.achievement OUT_OF_RANGE",
      "input.scenarios.1.name DUPLICATE",
      "input.scenarios.1.assumptions REQUIRED",
    ]);
    await set(scenario("LOW", "0"), scenario("BASE", "1"));
    const { impactBond } = await set(scenario("HIGH", "1.5"), scenario("BASE", "1.0"));
    const [low, base, high] = impactBond.scenarios;
    // 20 at 100 and 500 by amount; 20 of 30 at 100, for the cap, and 750.
    expect([low, base, high].map((one) => one!.expectedPayments.amountMinor)).toEqual([
      ...[0, 2500_00, 2750_00],
    ]);
    // 1,500 drawn and 1,000 spent on the first day; 2,000 come in then, 500 a year later.
    expect(base).toMatchObject({
      ...{ name: "BASE", monthsShortOfCash: 0 },
      investments: [
        {
          investment: { reference: "fund" },
          ...{ repaid: { amountMinor: 1500_00 }, returned: { amountMinor: 300_00 } },
          outstanding: { amountMinor: 0 },
        },
      ],
    });
    expect(base!.months).toHaveLength(13);
    // 1,500 + 2,000 + 500 - 1,000 - 1,500 - 300.
    expect(base!.months.at(-1)).toMatchObject({
      month: "2035-01",
      balance: { amountMinor: 1200_00 },
    });
    expect(base!.assumptions.join(" ")).toMatch(
      /It goes BASE\..*version 1 of the plan.*a share of 1 is achieved.*20 claims.*by their amounts.*drawn on 1 January 2034.*1,000\.00 GBP/s,
    );
    // Nothing comes in: 500 of what was drawn are left and go back on the last day.
    expect(low).toMatchObject({
      investments: [{ repaid: { amountMinor: 500_00 }, outstanding: { amountMinor: 1000_00 } }],
    });
    expect(await books()).toEqual(before);
    const rows = await world.query("select count(*) as n from bond_scenario", []);
    // Said again, `BASE` is not kept a second time.
    expect(rows).toEqual([{ n: 3 }]);
  });

  it("take back what was drawn only as far as it was not repaid", async () => {
    const paying = await world.contract("BACK");
    const { investment } = await world.invest(paying, "fund", { committed: pounds(1000) });
    await world.flow(paying, "DRAWDOWN", "2025-04-10", 400, investment.id);
    await world.flow(paying, "REPAYMENT", "2025-05-01", 100, investment.id);
    const data = await api
      .as(BUYER)
      .ask<{ contract: { ledger: { nodes: { id: string }[] } } }>(
        `query ($id: ID!) { contract(id: $id) { ledger { nodes { id } } } }`,
        { id: paying.contract.id },
      );
    const [drawn, repaid] = data.contract.ledger.nodes.map(({ id }) => id);
    const correct = (entry: string) =>
      world.buy("correctLedgerEntry", { entry, reason: "Entered twice" }, "entry { id }");
    const refused = await correct(drawn!);
    expect(refused).toMatchObject({ code: "REPAID_SINCE" });
    expect(refused.message).toContain("only 300.00 GBP is outstanding");
    await correct(repaid!);
    await correct(drawn!);
    expect(await world.read(paying)).toMatchObject({
      investments: [{ drawn: { amountMinor: 0 }, outstanding: { amountMinor: 0 } }],
    });
  });

  it("withhold outcome payments of few people from investors, who see the rest of their contract", async () => {
    const paying = await world.contract("FEW");
    const { home } = await world.rateCard(paying, { home: { kind: "unit", priceMinor: 1 } });
    const { investment } = await world.invest(paying, "fund", { committed: pounds(10) });
    await world.flow(paying, "DRAWDOWN", "2025-04-10", 10, investment.id);
    await world.paid(paying, "2025-07-15", 9);
    await world.claim(paying, home!, "2025-05-01", 9, "paid");
    expect(await world.read(paying, BACKER)).toMatchObject({
      ...{ suppressed: false, outcomePayments: { amountMinor: 0 } }, // entered this month
      investments: [{ drawn: { amountMinor: 10_00 } }],
    });
    await world.longAgo();
    const few = await world.read(paying, BACKER);
    expect(few).toMatchObject({
      ...{ suppressed: true, outcomePayments: null, cash: null },
      investments: [{ drawn: { amountMinor: 10_00 } }],
    });
    expect(await world.read(paying, BUYER)).toMatchObject({ suppressed: false });
    await world.claim(paying, home!, "2025-05-01", 1, "paid");
    expect(await world.read(paying, BACKER)).toEqual(few);
    await world.longAgo();
    // Ten people in all; one of them in a month of its own.
    expect(await world.read(paying, BACKER)).toMatchObject({
      ...{ suppressed: false, outcomePayments: { amountMinor: 9_00 }, cash: null },
    });
    const sent = await api
      .as(MANAGER)
      .send(
        `mutation ($input: RecordBondFlowInput!) { recordBondFlow(input: $input) { __typename } }`,
        {
          input: {
            ...{ contract: paying.contract.id, kind: "SERVICE_COST", on: "2025-05-01" },
            amount: pounds(1),
          },
        },
      );
    expect(sent.errors?.[0]?.extensions.code).toBe("FORBIDDEN");
  });
});
