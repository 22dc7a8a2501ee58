import { spawn, type ChildProcessByStdio } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";
import type { Readable, Writable } from "node:stream";
import { Client } from "pg";
import type { EmbeddedPostgresOptions } from "../../../src/db/embedded/embedded-postgres";
import type { RunUser } from "../../../src/db/embedded/run-user";
import type { ChildMessage } from "./child";
import { findNodeFor, type Project } from "./project";

type Child = ChildProcessByStdio<Writable, Readable, Readable>;

interface How {
  /** The account to run as; ours where null. */
  readonly user?: RunUser | null;
  readonly umask?: number;
  readonly env?: NodeJS.ProcessEnv;
}

/** A process of its own that runs the supervisor. */
export class ChildRun {
  private static readonly running = new Set<ChildRun>();

  readonly lines: string[] = [];
  url = "";
  firstStart = false;
  /** The one line with which it failed; null where it did not. */
  failure: string | null = null;
  private errors = "";

  private constructor(
    readonly child: Child,
    private readonly ended: Promise<unknown>,
  ) {}

  /** Starts it and waits until the database is there, or it failed. */
  static async start(
    project: Project,
    options: Omit<EmbeddedPostgresOptions, "log">,
    how: How = {},
  ): Promise<ChildRun> {
    const run = await ChildRun.spawn(project, options, how);
    await run.settled();
    return run;
  }

  /** Starts it and does not wait. */
  static async spawn(
    project: Project,
    options: Omit<EmbeddedPostgresOptions, "log">,
    { user = null, umask, env = {} }: How = {},
  ): Promise<ChildRun> {
    const node = await findNodeFor(user, project);
    const before = umask === undefined ? null : process.umask(umask);
    const child = spawn(node, [project.script, JSON.stringify({ durability: "off", ...options })], {
      cwd: "/",
      env: { ...process.env, ...env },
      // A group of its own, as a terminal gives each command one.
      detached: true,
      stdio: ["pipe", "pipe", "pipe"],
      ...(user ? { uid: user.uid, gid: user.gid } : {}),
    });
    if (before !== null) process.umask(before);
    const run = new ChildRun(child, once(child, "close"));
    ChildRun.running.add(run);
    child.once("close", () => ChildRun.running.delete(run));
    child.stderr.on("data", (chunk: Buffer) => (run.errors += chunk.toString()));
    createInterface({ input: child.stdout }).on("line", (line) => run.take(line));
    return run;
  }

  private take(text: string): void {
    const message = JSON.parse(text) as ChildMessage;
    if (message.kind === "log") this.lines.push(message.line);
    if (message.kind === "failed") {
      this.failure = message.isStartError ? message.message : `NOT EXPLAINED: ${message.message}`;
    }
    if (message.kind === "ready") {
      this.url = message.url;
      this.firstStart = message.firstStart;
    }
    this.child.emit("heard");
  }

  private async settled(): Promise<void> {
    await this.until(() => this.url !== "" || this.failure !== null);
    if (this.failure !== null) await this.ended;
  }

  /** Waits for a log line that matches. */
  async heard(pattern: RegExp): Promise<void> {
    await this.until(() => this.lines.some((line) => pattern.test(line)));
  }

  private async until(isTrue: () => boolean): Promise<void> {
    while (!isTrue()) {
      await Promise.race([once(this.child, "heard"), this.ended]);
      const { exitCode, signalCode } = this.child;
      if (!isTrue() && (exitCode ?? signalCode) !== null) {
        throw new Error(`The child ended with ${exitCode ?? signalCode}: ${this.errors}`);
      }
    }
  }

  /** Stops in good order; answers with the exit code. */
  async stop(): Promise<number | null> {
    this.child.stdin.write("stop\n");
    await this.ended;
    return this.child.exitCode;
  }

  /** Ends without a word to the database. */
  async exit(): Promise<void> {
    this.child.stdin.write("exit\n");
    await this.ended;
  }

  /** `kill -9`. */
  async kill(): Promise<void> {
    this.child.kill("SIGKILL");
    await this.ended;
  }

  /** Ends what a failed test left running. */
  static async killAll(): Promise<void> {
    await Promise.all([...ChildRun.running].map((run) => run.kill()));
  }

  /** Runs one statement over a connection of its own, and answers with the first row. */
  async query(text: string): Promise<Record<string, unknown>> {
    return query(this.url, text);
  }
}

/** Runs one statement over a connection of its own, and answers with the first row. */
export async function query(url: string, text: string): Promise<Record<string, unknown>> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    const { rows } = await client.query<Record<string, unknown>>(text);
    return rows[0] ?? {};
  } finally {
    await client.end();
  }
}
