import { randomUUID } from "node:crypto";
import { encodeId } from "../../src/graphql/global-id";
import type { TestApi } from "../support/api";
import { insertRows } from "./support/insert-rows";
import { addModel } from "./support/model";
import { startOutcomeApi, type OutcomeApi } from "./support/outcome-api";
import { movers } from "./support/people";
import { instant, type World } from "./support/world";

let api: TestApi;
let world: World;
let contractOf: OutcomeApi["contractOf"];

beforeAll(async () => {
  ({ api, world, contractOf } = await startOutcomeApi());
});
afterAll(() => api.close());

/** A draft model of one mapped outcome, with an indicator at 30 that began at 20 and aims at 40. */
async function outcomeWithIndicator(contractId: string): Promise<string> {
  const { dataSource } = api.database;
  const { modelId, versionId, nodeIds } = await addModel(dataSource, world, {
    contractIds: [contractId],
    outcomes: [{ title: "People cope", mapped: [{ star: 0, area: 0, weight: 1 }] }],
    status: "draft",
  });
  const [id, lineage_id] = [randomUUID(), randomUUID()];
  await insertRows(dataSource, "indicator_lineage", [
    { id: lineage_id, logic_model_id: modelId, reference: "settled" },
  ]);
  await insertRows(dataSource, "indicator", [
    {
      ...{ id, lineage_id, model_version_id: versionId, node_id: nodeIds[0], decimals: 1 },
      ...{ title: "People settled", nature: "objective", unit: "people", direction: "up" },
      ...{ aggregation: "flow", baseline: 20 },
    },
  ]);
  const period = { period_start: "2025-01-01", period_end: "2025-12-31" };
  await insertRows(dataSource, "target", [
    {
      ...{ id: randomUUID(), indicator_id: id, lineage_id, ...period, value: 40 },
      ...{ set_by: "a test", set_at: instant(0) },
    },
  ]);
  await insertRows(dataSource, "measurement", [
    {
      ...{ id: randomUUID(), lineage_id, contract_id: contractId, ...period, value: 30 },
      ...{ disaggregations: [], state: "verified", version: 1, created_at: instant(0) },
      said_by: "a test",
    },
  ]);
  return nodeIds[0]!;
}

describe("an outcome's evidence", () => {
  it("shows what Stars and indicators say side by side", async () => {
    const { contractId } = await contractOf(movers(12, 3, 5));
    const nodeId = await outcomeWithIndicator(contractId);
    const { node } = await api.ask<{ node: { evidence: object } }>(
      `query ($id: ID!) { node(id: $id) { ... on Outcome {
         evidence(period: { start: "2025-01-01", end: "2025-12-31" }) {
           starEvidence { weightedMeanChange }
           indicators {
             indicator { title } progress { status actual { value } } latestMeasurement { value }
           }
         }
       } } }`,
      { id: encodeId("node", nodeId) },
    );
    expect(node.evidence).toEqual({
      starEvidence: [{ weightedMeanChange: 2 }],
      indicators: [
        {
          indicator: { title: "People settled" },
          progress: { status: "GIVEN", actual: { value: "30" } },
          latestMeasurement: { value: "30" },
        },
      ],
    });
  });
});
