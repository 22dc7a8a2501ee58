import { randomUUID } from "node:crypto";
import { MetricCounts, type PriceRule } from "../../src/domain/rate-card/terms";
import { movers } from "../evidence/support/people";
import { issuesOf } from "../support/fixtures";
import { setClaimScene, unit, type ClaimScene } from "./scene";

const THRESHOLD: PriceRule = {
  ...{ kind: "threshold", comparison: "at_least", threshold: "1", priceMinor: 5000 },
};

const ON = { achievedOn: "2025-06-30" };

describe("claims that are submitted", () => {
  let scene: ClaimScene;

  beforeAll(async () => {
    scene = await setClaimScene(movers(13, 2, 3));
    await scene.card([
      { reference: "home" },
      {
        reference: "after",
        entitlement: { after: ["home"], oncePerPerson: { again: "never", againAfterMonths: null } },
      },
      { reference: "held", entitlement: { sustainedMonths: 6 } },
      { reference: "needs", entitlement: { composite: { atLeast: 2, of: [], allPositive: true } } },
      { reference: "typed", price: THRESHOLD },
      { reference: "north", rates: [{ partyId: null, area: "north", price: unit() }] },
      { reference: "sum", counts: MetricCounts.OUTCOMES },
      { reference: "dear", counts: MetricCounts.OUTCOMES, price: unit(1_000_000_000_000) },
      {
        ...{ reference: "against", counts: MetricCounts.OUTCOMES },
        entitlement: {
          comparison: {
            ...{ deadweight: null, attribution: null },
            baseline: { share: "0.2", source: "a survey", of: "baseline_rate" },
          },
        },
      },
    ]);
    await scene.card([{ reference: "later" }], "2026-01-01");
  });
  afterAll(() => scene.api.close());

  const person = (i = 0, more: object = {}) => ({
    ...{ metric: "home", engagement: scene.engagements[i], ...ON, ...more },
  });
  const issues = async (...claims: object[]) => issuesOf(await scene.submit(claims));
  const count = async (): Promise<number> => {
    const [row] = await scene.api.database.dataSource.query("select count(*)::int as n from claim");
    return row.n;
  };

  it("are entered in the order given, with who is paid and who did it", async () => {
    const answer = await scene.submit([
      person(0, { reference: "A-1", note: "seen at home" }),
      { metric: "sum", quantity: 3, ...ON, reference: "A-2", note: "three courses" },
    ]);
    expect(answer).toMatchObject({ __typename: "SubmitClaimsSuccess", entered: 2, warnings: [] });
    expect(answer.claims).toMatchObject([
      { reference: "A-1", state: "SUBMITTED", quantity: 1, person: { note: "seen at home" } },
      { reference: "A-2", quantity: 3, person: null },
    ]);
    const { claim } = await scene.manager.ask<{ claim: object }>(
      `query ($id: ID!) { claim(id: $id) {
         metric { reference } submittedBy provider { id } service { name } contract { id } note
         shares { share organisation { id } } history { state actedBy reason } sample { id }
       } }`,
      { id: answer.claims[0]!.id },
    );
    expect(claim).toEqual({
      ...{
        metric: { reference: "home" },
        submittedBy: "manager",
        provider: { id: scene.provider },
      },
      ...{ service: { name: "Service 1" }, contract: { id: scene.contract }, note: null },
      shares: [{ share: "1", organisation: { id: scene.provider } }],
      ...{ history: [{ state: "SUBMITTED", actedBy: "manager", reason: null }], sample: null },
    });
  });

  it("are all entered or none, and everything that is wrong is said by its path", async () => {
    const before = await count();
    const found = await issues(
      person(1),
      person(1, { metric: "homes" }),
      person(1, { achievedOn: "2024-12-31" }),
      person(1, { achievedOn: "2999-01-01", metric: "later" }),
      person(1, { quantity: 2, value: "1" }),
      { metric: "home", ...ON },
      { metric: "sum", quantity: 0, engagement: scene.engagements[1], ...ON },
      { metric: "against", quantity: 4, ...ON },
      { metric: "sum", quantity: 4, cohort: 3, ...ON },
    );
    expect(found).toEqual([
      "input.claims.1.metric UNKNOWN_METRIC",
      "input.claims.2.achievedOn BEFORE_THE_CONTRACT",
      "input.claims.2.metric UNKNOWN_METRIC",
      "input.claims.3.achievedOn IN_THE_FUTURE",
      "input.claims.4.quantity NOT_FOR_PEOPLE",
      "input.claims.4.value NOT_USED",
      "input.claims.5.engagement REQUIRED",
      "input.claims.6.quantity OUT_OF_RANGE",
      "input.claims.6.engagement NOT_FOR_OUTCOMES",
      "input.claims.7.cohort REQUIRED",
      "input.claims.8.cohort OUT_OF_RANGE",
    ]);
    expect(await count()).toBe(before);
    expect(await issues()).toEqual(["input.claims REQUIRED"]);
    const many = Array.from({ length: 1001 }, () => person(1));
    expect(await issues(...many)).toEqual(["input.claims TOO_MANY"]);
  });

  it("come to no more than can be added up, so that none keeps others from being paid", async () => {
    const found = await issues(
      { metric: "dear", quantity: 10, ...ON },
      { metric: "dear", quantity: 11, ...ON },
    );
    expect(found).toEqual(["input.claims.1.quantity TOO_MUCH"]);
  });

  it("go by the version of the card that is in force on the day", async () => {
    expect(await issues(person(1, { metric: "later" }))).toEqual([
      "input.claims.0.metric UNKNOWN_METRIC",
    ]);
    expect(await issues(person(1, { achievedOn: "2026-01-01" }))).toEqual([
      "input.claims.0.metric UNKNOWN_METRIC",
    ]);
    const answer = await scene.submit([person(1, { metric: "later", achievedOn: "2026-01-01" })]);
    expect(answer.entered).toBe(1);
  });

  it("say what a metric asks for besides", async () => {
    expect(
      await issues(
        person(1, { metric: "held" }),
        person(1, { metric: "held", startedOn: "2025-07-01" }),
        person(1, { metric: "needs" }),
        person(1, {
          metric: "needs",
          needs: [1, 2].map(() => ({ need: "money", isPositive: true })),
        }),
        person(1, { metric: "typed" }),
      ),
    ).toEqual([
      "input.claims.0.startedOn REQUIRED",
      "input.claims.1.startedOn PERIOD_BACKWARDS",
      "input.claims.2.needs REQUIRED",
      "input.claims.3.needs.1.need NAMED_TWICE",
      "input.claims.4.value REQUIRED",
    ]);
    const answer = await scene.submit([
      person(1, { metric: "held", startedOn: "2025-01-05" }),
      person(1, { metric: "needs", needs: [{ need: "money", isPositive: true }] }),
      person(1, { metric: "typed", value: "1.5" }),
    ]);
    expect(answer.claims).toMatchObject([
      { person: { startedOn: "2025-01-05" } },
      { person: { needs: [{ need: "money", isPositive: true }] } },
      { person: { value: "1.5" } },
    ]);
    expect(answer.warnings).toMatchObject([{ path: ["input", "claims", "1"], code: "COMPOSITE" }]);
  });

  it("are shared by parties of the contract, in shares of exactly 1", async () => {
    const shares = (...given: [string, string][]) =>
      given.map(([organisation, share]) => ({ organisation, share }));
    const { provider, investor } = scene;
    const commissioner = (
      await scene.api.ask<{ contract: { commissioner: { id: string } } }>(
        "query ($id: ID!) { contract(id: $id) { commissioner { id } } }",
        { id: scene.contract },
      )
    ).contract.commissioner.id;
    expect(
      await issues(
        person(1, { shares: shares([provider, "0.333333333"], [investor, "0.666666666"]) }),
        person(1, { shares: shares([commissioner, "1"]) }),
        person(1, { shares: shares([provider, "0.5"], [provider, "0.5"]) }),
        person(1, { shares: shares([provider, "1"], [investor, "0"]) }),
        person(1, { shares: [] }),
      ),
    ).toEqual([
      "input.claims.0.shares SHARES_NOT_WHOLE",
      "input.claims.1.shares.0.organisation NOT_A_PARTY",
      "input.claims.2.shares.1.organisation NAMED_TWICE",
      "input.claims.3.shares.1.share OUT_OF_RANGE",
      "input.claims.4.shares SHARES_NOT_WHOLE",
    ]);
    const answer = await scene.submit([
      person(1, { shares: shares([provider, "0.333333333"], [investor, "0.666666667"]) }),
    ]);
    expect(answer.entered).toBe(1);
  });

  it("change nothing under the same reference, and stand for one thing only", async () => {
    const claim = person(2, { reference: "R-1", note: "n" });
    const [first] = (await scene.submit([claim])).claims;
    const again = await scene.submit([person(2, { reference: "R-2" }), claim]);
    expect(again).toMatchObject({ entered: 1, claims: [{ reference: "R-2" }, { id: first!.id }] });
    for (const other of [{ note: "m" }, { achievedOn: "2025-06-29" }, { area: "north" }]) {
      const answer = await scene.submit([{ ...claim, ...other }]);
      expect(answer).toMatchObject({ __typename: "Conflict" });
      expect(answer.message).toContain("Claim R-1 was submitted before and says something else");
    }
    expect(await issues(person(3, { reference: "R-3" }), person(4, { reference: "R-3" }))).toEqual([
      "input.claims.1.reference NAMED_TWICE",
    ]);
    const taken = { claims: [first!.id], reason: "a mistake" };
    await scene.run(
      "withdrawClaims",
      taken,
      "... on ClaimsSuccess { claims { id } }",
      scene.manager,
    );
    const gone = await scene.submit([claim]);
    expect(gone.message).toBe("Claim R-1 was withdrawn: claim under another reference.");
  });

  it("warn of what would not be paid, and enter it all the same", async () => {
    const first = await scene.submit([
      person(5, { metric: "after" }),
      person(6, { metric: "after" }),
      person(6),
      person(6, { metric: "after" }),
      person(6, { metric: "north", area: "south" }),
      person(7, { metric: "after", achievedOn: "2025-06-29" }),
      person(7),
    ]);
    expect(first.entered).toBe(7);
    expect(first.warnings.map(({ path, code }) => `${path[2]} ${code}`)).toEqual([
      "0 ORDER",
      "3 ONCE_PER_PERSON",
      "4 NO_RATE",
      "5 ORDER",
    ]);
    const second = await scene.submit([person(5, { metric: "after" })]);
    expect(second.warnings.map(({ code }) => code)).toEqual(["ONCE_PER_PERSON", "ORDER"]);
  });

  it("are their provider's to make alone", async () => {
    const { api, world, contractKey } = scene;
    const { dataSource } = api.database;
    const other = randomUUID();
    await dataSource.query(
      `insert into organisation (id, reference, name, kinds)
       values ($1, 'other', 'Other', '{provider}')`,
      [other],
    );
    await api.grant("stranger", "provider_manager", { organisation: other });
    await api.grant("evaluator", "evaluator", { organisation: world.providerId });
    for (const who of ["commissioner", "investor", "evaluator"]) {
      const answer = await api
        .as(who)
        .send(
          "mutation ($input: SubmitClaimsInput!) { submitClaims(input: $input) { __typename } }",
          { input: { contract: scene.contract, claims: [person(0)] } },
        );
      expect(answer.errors?.[0]?.extensions.code).toBe("FORBIDDEN");
    }
    const stranger = api.as("stranger");
    expect(await scene.submit([person(0)], stranger)).toMatchObject({ code: "NOT_FOUND" });
    await dataSource.query(
      `insert into contract_party (id, contract_id, organisation_id, role)
       values ($1, $2, $3, 'subcontractor')`,
      [randomUUID(), contractKey, other],
    );
    expect(issuesOf(await scene.submit([person(0)], stranger))).toEqual([
      "input.claims.0.engagement UNKNOWN_ENGAGEMENT",
    ]);
    const sum = { metric: "sum", quantity: 1, ...ON };
    const provider = { provider: scene.provider };
    expect(issuesOf(await scene.submit([sum], stranger, provider))).toEqual([
      "input.provider UNKNOWN_PROVIDER",
    ]);
    expect(await scene.submit([sum], stranger)).toMatchObject({ entered: 1 });
    const seen = await stranger.ask<{ contract: { claims: { totalCount: number } } }>(
      "query ($id: ID!) { contract(id: $id) { claims { totalCount } } }",
      { id: scene.contract },
    );
    expect(seen.contract.claims.totalCount).toBe(1);
  });

  it("cost the same number of statements for one and for many", async () => {
    const cost = async (n: number) => {
      await scene.submit(Array.from({ length: n }, (_, i) => person((i % 8) + 5)));
      return scene.api.log.at(-1)!.statements;
    };
    expect(await cost(40)).toBe(await cost(2));
  });
});
