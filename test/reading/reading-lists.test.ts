import { startTestApi, type TestApi } from "../support/api";
import { runMutation } from "../support/fixtures";
import { setScene, type Scene } from "./scene";

interface ReadingsPage {
  engagement: {
    readings: { nodes: { reference: string }[]; pageInfo: { endCursor: string | null } };
  };
}

describe("lists of readings", () => {
  let api: TestApi;
  let scene: Scene;
  beforeAll(async () => {
    api = await startTestApi();
    scene = await setScene(api);
    const readings = [
      { reference: "R-late", takenOn: "2024-09-01" },
      { reference: "R-first", takenOn: "2024-06-01" },
      { reference: "R-second", takenOn: "2024-06-01" },
      { reference: "R-own", takenOn: "2024-09-01", completedBy: "SERVICE_USER", ...own },
      { reference: "R-back", takenOn: "2024-07-01", kind: "RETROSPECTIVE" },
      { reference: "R-open", takenOn: "2024-10-01", inProgress: true, completedBy: "WORKER" },
    ];
    for (const reading of readings) {
      expect((await scene.record(reading)).__typename).toBe("ReadingSuccess");
    }
  });
  afterAll(() => api.close());

  const own = {
    scores: [
      { area: "home", score: 8 },
      { area: "money", score: 2 },
    ],
  };

  const list = async (args: string): Promise<string[]> => {
    const { engagement } = await api.ask<{
      engagement: { readings: { nodes: { reference: string }[] } };
    }>(
      `query ($engagement: ID!) { engagement(id: $engagement) {
        readings(first: 10${args}) { nodes { reference } }
      } }`,
      { engagement: scene.engagement },
    );
    return engagement.readings.nodes.map((node) => node.reference);
  };

  it("are in the order of the day, then of entry", async () => {
    const all = ["R-first", "R-second", "R-back", "R-late", "R-own", "R-open"];
    expect(await list("")).toEqual(all);
    const page = (after: string | null) =>
      api.ask<ReadingsPage>(
        `query ($engagement: ID!, $after: String) { engagement(id: $engagement) {
          readings(first: 2, after: $after) { nodes { reference } pageInfo { endCursor } }
        } }`,
        { engagement: scene.engagement, after },
      );
    const paged: string[] = [];
    for (let after: string | null = null, i = 0; i < 4; i += 1) {
      const answer: ReadingsPage = await page(after);
      const { readings } = answer.engagement;
      paged.push(...readings.nodes.map((node) => node.reference));
      after = readings.pageInfo.endCursor;
      if (after === null) break;
    }
    expect(paged).toEqual(all);
  });

  it("are filtered by state, who agreed, kind and days", async () => {
    expect(await list(", state: [IN_PROGRESS]")).toEqual(["R-open"]);
    expect(await list(", completedBy: SERVICE_USER")).toEqual(["R-own"]);
    expect(await list(", kind: RETROSPECTIVE")).toEqual(["R-back"]);
    expect(await list(`, takenFrom: "2024-07-01", takenTo: "2024-09-01"`)).toEqual([
      "R-back",
      "R-late",
      "R-own",
    ]);
    expect(await list(`, star: "${scene.licensedStar}"`)).toEqual([]);
    const found = await api.ask(
      `query ($contract: ID!, $provider: ID!, $engagement: ID!, $star: ID!) {
        all: readings(contract: $contract, provider: $provider, star: $star, first: 2) {
          totalCount nodes { reference }
        }
        one: readings(engagement: $engagement, state: [COMPLETED]) { totalCount }
      }`,
      {
        contract: scene.contract.id,
        provider: scene.provider.id,
        engagement: scene.engagement,
        star: scene.star,
      },
    );
    expect(found).toEqual({
      all: { totalCount: 6, nodes: [{ reference: "R-open" }, { reference: "R-back" }] },
      one: { totalCount: 5 },
    });
  });

  it("tell first, review and closing readings by order", async () => {
    const engagement = await scene.engage();
    const other = { engagement, star: scene.star };
    await scene.record({ ...other, takenOn: "2024-08-01" });
    await scene.record({ ...other, takenOn: "2024-06-01" });
    await scene.record({ ...other, takenOn: "2024-09-01", completedBy: "SERVICE_USER" });
    await scene.record({ ...other, takenOn: "2024-07-01" });
    const places = async () => {
      const answer = await api.ask<{
        engagement: { readings: { nodes: { place: object | null }[] } };
      }>(
        `query ($engagement: ID!) { engagement(id: $engagement) {
          readings { nodes { place { number total occasion } } }
        } }`,
        { engagement },
      );
      return answer.engagement.readings.nodes.map((node) => node.place);
    };
    expect(await places()).toEqual([
      { number: 1, total: 3, occasion: "FIRST" },
      { number: 2, total: 3, occasion: "REVIEW" },
      { number: 3, total: 3, occasion: "REVIEW" },
      null,
    ]);
    await runMutation(
      api,
      "endEngagement",
      { engagement, version: 1, endedOn: "2024-12-31" },
      "... on EngagementSuccess { engagement { id } }",
    );
    expect((await places())[2]).toEqual({ number: 3, total: 3, occasion: "CLOSING" });
  });

  it("show the gap between the person's own and the worker's reading of one day", async () => {
    const gap = `gap {
      own { reference } worker { reference } areas { area { code } own worker difference }
    }`;
    const found = await api.ask(
      `query ($provider: ID!) {
        worker: reading(provider: $provider, reference: "R-late") { ${gap} }
        own: reading(provider: $provider, reference: "R-own") { ${gap} }
        none: reading(provider: $provider, reference: "R-first") { ${gap} }
        open: reading(provider: $provider, reference: "R-open") { ${gap} }
      }`,
      { provider: scene.provider.id },
    );
    const expected = {
      gap: {
        own: { reference: "R-own" },
        worker: { reference: "R-late" },
        areas: [
          { area: { code: "home" }, own: 8, worker: 3, difference: 5 },
          { area: { code: "money" }, own: 2, worker: null, difference: null },
          ...["body", "mind", "people"].map((code) => ({
            ...{ area: { code }, own: null, worker: null, difference: null },
          })),
        ],
      },
    };
    expect(found).toEqual({
      worker: expected,
      own: expected,
      none: { gap: null },
      open: { gap: null },
    });
  });

  it("cost the statements of one, for one engagement and for many", async () => {
    for (let i = 0; i < 3; i += 1) {
      const engagement = await scene.engage({ serviceUser: `Q${i}` });
      const { reading } = await scene.record({ engagement, recordedBy: "worker-1" });
      await runMutation(
        api,
        "requestWithdrawal",
        { reading: reading.id, reason: "Mistake" },
        "... on WithdrawalSuccess { withdrawal { id } }",
      );
    }
    const query = `query Cost($first: Int!) { engagements(first: $first) { nodes {
      readings(first: 5) { totalCount nodes {
        scores { area { code } stage { name } } place { number } gap { own { id } }
        withdrawals { reason reading { id } } star { code } worker { reference }
        engagement { id }
      } }
    } } }`;
    await api.ask(query, { first: 1 });
    const { engagements } = await api.ask<{ engagements: { nodes: object[] } }>(query, {
      first: 9,
    });
    expect(engagements.nodes.length).toBeGreaterThan(3);
    await api.ask(query, { first: engagements.nodes.length - 1 });
    const [, all, fewer] = api.log.filter((line) => line.operation === "Cost");
    expect(all!.rows).toBeGreaterThan(fewer!.rows);
    expect(all!.statements).toBe(fewer!.statements);
  });
});
