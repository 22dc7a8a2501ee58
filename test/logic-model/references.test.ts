import { startTestApi, type TestApi } from "../support/api";
import { issuesOf } from "../support/fixtures";
import { Canvas } from "./canvas";

describe("the names in a batch", () => {
  let api: TestApi;
  let canvas: Canvas;
  beforeAll(async () => {
    api = await startTestApi();
    canvas = await Canvas.open(api);
  });
  afterAll(() => api.close());

  it("refuses characters that no text has, instead of failing over them", async () => {
    const { draft } = await canvas.thread();
    const title = "a\u0000b";
    const answer = await canvas.edit(draft, [
      { addNode: { ref: title, layer: "INPUT", title, description: title } },
    ]);
    expect(issuesOf(answer)).toEqual([
      "input.operations.0.addNode.ref INVALID_REF",
      "input.operations.0.addNode.title NOT_TEXT",
      "input.operations.0.addNode.description NOT_TEXT",
    ]);
  });

  it("takes up, with the reference of an indicator that was removed, its targets in force", async () => {
    const { model, draft } = await canvas.thread();
    await canvas.publish(draft);
    const { logicModelVersion: started } = await canvas.startDraft(model.id);
    const data = await api.ask<{
      logicModelVersion: { nodes: { id: string; title: string; indicators: { id: string }[] }[] };
    }>(`query ($id: ID!) { logicModelVersion(id: $id) { nodes { id title indicators { id } } } }`, {
      id: started.id,
    });
    const coping = data.logicModelVersion.nodes.find(({ title }) => title.includes("cope"))!;
    const remove = { removeIndicator: { indicator: coping.indicators[0]!.id } };
    const add = {
      addIndicator: {
        ...{ ref: "again", node: coping.id, reference: "households-in-arrears" },
        ...{ title: "Households behind with the rent", nature: "OBJECTIVE", unit: "households" },
        ...{ direction: "DOWN", aggregation: "STOCK", baseline: "40" },
      },
    };
    const target = (start: string, end: string, value: string) => ({
      setTarget: { indicator: "again", period: { start, end }, value },
    });
    const wrong = await canvas.edit(started, [
      remove,
      add,
      target("2025-07-01", "2026-06-30", "15"),
      target("2025-04-01", "2026-03-31", "15"),
    ]);
    expect(issuesOf(wrong)).toEqual([
      "input.operations.2.setTarget.period OVERLAPPING_PERIOD",
      "input.operations.3.setTarget.reason REQUIRED",
    ]);
    const removed = await canvas.edit(started, [remove]);
    const again = await canvas.edit(removed.draft, [add, target("2026-04-01", "2027-03-31", "10")]);
    expect(again.changes.map(({ sentence }) => sentence)).toEqual([
      'Indicator "Households behind with the rent" was added to "People cope better with money".',
      'Indicator "Households behind with the rent": the target for April 2025 to March 2026 is 20.',
      'Indicator "Households behind with the rent": the target for April 2026 to March 2027 is 10.',
    ]);
    const { node } = await api.ask<{ node: { targetHistory: object } }>(
      `query ($id: ID!) { node(id: $id) { ... on Indicator { targetHistory { value } } } }`,
      { id: again.refs[0]!.id },
    );
    expect(node.targetHistory).toEqual([{ value: "20" }, { value: "10" }]);
  });

  it("takes no reference that could be mistaken: blank, given twice, or an id", async () => {
    const { draft, id } = await canvas.thread();
    const add = (ref: string) => ({ addNode: { ref, layer: "INPUT", title: "Volunteers" } });
    const answer = await canvas.edit(draft, [
      add(" "),
      add("a"),
      add("a"),
      add(id("people")),
      { link: { from: id("people"), to: "nowhere" } },
    ]);
    expect(issuesOf(answer)).toEqual([
      "input.operations.0.addNode.ref INVALID_REF",
      "input.operations.2.addNode.ref DUPLICATE_REF",
      "input.operations.3.addNode.ref INVALID_REF",
      "input.operations.4.link.to UNKNOWN_NODE",
    ]);
  });

  it("does not take the ids of another version or model", async () => {
    const one = await canvas.thread();
    const other = await canvas.thread();
    const link = { from: one.id("people"), to: other.id("sessions") };
    const answer = await canvas.edit(one.draft, [{ link }]);
    expect(issuesOf(answer)).toEqual(["input.operations.0.link.to NOT_IN_VERSION"]);
  });
});
