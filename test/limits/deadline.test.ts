import { request } from "node:http";
import sql from "sql-template-tag";
import { COMMAND_LINE_VIEWER } from "../../src/auth/viewer";
import { Deadline } from "../../src/db/deadline";
import { openSnapshot } from "../../src/db/snapshot";
import { inTransaction } from "../../src/db/transaction";
import { startTestApi, TEST_LIMITS, type TestApi } from "../support/api";
import { Fixtures } from "../support/fixtures";
import { untilAllGivenBack } from "../support/pool";
import { until } from "../support/until";

const SECONDS = { ...TEST_LIMITS.seconds, operation: 1, longOperation: 1, lock: 0 };
const QUERY = "{ organisations { nodes { name } } }";

/** Statements of the server that run at this moment, in words of `pg_stat_activity`. */
async function running({ database }: TestApi): Promise<string[]> {
  const rows: { query: string }[] = await database.dataSource.query(
    `select query from pg_stat_activity
     where datname = current_database() and state = 'active' and pid <> pg_backend_pid()`,
  );
  return rows.map(({ query }) => query);
}

/** Waits until so many statements run. */
async function untilRunning(api: TestApi, count: number): Promise<void> {
  await until(`${count} statements run`, async () => (await running(api)).length === count);
}

/** Keeps everybody from a table for as long as `work` takes. */
async function whileLocked(api: TestApi, table: string, work: () => Promise<void>): Promise<void> {
  const owner = api.database.dataSource.createQueryRunner();
  try {
    await owner.query("begin");
    await owner.query(`lock table ${table} in access exclusive mode`);
    await work();
  } finally {
    await owner.query("rollback");
    await owner.release();
  }
}

/** As when somebody else is entering an organisation of that reference, as long as `work` takes. */
async function whileEntered(api: TestApi, reference: string, work: () => Promise<void>) {
  const owner = api.database.dataSource.createQueryRunner();
  try {
    await owner.query("begin");
    await owner.query(
      `insert into organisation (id, reference, name, kinds)
       values (gen_random_uuid(), $1, 'Another', '{provider}')`,
      [reference],
    );
    await work();
  } finally {
    await owner.query("rollback");
    await owner.release();
  }
}

describe("operations that take too long", () => {
  let api: TestApi;
  /** On the same database, with a deployment's time: for what is to get done. */
  let unhurried: TestApi;
  beforeAll(async () => {
    api = await startTestApi({ limits: { ...TEST_LIMITS, seconds: SECONDS } });
    unhurried = await startTestApi({}, undefined, undefined, api);
  });
  afterEach(() => untilAllGivenBack(api.database.server));
  afterAll(async () => {
    await unhurried.close();
    await api.close();
  });

  const post = (query: string) =>
    fetch(`${api.url}/graphql`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ query }),
    });

  it("are stopped, their statement in the database too", async () => {
    await whileLocked(api, "organisation", async () => {
      const response = await post(QUERY);
      expect(response.status).toBe(504);
      const { data, errors } = (await response.json()) as { data?: unknown; errors: unknown[] };
      expect(data).toBeUndefined();
      expect(errors).toEqual([
        {
          message: expect.stringContaining("took longer than it may"),
          extensions: { code: "DEADLINE_EXCEEDED" },
        },
      ]);
      await untilRunning(api, 0);
    });
    expect(api.log.at(-1)).toMatchObject({ outcome: "DEADLINE_EXCEEDED" });
    await until("it answers again", async () => (await post(QUERY)).status === 200);
  });

  it("change nothing", async () => {
    const create = `mutation {
      createOrganisation(input: { reference: "SLOW", name: "Slow", kinds: [PROVIDER] }) { __typename }
    }`;
    await whileLocked(api, "organisation", async () => {
      expect((await post(create)).status).toBe(504);
      await untilRunning(api, 0);
    });
    expect(await unhurried.ask(`{ organisation(reference: "SLOW") { name } }`)).toEqual({
      organisation: null,
    });
  });

  it("are stopped as well where they import", async () => {
    const create = `mutation {
      createOrganisation(input: { reference: "OURS", name: "Ours", kinds: [PROVIDER] }) { __typename }
    }`;
    expect(await unhurried.ask(create)).toEqual({
      createOrganisation: { __typename: "OrganisationSuccess" },
    });
    const csv = "organisation,name,kinds\\nSLOW,Slow,provider\\n";
    const load = `mutation {
      importBundle(input: { files: [{ path: "organisations.csv", content: "${csv}" }] }) { __typename }
    }`;
    await whileEntered(api, "SLOW", async () => {
      expect((await post(load)).status).toBe(504);
      await untilRunning(api, 0);
    });
    expect(await unhurried.ask(load)).toEqual({
      importBundle: { __typename: "ImportBundleSuccess" },
    });
  });

  it("are stopped when their client hangs up", async () => {
    const seconds = { operation: 600, longOperation: 600, lock: 0, request: 600 };
    const patient = await startTestApi({ limits: { ...TEST_LIMITS, seconds } });
    try {
      await whileLocked(patient, "organisation", async () => {
        const headers = { "content-type": "application/json" };
        const sent = request(`${patient.url}/graphql`, { method: "POST", headers, agent: false });
        sent.on("error", () => undefined).end(JSON.stringify({ query: QUERY }));
        await untilRunning(patient, 1);
        sent.destroy();
        await untilRunning(patient, 0);
      });
      await untilAllGivenBack(patient.database.server);
    } finally {
      await patient.close();
    }
  });

  it("leave no statement that was sent to wait for them", async () => {
    const { server } = api.database;
    const counts = { statements: 0, rows: 0 };
    const time = { operation: 0.2, longOperation: 0.2, lock: 0 };
    const snapshot = openSnapshot(server, COMMAND_LINE_VIEWER, counts, new Deadline(time));
    const slow = snapshot.session.query(sql`select pg_sleep(600)`);
    const next = snapshot.session.query(sql`select pg_sleep(601)`);
    await expect(slow).rejects.toMatchObject({ reason: "deadline" });
    await expect(next).rejects.toMatchObject({ reason: "deadline" });
    await expect(snapshot.session.query(sql`select 1`)).rejects.toMatchObject({
      reason: "deadline",
    });
    await snapshot.close();
    await untilRunning(api, 0);
  });

  it("are ended by the database, should nobody else", async () => {
    const counts = { statements: 0, rows: 0 };
    // In milliseconds, as PostgreSQL keeps them.
    const read = (deadline: Deadline) =>
      inTransaction(
        api.database.server,
        COMMAND_LINE_VIEWER,
        counts,
        (session) =>
          session.query<{ name: string; setting: string }>(
            sql`select name, setting from pg_settings where name in
              ('statement_timeout', 'idle_in_transaction_session_timeout', 'lock_timeout')
              order by name`,
          ),
        deadline,
      );
    const deadline = new Deadline({ operation: 300, longOperation: 0, lock: 7 });
    const [idle, lock, statement] = (await read(deadline)).map(({ setting }) => Number(setting));
    deadline.end();
    // The five minutes, of which a little is over, and what the database waits beyond them.
    expect(statement).toBeGreaterThan(300_000 - 60_000);
    expect(statement).toBeLessThanOrEqual(305_000);
    expect([idle, lock]).toEqual([statement, 7_000]);
    const none = (await read(Deadline.none())).map(({ setting }) => setting);
    expect(none).toEqual(["0", "0", "0"]);
  });
});

