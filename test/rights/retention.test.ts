import sql from "sql-template-tag";
import { COMMAND_LINE_VIEWER } from "../../src/auth/viewer";
import { OwnConnection } from "../../src/db/own-connection";
import { wholly } from "../../src/db/wholly";
import { addDays } from "../../src/domain/period";
import { today } from "../../src/domain/today";
import { announce, carryOut } from "../../src/rights/retention/retention-job";
import { findRunReports } from "../../src/rights/retention/retention.repository";
import { startTestApi, type TestApi } from "../support/api";
import { Fixtures, issuesOf, runMutation, type Written } from "../support/fixtures";
import { TEST_PSEUDONYMS } from "../support/pseudonyms";
import { encodeId } from "../../src/graphql/global-id";

const ERASING = { pseudonyms: TEST_PSEUDONYMS, keptFacts: [] };

/** So many months before today, on a day that each month has. */
function monthsAgo(months: number): string {
  const date = new Date(`${today().slice(0, 7)}-15T00:00:00Z`);
  date.setUTCMonth(date.getUTCMonth() - months);
  return date.toISOString().slice(0, 10);
}

describe("the end of keeping", () => {
  let api: TestApi;
  let fixtures: Fixtures;
  let provider: Written;
  let contract: Written;
  let other: Written;
  let connection: OwnConnection;
  const services = new Map<string, Written>();

  beforeEach(async () => {
    api = await startTestApi();
    fixtures = new Fixtures(api);
    const council = await fixtures.organisation("COUNCIL", "commissioner");
    provider = await fixtures.organisation("HOMES");
    contract = await fixtures.contract("C-1", council, { startsOn: "2010-01-01" });
    other = await fixtures.contract("C-2", council, { startsOn: "2010-01-01" });
    for (const one of [contract, other]) {
      services.set(one.key, await fixtures.service(one, provider, "Outreach"));
    }
    connection = await OwnConnection.open(api.database.url, COMMAND_LINE_VIEWER);
  });
  afterEach(async () => {
    await connection.close();
    await api.close();
  });

  const rows = (statement: string): Promise<Record<string, unknown>[]> =>
    api.database.dataSource.query(statement);

  /** Enters somebody's time under a contract, which ended on a day or goes on. */
  async function engage(person: string, endedOn: string | null, under = contract): Promise<void> {
    const { engagement } = await runMutation<{ engagement: { id: string } }>(
      api,
      "startEngagement",
      {
        ...{ serviceUser: person, contract: under.id, service: services.get(under.key)!.id },
        startedOn: "2012-01-01",
      },
      "... on EngagementSuccess { engagement { id } }",
    );
    if (endedOn === null) return;
    await runMutation(
      api,
      "endEngagement",
      { engagement: engagement.id, version: 1, endedOn },
      "... on EngagementSuccess { engagement { id } }",
    );
  }

  const setRetention = (months: number | null, under = contract, reason = "As agreed") =>
    runMutation<{ contract: { retention: { months: number | null } } }>(
      api,
      "setRetention",
      { contract: under.id, months, reason },
      "... on SetRetentionSuccess { contract { retention { months reason setBy } } }",
    );

  const announced = async (): Promise<string[]> =>
    (
      await rows(
        `select u.pseudonym from retention_notice n join service_user u on u.id = n.service_user_id`,
      )
    ).map(({ pseudonym }) => String(pseudonym));

  const pseudonym = (person: string): string => TEST_PSEUDONYMS.pseudonymOf("HOMES", person);

  const age = (days: number): Promise<unknown> =>
    api.database.dataSource.query(
      `update retention_notice set announced_at = announced_at - interval '${days} days'`,
    );

  it("is set for a contract, with a reason, by its commissioner", async () => {
    const asked = `{ contracts { nodes { reference retention { months reason setBy } } } }`;
    expect(await api.ask(asked)).toEqual({
      contracts: {
        nodes: [
          { reference: "C-1", retention: null },
          { reference: "C-2", retention: null },
        ],
      },
    });
    await setRetention(24);
    await setRetention(36, contract, "The law changed");
    expect(await api.ask(asked)).toMatchObject({
      contracts: {
        nodes: [
          { retention: { months: 36, reason: "The law changed", setBy: "tester" } },
          { retention: null },
        ],
      },
    });
    expect(await rows("select months from retention_rule order by set_at")).toEqual([
      { months: 24 },
      { months: 36 },
    ]);
    expect(issuesOf(await setRetention(0, contract, " "))).toEqual([
      "input.reason REQUIRED",
      "input.months OUT_OF_RANGE",
    ]);
    await api.grant("manager", "provider_manager", { organisation: provider.key });
    const asManager = runMutation(
      { ...api, ...api.as("manager") },
      "setRetention",
      { contract: contract.id, months: 1, reason: "r" },
      "",
    );
    await expect(asManager).rejects.toThrow("FORBIDDEN");
  });

  it("comes once all of a person's engagements are past, where each contract has one", async () => {
    await engage("past", monthsAgo(30));
    await engage("soon", addDays(monthsAgo(24), 20));
    await engage("later", monthsAgo(20));
    await engage("still here", monthsAgo(30));
    await engage("still here", null);
    await engage("elsewhere too", monthsAgo(30));
    await engage("elsewhere too", monthsAgo(30), other);
    expect(await announce(connection, 60)).toBe(0);
    await setRetention(24);
    expect(await announce(connection, 60)).toBe(2);
    expect((await announced()).sort()).toEqual([pseudonym("past"), pseudonym("soon")].sort());
    expect(await announce(connection, 60)).toBe(0);
    await setRetention(12, other);
    expect(await announce(connection, 60)).toBe(1);
    await setRetention(null);
    expect(await announce(connection, 60)).toBe(0);
    expect(await announced()).toEqual([]);
  });

  it("is carried out when it was announced long enough ago, once, and reported", async () => {
    await setRetention(24);
    await engage("past", monthsAgo(30));
    await engage("past too", monthsAgo(40));
    await announce(connection, 30);
    expect(await carryOut(connection, ERASING, 30)).toBe(0);
    await age(29);
    expect(await carryOut(connection, ERASING, 30)).toBe(0);
    await age(1);
    expect(await carryOut(connection, ERASING, 30)).toBe(2);
    expect(await carryOut(connection, ERASING, 30)).toBe(0);
    expect(await rows("select ground, way, erased_by from erased_person limit 1")).toEqual([
      { ground: "retention", way: "keep_counts", erased_by: "command-line" },
    ]);
    expect(await rows("select 1 from service_user")).toEqual([]);
    const reports = await wholly(connection, () => findRunReports(connection.session, new Date(0)));
    expect(reports.filter(({ people }) => people > 0)).toMatchObject([
      { kind: "announce", contract: "C-1", provider: "HOMES", people: 2 },
      { kind: "carry_out", contract: "C-1", provider: "HOMES", people: 2 },
    ]);
  });

  it("does not come for somebody who came back, or whose day is later than announced", async () => {
    await setRetention(24);
    await engage("back again", monthsAgo(30));
    await engage("longer", monthsAgo(30), other);
    await setRetention(24, other);
    await announce(connection, 30);
    await age(40);
    await engage("back again", null);
    await setRetention(120, other);
    expect(await carryOut(connection, ERASING, 30)).toBe(0);
    expect(await rows("select 1 from service_user")).toHaveLength(2);
  });

  it("is announced anew to somebody whose day is another than was announced", async () => {
    await setRetention(24);
    await engage("sooner", addDays(monthsAgo(24), 20));
    await engage("back and gone", monthsAgo(30));
    expect(await announce(connection, 60)).toBe(2);
    await age(40);
    await api.database.dataSource.query(
      `update retention_notice set held_by = 'm', held_reason = 'A claim', held_at = now(),
         held_until = current_date - 1
       where service_user_id = (select id from service_user where pseudonym = $1)`,
      [pseudonym("back and gone")],
    );
    await engage("back and gone", null);
    expect(await announce(connection, 60)).toBe(0);
    await rows("update engagement set ended_on = '2015-01-01' where ended_on is null");
    await setRetention(23);
    expect(await carryOut(connection, ERASING, 30)).toBe(0);
    expect(await rows("select 1 from service_user")).toHaveLength(2);
    expect(await announce(connection, 60)).toBe(2);
    await age(30);
    expect(await carryOut(connection, ERASING, 30)).toBe(2);
  });

  it("is seen beforehand by those who manage the provider, who can hold on with a reason", async () => {
    await setRetention(24);
    await engage("past", monthsAgo(30));
    await announce(connection, 30);
    await age(40);
    const [{ id }] = (await rows("select id from service_user")) as [{ id: string }];
    const serviceUser = encodeId("serviceUser", id);
    const asked = `query ($provider: ID!) { retentionNotices(provider: $provider) {
      totalCount nodes { dueOn heldUntil heldReason heldBy serviceUser { pseudonym } }
    } }`;
    await api.grant("manager", "provider_manager", { organisation: provider.key });
    await api.grant("council", "commissioner", {
      organisation: (await rows("select commissioner_id from contract"))[0]!
        .commissioner_id as string,
    });
    const manager = { ...api, ...api.as("manager") };
    const notices = (asking: Pick<TestApi, "ask">) => asking.ask(asked, { provider: provider.id });
    expect(await notices(manager)).toMatchObject({
      retentionNotices: {
        nodes: [{ heldUntil: null, serviceUser: { pseudonym: pseudonym("past") } }],
      },
    });
    expect(await api.as("council").send(asked, { provider: provider.id })).toMatchObject({
      errors: [{ extensions: { code: "FORBIDDEN" } }],
    });
    const hold = (input: object) =>
      runMutation(
        manager,
        "holdServiceUser",
        { serviceUser, ...input },
        "... on HoldServiceUserSuccess { notice { heldUntil heldBy } }",
      );
    expect(issuesOf(await hold({ until: "2020-01-01" }))).toEqual([
      "input.reason REQUIRED",
      "input.until IN_THE_PAST",
    ]);
    const until = addDays(today(), 10);
    expect(await hold({ until, reason: "A claim" })).toMatchObject({
      notice: { heldUntil: until, heldBy: "manager" },
    });
    expect(await carryOut(connection, ERASING, 30)).toBe(0);
    const erase = await runMutation(
      manager,
      "eraseServiceUser",
      { serviceUser, ground: "OBJECTION", confirm: pseudonym("past") },
      "",
    );
    expect(erase).toMatchObject({ code: "HELD" });
    await expect(
      connection.session.query(
        sql`select erase_person(${id}, '', 'objection', 'keep_counts', '{}', 'me')`,
      ),
    ).rejects.toThrow("holds on");
    expect(await hold({ until: null })).toMatchObject({ notice: { heldUntil: null } });
    expect(await carryOut(connection, ERASING, 30)).toBe(1);
    expect(await hold({ until, reason: "Too late" })).toMatchObject({ __typename: "NotFound" });
  });

  it("shows small counts to their provider alone", async () => {
    await setRetention(24);
    for (let i = 0; i < 12; i += 1) await engage(`past ${i}`, monthsAgo(30));
    await engage("few", monthsAgo(30), other);
    await setRetention(24, other);
    await announce(connection, 30);
    const [{ commissioner_id: council }] = (await rows("select commissioner_id from contract")) as [
      { commissioner_id: string },
    ];
    await api.grant("manager", "provider_manager", { organisation: provider.key });
    await api.grant("council", "commissioner", { organisation: council });
    const asked = `{ contracts { nodes { reference retentionRuns {
      totalCount nodes { kind people }
    } } } }`;
    const seenBy = async (subject: string) => {
      const { contracts } = await api
        .as(subject)
        .ask<{ contracts: { nodes: { retentionRuns: { nodes: object[] } }[] } }>(asked);
      return contracts.nodes.map(({ retentionRuns }) => retentionRuns.nodes);
    };
    const run = (people: number) => ({ kind: "ANNOUNCE", people });
    expect(await seenBy("manager")).toEqual([[run(12)], [run(1)]]);
    expect(await seenBy("council")).toEqual([[run(12)], []]);
  });
});
