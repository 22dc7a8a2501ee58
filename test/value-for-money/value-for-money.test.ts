import { COMMAND_LINE_VIEWER } from "../../src/auth/viewer";
import { OwnConnection } from "../../src/db/own-connection";
import { unitCost } from "../../src/domain/value-for-money/unit-cost";
import { importBundle } from "../../src/import/import-bundle";
import { inlineSource } from "../../src/import/inline-source";
import { instant } from "../indicator/thread";
import { startTestApi, type TestApi } from "../support/api";
import { issuesOf } from "../support/fixtures";
import { PayingWorld, pounds, type PayingContract } from "../support/paying-world";
import { TEST_PSEUDONYMS } from "../support/pseudonyms";

const YEAR_2025 = { start: "2025-01-01", end: "2025-12-31" };

const UNIT = `per status n metric inWords each { amountMinor currency } star { code edition }
  alternatives { title source amount { amountMinor } }`;
const VALUE = `cost { amountMinor } costInWords period { start }
  includes { title source amount { amountMinor } } leavesOut { title leftOutBecause }
  perPersonEngaged { ${UNIT} } perPersonImproved { ${UNIT} } perOutcome { ${UNIT} }`;

interface Unit {
  readonly status: string;
  readonly n: number | null;
  readonly inWords: string;
  readonly each: { readonly amountMinor: number } | null;
}

interface Value {
  readonly cost: { readonly amountMinor: number } | null;
  readonly costInWords: string;
  readonly includes: readonly object[];
  readonly perPersonEngaged: Unit;
  readonly perPersonImproved: readonly Unit[];
  readonly perOutcome: readonly Unit[];
}

/** Whoever improved: 12 of 12 people, from 2 to 4 in all areas. */
const PEOPLE = Array.from({ length: 12 }, (_, i) => String(i).padStart(2, "0"));

