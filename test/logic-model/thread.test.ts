import { readingAnew, startTestApi, type TestApi } from "../support/api";
import { runMutation } from "../support/fixtures";
import { Canvas } from "./canvas";

const NODE = `
  __typename id layer title place { x y } placement version { number }
  leadsTo { strength to { title } } ledToBy { from { title } }
  upstream { title } downstream { title }
  ... on Outcome { outcomeType mappings { weight area { name } outcome { title } } }`;

const MODEL = `
  id title description owner { name } contracts { reference }
  published { number nodes { ${NODE} } links { rationale from { title } to { title } } mappings { weight }
              diffFrom { changes { sentence } } logicModel { reference } }
  draft { number } versions { status } history(first: 2) { nodes { action changes { sentence } } }`;

interface Box {
  __typename: string;
  title: string;
  place: { x: number; y: number };
  placement: string;
  upstream: { title: string }[];
  downstream: { title: string }[];
}

describe("following the thread", () => {
  let api: TestApi;
  let canvas: Canvas;
  let contracts: { id: string }[];

  beforeAll(async () => {
    api = await startTestApi({}, undefined, readingAnew());
    canvas = await Canvas.open(api);
    contracts = [];
    for (let i = 0; i < 12; i++) {
      contracts.push(
        await canvas.fixtures.contract(`C-${String(i).padStart(2, "0")}`, canvas.owner),
      );
      const title = `Thread ${String(i).padStart(2, "0")}`;
      const { draft } = await canvas.thread({ title, contracts: [contracts[i]!.id] });
      await canvas.publish(draft);
    }
  });
  afterAll(() => api.close());

  it("goes from a contract to its model, its boxes, and along the arrows both ways", async () => {
    const data = await api.ask<{ contract: { logicModel: { published: { nodes: Box[] } } } }>(
      `query ($id: ID!) { contract(id: $id) { logicModels { title } logicModel { ${MODEL} } } }`,
      { id: contracts[3]!.id },
    );
    const { nodes } = data.contract.logicModel.published;
    expect(data.contract).toMatchObject({
      logicModels: [{ title: "Thread 03" }],
      logicModel: { title: "Thread 03", draft: null, contracts: [{ reference: "C-03" }] },
    });
    expect(nodes.map((node) => node.__typename)).toEqual([
      "Input",
      "Output",
      "InterimOutcome",
      "FinalOutcome",
    ]);
    const coping = nodes[2]!;
    expect(coping).toMatchObject({
      version: { number: 1 },
      outcomeType: "SERVICE_USER",
      leadsTo: [{ strength: "RESEARCH", to: { title: "Fewer people lose their home" } }],
      ledToBy: [{ from: { title: "Weekly support sessions held" } }],
      mappings: [
        {
          weight: "2",
          area: { name: "My money" },
          outcome: { title: "People cope better with money" },
        },
      ],
    });
    expect(coping.upstream.map((node) => node.title)).toEqual([
      "Four support workers",
      "Weekly support sessions held",
    ]);
    expect(nodes[0]!.downstream).toHaveLength(3);
    expect(nodes.map((node) => node.place.x)).toEqual([0, 280, 560, 840]);
    expect(new Set(nodes.map((node) => node.placement))).toEqual(new Set(["COMPUTED"]));
  });

  it("costs the same number of statements for one model and for twelve", async () => {
    const ask = async (first: number) => {
      const data = await api.ask<{ logicModels: { nodes: object[] } }>(
        `query ($first: Int) { logicModels(first: $first) { nodes { ${MODEL} } } }`,
        { first },
      );
      expect(data.logicModels.nodes).toHaveLength(first);
      return api.log.at(-1)!.statements;
    };
    await ask(12); // From here on the server knows what was published.
    const one = await ask(1);
    expect(await ask(12)).toBe(one);
  });

  it("costs the same number of statements for one contract and for twelve", async () => {
    const ask = async (first: number) => {
      await api.ask(
        `query ($first: Int) { contracts(first: $first) { nodes {
          logicModels { title owner { name } } logicModel { published { nodes(layer: FINAL_OUTCOME) { title upstream { title } } } }
        } } }`,
        { first },
      );
      return api.log.at(-1)!.statements;
    };
    const one = await ask(1);
    expect(await ask(12)).toBe(one);
  });

  it("lists models by title, filtered, page by page", async () => {
    const list = async (args: string) => {
      const data = await api.ask<{
        logicModels: {
          nodes: { title: string }[];
          totalCount: number;
          pageInfo: { endCursor: string };
        };
      }>(`{ logicModels(${args}) { nodes { title } totalCount pageInfo { endCursor } } }`);
      return data.logicModels;
    };
    const first = await list("first: 5");
    const second = await list(`first: 5, after: "${first.pageInfo.endCursor}"`);
    expect([...first.nodes, ...second.nodes].map((model) => model.title)).toEqual(
      Array.from({ length: 10 }, (_, i) => `Thread ${String(i).padStart(2, "0")}`),
    );
    expect(first.totalCount).toBe(12);
    expect((await list(`contract: "${contracts[7]!.id}"`)).nodes).toEqual([{ title: "Thread 07" }]);
    expect((await list(`search: "THREAD 1"`)).nodes).toHaveLength(2);
    expect((await list(`status: DRAFT`)).nodes).toEqual([]);
    expect((await list(`owner: "${canvas.owner.id}", status: PUBLISHED`)).totalCount).toBe(12);
    const other = await canvas.fixtures.organisation("ELSEWHERE", "commissioner");
    expect((await list(`owner: "${other.id}"`)).totalCount).toBe(0);
  });

  it("finds each of them by id, and no answer has a raw key", async () => {
    const { id } = contracts[0]!;
    const data = await api.ask<{
      contract: {
        logicModel: {
          id: string;
          published: { id: string; links: Id[]; mappings: Id[]; nodes: Id[] };
          history: { nodes: Id[] };
        };
      };
    }>(
      `query ($id: ID!) { contract(id: $id) { logicModel { id published {
        id links { id lineage } mappings { id lineage } nodes { id lineage }
        diffFrom(version: null) { changes { lineage } } } history { nodes { id changes { lineage } } } } } }`,
      { id },
    );
    const { published, history, ...model } = data.contract.logicModel;
    const ids = [
      model,
      published,
      published.links[0]!,
      published.mappings[0]!,
      published.nodes[0]!,
    ];
    for (const thing of [...ids, history.nodes[0]!]) {
      const found = await api.ask<{ node: { id: string } }>(
        `query ($id: ID!) { node(id: $id) { __typename id } }`,
        { id: thing.id },
      );
      expect(found.node.id).toBe(thing.id);
    }
    expect(JSON.stringify(data)).not.toMatch(/[0-9a-f]{8}-[0-9a-f]{4}-/);
  });

  it("asks for the draft's version of a contract that has none", async () => {
    const lonely = await canvas.fixtures.contract("LONELY", canvas.owner);
    const data = await api.ask(
      `query ($id: ID!) { contract(id: $id) { logicModel { id } logicModels { id } }
                          logicModel(reference: "nobody") { id } }`,
      { id: lonely.id },
    );
    expect(data).toEqual({ contract: { logicModel: null, logicModels: [] }, logicModel: null });
    const missing = await runMutation(
      api,
      "startDraft",
      { logicModel: "lgm_0000000000000000000000001" },
      "",
    );
    expect(missing).toMatchObject({ __typename: "NotFound" });
  });
});

interface Id {
  id: string;
}
