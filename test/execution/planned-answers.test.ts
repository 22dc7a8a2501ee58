import path from "node:path";
import fc from "fast-check";
import { parse, validate } from "graphql";
import { Plan } from "../../src/execution/plan";
import { readQuestions } from "../../src/graphiql/questions";
import { createSchema } from "../../src/schema";
import { TESTER } from "../support/database";
import { questionsOf } from "../gates/walk/schema-walk";
import { someQuery } from "./support/selections";
import { startTwoWays, type Received, type Sent, type TwoWays } from "./support/two-ways";

const COMMITTED = readQuestions(path.join(__dirname, "..", "..", "schema", "operations"));

const PEOPLE = [
  TESTER,
  "demonstration/administrator",
  "demonstration/manager-quillfold",
  "demonstration/commissioner-aldermere",
  "demonstration/investor-longacre",
  "nobody in particular",
];

const FRAGMENTS = `
  query Fragments {
    contract(reference: "ALD-HOM-01") { ...A title }
    contract(reference: "ALD-HOM-01") { ...B ... { ...A } }
  }
  fragment A on Contract { title logicModels { title published { ...C } } }
  fragment B on Contract { logicModels { published { number nodes { layer } } } reference }
  fragment C on LogicModelVersion { nodes { __typename title ... on Outcome { outcomeType } ...D } }
  fragment D on FinalOutcome { title reference }`;

/** Where answers have no errors: what plans are for. */
const GOOD: readonly Sent[] = [
  { query: "{ __typename }" },
  { query: "{ a: __typename b: __typename a: __typename }" },
  { query: FRAGMENTS },
  { query: '{ __schema { types { name fields { name } } } __type(name: "Contract") { name } }' },
  { query: "{ contracts { totalCount edges { cursor node { title } } pageInfo { endCursor } } }" },
  {
    query:
      "query ($first: Int = 2) { contracts(first: $first) { nodes { title value { currency } } } }",
  },
  {
    query: "query ($first: Int = 2) { contracts(first: $first) { nodes { id } } }",
    variables: { first: 1 },
  },
  {
    query: "query ($on: Date) { contracts(on: $on) { nodes { title status } } }",
    variables: { on: "2025-01-01" },
  },
  {
    query: "query ($status: [ContractStatus!]) { contracts(status: $status) { nodes { status } } }",
    variables: { status: "ACTIVE" },
  },
  {
    query:
      "{ contracts(status: [ACTIVE, DRAFT]) { nodes { status statusHistory { changedAt from to } } } }",
  },
  { query: '{ contract(reference: "none such") { title } }' },
  { query: "query A { a: __typename } query B { b: __typename }", operationName: "B" },
  { query: "query A { a: __typename } query B { b: __typename }", operationName: "A" },
  {
    query:
      "query ($x: Boolean!) { contracts { nodes { title @include(if: $x) id @skip(if: $x) } } }",
    variables: { x: true },
  },
  {
    query:
      "query ($x: Boolean!) { contracts { nodes { title @include(if: $x) id @skip(if: $x) } } }",
    variables: { x: false },
  },
  {
    query:
      "query ($x: Boolean = false) { contracts { ... @include(if: $x) { totalCount } nodes { id } } }",
  },
];

/** Where there is something to say of errors, or of what is left beside them. */
const BAD: readonly Sent[] = [
  { query: '{ bad: contract(id: "xyz") { title } good: contracts { nodes { title } } }' },
  { query: '{ contract(id: "xyz", reference: "ALD-HOM-01") { title } }' },
  { query: "{ contracts(first: -1) { nodes { title } } }" },
  { query: '{ contracts(after: "nonsense") { nodes { title } } organisations { totalCount } }' },
  { query: '{ contract(reference: "a\\u0000b") { title } organisations { totalCount } }' },
  { query: '{ contracts(search: "a\\u0000b") { nodes { title } } organisations { totalCount } }' },
  { query: "query ($first: Int!) { contracts(first: $first) { totalCount } }" },
  {
    query: "query ($first: Int!) { contracts(first: $first) { totalCount } }",
    variables: { first: null },
  },
  {
    query: "query ($first: Int!) { contracts(first: $first) { totalCount } }",
    variables: { first: "1" },
  },
  {
    query: "query ($first: Int = 1) { contracts(first: $first) { totalCount } }",
    variables: { first: null },
  },
  {
    query: "query ($on: Date) { contracts(on: $on) { totalCount } }",
    variables: { on: "2025-02-30" },
  },
  {
    query: "query ($status: [ContractStatus!]) { contracts(status: $status) { totalCount } }",
    variables: { status: ["NO_SUCH"] },
  },
  { query: '{ contracts(on: "yesterday") { totalCount } }' },
  { query: "query A { a: __typename } query B { b: __typename }" },
  { query: "query A { a: __typename } query B { b: __typename }", operationName: "C" },
  { query: "{ __proto__: __typename contracts { __proto__: totalCount } }" },
  { query: "{ nothing }" },
  { query: "{ contracts {" },
  {
    query: "{ auditEvents { nodes { kind } } contracts { totalCount } }",
    subject: "nobody in particular",
  },
  { query: '{ retentionNotices(provider: "org_1") { totalCount } contracts { totalCount } }' },
  { query: 'mutation { publishLogicModel(input: { version: 1, id: "xyz" }) { __typename } }' },
  { query: "subscription { contracts { totalCount } }" },
];

