import { spawn } from "node:child_process";
import { once } from "node:events";
import path from "node:path";
import { programOf } from "../support/program";
import { TEST_PSEUDONYM_KEY } from "../support/pseudonyms";
import type { TestDatabase } from "../support/database";

const REPOSITORY = path.resolve(__dirname, "../..");

/** What a command did. */
export interface CommandRun {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs a command line of the operator's on a test's database. */
export async function runCommand(
  database: TestDatabase,
  command: string,
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
): Promise<CommandRun> {
  const child = spawn(process.execPath, [...programOf(command), ...args], {
    cwd: REPOSITORY,
    env: {
      ...{ PATH: process.env.PATH, PSEUDONYM_KEY: TEST_PSEUDONYM_KEY },
      ...{ DATABASE_OWNER_URL: database.url, ...env },
    },
  });
  let stdout = "";
  let stderr = "";
  child.stdout.on("data", (chunk: Buffer) => (stdout += chunk.toString()));
  child.stderr.on("data", (chunk: Buffer) => (stderr += chunk.toString()));
  await once(child, "close");
  return { code: child.exitCode, stdout, stderr };
}
