import { newId } from "../../src/db/new-id";
import { decodeId, encodeId } from "../../src/graphql/global-id";
import { Thread, type Model } from "../indicator/thread";
import type { Asking, TestApi } from "../support/api";
import { registerStar, runMutation, type MutationAnswer, type Written } from "../support/fixtures";

/** A contract in force, its parties, and what of its logic model can be paid for. */
export interface Scene {
  readonly thread: Thread;
  readonly contract: Written;
  readonly council: Written;
  readonly provider: Written;
  readonly investor: Written;
  readonly model: Model;
  /** Ids of an outcome, an indicator of it, one that is a Star score, and a Star area mapped to it. */
  readonly node: string;
  readonly indicator: string;
  readonly starIndicator: string;
  readonly mapping: string;
}

/** Day from which cards of these tests may be agreed without a reason: nothing is in the past. */
export const TOMORROW = "2029-01-01";

/** A contract from 2024 to 2030 under which `HARBOUR` delivers and `FUND` invests. */
export async function playScene(api: TestApi): Promise<Scene> {
  const thread = new Thread(api);
  const { fixtures } = thread;
  const council = await fixtures.organisation("RIVERTON", "commissioner");
  const provider = await fixtures.organisation("HARBOUR");
  const investor = await fixtures.organisation("FUND", "investor");
  const contract = await fixtures.contract("EAST", council);
  await addParty(api, contract, provider, "lead_provider");
  await addParty(api, contract, investor, "investor");
  const model = await thread.model("homes", [contract], council);
  const star = await registerStar(api);
  const { star: found } = await api.ask<{ star: { areas: { id: string }[] } }>(
    `query ($id: ID!) { star(id: $id) { areas { id } } }`,
    { id: star },
  );
  const area = decodeId("starArea", found.areas[0]!.id);
  return {
    ...{ thread, contract, council, provider, investor, model },
    node: encodeId("node", model.nodeKey),
    mapping: await map(api, model, area),
    indicator: await thread.indicator(model, "moved-in"),
    starIndicator: await thread.indicator(model, "home-score", { starAreaId: area }),
  };
}

export async function addParty(
  api: TestApi,
  contract: Written,
  organisation: Written,
  role: string,
): Promise<void> {
  await api.database.dataSource.query(
    `insert into contract_party (id, contract_id, organisation_id, role) values ($1, $2, $3, $4)`,
    [newId(), contract.key, organisation.key, role],
  );
}

/** Maps a Star area to a model's outcome, past the guard of published versions; gives its id. */
export async function map(
  api: TestApi,
  { versionKey, nodeKey }: Model,
  areaKey: string,
  lineageKey: string | null = null,
): Promise<string> {
  const key = newId();
  await api.database.dataSource.transaction(async (manager) => {
    await manager.query("alter table mapping disable trigger mapping_insert_is_final");
    await manager.query(
      `insert into mapping (id, model_version_id, lineage_id, node_id, star_area_id, weight)
       values ($1, $2, $3, $4, $5, 1)`,
      [key, versionKey, lineageKey ?? key, nodeKey, areaKey],
    );
    await manager.query("alter table mapping enable trigger mapping_insert_is_final");
  });
  return encodeId("mapping", key);
}

/** The input of a metric that pays £600 for each person, unless said otherwise. */
export function metric(scene: Scene, changes: object = {}): object {
  return {
    reference: "settled",
    title: "Settled in a tenancy",
    counts: "PEOPLE",
    paysFor: { node: scene.node },
    rates: [{ price: { unit: { priceMinor: 60_000 } } }],
    ...changes,
  };
}

/** What agreeing a card answers. */
export type Agreed = MutationAnswer & {
  readonly notices: string[];
  readonly rateCard: { readonly id: string; readonly number: number };
};

/** Agrees a card of one metric from a day to come, unless said otherwise. */
export function agree(api: Asking, scene: Scene, changes: object = {}): Promise<Agreed> {
  const input = {
    contract: scene.contract.id,
    effectiveFrom: TOMORROW,
    currency: "GBP",
    metrics: [metric(scene)],
    ...changes,
  };
  const success = "... on AgreeRateCardSuccess { notices rateCard { id number } }";
  return runMutation(api, "agreeRateCard", input, success);
}
