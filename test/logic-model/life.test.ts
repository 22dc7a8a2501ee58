import { startTestApi, type TestApi } from "../support/api";
import { issuesOf, runMutation } from "../support/fixtures";
import { Canvas } from "./canvas";

const SENTENCES = "changes { kind subject sentence fields { field before after } }";

interface Changes {
  changes: { sentence: string; fields: object[] }[];
}

describe("the life of a logic model", () => {
  let api: TestApi;
  let canvas: Canvas;
  beforeAll(async () => {
    api = await startTestApi();
    canvas = await Canvas.open(api);
  });
  afterAll(() => api.close());

  it("is not published with errors, nor with warnings that nobody answered for", async () => {
    const { draft, id } = await canvas.thread();
    const edited = await canvas.edit(draft, [
      { addNode: { ref: "alone", layer: "OUTPUT", title: "Leaflets printed" } },
      { removeNode: { node: id("settled") } },
    ]);
    const errors = await canvas.publish(edited.draft);
    expect(errors.issues.map((issue) => issue.code)).toContain("NO_FINAL_OUTCOME");

    const second = await canvas.thread();
    const loose = await canvas.edit(second.draft, [
      { addNode: { ref: "alone", layer: "OUTPUT", title: "Leaflets printed" } },
    ]);
    const unanswered = await canvas.publish(loose.draft);
    expect(unanswered.__typename).toBe("ValidationFailed");
    const rules = unanswered.issues.map((issue) => issue.code);
    const subject = loose.refs[0]!.id;
    const answers = rules.map((rule) => ({ rule, subject, reason: "Printed by the library" }));
    const idle = await canvas.publish(loose.draft, {
      acknowledgements: [...answers, { rule: "NOTHING_SUCH", reason: "Why not" }],
    });
    expect(idle.issues.map((issue) => issue.code)).toEqual(["NO_SUCH_WARNING"]);
    const twice = await canvas.publish(loose.draft, {
      acknowledgements: [...answers, { ...answers[0]!, reason: "Printed by the town" }],
    });
    expect(issuesOf(twice)).toEqual([`input.acknowledgements.${answers.length} NO_SUCH_WARNING`]);
    const done = await canvas.publish(loose.draft, { acknowledgements: answers });
    expect(done.logicModelVersion).toMatchObject({ status: "PUBLISHED" });
    const kept = await api.ask<{
      logicModelVersion: { check: { rule: string; acknowledgement: object | null }[] };
    }>(
      `query ($id: ID!) { logicModelVersion(id: $id) {
        check(severity: WARNING) { rule acknowledgement { reason } } } }`,
      { id: loose.draft.id },
    );
    expect(kept.logicModelVersion.check).toEqual(
      rules.map((rule) => ({ rule, acknowledgement: { reason: "Printed by the library" } })),
    );
  });

  it("is published, drafted anew with its lineage, published again and superseded", async () => {
    const { model, draft } = await canvas.thread();
    await canvas.publish(draft);
    const started = (await canvas.startDraft(model.id)).logicModelVersion;
    expect(started).toMatchObject({ number: 2, version: 1 });
    expect(started.nodes.map((node) => node.lineage)).toEqual(
      draft.nodes.map((node) => node.lineage),
    );
    expect(started.nodes.some((node) => draft.nodes.some(({ id }) => id === node.id))).toBe(false);
    expect(await diff(draft.id, started.id)).toEqual([]);
    expect(await canvas.startDraft(model.id)).toMatchObject({
      __typename: "Conflict",
      currentVersion: 1,
    });
    const node = started.nodes[0]!;
    const changed = await canvas.edit(started, [
      { changeNode: { node: node.id, changes: { title: "Six support workers" } } },
    ]);
    await canvas.publish(changed.draft);
    const { logicModel } = await api.ask<{ logicModel: object }>(
      `query ($id: ID!) { logicModel(id: $id) {
        title draft { id } published { number } versions { number status supersededAt copiedFrom { number } }
      } }`,
      { id: model.id },
    );
    expect(logicModel).toMatchObject({
      draft: null,
      published: { number: 2 },
      versions: [
        { number: 2, status: "PUBLISHED", supersededAt: null, copiedFrom: { number: 1 } },
        { number: 1, status: "SUPERSEDED", supersededAt: expect.any(String), copiedFrom: null },
      ],
    });
    expect(await diff(draft.id, started.id)).toEqual([
      'Input "Four support workers": title was "Four support workers", is now "Six support workers".',
    ]);
    const old = await api.ask(
      `query ($id: ID!) { node(id: $id) { ... on LogicModelNode { title } } }`,
      {
        id: draft.nodes[0]!.id,
      },
    );
    expect(old).toEqual({ node: { title: "Four support workers" } });
  });

  it("throws a draft away, but never the only version", async () => {
    const { model, draft } = await canvas.thread();
    const discard = (at: { id: string; version: number }) =>
      runMutation<{ logicModel: { draft: null; published: { number: number } } }>(
        api,
        "discardDraft",
        { draft: at.id, version: at.version, reason: "Began too early" },
        "... on LogicModelSuccess { logicModel { draft { id } published { number } } }",
      );
    expect(await discard(draft)).toMatchObject({
      code: "ONLY_VERSION",
      message: expect.stringContaining("`deleteLogicModel`"),
    });
    await canvas.publish(draft);
    const started = (await canvas.startDraft(model.id)).logicModelVersion;
    const edited = await canvas.edit(started, [
      { addNode: { layer: "OUTPUT", title: "Half an idea" } },
    ]);
    expect(await discard(started)).toMatchObject({ __typename: "Conflict", currentVersion: 2 });
    expect((await discard(edited.draft)).logicModel).toEqual({
      draft: null,
      published: { number: 1 },
    });
    expect((await canvas.startDraft(model.id)).logicModelVersion.number).toBe(2);
  });

  it("changes its title and description through the draft", async () => {
    const { model, draft } = await canvas.thread();
    await canvas.publish(draft);
    const started = (await canvas.startDraft(model.id)).logicModelVersion;
    const change = (version: number, changes: object, reason = "Plainer words") =>
      runMutation<{ logicModelVersion: object }>(
        api,
        "changeLogicModel",
        { draft: started.id, version, changes, reason },
        "... on LogicModelVersionSuccess { logicModelVersion { title description version } }",
      );
    expect(issuesOf(await change(1, { title: " " }))).toEqual(["input.changes.title REQUIRED"]);
    expect(issuesOf(await change(1, { title: "T" }, "a\u0000b"))).toEqual([
      "input.reason NOT_TEXT",
    ]);
    const done = await change(1, { title: "A settled home", description: "For single people" });
    expect(done.logicModelVersion).toEqual({
      title: "A settled home",
      description: "For single people",
      version: 2,
    });
    expect(await change(1, { title: "Too late" })).toMatchObject({ currentVersion: 2 });
    const { logicModel } = await api.ask<{ logicModel: { title: string } }>(
      `query ($id: ID!) { logicModel(id: $id) { title } }`,
      { id: model.id },
    );
    expect(logicModel.title).not.toBe("A settled home");
  });

  it("is attached to contracts and detached with a reason, and keeps a history of it all", async () => {
    const contract = await canvas.fixtures.contract("HIST-1", canvas.owner);
    const { model, draft } = await canvas.thread();
    const run = (name: string, version: number, more: object = {}) =>
      runMutation<{ logicModel: { version: number; contracts: object[] } }>(
        api,
        name,
        { logicModel: model.id, version, contract: contract.id, ...more },
        "... on LogicModelSuccess { logicModel { version contracts { reference } } }",
      );
    expect((await run("attachLogicModel", 1)).logicModel).toEqual({
      version: 2,
      contracts: [{ reference: "HIST-1" }],
    });
    expect(await run("attachLogicModel", 2)).toMatchObject({ __typename: "Conflict" });
    expect(await run("detachLogicModel", 1, { reason: "Wrong one" })).toMatchObject({
      currentVersion: 2,
    });
    expect(issuesOf(await run("detachLogicModel", 2, { reason: "" }))).toEqual([
      "input.reason REQUIRED",
    ]);
    expect((await run("detachLogicModel", 2, { reason: "Wrong one" })).logicModel).toEqual({
      version: 3,
      contracts: [],
    });
    await canvas.publish(draft);
    const { logicModel } = await api.ask<{
      logicModel: { history: { nodes: (Changes & { action: string; reason: string })[] } };
    }>(
      `query ($id: ID!) { logicModel(id: $id) { history(first: 10) { totalCount nodes {
        action reason actedBy actedAt logicModelVersion { number } ${SENTENCES}
      } } } }`,
      { id: model.id },
    );
    const acts = logicModel.history.nodes;
    expect(acts.map(({ action, reason }) => [action, reason])).toEqual([
      ["PUBLISHED", "Agreed by the board"],
      ["DETACHED", "Wrong one"],
      ["ATTACHED", null],
      ["EDITED", null],
      ["CREATED", null],
    ]);
    expect(acts[1]!.changes[0]!.sentence).toBe("Detached from the contract HIST-1.");
    expect(acts[4]!.changes[0]!.sentence).toBe("Made, still empty.");
    expect(acts[0]).toMatchObject({ actedBy: "tester", logicModelVersion: { number: 1 } });
  });

  it("freezes in the database what was published", async () => {
    const { draft } = await canvas.thread();
    const sql = (statement: string) => api.database.dataSource.query(statement);
    const version = `(select id from model_version where status <> 'draft' limit 1)`;
    const statements = [
      `update node set title = 'X' where model_version_id = ${version}`,
      `delete from link where model_version_id = ${version}`,
      `update mapping set weight = 3 where model_version_id = ${version}`,
      `update indicator set baseline = 3 where model_version_id = ${version}`,
      `insert into node (id, model_version_id, lineage_id, layer, title, position)
       values (gen_random_uuid(), ${version}, gen_random_uuid(), 'input', 'X', 99)`,
      `update node set model_version_id = ${version}
       where id = (select n.id from node n join model_version v on v.id = n.model_version_id
                   where v.status = 'draft' and not exists (select from link l where n.id in (l.from_node_id, l.to_node_id)) limit 1)`,
      `update model_version set title = 'X' where id = ${version}`,
      `update model_version set status = 'draft' where id = ${version}`,
      `delete from model_version where id = ${version}`,
    ];
    await canvas.edit(draft, [{ addNode: { layer: "INPUT", title: "To be moved" } }]);
    for (const statement of statements) {
      await expect(sql(statement)).rejects.toThrow(
        "a published version of a logic model never changes",
      );
    }
  });

  async function diff(from: string, to: string): Promise<string[]> {
    const data = await api.ask<{ logicModelDiff: Changes }>(
      `query ($from: ID!, $to: ID!) { logicModelDiff(from: $from, to: $to) { ${SENTENCES} } }`,
      { from, to },
    );
    return data.logicModelDiff.changes.map((change) => change.sentence);
  }
});
