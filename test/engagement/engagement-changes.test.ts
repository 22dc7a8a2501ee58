import { startTestApi, type TestApi } from "../support/api";
import { Fixtures, issuesOf, registerStar, runMutation, type Written } from "../support/fixtures";

const ENGAGEMENT = `... on EngagementSuccess { engagement {
  id version status startedOn endedOn endReason facts { name value }
  service { name } keyworker { reference }
  revisions { startedOn endedOn endReason facts { name } reason supersededBy service { name }
    keyworker { reference } }
} }`;

interface EngagementAnswer {
  engagement: { id: string; version: number };
}

describe("changes of an engagement", () => {
  let api: TestApi;
  let fixtures: Fixtures;
  let provider: Written;
  let contract: Written;
  let service: Written;
  let star: string;
  beforeAll(async () => {
    api = await startTestApi();
    fixtures = new Fixtures(api);
    const council = await fixtures.organisation("COUNCIL", "commissioner");
    provider = await fixtures.organisation("HOMES");
    contract = await fixtures.contract("C-1", council);
    service = await fixtures.service(contract, provider, "Outreach");
    star = await registerStar(api);
    for (const reference of ["worker-1", "worker-2"]) await fixtures.worker(provider, reference);
  });
  afterAll(() => api.close());

  const start = async (): Promise<string> => {
    const input = { contract: contract.id, service: service.id, startedOn: "2024-05-01" };
    const { engagement } = await runMutation<EngagementAnswer>(
      api,
      "startEngagement",
      { ...input, serviceUser: "P1", keyworker: "worker-1", facts: [{ name: "a", value: "1" }] },
      ENGAGEMENT,
    );
    return engagement.id;
  };
  const end = (engagement: string, version: number, input: object) =>
    runMutation<EngagementAnswer>(
      api,
      "endEngagement",
      { engagement, version, endedOn: "2025-05-01", ...input },
      ENGAGEMENT,
    );
  const change = (engagement: string, version: number, changes: object, input: object = {}) =>
    runMutation<EngagementAnswer>(
      api,
      "changeEngagement",
      { engagement, version, changes, reason: "Entered wrongly", ...input },
      ENGAGEMENT,
    );
  const read = (engagement: string, takenOn: string) =>
    runMutation(
      api,
      "recordReading",
      {
        ...{ engagement, star, takenOn },
        ...{ completedBy: "COLLABORATIVE", scores: [{ area: "home", score: 3 }] },
      },
      "... on ReadingSuccess { reading { id } }",
    );

  it("ends it once, on a day that has come, and keeps what it said", async () => {
    const id = await start();
    expect(issuesOf(await end(id, 1, { endedOn: "2024-04-30" }))).toEqual([
      "input.endedOn PERIOD_BACKWARDS",
    ]);
    expect(issuesOf(await end(id, 1, { endedOn: "2999-01-01", endReason: "" }))).toEqual([
      "input.endReason REQUIRED",
      "input.endedOn IN_THE_FUTURE",
    ]);
    const ended = await end(id, 1, { endReason: "planned" });
    expect(ended.engagement).toMatchObject({
      version: 2,
      status: "ENDED",
      endedOn: "2025-05-01",
      endReason: "planned",
      revisions: [{ endedOn: null, endReason: null, reason: null, supersededBy: "tester" }],
    });
    expect(await end(id, 2, {})).toMatchObject({ code: "ENDED_ALREADY" });
    expect(await end(id, 1, {})).toMatchObject({ __typename: "Conflict", currentVersion: 2 });
    expect(await end(`eng_${"0".repeat(25)}`, 1, {})).toMatchObject({ code: "NOT_FOUND" });
  });

  it("corrects what is given, with a reason, and keeps each state before", async () => {
    const id = await start();
    const other = await fixtures.service(contract, provider, "Support");
    await end(id, 1, { endReason: "unplanned" });
    const corrected = await change(id, 2, {
      service: other.id,
      keyworker: "worker-2",
      startedOn: "2024-04-15",
      endedOn: "2025-04-15",
      endReason: "planned",
      facts: [],
    });
    expect(corrected.engagement).toMatchObject({
      version: 3,
      startedOn: "2024-04-15",
      endedOn: "2025-04-15",
      endReason: "planned",
      facts: [],
      service: { name: "Support" },
      keyworker: { reference: "worker-2" },
    });
    const reopened = await change(id, 3, { reopen: true, withoutKeyworker: true });
    expect(reopened.engagement).toMatchObject({
      status: "OPEN",
      endReason: null,
      keyworker: null,
      revisions: [
        { endedOn: null, reason: null, supersededBy: "tester" },
        {
          startedOn: "2024-05-01",
          endedOn: "2025-05-01",
          endReason: "unplanned",
          facts: [{ name: "a" }],
          reason: "Entered wrongly",
          service: { name: "Outreach" },
          keyworker: { reference: "worker-1" },
        },
        { endedOn: "2025-04-15", service: { name: "Support" } },
      ],
    });
  });

  it("is refused without a reason, without a change, and for what breaks a rule", async () => {
    const id = await start();
    expect(issuesOf(await change(id, 1, { startedOn: "2024-06-01" }, { reason: " " }))).toEqual([
      "input.reason REQUIRED",
    ]);
    expect(issuesOf(await change(id, 1, { startedOn: "2024-05-01" }))).toEqual([
      "input.changes NOTHING_CHANGES",
    ]);
    expect(issuesOf(await change(id, 1, { startedOn: "2024-03-01", endReason: "moved" }))).toEqual([
      "input.changes.startedOn OUTSIDE_THE_CONTRACT",
      "input.changes.endReason NOT_ENDED",
    ]);
    expect(issuesOf(await change(id, 1, { keyworker: "nobody" }))).toEqual([
      "input.changes.keyworker UNKNOWN_WORKER",
    ]);
    expect(issuesOf(await change(id, 1, { reopen: true }))).toEqual([
      "input.changes NOTHING_CHANGES",
    ]);
    const stranger = await fixtures.organisation("STRANGER");
    const foreign = await fixtures.service(contract, stranger, "Elsewhere");
    expect(issuesOf(await change(id, 1, { service: foreign.id }))).toEqual([
      "input.changes.service OTHER_PROVIDER",
    ]);
    expect(await change(id, 7, { startedOn: "2024-06-01" })).toMatchObject({ currentVersion: 1 });
  });

  it("is refused where it says one thing and its opposite", async () => {
    const id = await start();
    const both = { keyworker: "worker-2", withoutKeyworker: true, endedOn: "2025-04-15" };
    expect(issuesOf(await change(id, 1, { ...both, reopen: true }))).toEqual([
      "input.changes.keyworker CONTRADICTION",
      "input.changes.reopen CONTRADICTION",
    ]);
  });

  it("leaves no reading outside the period", async () => {
    const id = await start();
    expect(await read(id, "2024-06-01")).toMatchObject({ __typename: "ReadingSuccess" });
    expect(await read(id, "2024-09-01")).toMatchObject({ __typename: "ReadingSuccess" });
    const late = await change(id, 1, { startedOn: "2024-06-02" });
    expect(issuesOf(late)).toEqual(["input.changes.startedOn AFTER_A_READING"]);
    expect(late.message).toContain("2024-06-01");
    expect(issuesOf(await end(id, 1, { endedOn: "2024-08-31" }))).toEqual([
      "input.endedOn BEFORE_A_READING",
    ]);
    expect(await change(id, 1, { startedOn: "2024-06-01" })).toMatchObject({
      engagement: { version: 2 },
    });
    expect(await end(id, 2, { endedOn: "2024-09-01" })).toMatchObject({
      engagement: { version: 3 },
    });
  });

  it("makes an end and a reading at the same moment agree", async () => {
    for (let i = 0; i < 5; i += 1) {
      const id = await start();
      const [ended, recorded] = await Promise.all([
        end(id, 1, { endedOn: "2024-12-31" }),
        read(id, "2025-01-01"),
      ]);
      const outcomes = [ended.__typename, recorded.__typename].sort();
      expect(outcomes).toContain("ValidationFailed");
      expect(outcomes).toHaveLength(2);
      expect(outcomes.filter((outcome) => outcome.endsWith("Success"))).toHaveLength(1);
    }
  });
});
