import { encodeId } from "../../src/graphql/global-id";
import { newId } from "../../src/db/new-id";
import type { TestApi } from "../support/api";
import { issuesOf } from "../support/fixtures";
import { answersOf, ChecklistWorld, DEFINITION } from "./checklist-world";
import { evidenceCases } from "./evidence-cases";

describe("checklists of end outcomes", () => {
  let world: ChecklistWorld;
  let api: TestApi;
  let checklist: string;
  let outcome: string;

  beforeAll(async () => {
    world = await ChecklistWorld.make();
    ({ api, checklist, outcome } = world);
  }, 60_000);
  afterAll(() => api.close());

  const run: ChecklistWorld["run"] = (...asked) => world.run(...asked);
  const read: ChecklistWorld["read"] = (who, args) => world.read(who, args);

  const input = (changes: object = {}) => ({
    ...{ engagement: encodeId("engagement", world.engagements[0]!), checklist },
    ...{ recordedOn: "2025-06-01", answers: answersOf(["y", "n", "-"]), ...changes },
  });
  const RECORD = "... on ChecklistRecordSuccess { record { id answers { item need achieved } } }";

  it("is defined in editions that never change", async () => {
    const success = "... on ChecklistSuccess { checklist { id areas { code items { code } } } }";
    const again = await run<{ checklist: { id: string } }>(
      "manager",
      "defineChecklist",
      DEFINITION,
      success,
    );
    expect(again.checklist.id).toBe(checklist);
    const other = { ...DEFINITION, title: "Something else" };
    expect(await run("manager", "defineChecklist", other, success)).toMatchObject({
      __typename: "Conflict",
    });
    const beside = await run<{ checklist: object }>(
      "manager",
      "defineChecklist",
      { ...other, edition: "2" },
      success,
    );
    expect(beside.checklist).toBeDefined();
    const { checklists } = await api
      .as("keyworker")
      .ask<{ checklists: { nodes: object[] } }>(
        `{ checklists(code: "home-ends") { nodes { edition title } } }`,
      );
    expect(checklists.nodes).toEqual([
      { edition: "1", title: "Housing ends" },
      { edition: "2", title: "Something else" },
    ]);
  });

  it("says everything that is wrong with a definition at once", async () => {
    const [home] = DEFINITION.areas;
    const answer = await run(
      "commissioner",
      "defineChecklist",
      {
        ...DEFINITION,
        title: " ",
        edition: "x",
        areas: [home, home, { ...home, code: "c", items: [] }],
      },
      "",
    );
    expect(issuesOf(answer)).toEqual([
      "input.title REQUIRED",
      "input.areas.1.code DUPLICATE",
      "input.areas.1.items.0.code DUPLICATE",
      "input.areas.1.items.1.code DUPLICATE",
      "input.areas.2.items REQUIRED",
    ]);
  });

  it("says everything that is wrong with a record at once", async () => {
    const answers = [
      { item: "tenancy", need: false, achieved: true },
      { item: "tenancy", need: true },
      { item: "boat", need: false },
    ];
    const wrong = await run(
      "manager",
      "recordChecklist",
      input({ recordedOn: "2025-01-01", answers }),
      "",
    );
    expect(issuesOf(wrong)).toEqual([
      "input.recordedOn BEFORE_THE_ENGAGEMENT",
      "input.answers.0.achieved NO_NEED",
      "input.answers.1.item DUPLICATE",
      "input.answers.1.achieved REQUIRED",
      "input.answers.2.item UNKNOWN_ITEM",
      "input.answers MISSING",
    ]);
    const tomorrow = await run(
      "manager",
      "recordChecklist",
      input({ recordedOn: "2999-01-01" }),
      "",
    );
    expect(issuesOf(tomorrow)).toEqual(["input.recordedOn IN_THE_FUTURE"]);
    const nobody = input({ engagement: encodeId("engagement", newId()) });
    expect(await run("manager", "recordChecklist", nobody, "")).toMatchObject({
      __typename: "NotFound",
    });
  });

  it("is recorded by whoever supports somebody, once a day, and withdrawn with a reason", async () => {
    const done = await run<{ record: { id: string; answers: object[] } }>(
      "keyworker",
      "recordChecklist",
      input(),
      RECORD,
    );
    expect(done.record.answers).toEqual([
      { item: "tenancy", need: true, achieved: true },
      { item: "arrears", need: true, achieved: false },
      { item: "job", need: false, achieved: null },
    ]);
    expect(await run("manager", "recordChecklist", input(), RECORD)).toMatchObject({
      __typename: "Conflict",
    });
    const { node } = await api.as("keyworker").ask<{ node: { checklists: object } }>(
      `query ($id: ID!) { node(id: $id) { ... on Engagement { checklists { totalCount nodes {
        recordedOn checklist { code } engagement { id } withdrawnReason } } } } }`,
      { id: encodeId("engagement", world.engagements[0]!) },
    );
    expect(node.checklists).toMatchObject({
      totalCount: 1,
      nodes: [
        { recordedOn: "2025-06-01", checklist: { code: "home-ends" }, withdrawnReason: null },
      ],
    });
    const withdraw = (reason: string) =>
      run("manager", "withdrawChecklistRecord", { record: done.record.id, reason }, "");
    expect(issuesOf(await withdraw(" "))).toEqual(["input.reason REQUIRED"]);
    expect((await withdraw("Of somebody else")).__typename).toBe("ChecklistRecordSuccess");
    expect(await withdraw("Again")).toMatchObject({ code: "WITHDRAWN_ALREADY" });
  });

  it("is mapped to an outcome that is in force, once", async () => {
    const SUCCESS = "... on ChecklistMappingSuccess { mapping { id withdrawnReason } }";
    const map = (changes: object = {}) =>
      run<{ mapping: { id: string } }>(
        "commissioner",
        "mapChecklist",
        { outcome, checklist, area: "work", ...changes },
        SUCCESS,
      );
    expect(issuesOf(await map({ area: "garden" }))).toEqual(["input.area UNKNOWN_AREA"]);
    const [output] = await api.database.dataSource.query(
      `select id from node where layer = 'output' limit 1`,
    );
    expect(await map({ outcome: encodeId("node", output.id) })).toMatchObject({
      code: "NOT_AN_OUTCOME",
    });
    const first = await map();
    expect((await map({ explanation: "Again" })).mapping.id).toBe(first.mapping.id);
    expect(await read("manager")).toHaveLength(1);
    const withdraw = () =>
      run<{ mapping: object }>(
        "commissioner",
        "withdrawChecklistMapping",
        { mapping: first.mapping.id, reason: "Another outcome" },
        SUCCESS,
      );
    const withdrawn = await withdraw();
    expect(withdrawn.mapping).toMatchObject({ withdrawnReason: "Another outcome" });
    expect(await withdraw()).toMatchObject({ code: "WITHDRAWN_ALREADY" });
    expect(await read("manager")).toEqual([]);
    expect((await map({ area: "home", explanation: "A tenancy is a home" })).mapping).toBeDefined();
  });

  evidenceCases(() => world);
});