describe("what is there for one at a time", () => {
  it("is waited for by a change no longer than allowed", async () => {
    const seconds = { ...TEST_LIMITS.seconds, lock: 0.2 };
    const api = await startTestApi({ limits: { ...TEST_LIMITS, seconds } });
    try {
      await whileEntered(api, "O", async () => {
        const { createOrganisation } = await api.ask<{ createOrganisation: object }>(`mutation {
          createOrganisation(input: { reference: "O", name: "O", kinds: [PROVIDER] }) {
            __typename
          }
        }`);
        expect(createOrganisation).toEqual({ __typename: "Conflict" });
      });
    } finally {
      await api.close();
    }
  });

  it("is waited for by a question no longer than allowed, which is told to come again", async () => {
    const seconds = { ...TEST_LIMITS.seconds, lock: 0.2 };
    const api = await startTestApi({ limits: { ...TEST_LIMITS, seconds } });
    try {
      await whileLocked(api, "contract_lot", async () => {
        const body = JSON.stringify({ query: "{ contracts { nodes { lots { title } } } }" });
        const headers = { "content-type": "application/json" };
        const contract = new Fixtures(api);
        await contract.contract("C", await contract.organisation("O", "commissioner"));
        const response = await fetch(`${api.url}/graphql`, { method: "POST", headers, body });
        expect(response.status).toBe(503);
        expect(await response.json()).toMatchObject({
          errors: [{ extensions: { code: "OVERLOADED" } }],
        });
      });
    } finally {
      await api.close();
    }
  });

  it("is said to be too much, where no connection comes free", async () => {
    const api = await startTestApi();
    const held = Array.from({ length: 16 }, () => api.database.server.createQueryRunner());
    try {
      await Promise.all(held.map((runner) => runner.connect()));
      const response = await fetch(`${api.url}/graphql`, {
        method: "POST",
        headers: { "content-type": "application/json" },
        body: JSON.stringify({ query: `{ a: contracts { totalCount } ${QUERY.slice(1)}` }),
      });
      expect([response.status, response.headers.get("retry-after")]).toEqual([503, "5"]);
      const { data, errors } = (await response.json()) as { data?: unknown; errors: unknown[] };
      expect(data).toBeUndefined();
      expect(errors).toEqual([{ message: expect.any(String), extensions: { code: "OVERLOADED" } }]);
    } finally {
      await Promise.all(held.map((runner) => runner.release()));
      await api.close();
    }
  }, 30_000);
});
