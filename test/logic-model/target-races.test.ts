import type { QueryRunner } from "typeorm";
import { startTestApi, type TestApi } from "../support/api";
import { issuesOf, runMutation } from "../support/fixtures";
import { untilWaiting } from "../support/until";
import { Canvas } from "./canvas";

const QUARTER = { start: "2025-04-01", end: "2025-06-30" };
const YEAR = { start: "2025-04-01", end: "2026-03-31" };

describe("targets that two set at the same moment", () => {
  let api: TestApi;
  let canvas: Canvas;
  let other: QueryRunner;
  beforeAll(async () => {
    api = await startTestApi();
    canvas = await Canvas.open(api);
    other = api.database.dataSource.createQueryRunner();
  });
  afterAll(async () => {
    await other.release();
    await api.close();
  });

  it.each(["the draft", "the published version"])(
    "never overlap in a draft, whoever comes first: %s",
    async (first) => {
      const { model, draft, id } = await canvas.thread();
      await canvas.publish(draft);
      const started = (await canvas.startDraft(model.id)).logicModelVersion;
      const data = await api.ask<{
        logicModelVersion: { nodes: { indicators: { id: string; title: string }[] }[] };
      }>(
        `query ($id: ID!) { logicModelVersion(id: $id) {
          nodes { ... on Outcome { indicators { id title } } } } }`,
        { id: started.id },
      );
      const indicator = data.logicModelVersion.nodes
        .flatMap((node) => node.indicators ?? [])
        .find(({ title }) => title === "Evictions in the year")!;
      const inDraft = () =>
        canvas.edit(started, [
          { setTarget: { indicator: indicator.id, period: YEAR, value: "20" } },
        ]);
      const inPublished = () =>
        runMutation(api, "setTarget", { indicator: id("i2"), period: QUARTER, value: "5" }, "");
      const inOrder = first === "the draft" ? [inDraft, inPublished] : [inPublished, inDraft];

      await other.query("begin");
      await other.query("lock table target in exclusive mode");
      const earlier = inOrder[0]!();
      await untilWaiting(api.database);
      const later = inOrder[1]!();
      await untilWaiting(api.database, 2);
      await other.query("rollback");

      expect((await earlier).__typename).toMatch(/Success$/);
      expect(issuesOf(await later)).toEqual([expect.stringContaining("OVERLAPPING_PERIOD")]);
    },
  );
});
