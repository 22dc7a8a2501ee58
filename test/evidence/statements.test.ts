import { encodeId } from "../../src/graphql/global-id";
import { readingAnew, type TestApi } from "../support/api";
import { addModel } from "./support/model";
import { startOutcomeApi, type OutcomeApi } from "./support/outcome-api";
import { movers } from "./support/people";
import type { World } from "./support/world";

let api: TestApi;
let world: World;
let contractOf: OutcomeApi["contractOf"];

beforeAll(async () => {
  ({ api, world, contractOf } = await startOutcomeApi(readingAnew()));
});
afterAll(() => api.close());

async function statements(query: string, variables: object): Promise<number> {
  await api.ask(query, variables);
  return api.log.at(-1)!.statements;
}

const ANSWER = `
  status areas { n change { meanChange } journey { moves { people } } } caveats { message }
  scope { contracts { reference } } derivation { steps modelVersion { number } }`;

describe("what evidence costs", () => {
  it("is the same number of statements for one contract and for twenty", async () => {
    for (let i = 0; i < 20; i += 1) await contractOf(movers(2, 3, 5), movers(1, 3, 2));
    const query = `query ($first: Int!) { contracts(first: $first) { nodes {
      starEvidence(minimum: 1) { ${ANSWER} }
      qualitySignals(minimum: 1) { figure }
    } } }`;
    await statements(query, { first: 20 }); // From here on the server knows the Stars.
    const [one, twenty] = [
      await statements(query, { first: 1 }),
      await statements(query, { first: 20 }),
    ];
    expect(twenty).toBe(one);
  });

  it("is the same number of statements for one outcome and for twenty", async () => {
    const people = await contractOf(movers(12, 3, 5));
    const outcomes = (n: number) =>
      Array.from({ length: n }, (_, i) => ({
        ...{ title: `Outcome ${i}` },
        mapped: [{ star: 0, area: i % 3, weight: 1 }],
      }));
    const [small, large] = [
      await addModel(api.database.dataSource, world, {
        ...{ contractIds: [people.contractId], outcomes: outcomes(1) },
      }),
      await addModel(api.database.dataSource, world, {
        ...{ contractIds: [people.contractId], outcomes: outcomes(20) },
      }),
    ];
    const query = `query ($id: ID!) { logicModelVersion(id: $id) { nodes { ... on Outcome {
      starEvidence { ${ANSWER} }
      evidence { starEvidence { status } indicators { progress { status } } }
    } } } }`;
    const cost = (versionId: string) =>
      statements(query, { id: encodeId("modelVersion", versionId) });
    expect(await cost(large.versionId)).toBe(await cost(small.versionId));
  });

  it("is the same number of statements for one journey and for twenty", async () => {
    const { contractId } = await contractOf(movers(20, 3, 5));
    const query = `query ($id: ID!, $first: Int!) { contract(id: $id) {
      engagements(first: $first) { nodes { journey { steps { mean } } } }
    } }`;
    const id = encodeId("contract", contractId);
    const [one, twenty] = [
      await statements(query, { id, first: 1 }),
      await statements(query, { id, first: 20 }),
    ];
    expect(twenty).toBe(one);
  });

  // Comparing each reading with each would take minutes, more than a test has.
  it("grows with the number of readings, not with its square", async () => {
    const { contractId } = await contractOf(movers(10_000, 3, 5));
    const { contract } = await api.ask<{ contract: { starEvidence: unknown[] } }>(
      `query ($id: ID!) { contract(id: $id) { starEvidence { ${ANSWER} } } }`,
      { id: encodeId("contract", contractId) },
    );
    expect(contract.starEvidence).toHaveLength(1);
  });
});
