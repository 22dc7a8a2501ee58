import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { openSync, readFileSync } from "node:fs";
import { setTimeout as sleep } from "node:timers/promises";

/** Variables of the environment that a process is given besides our own. */
export type Variables = Readonly<Record<string, string>>;

/**
 * Runs a program to its end and gives what it wrote to its standard output.
 *
 * @throws Error with what it wrote, when it ends in another way than well
 */
export async function run(
  file: string,
  args: readonly string[],
  { cwd, env = {} }: { readonly cwd: string; readonly env?: Variables },
): Promise<string> {
  const child = spawn(file, args, { cwd, env: { ...process.env, ...env } });
  const [output, errors] = [gather(child.stdout), gather(child.stderr)];
  const [code] = (await once(child, "close")) as [number | null];
  if (code === 0) return output();
  throw new Error(`${file} ${args.join(" ")} ended with ${code}:\n${output()}${errors()}`);
}

function gather(stream: NodeJS.ReadableStream): () => string {
  const chunks: string[] = [];
  stream.setEncoding("utf8").on("data", (chunk: string) => chunks.push(chunk));
  return () => chunks.join("");
}

/** A server in a process of its own. */
export interface Running {
  readonly pid: number;
  stop(): Promise<void>;
}

/**
 * Starts a server of ours on this Node, and waits until it answers.
 *
 * @param script with the arguments after it
 * @param isUp asked every 20 ms
 */
export async function serve(
  script: readonly string[],
  { env, log, isUp }: { env: Variables; log: string; isUp: () => Promise<boolean> },
): Promise<Running> {
  const output = openSync(log, "a");
  const child = spawn(process.execPath, script, {
    env: { ...process.env, ...env },
    stdio: ["ignore", output, output],
  });
  const end = performance.now() + 60_000;
  while (!(await isUp().catch(() => false))) {
    const written = (): string => readFileSync(log, "utf8").slice(-4_000);
    const name = script.at(-1)!;
    if (child.exitCode !== null) throw new Error(`${name} did not start:\n${written()}`);
    if (performance.now() > end) {
      child.kill("SIGKILL");
      throw new Error(`${name} does not answer:\n${written()}`);
    }
    await sleep(20);
  }
  return { pid: child.pid!, stop: () => stop(child) };
}

async function stop(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = once(child, "exit");
  child.kill("SIGTERM");
  const force = setTimeout(() => child.kill("SIGKILL"), 10_000);
  await ended;
  clearTimeout(force);
}
