import { startTestApi, type TestApi } from "../support/api";
import { runMutation } from "../support/fixtures";
import { setScene, type Scene } from "./scene";

describe("readings with a licensed Star", () => {
  let api: TestApi;
  let scene: Scene;
  beforeAll(async () => {
    api = await startTestApi();
    scene = await setScene(api);
  });
  afterAll(() => api.close());

  const record = (takenOn: string, recordedBy?: string) =>
    scene.record({ star: scene.licensedStar, takenOn, recordedBy });

  it("need a licence, and a trained worker, both on the day it was taken", async () => {
    const unlicensed = await record("2024-06-01", "worker-1");
    expect(unlicensed).toMatchObject({ __typename: "NotAllowed", code: "NOT_LICENSED" });
    expect(unlicensed.message).toContain("HOMES holds none for 2024-06-01");
    await runMutation(
      api,
      "grantLicence",
      {
        ...{ organisation: scene.provider.id, star: scene.licensedStar, number: "L-1" },
        ...{ validFrom: "2024-06-01", validTo: "2024-12-31" },
      },
      "... on LicenceSuccess { licence { id } }",
    );
    expect(await record("2024-05-31", "worker-1")).toMatchObject({ code: "NOT_LICENSED" });
    expect(await record("2025-01-01", "worker-1")).toMatchObject({ code: "NOT_LICENSED" });
    expect(await record("2024-06-01", "worker-1")).toMatchObject({ code: "NOT_TRAINED" });
    expect(await record("2024-06-01")).toMatchObject({ code: "WORKER_NEEDED" });
    const { workers } = await api.ask<{ workers: { nodes: { id: string }[] } }>(
      `{ workers(search: "worker-1") { nodes { id } } }`,
    );
    await runMutation(
      api,
      "recordTraining",
      {
        ...{ worker: workers.nodes[0]!.id, star: scene.licensedStar },
        ...{ trainedOn: "2024-06-10", validUntil: "2024-06-20" },
      },
      "... on TrainingSuccess { training { id } }",
    );
    expect(await record("2024-06-09", "worker-1")).toMatchObject({ code: "NOT_TRAINED" });
    expect(await record("2024-06-21", "worker-1")).toMatchObject({ code: "NOT_TRAINED" });
    expect(await record("2024-06-10", "worker-2")).toMatchObject({ code: "NOT_TRAINED" });
    for (const day of ["2024-06-10", "2024-06-20"]) {
      expect((await record(day, "worker-1")).__typename).toBe("ReadingSuccess");
    }
  });

  it("are not moved to a day without a licence or training", async () => {
    const { reading } = await scene.record({
      ...{ star: scene.licensedStar, takenOn: "2024-06-12" },
      ...{ recordedBy: "worker-1", inProgress: true },
    });
    const move = (takenOn: string) => scene.change(reading.id, 1, { takenOn });
    expect(await move("2024-05-31")).toMatchObject({ code: "NOT_LICENSED" });
    expect(await move("2024-06-21")).toMatchObject({ code: "NOT_TRAINED" });
    expect(await move("2024-06-13")).toMatchObject({ reading: { takenOn: "2024-06-13" } });
  });
});
