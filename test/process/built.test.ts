import { execFile } from "node:child_process";
import { rm, stat, utimes } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { makeToken } from "../support/access-token";
import { createTestDatabase, TESTER, type TestDatabase } from "../support/database";
import { withToken, type Credentials } from "../support/sign-in-as";
import { AS_BUILT, send, startServerProcess, type ServerProcess } from "./server-process";

const PROJECT = join(__dirname, "..", "..");
const BUNDLE = join(PROJECT, "dist", "serve.bundle.js");
const LOADER = join(PROJECT, "dist", "compiled-bundle.js");
const COMPILED_CODE = join(PROJECT, "dist", ".serve.compiled");
const QUERY = "{ contracts { totalCount } }";
const ANSWER = { status: 200, body: { data: { contracts: { totalCount: 0 } } } };

describe("the process as it was built", () => {
  let database: TestDatabase;
  let tester: Credentials;
  let server: ServerProcess | null = null;
  beforeAll(async () => {
    await promisify(execFile)("npm", ["run", "--silent", "build"], { cwd: PROJECT });
    database = await createTestDatabase();
    tester = withToken(await makeToken(database, TESTER));
  }, 120_000);
  afterAll(() => database.drop());
  afterEach(async () => {
    server?.child.kill("SIGKILL");
    await server?.ended;
  });

  function start(...flags: string[]): ServerProcess {
    const variables = { DATABASE_URL: database.serverUrl, LOG_LEVEL: "warn" };
    server = startServerProcess(variables, [...flags, ...AS_BUILT]);
    return server;
  }

  async function stop(running: ServerProcess): Promise<void> {
    running.child.kill("SIGINT");
    expect(await running.ended).toBe(0);
  }

  it("answers, says no more than its five lines, and keeps its compiled code", async () => {
    await rm(COMPILED_CODE, { force: true });
    const writtenAt: number[] = [];
    for (let times = 0; times < 2; times += 1) {
      const running = start();
      expect(await send(await running.ready(), QUERY, tester)).toMatchObject(ANSWER);
      expect(running.output().trim().split("\n")).toHaveLength(5);
      await stop(running);
      writtenAt.push((await stat(COMPILED_CODE)).mtimeMs);
    }
    expect(writtenAt[1]).toBe(writtenAt[0]);
  });

  it("has each of its packages once, in the bundle", async () => {
    const tell = `import { Module } from "node:module";
      process.on("exit", () => console.log("LOADED", ...Object.keys(Module._cache)));`;
    const running = start("--import", `data:text/javascript,${encodeURIComponent(tell)}`);
    await running.ready();
    await stop(running);
    expect(running.output()).toContain(`LOADED ${join(PROJECT, "dist", "main.js")} ${LOADER}\n`);
    expect(running.output()).not.toContain("node_modules");
  });

  it("leaves a bundle alone that is older than the compiled code", async () => {
    const { atime, mtime } = await stat(BUNDLE);
    try {
      await utimes(BUNDLE, atime, new Date(0));
      const running = start();
      expect(await send(await running.ready(), QUERY, tester)).toMatchObject(ANSWER);
      await stop(running);
    } finally {
      await utimes(BUNDLE, atime, mtime);
    }
  });
});
