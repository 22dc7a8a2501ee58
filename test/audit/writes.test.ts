import { newId } from "../../src/db/new-id";
import { startTestApi, type TestApi } from "../support/api";
import { runMutation } from "../support/fixtures";
import { setScene, type Scene } from "../reading/scene";
import { eventsOf } from "./support";

/** Tables whose writes leave no events, and why. */
const WITHOUT_EVENTS: Readonly<Record<string, string>> = {
  audit_event: "the events themselves",
  audit_head: "moved on by each event",
  deployment_key: "a fingerprint that the owner writes once, about nobody",
  evidence_change: "counted from engagements and readings, whose writes leave events",
  evidence_day: "counted from evidence_change",
  evidence_tally: "counted from evidence_change",
  idempotency_key: "what a request answered, in the same transaction as its writes",
  kept_reach: "worked out from grants, contracts and services, whose writes leave events",
  migrations: "the program's own state",
  reported_area: "counted from engagements and readings, whose writes leave events",
  reported_check: "worked out from what was looked at, whose writes leave events",
  reported_checklist: "counted from records of checklists, whose writes leave events",
  reported_contract: "what kept figures were counted from",
  reported_measurement: "read from measurements, whose writes leave events",
  reported_movement: "counted from engagements and readings, whose writes leave events",
  reported_payment: "worked out from claims and rate cards, whose writes leave events",
  reported_personal_outcome: "counted from outcomes and their reviews, whose writes leave events",
  reported_place: "counted from engagements and readings, whose writes leave events",
  reported_stage: "counted from engagements and readings, whose writes leave events",
  reported_star: "counted from engagements and readings, whose writes leave events",
  steering_change: "counts writes that leave events",
};

describe("writes", () => {
  let api: TestApi;
  let scene: Scene;
  beforeAll(async () => {
    api = await startTestApi();
    scene = await setScene(api);
  });
  afterAll(() => api.close());

  it("leave events from every table", async () => {
    const rows: { name: string; triggers: number }[] = await api.database.dataSource.query(
      `select c.relname as name, count(t.oid)::integer as triggers
       from pg_class c
       left join pg_trigger t on t.tgrelid = c.oid and t.tgenabled = 'O'
         and t.tgfoid = to_regproc('audit_writes_of_' || c.relname)
       where c.relnamespace = 'public'::regnamespace and c.relkind = 'r'
       group by c.relname`,
    );
    expect(rows.length).toBeGreaterThan(30);
    const without = rows.filter(({ triggers }) => triggers < 4).map(({ name }) => name);
    expect(without.sort()).toEqual(Object.keys(WITHOUT_EVENTS));
  });

  it("name the mutation, who sent it, what it wrote and from which version to which", async () => {
    const events = await eventsOf(api, () =>
      runMutation(
        api,
        "changeOrganisation",
        { organisation: scene.provider.id, version: 1, changes: { name: "Homes and more" } },
        "__typename",
      ),
    );
    expect(events).toEqual([
      expect.objectContaining({
        subject: "tester",
        category: "write",
        action: "changeOrganisation",
        operation: "Run",
        change: "update",
        kinds: ["organisation"],
        ids: [scene.provider.key],
        versions_before: [1],
        versions_after: [2],
        organisation_id: scene.provider.key,
        service_user_ids: [],
      }),
    ]);
    expect(JSON.stringify(events)).not.toContain("Homes and more");
  });

  it("name the person whom they are about", async () => {
    const events = await eventsOf(api, () => scene.record({ reference: "R-1", notes: "secret" }));
    const [{ id }] = await api.database.dataSource.query("select id from service_user");
    const write = events.filter(({ category }) => category === "write");
    expect(write).toMatchObject([{ kinds: ["reading"], change: "insert", service_user_ids: [id] }]);
    expect(JSON.stringify(events)).not.toContain("secret");
  });

  it("that are refused leave none", async () => {
    const events = await eventsOf(api, async () => {
      const answer = await runMutation(
        api,
        "changeOrganisation",
        { organisation: scene.provider.id, version: 77, changes: { name: "Other" } },
        "__typename",
      );
      expect(answer.__typename).toBe("Conflict");
    });
    expect(events).toEqual([]);
  });

  it("that change nothing leave none", async () => {
    const events = await eventsOf(api, () =>
      api.database.dataSource.query("update organisation set name = name"),
    );
    expect(events).toEqual([]);
  });

  it("that are undone leave neither themselves nor an event", async () => {
    const runner = api.database.server.createQueryRunner();
    const events = await eventsOf(api, async () => {
      await runner.query("begin");
      await runner.query("select enter_as('tester')");
      await runner.query(
        "insert into organisation (id, reference, name, kinds) values ($1, 'GONE', 'G', '{provider}')",
        [newId()],
      );
      await runner.query("rollback");
    });
    await runner.release();
    expect(events).toEqual([]);
  });

  it("past the API, as the server's login, leave one as well", async () => {
    const runner = api.database.server.createQueryRunner();
    const events = await eventsOf(api, async () => {
      await runner.query("begin");
      await runner.query("select enter_as('tester')");
      await runner.query("update organisation set name = 'Direct' where id = $1", [
        scene.provider.key,
      ]);
      await runner.query("commit");
    });
    await runner.release();
    expect(events).toMatchObject([
      { subject: "tester", action: null, change: "update", ids: [scene.provider.key] },
    ]);
    expect(events[0]!.database_user).not.toBe("");
  });

  it("of an import name it and who sent it, though it has a connection of its own", async () => {
    const content = "organisation,name,kinds\nBUNDLED,Came in a bundle,provider\n";
    const events = await eventsOf(api, () =>
      runMutation(
        api,
        "importBundle",
        { files: [{ path: "organisations.csv", content }] },
        "... on ImportBundleSuccess { __typename }",
      ),
    );
    expect(events).toContainEqual(
      expect.objectContaining({ subject: "tester", action: "importBundle", change: "insert" }),
    );
    expect(events.every(({ subject }) => subject === "tester")).toBe(true);
  });

  it("of many rows leave an event for each thousand, and each row is named once", async () => {
    const events = await eventsOf(api, () =>
      api.database.dataSource.query(
        `insert into worker (id, organisation_id, reference)
         select gen_random_uuid(), $1, 'many-' || n from generate_series(1, 2500) n`,
        [scene.provider.key],
      ),
    );
    expect(events.map(({ ids }) => ids.length).sort()).toEqual([1000, 1000, 500]);
    expect(new Set(events.flatMap(({ ids }) => ids)).size).toBe(2500);
  });

  it("of several organisations leave one for each", async () => {
    const events = await eventsOf(api, () =>
      scene.fixtures.service(scene.contract, scene.provider, "Two sides"),
    );
    const [{ commissioner_id: commissioner }] = await api.database.dataSource.query(
      "select commissioner_id from contract",
    );
    expect(new Set(events.map((event) => event.organisation_id))).toEqual(
      new Set([commissioner, scene.provider.key]),
    );
  });
});
