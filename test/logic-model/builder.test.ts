import { setTimeout as sleep } from "node:timers/promises";
import { JoiningSocket } from "../../src/db/joining-socket";
import { decodeId } from "../../src/graphql/global-id";
import { startTestApi, type TestApi } from "../support/api";
import { issuesOf } from "../support/fixtures";
import { Canvas, THREAD } from "./canvas";

describe("editLogicModel", () => {
  let api: TestApi;
  let canvas: Canvas;
  beforeAll(async () => {
    api = await startTestApi();
    canvas = await Canvas.open(api);
  });
  afterAll(() => api.close());

  it("builds a whole thread in one batch, and maps references to ids", async () => {
    const model = await canvas.create();
    const answer = await canvas.edit(model.draft, THREAD(canvas.areas));
    expect(answer.version).toBe(2);
    expect(answer.draft.version).toBe(2);
    expect(answer.refs.map(({ ref }) => ref)).toEqual([
      "people",
      "sessions",
      "coping",
      "settled",
      "l1",
      "l2",
      "l3",
      "m1",
      "m2",
      "i1",
      "i2",
    ]);
    const ids = new Set(answer.draft.nodes.map((node) => node.id));
    expect(answer.refs.slice(0, 4).every(({ id }) => ids.has(id))).toBe(true);
    expect(answer.draft.links.map(({ from, to }) => `${from.title} → ${to.title}`)).toEqual([
      "Four support workers → Weekly support sessions held",
      "Weekly support sessions held → People cope better with money",
      "People cope better with money → Fewer people lose their home",
    ]);
    expect(answer.changes.map((change) => change.sentence)).toContain(
      'Indicator "Households in arrears": the target for April 2025 to March 2026 is 20.',
    );
  });

  it("reads the draft as the transaction begins, and not again for the answer", async () => {
    const { draft } = await canvas.create();
    const operations = [{ addNode: { ref: "one", layer: "OUTPUT", title: "Output" } }];
    const written = jest.spyOn(JoiningSocket.prototype, "_writev");
    try {
      const answer = await api.ask<{ editLogicModel: object }>(
        `mutation Edit($input: EditLogicModelInput!) {
          editLogicModel(input: $input) { ... on EditLogicModelSuccess { draft { id version } } }
        }`,
        { input: { draft: draft.id, version: draft.version, operations } },
      );
      expect(answer.editLogicModel).toEqual({ draft: { id: draft.id, version: 2 } });
      const flights = written.mock.calls.map(([pieces]) =>
        pieces.map(({ chunk }) => chunk.toString()).join(""),
      );
      const key = decodeId("modelVersion", draft.id);
      expect(flights.filter((text) => text.includes("begin"))).toEqual([
        expect.stringContaining(key),
      ]);
    } finally {
      written.mockRestore();
    }
  });

  it("takes a batch of any length in the same few statements", async () => {
    const short = await canvas.create();
    await canvas.edit(short.draft, THREAD(canvas.areas));
    const few = api.log.at(-1)!.statements;
    const long = await canvas.create();
    const operations = Array.from({ length: 90 }, (_, i) => ({
      addNode: { ref: `more-${i}`, layer: "OUTPUT", title: `Output ${i}` },
    }));
    const links = operations.map((_, i) => ({ link: { from: "people", to: `more-${i}` } }));
    await canvas.edit(long.draft, [...THREAD(canvas.areas), ...operations, ...links]);
    expect(api.log.at(-1)!.statements).toBe(few);
    expect(few).toBeLessThanOrEqual(40);
  });

  it("refuses each rule broken, says what would be accepted, and names each place at once", async () => {
    const { draft, id } = await canvas.thread();
    const area = canvas.areas[0];
    const answer = await canvas.edit(draft, [
      { link: { from: id("settled"), to: id("sessions") } },
      { link: { from: id("coping"), to: id("coping") } },
      { link: { from: id("people"), to: id("sessions") } },
      { map: { outcome: id("sessions"), area } },
      { map: { outcome: id("settled"), area } },
      { map: { outcome: id("coping"), area, weight: "0" } },
      { map: { outcome: id("coping"), area: "are_nonsense" } },
      { addNode: { layer: "OUTPUT", title: " ", outcomeType: "ECONOMIC" } },
      { addNode: { ref: "x", layer: "OUTPUT", title: "" } },
      { link: { from: "x", to: id("coping") } },
      { unlink: { link: "nobody" } },
      { changeNode: { node: id("sessions"), changes: { layer: "FINAL_OUTCOME" } } },
      { moveNode: { node: "later", place: { x: 1, y: 2 } } },
      { addNode: { ref: "later", layer: "OUTPUT", title: "Later" } },
    ]);
    const at = (place: number, path: string) => `input.operations.${place}.${path}`;
    expect(issuesOf(answer)).toEqual([
      `${at(0, "link.to")} BACKWARD_LINK`,
      `${at(1, "link.to")} SELF_LINK`,
      `${at(2, "link.to")} DUPLICATE_LINK`,
      `${at(3, "map.outcome")} NOT_AN_OUTCOME`,
      `${at(4, "map.area")} DUPLICATE_MAPPING`,
      `${at(5, "map.weight")} WEIGHT_NOT_POSITIVE`,
      `${at(6, "map.area")} UNKNOWN_AREA`,
      `${at(7, "addNode.title")} REQUIRED`,
      `${at(7, "addNode.outcomeType")} NOT_AN_OUTCOME`,
      `${at(8, "addNode.title")} REQUIRED`,
      `${at(10, "unlink.link")} UNKNOWN_LINK`,
      `${at(11, "changeNode.changes.layer")} BACKWARD_LINK`,
      `${at(12, "moveNode.node")} MADE_LATER`,
    ]);
    expect(answer.issues[0]!.message).toBe(
      'A link goes forward: from "Fewer people lose their home" (final outcome) to "Weekly support ' +
        'sessions held" (output) goes backwards. Turn it round, or link to another final outcome.',
    );
    const after = await readDraft(draft.id);
    expect(after).toMatchObject({ version: draft.version, nodes: draft.nodes });
  });

  it("lets arrows go within a layer, but never in a circle", async () => {
    const { draft } = await canvas.thread();
    const outcome = { layer: "INTERIM_OUTCOME", outcomeType: "SERVICE_USER" };
    const answer = await canvas.edit(draft, [
      { addNode: { ref: "a", title: "A", ...outcome } },
      { addNode: { ref: "b", title: "B", ...outcome } },
      { addNode: { ref: "c", title: "C", ...outcome } },
      { link: { from: "a", to: "b" } },
      { link: { from: "b", to: "c" } },
      { link: { from: "c", to: "a" } },
    ]);
    expect(issuesOf(answer)).toEqual(["input.operations.5.link.to CYCLE"]);
    expect(answer.issues[0]!.message).toContain('("A" → "B" → "C")');
  });

  it("takes with a box its links, mappings and indicators, and says so", async () => {
    const { draft, id } = await canvas.thread();
    const answer = await canvas.edit(draft, [{ removeNode: { node: id("coping") } }]);
    expect(answer.changes.map((change) => change.sentence)).toEqual([
      'Interim outcome "People cope better with money" was removed.',
      '"Weekly support sessions held" no longer leads to "People cope better with money".',
      '"People cope better with money" no longer leads to "Fewer people lose their home".',
      '"People cope better with money" no longer takes evidence from Tide table 2026: My money.',
      'Indicator "Households in arrears" of "People cope better with money" was removed.',
    ]);
    expect(answer.draft).toMatchObject({ links: [{}], mappings: [{}] });
  });

  it("changes, relinks and moves what is there", async () => {
    const { draft, id } = await canvas.thread();
    const answer = await canvas.edit(
      draft,
      [
        { addNode: { ref: "calls", layer: "OUTPUT", title: "Calls" } },
        {
          changeNode: { node: id("coping"), changes: { title: "Debts shrink", outcomeType: null } },
        },
        { changeLink: { link: id("l2"), changes: { from: "calls", strength: "LOCAL_DATA" } } },
        { changeMapping: { mapping: id("m1"), changes: { weight: "2.50" } } },
        {
          changeIndicator: {
            indicator: id("i1"),
            changes: { node: id("settled"), baseline: null },
          },
        },
        { moveNode: { node: id("coping"), place: { x: 12.5, y: -3 } } },
      ],
      { reason: "After the workshop" },
    );
    expect(answer.changes.map(({ kind, sentence }) => `${kind} ${sentence}`)).toEqual([
      'ADDED Output "Calls" was added.',
      'CHANGED Interim outcome "People cope better with money": title was "People cope better with ' +
        'money", is now "Debts shrink"; outcome type "service user" taken away.',
      'RELINKED The arrow "Weekly support sessions held" → "People cope better with money" now goes ' +
        '"Calls" → "Debts shrink"; strength was "assumed", is now "local data".',
      'CHANGED The evidence of "Debts shrink" from Tide table 2026: My money: weight was "2", is ' +
        'now "2.5".',
      'RELINKED Indicator "Households in arrears" moved from "People cope better with money" to ' +
        '"Fewer people lose their home"; baseline "40" taken away.',
      'MOVED "Debts shrink" was moved on the canvas.',
    ]);
    const data = await api.ask<{ node: object }>(
      `query ($id: ID!) { node(id: $id) { ... on LogicModelNode { title place { x y } placement } } }`,
      { id: id("coping") },
    );
    expect(data.node).toEqual({
      title: "Debts shrink",
      place: { x: 12.5, y: -3 },
      placement: "GIVEN",
    });
  });

  it("lets two arrows swap their ends in one batch", async () => {
    const { draft, id } = await canvas.thread();
    const first = await canvas.edit(draft, [
      { addNode: { ref: "calls", layer: "OUTPUT", title: "Calls" } },
      { addNode: { ref: "visits", layer: "OUTPUT", title: "Visits" } },
      { link: { ref: "a", from: id("people"), to: "calls" } },
      { link: { ref: "b", from: id("people"), to: "visits" } },
    ]);
    const of = (ref: string) => first.refs.find((made) => made.ref === ref)!.id;
    const answer = await canvas.edit(first.draft, [
      { changeLink: { link: of("a"), changes: { to: id("coping") } } },
      { changeLink: { link: of("b"), changes: { to: of("calls") } } },
      { changeLink: { link: of("a"), changes: { to: of("visits") } } },
    ]);
    const links = answer.draft.links.map((link) => [link.id, link.to.title]);
    expect(links).toEqual(
      expect.arrayContaining([
        [of("a"), "Visits"],
        [of("b"), "Calls"],
      ]),
    );
  });

  it("lets one of several editors at once through, and gives the others a conflict", async () => {
    const { draft } = await canvas.thread();
    const add = (title: string) => canvas.edit(draft, [{ addNode: { layer: "OUTPUT", title } }]);
    // Somebody else holds the draft until all three editors stand in line.
    const holder = api.database.dataSource.createQueryRunner();
    await holder.query("begin");
    await holder.query("select 1 from model_version for update");
    const sent = Promise.all([add("One"), add("Two"), add("Three")]);
    const waiting = `select count(*)::integer as count from pg_stat_activity
      where datname = current_database() and wait_event_type = 'Lock'`;
    while ((await api.database.dataSource.query(waiting))[0].count < 3) await sleep(10);
    await holder.query("commit");
    await holder.release();
    const answers = await sent;
    const kinds = answers.map((answer) => answer.__typename).sort();
    expect(kinds).toEqual(["Conflict", "Conflict", "EditLogicModelSuccess"]);
    const conflict = answers.find((answer) => answer.__typename === "Conflict")!;
    expect(conflict.currentVersion).toBe(draft.version + 1);
    expect(await readDraft(draft.id)).toMatchObject({ version: draft.version + 1 });
  });

  it("does the same batch once for one idempotency key", async () => {
    const { draft } = await canvas.thread();
    const send = () =>
      canvas.edit(draft, [{ addNode: { ref: "n", layer: "OUTPUT", title: "Once" } }], {
        idempotencyKey: `once-${draft.id}`,
      });
    const [first, second] = [await send(), await send()];
    expect(second).toEqual(first);
    expect(first.draft.nodes.filter((node) => node.title === "Once")).toHaveLength(1);
  });

  it("leaves the version as it is when a batch changes nothing", async () => {
    const { draft, id } = await canvas.thread();
    const changes = { title: "Weekly support sessions held" };
    const answer = await canvas.edit(draft, [{ changeNode: { node: id("sessions"), changes } }]);
    expect(answer).toMatchObject({ version: draft.version, changes: [] });
  });

  it("takes exactly one kind of operation in each step", async () => {
    const { draft } = await canvas.thread();
    const send = (operation: object) =>
      api.send(
        `mutation ($input: EditLogicModelInput!) { editLogicModel(input: $input) { __typename } }`,
        { input: { draft: draft.id, version: draft.version, operations: [operation] } },
      );
    const node = { layer: "OUTPUT", title: "T" };
    const two = await send({ addNode: node, removeNode: { node: "n" } });
    expect(two.errors?.[0]?.message).toContain("Exactly one key must be specified");
    const none = await send({});
    expect(none.errors?.[0]?.message).toContain("Exactly one key must be specified");
  });

  it("refuses an empty batch, one of more than 500 steps, and a published version", async () => {
    const { draft } = await canvas.thread();
    expect(issuesOf(await canvas.edit(draft, []))).toEqual(["input.operations REQUIRED"]);
    const many = Array.from({ length: 501 }, () => ({ addNode: { layer: "INPUT", title: "N" } }));
    expect(issuesOf(await canvas.edit(draft, many))).toEqual([
      "input.operations TOO_MANY_OPERATIONS",
    ]);
    const published = await canvas.publish(draft);
    expect(published.__typename).toBe("LogicModelVersionSuccess");
    const edit = [{ addNode: { layer: "INPUT", title: "Late" } }];
    expect(await canvas.edit(draft, edit)).toMatchObject({
      __typename: "NotAllowed",
      code: "NOT_A_DRAFT",
    });
  });

  async function readDraft(id: string) {
    const data = await api.ask<{ logicModelVersion: object }>(
      `query ($id: ID!) { logicModelVersion(id: $id) { version nodes { id title lineage } } }`,
      { id },
    );
    return data.logicModelVersion;
  }
});
