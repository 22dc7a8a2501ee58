import { startTestApi, type TestApi } from "../../support/api";
import { World, type Actor } from "./world";

interface Can {
  contract: { viewerCanChange: boolean; viewerCanSeePeople: boolean } | null;
  logicModel: { viewerCanEdit: boolean; published: { viewerCanEdit: boolean } } | null;
}

describe("what a screen may offer", () => {
  let api: TestApi;
  let world: World;
  beforeAll(async () => {
    api = await startTestApi();
    world = await World.make(api);
  }, 60_000);
  afterAll(() => api.close());

  const ask = (who: Actor) =>
    api.as(who).ask<Can>(
      `query ($contract: ID!, $model: ID!) {
        contract(id: $contract) { viewerCanChange viewerCanSeePeople }
        logicModel(id: $model) { viewerCanEdit published { viewerCanEdit viewerCanPublish } }
      }`,
      { contract: world.own.contract.id, model: world.own.model.id },
    );

  it("is what the viewer may do to a contract and a model", async () => {
    const never = { viewerCanEdit: false, viewerCanPublish: false };
    const seen = (canChange: boolean, canSeePeople: boolean) => ({
      contract: { viewerCanChange: canChange, viewerCanSeePeople: canSeePeople },
      logicModel: { viewerCanEdit: canChange, published: never },
    });
    expect(await ask("commissioner")).toEqual(seen(true, false));
    expect(await ask("manager")).toEqual(seen(false, true));
    expect(await ask("keyworker")).toEqual(seen(false, true));
    expect(await ask("investor")).toEqual(seen(false, false));
    expect(await ask("analyst")).toEqual(seen(false, false));
    expect(await ask("borrower")).toEqual({
      contract: null,
      logicModel: { viewerCanEdit: false, published: never },
    });
  });

  it("costs no statement", async () => {
    const statements = async (fields: string): Promise<number> => {
      await api.as("commissioner").ask(`query ($id: ID!) { contract(id: $id) { ${fields} } }`, {
        id: world.own.contract.id,
      });
      return api.log.filter(({ operation }) => operation !== undefined).at(-1)!.statements;
    };
    expect(await statements("title viewerCanChange viewerCanSeePeople")).toBe(
      await statements("title"),
    );
  });

  it("says who may work with people, and who decides", async () => {
    const { engagement } = await world.done<{ engagement: { id: string } }>(
      "startEngagement",
      {
        ...{ contract: world.own.contract.id, service: world.own.service.id },
        ...{ serviceUser: "P1", startedOn: "2024-05-01", keyworker: "worker-1" },
      },
      "... on EngagementSuccess { engagement { id } }",
    );
    const { reading } = await world.done<{ reading: { id: string } }>(
      "recordReading",
      {
        ...{ engagement: engagement.id, star: world.star, takenOn: "2024-06-01" },
        ...{ completedBy: "WORKER", scores: [{ area: "home", score: 3 }] },
      },
      "... on ReadingSuccess { reading { id } }",
    );
    const reason = "Somebody else's";
    await world.done("requestWithdrawal", { reading: reading.id, reason }, "");
    const can = (who: string) =>
      api.as(who).ask(
        `query ($id: ID!) {
          engagement(id: $id) { viewerCanRecord }
          withdrawals { nodes { viewerCanDecide } }
        }`,
        { id: engagement.id },
      );
    const seen = (canDecide: boolean) => ({
      engagement: { viewerCanRecord: true },
      withdrawals: { nodes: [{ viewerCanDecide: canDecide }] },
    });
    expect(await can("manager")).toEqual(seen(true));
    expect(await can("keyworker")).toEqual(seen(false));
    expect(await can("tester")).toEqual(seen(false));
    expect(await can("colleague")).toEqual({ engagement: null, withdrawals: { nodes: [] } });
  });
});
