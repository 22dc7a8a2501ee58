import { mkdtemp, rm, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Client } from "pg";
import { findRunningEmbedded } from "../../src/db/embedded/running-embedded";
import { signInAs } from "../support/sign-in-as";
import { until } from "../support/until";
import { send, startServerProcess, type ServerProcess } from "./server-process";

const COUNT = "{ contracts { totalCount } organisations { totalCount } }";

/** How many engagements there are, for whomever. */
async function countEngagements(dataDir: string): Promise<number> {
  const running = await findRunningEmbedded(dataDir);
  const client = new Client({ connectionString: running!.url });
  await client.connect();
  const { rows } = await client.query("select count(*)::integer as total from engagement");
  await client.end();
  return rows[0].total;
}

/** Holds the process still at a moment at which a transaction of its has written something. */
async function holdWhileItWrites({ child }: ServerProcess, dataDir: string): Promise<void> {
  child.kill("SIGSTOP");
  const running = await findRunningEmbedded(dataDir);
  const client = new Client({ connectionString: running!.url });
  await client.connect();
  await until("a transaction has written", async () => {
    const { rowCount } = await client.query(
      "select from pg_stat_activity where backend_xid is not null and pid <> pg_backend_pid()",
    );
    if (rowCount! > 0) return true;
    child.kill("SIGCONT");
    await new Promise((resolve) => setTimeout(resolve, 10));
    child.kill("SIGSTOP");
    return false;
  });
  await client.end();
}

describe("the process with a database of its own", () => {
  let dataDir: string;
  let server: ServerProcess | null = null;
  beforeEach(async () => {
    dataDir = await mkdtemp(join(tmpdir(), "golden-thread-process-"));
  });
  afterEach(async () => {
    server?.child.kill("SIGKILL");
    await server?.ended;
    await rm(dataDir, { recursive: true, force: true });
  });

  function start(): ServerProcess {
    server = startServerProcess({ DATA_DIR: dataDir });
    return server;
  }

  async function stop(running: ServerProcess): Promise<void> {
    running.child.kill("SIGINT");
    expect(await running.ended).toBe(0);
  }

  it("loads the demonstration data at the first start and keeps what is there at the second", async () => {
    const first = start();
    const url = await first.ready();
    expect(first.output()).toContain("Loading the demonstration data");
    expect((await stat(join(dataDir, "pseudonym-key"))).mode & 0o777).toBe(0o600);
    expect(first.output()).toContain("choose somebody to be");
    const administrator = await signInAs(url, "administrator");
    const loaded = await send(url, COUNT, administrator);
    expect(loaded.body).toMatchObject({ data: { contracts: { totalCount: 3 } } });
    await send(
      url,
      `mutation { createOrganisation(input: { reference: "KEPT", name: "Kept", kinds: [PROVIDER] })
        { __typename } }`,
      administrator,
    );
    await stop(first);

    const second = start();
    const again = await second.ready();
    expect(second.output()).not.toContain("Loading the demonstration data");
    const kept = await send(
      again,
      `{ organisation(reference: "KEPT") { name } }`,
      await signInAs(again, "administrator"),
    );
    expect(kept.body).toMatchObject({ data: { organisation: { name: "Kept" } } });
    await stop(second);
  });

  it("starts well after it was killed while the demonstration data were landing", async () => {
    const first = start();
    await first.saying("Loading the demonstration data");
    await holdWhileItWrites(first, dataDir);
    first.child.kill("SIGKILL");
    expect(await first.ended).toBe("SIGKILL");
    expect(first.output()).not.toContain("is running");

    const second = start();
    const url = await second.ready();
    expect(second.output()).toContain("Loading the demonstration data");
    expect(await send(url, COUNT, await signInAs(url, "administrator"))).toMatchObject({
      body: { data: { contracts: { totalCount: 3 } } },
    });
    expect(await countEngagements(dataDir)).toBe(407);
    await stop(second);
  });
});
