import { startTestApi, type TestApi } from "../support/api";
import { runMutation } from "../support/fixtures";
import { Canvas } from "./canvas";

const TABLES = [
  ...["logic_model", "model_version", "node", "link", "mapping", "indicator", "target"],
  ...["indicator_lineage", "model_attachment", "model_event", "finding_acknowledgement"],
];

describe("deleting a logic model", () => {
  let api: TestApi;
  let canvas: Canvas;
  beforeAll(async () => {
    api = await startTestApi();
    canvas = await Canvas.open(api);
  });
  afterAll(() => api.close());

  const remove = (logicModel: string, version: number, idempotencyKey?: string) =>
    runMutation<{ reference: string }>(
      api,
      "deleteLogicModel",
      { logicModel, version, idempotencyKey },
      "... on DeleteLogicModelSuccess { reference }",
    );

  const rows = async () => {
    const counts = TABLES.map((table) => `(select count(*)::int from ${table}) as ${table}`);
    return api.database.dataSource.query<object[]>(`select ${counts.join()}`);
  };

  it("leaves nothing of it, frees its reference, and answers a repeat the same", async () => {
    const kept = await canvas.thread();
    const contract = await canvas.fixtures.contract("DEL-1", canvas.owner);
    const before = await rows();
    const reference = "begun-twice";
    const { model, draft } = await canvas.thread({ reference, contracts: [contract.id] });
    const copy = await canvas.create({ copyOf: draft.id });
    expect((await remove(copy.id, copy.version)).__typename).toBe("DeleteLogicModelSuccess");

    const answer = { __typename: "DeleteLogicModelSuccess", reference };
    expect(await remove(model.id, model.version, "once")).toEqual(answer);
    expect(await rows()).toEqual(before);
    expect(await remove(model.id, model.version, "once")).toEqual(answer);
    expect((await remove(model.id, model.version)).__typename).toBe("NotFound");
    expect((await canvas.create({ reference })).draft.nodes).toEqual([]);
    expect((await canvas.publish(kept.draft)).__typename).toBe("LogicModelVersionSuccess");
  });

  it("leaves what was copied from it, also where that was published", async () => {
    const { model, draft } = await canvas.thread();
    const copy = await canvas.create({ copyOf: draft.id });
    await canvas.publish(copy.draft);
    expect((await remove(model.id, model.version)).__typename).toBe("DeleteLogicModelSuccess");
    const { logicModel } = await api.ask<{ logicModel: object }>(
      `query ($id: ID!) { logicModel(id: $id) { published { copiedFrom { id } } } }`,
      { id: copy.id },
    );
    expect(logicModel).toEqual({ published: { copiedFrom: null } });
  });

  it("refuses one that was ever published, with a draft or without", async () => {
    const { model, draft } = await canvas.thread();
    await canvas.publish(draft);
    const refusal = { __typename: "NotAllowed", code: "WAS_PUBLISHED" };
    expect(await remove(model.id, 2)).toMatchObject(refusal);
    await canvas.startDraft(model.id);
    expect(await remove(model.id, 3)).toMatchObject(refusal);
  });

  it("refuses one that was measured, or changed in the meantime", async () => {
    const contract = await canvas.fixtures.contract("DEL-2", canvas.owner);
    const { model, id } = await canvas.thread();
    const attached = await runMutation(
      api,
      "attachLogicModel",
      { logicModel: model.id, version: model.version, contract: contract.id },
      "",
    );
    expect(attached.__typename).toBe("LogicModelSuccess");
    expect(await remove(model.id, model.version)).toMatchObject({
      __typename: "Conflict",
      currentVersion: model.version + 1,
    });
    const measured = await runMutation(
      api,
      "recordMeasurement",
      {
        indicator: id("i2"),
        contract: contract.id,
        period: { start: "2025-04-01", end: "2025-06-30" },
        value: "3",
      },
      "",
    );
    expect(measured.__typename).toBe("MeasurementSuccess");
    expect(await remove(model.id, model.version + 1)).toMatchObject({
      __typename: "NotAllowed",
      code: "HAS_MEASUREMENTS",
    });
  });
});
