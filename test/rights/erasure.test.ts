import sql from "sql-template-tag";
import { verifyTrail } from "../../src/audit/verify.service";
import { COMMAND_LINE_VIEWER } from "../../src/auth/viewer";
import { OwnConnection } from "../../src/db/own-connection";
import { wholly } from "../../src/db/wholly";
import { today } from "../../src/domain/today";
import { encodeId } from "../../src/graphql/global-id";
import { startTestApi, type TestApi } from "../support/api";
import { everythingIn } from "../support/everything";
import { issuesOf, runMutation } from "../support/fixtures";
import { TEST_PSEUDONYMS } from "../support/pseudonyms";
import { TELLING, enterPerson, erase, setScene, type Person, type Scene } from "./support";
import { untilWaiting } from "../support/until";

describe("an erasure", () => {
  let api: TestApi;
  let scene: Scene;
  let person: Person;
  beforeEach(async () => {
    api = await startTestApi();
    scene = await setScene(api);
    person = await enterPerson(api, scene);
  });
  afterEach(() => api.close());

  const rows = (statement: string): Promise<Record<string, unknown>[]> =>
    api.database.dataSource.query(statement);

  /** Enters the person by the same identifier. */
  async function enterAgain() {
    const [service] = await rows("select id from service");
    return runMutation(
      api,
      "startEngagement",
      {
        ...{ serviceUser: "Ottoline Marchbanks", startedOn: "2024-05-01" },
        ...{ contract: scene.contract.id, service: encodeId("service", String(service!.id)) },
      },
      "... on EngagementSuccess { engagement { id } }",
    );
  }

  const request = (changes: object = {}) =>
    erase(api, {
      ...{ serviceUser: person.id, ground: "OBJECTION", confirm: person.pseudonym },
      ...changes,
    });

  it.each(["KEEP_COUNTS", "REMOVE_EVERYTHING"])("leaves nothing of a person: %s", async (way) => {
    const before = await everythingIn(api.database);
    expect(before).toMatch(TELLING);
    expect(before).toContain(person.pseudonym);
    expect(person.keys.length).toBeGreaterThanOrEqual(8);
    expect(await request({ way })).toMatchObject({ pseudonym: person.pseudonym });

    const after = await everythingIn(api.database);
    expect(after).not.toMatch(TELLING);
    expect(after).not.toContain(person.pseudonym);
    const outsideTheTrail = after
      .split("\n")
      .filter((line) => !line.startsWith("audit_event"))
      .join("\n");
    for (const key of person.keys) expect(outsideTheTrail).not.toContain(key);
    const left = await rows("select tombstone, ground, way, erased_by from erased_person");
    expect(left).toEqual([
      {
        tombstone: TEST_PSEUDONYMS.tombstone("HOMES", person.pseudonym),
        ...{ ground: "objection", way: way.toLowerCase(), erased_by: "tester" },
      },
    ]);
  });

  it("keeps scores, months and coarse facts of nobody, to be counted", async () => {
    await request();
    const [shell, ...more] = await rows(
      `select e.*, to_char(started_on, 'YYYY-MM') as started, to_char(ended_on, 'YYYY-MM') as ended
       from engagement e where service_user_id is null`,
    );
    expect(more).toEqual([]);
    expect(shell).toMatchObject({
      ...{ keyworker_id: null, end_reason: null, facts: { age_band: "35-54" } },
      ...{ started: "2024-05", ended: "2024-10", shell_person_id: expect.any(String) },
    });
    expect(shell!.reference).toMatch(/^erased-[0-9a-f-]{36}$/);
    const readings = await rows(
      `select r.* from reading r where engagement_id = '${String(shell!.id)}' order by taken_on`,
    );
    expect(readings).toHaveLength(3);
    expect(readings.map((row) => [row.taken_on, row.state])).toEqual([
      ["2024-06-01", "withdrawn"],
      ["2024-08-01", "completed"],
      ["2024-09-01", "in_progress"],
    ]);
    for (const row of readings) {
      expect(row).toMatchObject({ notes: null, action_plan: null, recorded_by: "erased" });
      expect(row).toMatchObject({ finalised_by: null, worker_id: null });
    }
    const withdrawals = await rows(
      `select reason, requested_by, decided_by, decision_note from withdrawal`,
    );
    expect(withdrawals).toEqual([
      { reason: "erased", requested_by: "erased", decided_by: "erased too", decision_note: null },
    ]);
    expect(await rows("select reason, superseded_by from engagement_revision")).toEqual([
      { reason: null, superseded_by: "erased" },
      { reason: null, superseded_by: "erased" },
    ]);
    const asked = await api.ask(
      `{ engagements(search: "erased") { nodes { serviceUser { id } } } }`,
    );
    expect(asked).toEqual({ engagements: { nodes: [{ serviceUser: null }] } });
  });

  it("leaves what nobody can change any more", async () => {
    await request();
    const [shell] = await rows("select id from engagement where service_user_id is null");
    const engagement = encodeId("engagement", String(shell!.id));
    const changing = await runMutation(
      api,
      "changeEngagement",
      { engagement, version: 1, changes: { endReason: "known" }, reason: "why not" },
      "",
    );
    expect(changing).toMatchObject({ __typename: "NotFound" });
    expect(await scene.record({ engagement, takenOn: "2024-09-10" })).toMatchObject({
      __typename: "NotFound",
    });
    const left = await rows("select id from reading where reference like 'erased-%' limit 1");
    const reading = encodeId("reading", String(left[0]!.id));
    const asking = await runMutation(api, "requestWithdrawal", { reading, reason: "r" }, "");
    expect(asking).toMatchObject({ __typename: "NotFound" });
  });

  it("removes everything where that is asked for, and counts how many it removed", async () => {
    await request({ way: "REMOVE_EVERYTHING" });
    expect(await rows("select 1 from engagement where reference <> 'E-1'")).toEqual([]);
    expect(await rows("select 1 from reading")).toEqual([]);
    expect(await rows("select contract_id, people from contract_erasure")).toEqual([
      { contract_id: scene.contract.key, people: 1 },
    ]);
  });

  it("is confirmed by the pseudonym, and by no other", async () => {
    expect(issuesOf(await request({ confirm: "P1" }))).toEqual(["input.confirm NOT_CONFIRMED"]);
    expect(issuesOf(await request({ ground: "RETENTION" }))).toEqual([
      "input.ground GROUND_OF_THE_JOB",
    ]);
    expect(await request({ confirm: person.pseudonym.toLowerCase() })).toMatchObject({
      __typename: "EraseServiceUserSuccess",
    });
    expect(await request()).toMatchObject({ __typename: "NotFound" });
  });

  it("is for those who manage the provider", async () => {
    const others = await scene.fixtures.organisation("OTHERS");
    const worker = await rows(
      "select id, organisation_id from worker where reference = 'worker-1'",
    );
    await api.grant("manager", "provider_manager", { organisation: scene.provider.key });
    await api.grant("stranger", "provider_manager", { organisation: others.key });
    await api.grant("keyworker", "keyworker", {
      ...{ organisation: scene.provider.key, worker: String(worker[0]!.id) },
    });
    const as = (subject: string) =>
      erase(
        { ...api, ...api.as(subject) },
        {
          ...{ serviceUser: person.id, ground: "OBJECTION", confirm: person.pseudonym },
        },
      );
    expect(await as("stranger")).toMatchObject({ __typename: "NotFound" });
    await expect(as("keyworker")).rejects.toThrow("FORBIDDEN");
    await expect(as("nobody")).rejects.toThrow("FORBIDDEN");
    expect(await rows("select 1 from erased_person")).toEqual([]);
    expect(await as("manager")).toMatchObject({ __typename: "EraseServiceUserSuccess" });
  });

  it("waits for whoever is about to hold on to the person", async () => {
    await rows(
      `insert into retention_notice (id, service_user_id, organisation_id, due_on)
       values (gen_random_uuid(), '${person.key}', '${scene.provider.key}', current_date)`,
    );
    const holder = await OwnConnection.open(api.database.url, COMMAND_LINE_VIEWER);
    await holder.begin();
    await holder.session.query(
      sql`update retention_notice set held_by = 'm', held_reason = 'A claim', held_at = now(),
        held_until = ${today()}`,
    );
    const erasing = rows(
      `select erase_person('${person.key}', '', 'objection', 'keep_counts', '{}', 'me')`,
    );
    const refused = expect(erasing).rejects.toThrow("holds on");
    await untilWaiting(api.database);
    await holder.commit();
    await holder.close();
    await refused;
    expect(await rows("select 1 from retention_notice")).toHaveLength(1);
  });

  it("is noticed by whoever enters the person at the same moment", async () => {
    const connection = await OwnConnection.open(api.database.url, COMMAND_LINE_VIEWER);
    await connection.begin();
    const stone = TEST_PSEUDONYMS.tombstone("HOMES", person.pseudonym);
    await connection.session.query(
      sql`select erase_person(${person.key}, ${stone}, 'objection', 'keep_counts', '{}', 'me')`,
    );
    const entering = enterAgain();
    await untilWaiting(api.database);
    await connection.commit();
    await connection.close();
    expect(await entering).toMatchObject({ code: "ERASED" });
    expect(await rows("select 1 from service_user")).toHaveLength(1);
  });

  it("keeps the person from being entered again, by a form or under another reference", async () => {
    await request();
    expect(await enterAgain()).toMatchObject({ code: "ERASED" });
    expect(await rows("select 1 from service_user where pseudonym is not null")).toHaveLength(1);
  });

  it("cannot be done by the server in any other way", async () => {
    const tables = ["service_user", "engagement", "reading", "engagement_revision", "withdrawal"];
    for (const table of [...tables, "erased_person"]) {
      const deleting = api.database.server.query(`delete from ${table}`);
      await expect(deleting).rejects.toThrow("permission denied");
    }
    const erasing = api.database.server.query(
      `select erase_person('${person.key}', '', 'objection', 'keep_counts', '{}', 'me')`,
    );
    await expect(erasing).rejects.toThrow("permission denied");
    const [{ done }] = await api.database.server.query(
      `select erase_own_person('${person.key}', '', 'objection', 'keep_counts', '{}') as done`,
    );
    expect(done).toBe(false);
  });

  it("leaves the trail of what was done, whole, about somebody whom nobody can tell any more", async () => {
    await request();
    const [{ events }] = await api.database.dataSource.query(
      `select count(*)::integer as events from audit_event where '${person.key}' = any(service_user_ids)`,
    );
    expect(events).toBeGreaterThan(5);
    const left = await rows("select subject from audit_event where action = 'eraseServiceUser'");
    expect(left.length).toBeGreaterThan(0);
    const connection = await OwnConnection.open(api.database.url, COMMAND_LINE_VIEWER);
    const { disagreements } = await wholly(connection, () => verifyTrail(connection.session));
    await connection.close();
    expect(disagreements).toEqual([]);
  });
});
