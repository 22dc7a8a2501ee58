import { execFile } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";

const PROJECT = join(__dirname, "..", "..");
const { scripts } = JSON.parse(readFileSync(join(PROJECT, "package.json"), "utf8")) as {
  scripts: Record<string, string>;
};

/** Other tests run the same sources in another way, which loads them sooner. */
const COMMANDS = Object.keys(scripts).filter((name) => /\bsrc\/commands\//.test(scripts[name]!));

/** Starts a command as its users do, where nothing is set up. */
function start(name: string): Promise<{ code: number; out: string; err: string }> {
  const command = ["run", "--silent", name, "--", "--help"];
  const env = { PATH: process.env.PATH, HOME: process.env.HOME };
  return new Promise((resolve) => {
    execFile("npm", command, { cwd: PROJECT, env }, (error, out, err) =>
      resolve({ code: error ? Number(error.code) : 0, out, err }),
    );
  });
}

describe("commands by npm", () => {
  it.each(COMMANDS.filter((name) => name !== "migrate"))("npm run %s", async (name) => {
    const { code, out, err } = await start(name);
    expect([code, err]).toEqual([0, ""]);
    expect(out).toContain(`npm run ${name}`);
  });

  it("npm run migrate", async () => {
    const { code, err } = await start("migrate");
    expect(code).not.toBe(0);
    expect(err).toContain("DATABASE_OWNER_URL is not set");
  });
});
