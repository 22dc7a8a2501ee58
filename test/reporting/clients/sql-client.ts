import { execFile } from "node:child_process";
import { existsSync } from "node:fs";

/** Where a tool logs in, as it is filled in there. */
export interface Connection {
  readonly host: string;
  readonly port: string;
  readonly database: string;
  readonly user: string;
  readonly password: string;
}

/** A view as a tool's own list has it. */
export interface ListedView {
  readonly name: string;
  /** What it says of itself; null where the tool asks for no comments. */
  readonly comment: string | null;
}

/** A way into PostgreSQL that others wrote. */
export interface SqlClient {
  readonly name: string;
  /** What it needs that is not here, in words; null where it can run. */
  readonly missing: string | null;
  /** What it says of a table that may not be read. */
  readonly refusal: string;
  /** What the tool finds in the schema of the views; null where it has no list. */
  readonly listViews: ((at: Connection) => Promise<ListedView[]>) | null;
  /** Of each column of a view its name and what the tool takes it for. */
  readonly describe: (at: Connection, view: string) => Promise<readonly (readonly string[])[]>;
  /** Rows as texts: nothing for null, days as 2026-01-31, instants as 2026-01-31 00:00:00 in UTC. */
  readonly read: (at: Connection, statement: string) => Promise<readonly (readonly string[])[]>;
}

/** What stands between cells, and in none. */
export const BETWEEN = "\u001f";

/** Splits what a client printed, a row to a line. */
export const rowsOf = (printed: string): string[][] =>
  printed
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => line.split(BETWEEN));

/** Which of some files is not there, as a line on what to install; null where all are. */
export function missing(files: readonly string[], packages: string): string | null {
  const found = files.filter((file) => !existsSync(file));
  return found.length === 0 ? null : `no ${found.join(", ")} here; Debian has it in ${packages}`;
}

/** Runs a program to its end; what it prints. */
export function run(
  file: string,
  args: readonly string[],
  { env = {}, input = "" }: { env?: NodeJS.ProcessEnv; input?: string } = {},
): Promise<string> {
  return new Promise((resolve, reject) => {
    const options = { env: { ...process.env, ...env }, maxBuffer: 1 << 28 };
    const child = execFile(file, [...args], options, (error, out, err) => {
      if (error)
        reject(
          new Error(
            `${[file, ...args.slice(0, 3)].join(" ")} failed: ${out.slice(-2000)}${err.slice(-2000)}`,
          ),
        );
      else resolve(out);
    });
    child.stdin?.end(input);
  });
}
