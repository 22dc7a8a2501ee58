import { randomUUID } from "node:crypto";
import { encodeId } from "../../src/graphql/global-id";
import { engagement } from "../evidence/support/people";
import { insertRows } from "../evidence/support/insert-rows";
import { addModel } from "../evidence/support/model";
import { addContract, createWorld } from "../evidence/support/world";
import { startTestApi, type Asking, type TestApi } from "../support/api";
import { runMutation, type MutationAnswer } from "../support/fixtures";

const STAR = {
  ...{ code: "lamp", edition: "1", areas: 1, max: 10 },
  ...{ reviewIntervalDays: 90, reviewToleranceDays: 14 },
};

/** A contract with people, its model, and who has to do with it. */
export interface WayScene {
  readonly api: TestApi;
  readonly contract: string;
  /** Ids of the engagements. */
  readonly engagements: readonly string[];
  readonly engagementKeys: readonly string[];
  readonly serviceKeys: readonly string[];
  /** Ids of the two outcomes of the model. */
  readonly outcomes: readonly string[];
  readonly nodeKeys: readonly string[];
  readonly manager: Asking;
  /** Whose caseload the first engagement is. */
  readonly keyworker: Asking;
  readonly commissioner: Asking;
  run<Success>(
    name: string,
    input: object,
    success: string,
    who?: Asking,
  ): Promise<MutationAnswer & Success>;
}

export async function setWayScene(people: number): Promise<WayScene> {
  const api = await startTestApi();
  const { dataSource } = api.database;
  const world = await createWorld(dataSource, [STAR]);
  const { contractId, engagementIds, serviceIds } = await addContract(
    dataSource,
    world,
    Array.from({ length: people }, () => engagement([])),
  );
  await insertRows(dataSource, "contract_party", [
    {
      ...{ id: randomUUID(), contract_id: contractId, organisation_id: world.providerId },
      ...{ role: "lead_provider", created_at: new Date() },
    },
  ]);
  const { nodeIds } = await addModel(dataSource, world, {
    contractIds: [contractId],
    outcomes: ["People live as they wish", "People are less alone"].map((title) => ({
      title,
      mapped: [{ star: 0, area: 0, weight: 1 }],
    })),
  });
  const workerId = randomUUID();
  await dataSource.query(
    "insert into worker (id, organisation_id, reference) values ($1, $2, 'K1')",
    [workerId, world.providerId],
  );
  await dataSource.query("update engagement set keyworker_id = $1 where id = $2", [
    workerId,
    engagementIds[0],
  ]);
  const organisation = world.providerId;
  await api.grant("manager", "provider_manager", { organisation });
  await api.grant("keyworker", "keyworker", { organisation, worker: workerId });
  await api.grant("commissioner", "commissioner", { organisation: world.commissionerId });
  const manager = api.as("manager");
  return {
    ...{ api, manager, contract: encodeId("contract", contractId) },
    ...{ engagementKeys: engagementIds, serviceKeys: serviceIds, nodeKeys: nodeIds },
    engagements: engagementIds.map((id) => encodeId("engagement", id)),
    outcomes: nodeIds.map((id) => encodeId("node", id)),
    ...{ keyworker: api.as("keyworker"), commissioner: api.as("commissioner") },
    run: (name, input, success, who = manager) => runMutation(who, name, input, success),
  };
}
