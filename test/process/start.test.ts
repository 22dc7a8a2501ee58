import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { makeToken } from "../support/access-token";
import { createTestDatabase, TESTER, type TestDatabase } from "../support/database";
import { withToken, type Credentials } from "../support/sign-in-as";
import { until, untilWaiting } from "../support/until";
import { SAME_WISH_MS } from "../../src/signals";
import { startOldPostgres } from "./old-postgres";
import { send, startServerProcess, type ServerProcess } from "./server-process";

describe("the process", () => {
  let database: TestDatabase;
  let tester: Credentials;
  const running: ServerProcess[] = [];
  beforeAll(async () => {
    database = await createTestDatabase();
    tester = withToken(await makeToken(database, TESTER));
  });
  afterAll(async () => {
    for (const server of running) server.child.kill("SIGKILL");
    await Promise.all(running.map((server) => server.ended));
    await database.drop();
  });

  function start(variables: Record<string, string>): ServerProcess {
    const server = startServerProcess(variables);
    running.push(server);
    return server;
  }

  it("says in five lines where it is, what to open and what to try", async () => {
    const server = start({ DATABASE_URL: database.serverUrl });
    const url = await server.ready();
    const lines = server
      .output()
      .split("\n")
      .filter((line) => !line.startsWith("{"));
    expect(lines.filter((line) => line !== "")).toHaveLength(5);
    expect(lines.join("\n")).toContain(`${url}/sign-in`);
    expect(lines.join("\n")).toContain("access tokens only");
    expect(await send(url, "{ contracts { totalCount } }", tester)).toMatchObject({
      status: 200,
      body: { data: { contracts: { totalCount: 0 } } },
    });
    server.child.kill("SIGINT");
    expect(await server.ended).toBe(0);
  });

  // Else the database gives up a request that waits for a lock before the process does.
  const PATIENT = { LOCK_SECONDS: "60" };

  it("lets running requests finish, and is not ready while it does", async () => {
    const server = start({ DATABASE_URL: database.serverUrl, ...PATIENT });
    const url = await server.ready();
    const blocker = database.dataSource.createQueryRunner();
    await blocker.query("begin");
    await blocker.query("lock table organisation");
    const slow = send(url, "{ organisations { totalCount } }", tester);
    await untilWaiting(database);
    server.child.kill("SIGTERM");
    await untilRefused(url);
    await blocker.query("commit");
    await blocker.release();
    expect(await slow).toMatchObject({ status: 200, body: { data: expect.anything() } });
    expect(await server.ended).toBe(0);
  });

  it("waits ten seconds for a request, and no longer", async () => {
    const server = start({ DATABASE_URL: database.serverUrl, ...PATIENT });
    const url = await server.ready();
    const blocker = database.dataSource.createQueryRunner();
    await blocker.query("begin");
    await blocker.query("lock table organisation");
    const lost = send(url, "{ organisations { totalCount } }", tester).catch(() => "lost");
    await untilWaiting(database);
    server.child.kill("SIGTERM");
    expect(await server.ended).toBe(0);
    expect(await lost).toBe("lost");
    await blocker.query("rollback");
    await blocker.release();
  });

  it("stops at once on a second signal", async () => {
    const server = start({ DATABASE_URL: database.serverUrl, ...PATIENT });
    const url = await server.ready();
    const blocker = database.dataSource.createQueryRunner();
    await blocker.query("begin");
    await blocker.query("lock table organisation");
    const lost = send(url, "{ organisations { totalCount } }", tester).catch(() => "lost");
    await untilWaiting(database);
    server.child.kill("SIGINT");
    await untilRefused(url);
    // Signals that come together are one wish: npm passes Ctrl-C on a second time.
    await new Promise((resolve) => setTimeout(resolve, 2 * SAME_WISH_MS));
    server.child.kill("SIGINT");
    expect(await server.ended).toBe(130);
    expect(await lost).toBe("lost");
    await blocker.query("rollback");
    await blocker.release();
  });

  const failing: [what: string, variables: () => Record<string, string>, line: RegExp][] = [
    ["a DATABASE_URL that is none", () => ({ DATABASE_URL: "localhost" }), /is no PostgreSQL/],
    ["an empty DATABASE_URL", () => ({ DATABASE_URL: "" }), /is no PostgreSQL address/],
    [
      "a database that does not answer",
      () => ({ DATABASE_URL: "postgres://a@127.0.0.1:1/b" }),
      /Cannot use the database\/b at 127\.0\.0\.1:1: .*ECONNREFUSED/,
    ],
    [
      "a database that is not there",
      () => ({ DATABASE_URL: `${database.serverUrl}_not` }),
      /does not exist/,
    ],
    ["a port that is none", () => ({ PORT: "http" }), /PORT is "http": give a number/],
    [
      "a demonstration on a database of one's own",
      () => ({ DEMONSTRATION: "on" }),
      /unset DATABASE_URL/,
    ],
    ["an address that others reach, alone", () => ({ HOST: "0.0.0.0" }), /give PUBLIC_URL too/],
    [
      "an address of another machine",
      () => ({ HOST: "192.0.2.1", PUBLIC_URL: "https://thread.example.org" }),
      /HOST is "192\.0\.2\.1", which is no address of this machine/,
    ],
    [
      "a provider that is none",
      () => ({ OIDC_ISSUER: "login", OIDC_CLIENT_ID: "x" }),
      /OIDC_ISSUER is "login"/,
    ],
  ];

  it.each(failing)("ends with one clear line for %s", async (_what, variables, line) => {
    const server = start({ DATABASE_URL: database.serverUrl, ...variables() });
    expect(await server.ended).toBe(1);
    expect(server.output().trim()).toMatch(line);
    expect(server.output().trim().split("\n")).toHaveLength(1);
  });

  it("ends with one clear line for a port in use", async () => {
    const other = createServer();
    await new Promise<void>((resolve) => other.listen(0, "127.0.0.1", resolve));
    const { port } = other.address() as AddressInfo;
    const server = start({ DATABASE_URL: database.serverUrl, PORT: String(port) });
    expect(await server.ended).toBe(1);
    expect(server.output().trim()).toMatch(`Port ${port} is in use by another program`);
    other.close();
  });

  it("ends with one clear line for a PostgreSQL that is too old", async () => {
    const old = await startOldPostgres("15.3");
    const server = start({ DATABASE_URL: old.url });
    expect(await server.ended).toBe(1);
    expect(server.output().trim()).toBe(
      "The database is PostgreSQL 15.3: version 16 or newer is needed.",
    );
    await old.close();
  });

  it("ends with one clear line for a database that a newer version migrated", async () => {
    await database.dataSource.query(
      "insert into migrations (timestamp, name) values (9999999999999, 'later9999999999999')",
    );
    const server = start({ DATABASE_URL: database.serverUrl });
    expect(await server.ended).toBe(1);
    expect(server.output().trim()).toMatch(/^The database was migrated by a newer version/);
    await database.dataSource.query("delete from migrations where timestamp = 9999999999999");
  });
});

async function untilRefused(url: string): Promise<void> {
  await until("a new connection is refused", () =>
    fetch(`${url}/health/ready`, { headers: { connection: "close" } }).then(
      () => false,
      () => true,
    ),
  );
}