describe("value for money", () => {
  let api: TestApi;
  let world: PayingWorld;
  let paying: PayingContract;
  let metrics: Readonly<Record<string, string>>;

  beforeAll(async () => {
    api = await startTestApi();
    world = new PayingWorld(api);
    paying = await world.contract("VALUE");
    await importPeople();
    metrics = await world.rateCard(paying, {
      home: { kind: "unit", priceMinor: 100_00 },
      visit: { kind: "assessment_fee", priceMinor: 10_00 },
    });
    await world.claim(paying, metrics.home!, "2025-05-01", 3);
    await world.claim(paying, metrics.home!, "2025-05-01", 4, "submitted");
    await world.claim(paying, metrics.visit!, "2025-05-01", 12);
  });
  afterAll(() => api.close());

  async function importPeople(): Promise<void> {
    const areas = ["a", "b", "c", "d", "e"];
    const star = {
      ...{ code: "plain", edition: "1", name: "Plain", publisher: "Nobody", licensed: false },
      ...{ scale: { min: 1, max: 5 }, reviewIntervalDays: 90 },
      stages: [1, 2, 3, 4, 5].map((at) => ({ name: `Stage ${at}`, from: at, to: at })),
      areas: areas.map((code) => ({ code, name: `Area ${code}` })),
    };
    const csv = (headings: string, rows: string[]) => [headings, ...rows, ""].join("\n");
    const engagements = PEOPLE.map((n) => `E${n},P${n},VALUE,Hub,W1,2025-04-10,,`);
    const readings = PEOPLE.flatMap((n) => [
      `R${n}1,E${n},plain,1,2025-04-15,collaborative,standard,completed,,2,2,2,2,2`,
      `R${n}2,E${n},plain,1,2025-07-15,collaborative,standard,completed,,4,4,4,4,4`,
    ]);
    const files = [
      { path: "stars/plain.json", content: JSON.stringify(star) },
      {
        path: "engagements.csv",
        content: csv(
          "engagement,service_user,contract,service,keyworker,started_on,ended_on,end_reason",
          engagements,
        ),
      },
      {
        path: "readings.csv",
        content: csv(
          "reading,engagement,star,edition,taken_on,completed_by,kind,state,notes,a,b,c,d,e",
          readings,
        ),
      },
    ];
    const connection = await OwnConnection.beside(api.database.dataSource, COMMAND_LINE_VIEWER);
    try {
      const report = await importBundle(connection, {
        ...{ source: inlineSource(files), pseudonyms: TEST_PSEUDONYMS },
      });
      if (report.outcome !== "landed") throw new Error(JSON.stringify(report));
    } finally {
      await connection.close();
    }
  }

  const read = async (
    subject: string,
    args: { period?: object; asOf?: string } = {},
  ): Promise<Value> => {
    const data = await api.as(subject).ask<{ contract: { valueForMoney: Value } }>(
      `query ($id: ID!, $period: PeriodInput, $asOf: DateTime) {
        contract(id: $id) { valueForMoney(period: $period, asOf: $asOf) { ${VALUE} } }
      }`,
      { id: paying.contract.id, ...args },
    );
    return data.contract.valueForMoney;
  };

  const cost = (title: string, amount: number, changes: object = {}) =>
    world.buy<{ cost: { id: string } }>(
      "stateCost",
      {
        ...{ contract: paying.contract.id, title, amount: pounds(amount), isIncluded: true },
        ...{ period: { start: "2025-04-01", end: "2025-12-31" }, source: "Accounts 2025" },
        ...changes,
      },
      "cost { id }",
    );

  it("says that there is nothing to divide where nothing is stated or paid", async () => {
    const value = await read("manager");
    expect(value.perPersonEngaged).toMatchObject({ status: "NO_COST", n: 12, each: null });
    const early = await read("manager", { period: { start: "2025-01-01", end: "2025-01-31" } });
    expect(early.perPersonEngaged).toMatchObject({ n: 0, each: null });
  });

  it("divides what is stated and paid by people and outcomes, and names what is left out", async () => {
    const before = await instant();
    await cost("Delivery", 1200);
    await cost("Volunteers' time", 500, { isIncluded: false });
    await cost("Next year", 300, { period: { start: "2025-10-01", end: "2026-03-31" } });
    const wrong = await cost("Wrong", 999);
    await world.buy(
      "withdrawCost",
      { cost: wrong.cost.id, reason: "Of another contract" },
      "cost { id withdrawnReason }",
    );
    const again = { cost: wrong.cost.id, reason: "Again" };
    expect(await world.buy("withdrawCost", again, "cost { id }")).toMatchObject({
      code: "WITHDRAWN_ALREADY",
    });
    const value = await read("manager", { period: YEAR_2025 });
    expect(value).toMatchObject({
      cost: { amountMinor: 1200_00 },
      includes: [{ title: "Outcome payments", amount: { amountMinor: 0 } }, { title: "Delivery" }],
      leavesOut: [
        {
          title: "Volunteers' time",
          leftOutBecause: "It was stated as no part of the cost.",
        },
        { title: "Next year", leftOutBecause: expect.stringContaining("a cost is not divided") },
      ],
      perPersonEngaged: { status: "GIVEN", n: 12, each: { amountMinor: 100_00, currency: "GBP" } },
      perPersonImproved: [
        { n: 12, each: { amountMinor: 100_00 }, star: { code: "plain", edition: "1" } },
      ],
      // A fee for assessing somebody is no outcome, and what is not verified is none yet.
      perOutcome: [{ metric: "home", n: 3, each: { amountMinor: 400_00 } }],
    });
    expect(value.perOutcome).toHaveLength(1);
    expect(value.perOutcome[0]!.inWords).toContain(
      "400.00 GBP for each verified outcome: 1,200.00 GBP over 3 verified outcomes",
    );
    const then = await read("manager", { period: YEAR_2025, asOf: before });
    expect(then).toMatchObject({ cost: { amountMinor: 0 }, leavesOut: [] });
  });

  it("stands beside alternatives as stated, with their sources, and gives no verdict", async () => {
    const state = (per: string, metric?: string) =>
      world.buy<{ alternative: { id: string } }>(
        "stateAlternative",
        {
          ...{ contract: paying.contract.id, title: `Other ${per} ${metric ?? ""}`, per, metric },
          ...{ amount: pounds(90), source: "Unit cost database, 2024" },
        },
        "alternative { id metric per }",
      );
    expect(issuesOf(await state("PERSON_ENGAGED", "home"))).toEqual(["input.metric NOT_EXPECTED"]);
    expect(issuesOf(await state("OUTCOME_ACHIEVED", "roof"))).toEqual([
      "input.metric UNKNOWN_METRIC",
    ]);
    await state("OUTCOME_ACHIEVED", "home");
    await state("PERSON_IMPROVED");
    const { alternative } = await state("PERSON_ENGAGED");
    const value = await read("buyer");
    const beside = [{ source: "Unit cost database, 2024", amount: { amountMinor: 90_00 } }];
    expect(value).toMatchObject({
      perPersonEngaged: { n: 12, alternatives: beside },
      perPersonImproved: [{ n: 12, alternatives: beside }],
      perOutcome: [{ alternatives: beside }],
    });
    expect(JSON.stringify(value)).not.toMatch(
      /better|worse|cheap|expensive|good|bad|poor|excellent|best|worth|success|fail|sav(e|ing)/i,
    );
    const withdrawal = { alternative: alternative.id, reason: "Out of date" };
    await world.buy("withdrawAlternative", withdrawal, "alternative { id }");
    expect((await read("buyer")).perPersonEngaged).toMatchObject({ alternatives: [] });
  });

  it("is protected: no parts of the time for people, and nothing of few people's payments", async () => {
    const part = await read("buyer", { period: YEAR_2025 });
    expect(part).toMatchObject({
      perPersonEngaged: { status: "WITHHELD", n: null, each: null },
      perPersonImproved: [{ status: "WITHHELD", n: null }],
      perOutcome: [{ status: "GIVEN", n: 3 }],
    });
    expect(part.perPersonEngaged.inWords).toContain("not for parts of it");
    await world.longAgo();
    const investor = await read("backer");
    expect(investor).toMatchObject({
      perPersonEngaged: { status: "GIVEN", n: 12 },
      perOutcome: [{ status: "WITHHELD", n: null, each: null }],
    });
    await world.claim(paying, metrics.home!, "2025-05-02", 4, "paid");
    expect(await read("backer")).toEqual(investor); // as it stood when the month began
    await world.longAgo();
    expect(await read("backer")).toMatchObject({
      ...{ cost: null, includes: [], costInWords: expect.stringContaining("Withheld") },
      perPersonEngaged: { status: "WITHHELD", each: null },
    });
  });

  it("rounds half-up, and is null where there is nothing to divide", () => {
    expect(unitCost(100, 3, true)).toMatchObject({ status: "given", eachMinor: 33 });
    expect(unitCost(101, 2, true).eachMinor).toBe(51);
    expect(unitCost(100, 0, true)).toMatchObject({ status: "nobody", eachMinor: null });
    expect(unitCost(0, 4, false)).toMatchObject({ status: "no_cost", eachMinor: null });
    expect(unitCost(null, 4, true)).toMatchObject({ status: "withheld", eachMinor: null });
  });
});
