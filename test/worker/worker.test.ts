import { startTestApi, type TestApi } from "../support/api";
import { Fixtures, issuesOf, registerStar, runMutation, type Written } from "../support/fixtures";

const WORKER = `... on WorkerSuccess { worker {
  id reference name version organisation { reference }
} }`;

interface WorkerAnswer {
  worker: { id: string; version: number };
}

describe("workers and their training", () => {
  let api: TestApi;
  let provider: Written;
  let star: string;
  beforeAll(async () => {
    api = await startTestApi();
    provider = await new Fixtures(api).organisation("HOMES");
    star = await registerStar(api);
  });
  afterAll(() => api.close());

  const register = (input: object) =>
    runMutation<WorkerAnswer>(
      api,
      "registerWorker",
      { organisation: provider.id, reference: "worker-1", ...input },
      WORKER,
    );
  const train = (worker: string, input: object) =>
    runMutation<{ training: { id: string } }>(
      api,
      "recordTraining",
      { worker, star, trainedOn: "2024-05-01", ...input },
      "... on TrainingSuccess { training { id trainedOn validUntil worker { reference } star { code } } }",
    );

  it("are registered once with a provider, and renamed", async () => {
    const { worker } = await register({ name: "Ash" });
    expect(worker).toMatchObject({ reference: "worker-1", organisation: { reference: "HOMES" } });
    expect(await register({})).toMatchObject({ __typename: "Conflict" });
    const rename = (version: number, name: string) =>
      runMutation<WorkerAnswer>(
        api,
        "changeWorker",
        { worker: worker.id, version, changes: { name } },
        WORKER,
      );
    expect(await rename(1, "Ash B.")).toMatchObject({ worker: { name: "Ash B.", version: 2 } });
    expect(await rename(1, "Ash C.")).toMatchObject({ currentVersion: 2 });
    expect(issuesOf(await rename(2, " "))).toEqual(["input.changes.name REQUIRED"]);
    expect(issuesOf(await register({ reference: "" }))).toEqual(["input.reference REQUIRED"]);
  });

  it("work for providers alone", async () => {
    const council = await new Fixtures(api).organisation("COUNCIL", "commissioner");
    const answer = await register({ organisation: council.id });
    expect(answer).toMatchObject({ __typename: "NotAllowed", code: "NOT_A_PROVIDER" });
  });

  it("are trained on a day that has come, once, until a day after it", async () => {
    const { worker } = await register({ reference: "worker-2" });
    const { training } = await train(worker.id, { validUntil: "2025-04-30" });
    expect(training).toMatchObject({ worker: { reference: "worker-2" }, star: { code: "tide" } });
    expect(await train(worker.id, {})).toMatchObject({ __typename: "Conflict" });
    expect(
      issuesOf(await train(worker.id, { trainedOn: "2999-01-01", validUntil: "2998-01-01" })),
    ).toEqual(["input.validUntil PERIOD_BACKWARDS", "input.trainedOn IN_THE_FUTURE"]);
    const found = await api.ask(
      `query ($id: ID!, $training: ID!, $star: ID!) {
        worker: node(id: $id) { ... on Worker { training { trainedOn validUntil } } }
        training: node(id: $training) { ... on Training { trainedOn } }
        first: workers(trainedFor: $star, on: "2024-05-01") { nodes { reference } }
        last: workers(trainedFor: $star, on: "2025-04-30") { nodes { reference } }
        before: workers(trainedFor: $star, on: "2024-04-30") { totalCount }
        after: workers(trainedFor: $star, on: "2025-05-01") { totalCount }
        today: workers(trainedFor: $star) { totalCount }
        named: workers(search: "ASH") { nodes { reference } }
      }`,
      { id: worker.id, training: training.id, star },
    );
    expect(found).toEqual({
      worker: { training: [{ trainedOn: "2024-05-01", validUntil: "2025-04-30" }] },
      training: { trainedOn: "2024-05-01" },
      first: { nodes: [{ reference: "worker-2" }] },
      last: { nodes: [{ reference: "worker-2" }] },
      before: { totalCount: 0 },
      after: { totalCount: 0 },
      today: { totalCount: 0 },
      named: { nodes: [{ reference: "worker-1" }] },
    });
  });

  it("are read with their training for many providers with the statements of one", async () => {
    const other = await new Fixtures(api).organisation("OTHER");
    const { worker } = await register({ organisation: other.id, reference: "worker-9" });
    await train(worker.id, {});
    const query = `query Cost($first: Int!) { organisations(first: $first) { nodes {
      workers(first: 5) { totalCount nodes { organisation { id } training { star { code } } } }
    } } }`;
    await api.ask(query, { first: 2 });
    await api.ask(query, { first: 9 });
    const [one, many] = api.log.filter((line) => line.operation === "Cost");
    expect(many!.rows).toBeGreaterThan(one!.rows);
    expect(many!.statements).toBe(one!.statements);
  });
});
