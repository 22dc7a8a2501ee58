import { execFile } from "node:child_process";
import { mkdtemp, realpath, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { promisify } from "node:util";

const PROJECT = path.resolve(__dirname, "../..");
/** One after the other, by their names. */
const BY_NAME = `
  module.exports = class {
    sort(tests) { return [...tests].sort((a, b) => (a.path < b.path ? -1 : 1)); }
    shard(tests) { return tests; }
    allFailedTests(tests) { return tests; }
    cacheResults() {}
  };`;

/** Two suites of one worker; the second one alone would read what the first one wrote. */
const SUITES = {
  "a.test.js": `
    const { writeFileSync } = require("node:fs");
    const counter = require("./counter");
    it("runs", () => expect(counter.next()).toBe(1));
    it("has its own globals", () => expect(counter.list instanceof Array).toBe(true));
    it("leaves a trap", () => {
      globalThis.left = true;
      writeFileSync(require.resolve("./counter"), "throw new Error('read anew')");
    });`,
  "b.test.js": `
    const counter = require("./counter");
    it("runs its modules anew", () => expect(counter.next()).toBe(1));
    it("has its own globals", () => {
      expect(globalThis.left).toBeUndefined();
      expect(counter.list instanceof Array).toBe(true);
    });
    it("imports for itself", async () => expect((await require("./later").load()).word).toBe("b"));
    it("is told where an error was made", () => {
      expect(require("./wrong").make().stack).toMatch(/wrong\\.js:1:22/);
    });
    it("may load a module again", () => {
      jest.resetModules();
      expect(require("./counter").next()).toBe(1);
    });`,
  "later.js": "exports.load = () => import('./word.mjs');",
  "word.mjs": "export const word = 'b';",
  "wrong.js": "exports.make = () => new Error('wrong');",
  "counter.js": "let count = 0; exports.next = () => ++count; exports.list = [];",
  "by-name.js": BY_NAME,
};

describe("the modules of suites", () => {
  let folder: string;
  beforeAll(async () => {
    folder = await realpath(await mkdtemp(path.join(tmpdir(), "jest-runtime-")));
    for (const [name, text] of Object.entries(SUITES))
      await writeFile(path.join(folder, name), text);
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  it("are read and compiled once in a worker, and run anew in each suite", async () => {
    const config = {
      rootDir: folder,
      cacheDirectory: path.join(folder, "cache"),
      runtime: path.join(PROJECT, "test/support/jest-runtime.js"),
      testSequencer: path.join(folder, "by-name.js"),
      transform: {},
    };
    const args = [
      ...["--experimental-vm-modules", "--disable-warning=ExperimentalWarning"],
      ...[path.join(PROJECT, "node_modules/jest/bin/jest.js"), "--runInBand", "--ci"],
      ...["--config", JSON.stringify(config)],
    ];
    const { stderr } = await promisify(execFile)(process.execPath, args, { cwd: folder });
    expect(stderr).toContain("Tests:       8 passed, 8 total");
  });
});
