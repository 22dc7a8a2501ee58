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
