import { instant, Q1, Q2, YEAR } from "../indicator/thread";
import { startTestApi, type TestApi } from "../support/api";
import { issuesOf, type MutationAnswer } from "../support/fixtures";
import { BACKER, BUYER, MANAGER, PayingWorld, type PayingContract } from "../support/paying-world";

const RATINGS = `grade notRatedBecause inWords goodFrom reason setBy
  indicator { title } progress { raw target { value } actual { value } }`;

interface Rated {
  readonly grade: string;
  readonly notRatedBecause: string | null;
}

describe("ratings of contracts", () => {
  let api: TestApi;
  let world: PayingWorld;
  beforeAll(async () => {
    api = await startTestApi();
    world = new PayingWorld(api);
  });
  afterAll(() => api.close());

  const set = (
    { contract, indicator }: PayingContract,
    [goodFrom, approachingFrom, improvementFrom]: readonly string[],
    reason: string | null = null,
  ): Promise<MutationAnswer> =>
    world.buy(
      "setContractKpi",
      {
        ...{ contract: contract.id, indicator, goodFrom, approachingFrom, improvementFrom, reason },
      },
      "contract { id }",
    );

  const read = async (
    { contract }: PayingContract,
    asOf: string | null = null,
    subject = BUYER,
  ) => {
    const period = { start: YEAR[0], end: YEAR[1] };
    const data = await api.as(subject).ask<{ contract: { ratings: Rated[] } }>(
      `query ($id: ID!, $asOf: DateTime, $period: PeriodInput) {
        contract(id: $id) { ratings(asOf: $asOf, period: $period) { ${RATINGS} } }
      }`,
      { id: contract.id, asOf, period },
    );
    return data.contract.ratings;
  };

  /** A verified figure of the contract. */
  const measure = async (
    { contract, indicator }: PayingContract,
    quarter: readonly string[],
    value: string,
    isVerified = true,
  ): Promise<void> => {
    const measurement = await world.thread.submit(indicator, contract, quarter, { value });
    if (isVerified) await world.thread.move("verifyMeasurement", measurement);
  };

  it("go by verified figures, by the cut-offs as agreed, and by those of then", async () => {
    const paying = await world.contract("RATED");
    expect(await read(paying)).toEqual([]);
    await set(paying, ["1", "0.9", "0.75"]);
    expect(await read(paying)).toMatchObject([{ grade: "OTHER", notRatedBecause: "NO_FIGURE" }]);
    await measure(paying, Q1, "80");
    expect(await read(paying)).toMatchObject([{ grade: "OTHER", notRatedBecause: "NO_TARGET" }]);
    await world.thread.setTarget(paying.indicator, YEAR, "100");
    await measure(paying, Q2, "20", false);
    expect(await read(paying)).toMatchObject([
      {
        ...{ grade: "REQUIRES_IMPROVEMENT", notRatedBecause: null, setBy: BUYER, goodFrom: "1" },
        inWords: expect.stringContaining("80% of the way to the target: requires improvement"),
        progress: { raw: "0.8", target: { value: "100" }, actual: { value: "80" } },
      },
    ]);
    const between = await instant();
    expect(issuesOf(await set(paying, ["0.8", "0.7", "0.6"]))).toEqual(["input.reason REQUIRED"]);
    await set(paying, ["0.8", "0.7", "0.6"], "A hard winter");
    await set(paying, ["0.80", "0.7", "0.6"]);
    expect(await read(paying)).toMatchObject([{ grade: "GOOD", reason: "A hard winter" }]);
    expect(await read(paying, between, MANAGER)).toMatchObject([{ grade: "REQUIRES_IMPROVEMENT" }]);
    expect(await world.query("select count(*) as n from contract_kpi", [])).toEqual([{ n: 2 }]);
    const withdrawal = { contract: paying.contract.id, indicator: paying.indicator };
    const withdraw = (reason: string) =>
      world.buy("withdrawContractKpi", { ...withdrawal, reason }, "contract { id }");
    expect(issuesOf(await withdraw(" "))).toEqual(["input.reason REQUIRED"]);
    await withdraw("No part of the contract any more");
    expect(await read(paying)).toEqual([]);
    expect((await withdraw("Again")).__typename).toBe("NotFound");
    expect(await read(paying, between, MANAGER)).toHaveLength(1);
  });

  it("take cut-offs in order and in range, of an indicator of the contract alone", async () => {
    const paying = await world.contract("CUTOFFS");
    expect(issuesOf(await set(paying, ["0.9", "0.9", "-1"]))).toEqual([
      "input.approachingFrom OUT_OF_ORDER",
      "input.improvementFrom OUT_OF_RANGE",
    ]);
    const other = await world.contract("OTHER");
    const foreign = await set({ ...paying, indicator: other.indicator }, ["1", "0.9", "0.8"]);
    expect(foreign).toMatchObject({ code: "MODEL_NOT_ATTACHED" });
  });

  it("are agreed by the commissioner alone, and withheld where the figure is", async () => {
    const paying = await world.contract("FEWPEOPLE");
    const people = await world.thread.indicator(paying.model, "people", { unit: "people" });
    const about = { ...paying, indicator: people };
    await set(about, ["1", "0.9", "0.8"]);
    await world.thread.setTarget(people, YEAR, "4");
    await measure(about, Q1, "4");
    expect(await read(about, null, MANAGER)).toMatchObject([{ grade: "GOOD" }]);
    expect(await read(about, null, BACKER)).toMatchObject([
      { grade: "OTHER", notRatedBecause: "WITHHELD", progress: { actual: { value: null } } },
    ]);
    const sent = await api
      .as(MANAGER)
      .send(
        `mutation ($input: SetContractKpiInput!) { setContractKpi(input: $input) { __typename } }`,
        {
          input: {
            ...{ contract: paying.contract.id, indicator: people },
            ...{ goodFrom: "1", approachingFrom: "0.9", improvementFrom: "0.8" },
          },
        },
      );
    expect(sent.errors?.[0]?.extensions.code).toBe("FORBIDDEN");
  });

  it("stand beside remarks, in the source's words", async () => {
    const paying = await world.contract("REMARKED");
    await world.run(
      `insert into contract_remark (id, contract_id, reference, subject, body, source)
       values (gen_random_uuid(), $1, 'r1', 'Cap', 'As advised from time to time', 'Sheet 3')`,
      [paying.contract.key],
    );
    const data = await api
      .as(BACKER)
      .ask<{ contract: object }>(
        `query ($id: ID!) { contract(id: $id) { remarks { reference subject body source } } }`,
        { id: paying.contract.id },
      );
    expect(data.contract).toEqual({
      remarks: [
        {
          ...{ reference: "r1", subject: "Cap", source: "Sheet 3" },
          body: "As advised from time to time",
        },
      ],
    });
  });
});
