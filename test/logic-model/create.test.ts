import { startTestApi, type TestApi } from "../support/api";
import { issuesOf, runMutation } from "../support/fixtures";
import { untilWaiting } from "../support/until";
import { Canvas } from "./canvas";

describe("createLogicModel", () => {
  let api: TestApi;
  let canvas: Canvas;
  beforeAll(async () => {
    api = await startTestApi();
    canvas = await Canvas.open(api);
  });
  afterAll(() => api.close());

  it("begins empty, from a template or as a copy", async () => {
    const { modelTemplates } = await api.ask<{
      modelTemplates: {
        code: string;
        nodes: object[];
        linkCount: number;
        indicatorCount: number;
      }[];
    }>(`{ modelTemplates { code nodes { title } linkCount indicatorCount } }`);
    expect(modelTemplates).toHaveLength(3);
    for (const { code, nodes, linkCount, indicatorCount } of modelTemplates) {
      const made = await canvas.create({ fromTemplate: code, title: null });
      expect(made.draft.nodes).toHaveLength(nodes.length);
      expect(made.draft.links).toHaveLength(linkCount);
      const { node } = await api.ask<{ node: { template: string; draft: { nodes: [] } } }>(
        `query ($id: ID!) { node(id: $id) { ... on LogicModel {
          template draft { nodes { indicators { title } } } } } }`,
        { id: made.id },
      );
      expect(node.template).toBe(code);
      expect(node.draft.nodes.flatMap(({ indicators }) => indicators)).toHaveLength(indicatorCount);
      const copy = await canvas.create({ copyOf: made.draft.id, title: null });
      expect(await diff(made.draft.id, copy.draft.id)).toEqual([]);
    }
  });

  it("says what is wrong with a model that cannot be made", async () => {
    const make = (input: object) =>
      runMutation(
        api,
        "createLogicModel",
        { reference: "bad", owner: canvas.owner.id, title: "Bad", ...input },
        "",
      );
    const wrong = await make({ reference: " ", title: "", fromTemplate: "nothing" });
    expect(issuesOf(wrong)).toEqual([
      "input.reference REQUIRED",
      "input.title REQUIRED",
      "input.fromTemplate UNKNOWN_TEMPLATE",
    ]);
    expect(wrong.issues[2]!.message).toContain("young-people-therapeutic-support");
    const provider = await canvas.fixtures.organisation("NOT-A-BUYER");
    expect(await make({ owner: provider.id })).toMatchObject({ code: "NOT_A_COMMISSIONER" });
    await canvas.create({ reference: "taken" });
    expect(await make({ reference: "taken" })).toMatchObject({ __typename: "Conflict" });
  });

  it("lets one of two that take one reference at once through", async () => {
    const make = (title: string) =>
      runMutation(
        api,
        "createLogicModel",
        { reference: "wanted", owner: canvas.owner.id, title },
        "",
      );
    // Somebody else holds the table until both have looked for the reference in vain.
    const holder = api.database.dataSource.createQueryRunner();
    await holder.query("begin");
    await holder.query("lock table logic_model in share mode");
    const sent = Promise.all([make("Mine"), make("Yours")]);
    await untilWaiting(api.database, 2);
    await holder.query("commit");
    await holder.release();
    const kinds = (await sent).map((answer) => answer.__typename).sort();
    expect(kinds).toEqual(["Conflict", "LogicModelSuccess"]);
  });

  it("is attached from the start to contracts, in as many statements however many", async () => {
    const contracts = await Promise.all(
      ["FROM-1", "FROM-2", "FROM-3"].map((name) => canvas.fixtures.contract(name, canvas.owner)),
    );
    const ids = contracts.map((contract) => contract.id);
    await canvas.create({ contracts: ids.slice(0, 1) });
    const { statements } = api.log.at(-1)!;
    await canvas.create({ contracts: [...ids, ids[0]] });
    expect(api.log.at(-1)!.statements).toBe(statements);
    const gone = ids[0]!.replace(/.$/, (last) => (last === "0" ? "1" : "0"));
    const none = await runMutation(
      api,
      "createLogicModel",
      {
        ...{ reference: "lost", owner: canvas.owner.id, title: "Lost" },
        contracts: [ids[1], gone],
      },
      "... on NotFound { path }",
    );
    expect(none).toMatchObject({ __typename: "NotFound", path: ["input", "contracts", "1"] });
  });

  async function diff(from: string, to: string): Promise<object[]> {
    const data = await api.ask<{ logicModelDiff: { changes: object[] } }>(
      `query ($from: ID!, $to: ID!) { logicModelDiff(from: $from, to: $to) { changes { sentence } } }`,
      { from, to },
    );
    return data.logicModelDiff.changes;
  }
});
