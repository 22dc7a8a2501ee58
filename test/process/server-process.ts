import { spawn, type ChildProcess } from "node:child_process";
import { join } from "node:path";
import { programOf } from "../support/program";
import { keyFor } from "../support/pseudonyms";
import type { Credentials } from "../support/sign-in-as";

const PROJECT = join(__dirname, "..", "..");
const START_MS = 40_000;

/** The server as a process of its own, as `npm start` runs it. */
export interface ServerProcess {
  readonly child: ChildProcess;
  /** What it has written so far, to both outputs. */
  output(): string;
  /** Waits until it has written this; gives the pattern's group, or all of it. */
  saying(pattern: RegExp | string): Promise<string>;
  /** Where it listens; waits until it does. Fails when it ends before. */
  ready(): Promise<string>;
  /** Resolves with its exit code, or the signal that ended it. */
  readonly ended: Promise<number | NodeJS.Signals | null>;
}

/** What Node runs of what the build made; else it runs the sources. */
export const AS_BUILT = ["dist/main.js"];

/** Starts the server with these variables on top of the test run's own. */
export function startServerProcess(
  variables: Record<string, string>,
  program: readonly string[] = programOf("main"),
): ServerProcess {
  const child = spawn(process.execPath, program, {
    cwd: PROJECT,
    env: { ...process.env, PORT: "0", DATABASE_URL: undefined, ...keyFor(variables), ...variables },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let written = "";
  child.stdout.on("data", (chunk: Buffer) => (written += chunk.toString()));
  child.stderr.on("data", (chunk: Buffer) => (written += chunk.toString()));
  const ended = new Promise<number | NodeJS.Signals | null>((resolve) => {
    child.on("close", (code, signal) => resolve(code ?? signal));
  });
  const saying = async (pattern: RegExp | string): Promise<string> => {
    const deadline = Date.now() + START_MS;
    let isOver = false;
    void ended.then(() => (isOver = true));
    while (Date.now() < deadline && !isOver) {
      const said = written.match(pattern);
      if (said) return said[1] ?? said[0];
      await new Promise((resolve) => setTimeout(resolve, 25));
    }
    throw new Error(`the server did not say ${pattern}: ${written}`);
  };
  const ready = (): Promise<string> => saying(/API\s+(http:\S+)\/graphql/);
  return { child, output: () => written, saying, ready, ended };
}

/** Sends an operation to a running server and gives status and body. */
export async function send(
  url: string,
  query: string,
  credentials: Credentials,
): Promise<{ status: number; body: unknown }> {
  const response = await fetch(`${url}/graphql`, {
    method: "POST",
    headers: { "content-type": "application/json", ...credentials },
    body: JSON.stringify({ query }),
  });
  return { status: response.status, body: await response.json() };
}
