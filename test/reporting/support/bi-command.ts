import { execFile } from "node:child_process";
import { join } from "node:path";
import type { TestDatabase } from "../../support/database";
import { programOf } from "../../support/program";
import { keyFor } from "../../support/pseudonyms";

const PROJECT = join(__dirname, "..", "..", "..");

/** How `npm run bi` ended, and what it said. */
export interface BiOutcome {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** Runs `npm run bi` on a test's database. */
export function runBi(
  { url, serverUrl }: TestDatabase,
  args: readonly string[],
): Promise<BiOutcome> {
  const variables = { DATABASE_OWNER_URL: url, DATABASE_URL: serverUrl };
  const env = { ...process.env, ...variables, ...keyFor(variables) };
  const command = [...programOf("bi"), ...args];
  return new Promise((resolve) => {
    execFile(process.execPath, command, { cwd: PROJECT, env }, (error, out, err) =>
      resolve({ code: error ? Number(error.code) : 0, out, err }),
    );
  });
}