/** As it was received, but for the instant of asking, which some answers tell. */
const timeless = (received: Received): Received => ({
  ...received,
  body: received.body.replaceAll(/"asOf":"2\d{3}-[^"]{19}"/g, '"asOf":"then"'),
});

// Thousands of answers, each asked for twice.
jest.setTimeout(300_000);

describe("plans and the interpreter", () => {
  const schema = createSchema();
  let both: TwoWays;
  let answered: jest.SpyInstance;
  beforeAll(async () => {
    both = await startTwoWays();
    answered = jest.spyOn(Plan.prototype, "answer");
  });
  beforeEach(() => answered.mockClear());
  afterAll(() => both.close());

  /** How many of the answers since the beginning of the test were plans' own. */
  async function plansAnswered(): Promise<number> {
    const answers = await Promise.all(answered.mock.results.map(({ value }) => value));
    return answers.filter((data) => data !== null).length;
  }

  async function expectTheSame(sent: Sent): Promise<Received> {
    const interpreted = timeless(await both.interpreted(sent));
    const planned = await both.planned(sent);
    expect({ sent, ...timeless(planned) }).toEqual({ sent, ...interpreted });
    // What was planned before goes another way.
    expect({ sent, ...timeless(await both.planned(sent)) }).toEqual({ sent, ...interpreted });
    return planned;
  }

  it("answer each committed operation alike, to each viewer, letter by letter", async () => {
    const queries = COMMITTED.filter(({ query }) => !/^\s*mutation/m.test(query));
    for (const { query, variables } of queries) {
      for (const subject of PEOPLE) await expectTheSame({ query, variables, subject });
    }
    // Whoever has no role is refused by the interpreter.
    expect(await plansAnswered()).toBeGreaterThan(queries.length * (PEOPLE.length - 2));
  });

  it("answer each field of the schema alike", async () => {
    for (const { query } of questionsOf(schema)) {
      await expectTheSame({ query, variables: { first: 3 } });
    }
    expect(await plansAnswered()).toBeGreaterThan(0.9 * questionsOf(schema).length);
  });

  it.each(GOOD)("answer alike, and by the plan: $query", async (sent) => {
    const { body } = await expectTheSame({ ...sent });
    expect(JSON.parse(body).errors).toBeUndefined();
    expect(await plansAnswered()).toBe(2);
  });

  it.each(BAD)(
    "say the same of what is wrong, and give the same beside it: $query",
    async (sent) => {
      await expectTheSame({ ...sent });
      expect(await plansAnswered()).toBe(0);
    },
  );

  it("answer whatever one may ask alike", async () => {
    const { body } = await both.interpreted({ query: IDS });
    const found = JSON.parse(body).data;
    const given = {
      reference: ['"ALD-HOM-01"', '"none"'],
      contracts: ['["ALD-HOM-01"]', '"ALD-HOM-01"', "[]"],
      contract: ['"ALD-HOM-01"'],
      first: ["0", "2"],
      id: [found.contracts, found.logicModels, found.stars].map(({ nodes }) => `"${nodes[0].id}"`),
      text: ['"More people keep their home"'],
      search: ['"a"'],
    };
    const choices = fc.array(fc.nat(1_000), { minLength: 20, maxLength: 200 });
    let asked = 0;
    await fc.assert(
      fc.asyncProperty(choices, fc.constantFrom(...PEOPLE), async (numbers, subject) => {
        let place = 0;
        const query = someQuery(schema, given, (n) => numbers[place++ % numbers.length]! % n);
        fc.pre(validate(schema, parse(query)).length === 0);
        asked += 1;
        await expectTheSame({ query, variables: { no: false }, subject });
      }),
      { numRuns: 60 },
    );
    expect(await plansAnswered()).toBeGreaterThan(asked / 10);
  });
});

const IDS = `{
  contracts(first: 1) { nodes { id } }
  logicModels(first: 1) { nodes { id } }
  stars(first: 1) { nodes { id } }
}`;
