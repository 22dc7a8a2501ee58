import { encodeId } from "../../../src/graphql/global-id";
import { Canvas } from "../../logic-model/canvas";
import type { TestApi } from "../../support/api";
import { registerStar, runMutation, type Fixtures, type Written } from "../../support/fixtures";

/** One commissioner with a contract, its provider, and what hangs on them. */
export interface Side {
  readonly name: string;
  readonly council: Written;
  readonly provider: Written;
  readonly contract: Written;
  readonly service: Written;
  readonly worker: Written;
  /** A published model, attached to the contract. */
  readonly model: { readonly id: string; readonly version: number };
  readonly published: string;
  readonly indicator: string;
}

/** Two sides that know nothing of each other, and people with one role each. */
export class World {
  private count = 0;

  private constructor(
    readonly api: TestApi,
    readonly canvas: Canvas,
    readonly star: string,
    readonly own: Side,
    readonly other: Side,
  ) {}

  static async make(api: TestApi): Promise<World> {
    const canvas = await Canvas.open(api);
    const star = await registerStar(api, { code: "lamp" });
    const [own, other] = [
      await makeSide(api, canvas, "NORTH"),
      await makeSide(api, canvas, "SOUTH"),
    ];
    const world = new World(api, canvas, star, own, other);
    await world.employ();
    return world;
  }

  get fixtures(): Fixtures {
    return this.canvas.fixtures;
  }

  /** A name that nothing has yet. */
  next(what: string): string {
    this.count += 1;
    return `${what}-${this.count}`;
  }

  /** A mutation by the all-powerful tester, to have something to try on. */
  async done<T>(name: string, input: object, success: string): Promise<T> {
    const answer = await runMutation<T>(this.api, name, input, success);
    if (!answer.__typename.endsWith("Success")) throw new Error(JSON.stringify(answer));
    return answer;
  }

  private async employ(): Promise<void> {
    const { api, own, other, fixtures } = this;
    const [council, provider] = [own.council.key, own.provider.key];
    // As the tester, whose second pair of eyes this is.
    await api.grant("all-powerful", "administrator");
    for (const side of [own, other]) {
      await api.grant("all-powerful", "commissioner", { organisation: side.council.key });
      await api.grant("all-powerful", "provider_manager", { organisation: side.provider.key });
    }
    await api.grant("administrator", "administrator", { organisation: council });
    await api.grant("administrator", "administrator", { organisation: provider });
    await api.grant("commissioner", "commissioner", { organisation: council });
    await api.grant("manager", "provider_manager", { organisation: provider });
    await api.grant("keyworker", "keyworker", { organisation: provider, worker: own.worker.key });
    const colleague = await fixtures.worker(own.provider, "colleague");
    await api.grant("colleague", "keyworker", { organisation: provider, worker: colleague.key });
    for (const role of ["investor", "evaluator", "analyst"] as const) {
      const kind = role === "investor" ? role : "intermediary";
      const organisation = await fixtures.organisation(role.toUpperCase(), kind);
      await this.join(own.contract, organisation, kind);
      await api.grant(role, role, { organisation: organisation.key });
    }
    const helper = await fixtures.organisation("HELPER");
    await this.join(own.contract, helper, "subcontractor");
    await api.grant("subcontractor", "provider_manager", { organisation: helper.key });
    // Another commissioner, who bought under a model of this one.
    const borrower = await fixtures.organisation("BORROWER", "commissioner");
    const contract = await fixtures.contract("BORROWED", borrower);
    await attach(api, own.model.id, contract);
    await api.grant("borrower", "commissioner", { organisation: borrower.key });
  }

  private async join(contract: Written, organisation: Written, role: string): Promise<void> {
    await join(this.api, contract, organisation, role);
  }
}

/** Everybody who tries, and what they are to the own side. */
export const ACTORS = {
  administrator: ["administrator"],
  commissioner: ["commissioner"],
  manager: ["provider_manager"],
  keyworker: ["keyworker"],
  /** Supports other people of the same provider. */
  colleague: ["keyworker"],
  investor: ["investor"],
  evaluator: ["evaluator"],
  analyst: ["analyst"],
  /** Manages another provider of the same contract. */
  subcontractor: ["provider_manager"],
  /** Commissions another contract that has the same model. */
  borrower: ["commissioner"],
  nobody: [],
} as const;

export type Actor = keyof typeof ACTORS;

async function makeSide(api: TestApi, canvas: Canvas, name: string): Promise<Side> {
  const { fixtures } = canvas;
  const council = await fixtures.organisation(`${name}-COUNCIL`, "commissioner");
  const provider = await fixtures.organisation(`${name}-HOMES`);
  const contract = await fixtures.contract(`${name}-1`, council, { startsOn: "2024-04-01" });
  await join(api, contract, provider, "lead_provider");
  const service = await fixtures.service(contract, provider, "Outreach");
  const worker = await fixtures.worker(provider, "worker-1");
  const { model, draft, id } = await canvas.thread({ owner: council.id });
  await canvas.publish(draft);
  await attach(api, model.id, contract);
  const indicator = id("i2");
  const { logicModel } = await api.ask<{ logicModel: { id: string; version: number } }>(
    `query ($id: ID!) { logicModel(id: $id) { id version } }`,
    { id: model.id },
  );
  return {
    ...{ name, council, provider, contract, service, worker, indicator },
    ...{ model: logicModel, published: draft.id },
  };
}

async function join(
  api: TestApi,
  contract: Written,
  organisation: Written,
  role: string,
): Promise<void> {
  await api.database.dataSource.query(
    `insert into contract_party (id, contract_id, organisation_id, role)
     values (gen_random_uuid(), $1, $2, $3)`,
    [contract.key, organisation.key, role],
  );
}

/** Past the services, for a model of another owner than the contract's. */
async function attach(api: TestApi, modelId: string, contract: Written): Promise<void> {
  const rows: { id: string }[] = await api.database.dataSource.query("select id from logic_model");
  const model = rows.find(({ id }) => encodeId("logicModel", id) === modelId);
  await api.database.dataSource.query(
    `insert into model_attachment (id, logic_model_id, contract_id, attached_by)
     values (gen_random_uuid(), $1, $2, 'test')`,
    [model!.id, contract.key],
  );
}
