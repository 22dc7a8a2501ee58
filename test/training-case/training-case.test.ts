import { startTestApi, type Asking, type TestApi } from "../support/api";
import { Fixtures, issuesOf, runMutation, type Written } from "../support/fixtures";

const CASE = `id reference number title name pronouns situation whatMatters strengths
  whoHelps { who how } needs services budget { amount { amountMinor currency } per } outcomes
  writtenBy organisation { reference } versions { number title }
  threeWays { steps { step traditional personalised outcomeBased } markdown csv }`;

interface CaseAnswer {
  trainingCase: { id: string; number: number };
}

const FACTS = {
  ...{ reference: "EDITH", title: "What an outcome is", name: "Edith", pronouns: "SHE" },
  ...{ situation: "Edith lives alone.", strengths: ["Cooks"] },
  whoHelps: [{ who: "Her son" }],
  budget: { amount: { amountMinor: 100, currency: "GBP" }, per: "WEEK" },
};

describe("training cases", () => {
  let api: TestApi;
  let council: Written;
  let homes: Written;
  let commissioner: Asking;
  beforeAll(async () => {
    api = await startTestApi();
    const fixtures = new Fixtures(api);
    council = await fixtures.organisation("COUNCIL", "commissioner");
    homes = await fixtures.organisation("HOMES");
    await api.grant("commissioner", "commissioner", { organisation: council.key });
    await api.grant("manager", "provider_manager", { organisation: homes.key });
    await api.grant("analyst", "analyst", { organisation: council.key });
    commissioner = api.as("commissioner");
  });
  afterAll(() => api.close());

  const write = (input: object, who = commissioner) =>
    runMutation<CaseAnswer>(
      who,
      "writeTrainingCase",
      { organisation: council.id, ...FACTS, ...input },
      `... on TrainingCaseSuccess { trainingCase { ${CASE} } }`,
    );
  const list = async (args: string, who = commissioner) =>
    (
      await who.ask<{ trainingCases: { nodes: { reference: string }[]; totalCount: number } }>(
        `{ trainingCases${args} { nodes { reference number } totalCount } }`,
      )
    ).trainingCases;

  it("are written, and written anew with what they said before", async () => {
    const { trainingCase } = await write({});
    expect(trainingCase).toMatchObject({
      ...FACTS,
      ...{ number: 1, whatMatters: [], needs: [], services: [], outcomes: [] },
      whoHelps: [{ who: "Her son", how: null }],
      ...{ writtenBy: "commissioner", organisation: { reference: "COUNCIL" } },
      versions: [{ number: 1, title: "What an outcome is" }],
    });
    expect((await write({})).trainingCase).toEqual(trainingCase);
    const anew = await write({ title: "Strengths first", outcomes: ["To garden"] });
    expect(anew.trainingCase).toMatchObject({
      number: 2,
      versions: [
        { number: 1, title: "What an outcome is" },
        { number: 2, title: "Strengths first" },
      ],
    });
    const { node } = await commissioner.ask<{ node: object }>(
      `query ($id: ID!) { node(id: $id) { ... on TrainingCase { title number } } }`,
      { id: trainingCase.id },
    );
    expect(node).toEqual({ title: "What an outcome is", number: 1 });
  });

  it("are listed as they are now, for everybody who follows the work", async () => {
    await write({ reference: "ABE" });
    expect(await list("", api.as("analyst"))).toEqual({
      nodes: [
        { reference: "ABE", number: 1 },
        { reference: "EDITH", number: 2 },
      ],
      totalCount: 2,
    });
    expect((await list(`(reference: "EDITH")`)).nodes).toHaveLength(1);
    expect((await list(`(organisation: "${homes.id}")`)).nodes).toEqual([]);
    expect((await list(`(organisation: "${council.id}", first: 1)`)).nodes).toHaveLength(1);
  });

  it("refuse what is missing, too much, no money, or of a real person", async () => {
    const bad = { name: " ", situation: "", needs: [""], reference: "x".repeat(61) };
    expect(issuesOf(await write(bad))).toEqual([
      "input.reference TOO_LONG",
      "input.name REQUIRED",
      "input.situation REQUIRED",
      "input.needs.0 REQUIRED",
    ]);
    const none = { amount: { amountMinor: 0, currency: "pounds" }, per: "WEEK" };
    expect(issuesOf(await write({ budget: none, services: Array(21).fill("x") }))).toEqual([
      "input.services TOO_MANY",
      "input.budget.amount.amountMinor OUT_OF_RANGE",
      "input.budget.amount.currency UNKNOWN_CURRENCY",
    ]);
    const real = {
      situation: "Ring her on 07700 900123",
      whoHelps: [{ who: "edith@example.org" }],
    };
    expect(issuesOf(await write(real))).toEqual([
      "input.situation IDENTIFYING",
      "input.whoHelps.0 IDENTIFYING",
    ]);
  });

  it("are written for the own organisation by a commissioner or a manager alone", async () => {
    expect(await write({ organisation: homes.id })).toMatchObject({ code: "ROLE_NEEDED" });
    const manager = api.as("manager");
    expect((await write({ organisation: homes.id }, manager)).trainingCase.number).toBe(1);
    expect(await write({}, manager)).toMatchObject({ code: "ROLE_NEEDED" });
    expect(await write({ organisation: `org_${"0".repeat(25)}` })).toMatchObject({
      code: "NOT_FOUND",
    });
    const { errors } = await api
      .as("analyst")
      .send(
        `mutation ($input: WriteTrainingCaseInput!) { writeTrainingCase(input: $input) { __typename } }`,
        { input: { organisation: council.id, ...FACTS } },
      );
    expect(errors![0]!.extensions.code).toBe("FORBIDDEN");
  });
});
