import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { send, startServerProcess, type ServerProcess } from "./server-process";

const COUNT = `{
  contracts { totalCount }
  organisations { totalCount }
  engagements { totalCount }
  readings { totalCount }
}`;

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
    const loaded = await send(url, COUNT);
    expect(loaded.body).toMatchObject({ data: { contracts: { totalCount: 3 } } });
    await send(
      url,
      `mutation { createOrganisation(input: { reference: "KEPT", name: "Kept", kinds: [PROVIDER] })
        { __typename } }`,
    );
    await stop(first);

    const second = start();
    const again = await second.ready();
    expect(second.output()).not.toContain("Loading the demonstration data");
    const kept = await send(again, `{ organisation(reference: "KEPT") { name } }`);
    expect(kept.body).toEqual({ data: { organisation: { name: "Kept" } } });
    await stop(second);
  });

  it("starts well after it was killed while the demonstration data were landing", async () => {
    const first = start();
    await first.saying("Loading the demonstration data");
    await new Promise((resolve) => setTimeout(resolve, 300));
    first.child.kill("SIGKILL");
    expect(await first.ended).toBe("SIGKILL");
    expect(first.output()).not.toContain("is running");

    const second = start();
    const url = await second.ready();
    expect(second.output()).toContain("Loading the demonstration data");
    expect(await send(url, COUNT)).toMatchObject({
      body: { data: { contracts: { totalCount: 3 }, engagements: { totalCount: 407 } } },
    });
    await stop(second);
  });
});
