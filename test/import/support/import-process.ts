import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { readFile } from "node:fs/promises";
import path from "node:path";
import { programOf } from "../../support/program";
import { keyFor } from "../../support/pseudonyms";

const REPOSITORY = path.resolve(__dirname, "../../..");

/** `npm run import` as a process of its own. */
export class ImportProcess {
  stdout = "";
  stderr = "";
  /** Most memory that it held at a time, in MB, as far as the system says (Linux). */
  peakMb = 0;
  private readonly ended: Promise<unknown>;

  private constructor(readonly child: ChildProcess) {
    this.ended = once(child, "close");
    child.stdout?.on("data", (chunk: Buffer) => (this.stdout += chunk.toString()));
    child.stderr?.on("data", (chunk: Buffer) => {
      this.stderr += chunk.toString();
      child.emit("heard");
    });
  }

  static start(args: readonly string[], env: Readonly<Record<string, string>>): ImportProcess {
    const child = spawn(process.execPath, [...programOf("import"), ...args], {
      cwd: REPOSITORY,
      env: { PATH: process.env.PATH, LOG_LEVEL: "silent", ...keyFor(env), ...env },
    });
    return new ImportProcess(child);
  }

  /** Waits until it says so on its standard error; fails when it ends before. */
  async heard(pattern: RegExp): Promise<void> {
    while (!pattern.test(this.stderr)) {
      if (this.child.exitCode !== null) throw new Error(`It ended: ${this.stdout}${this.stderr}`);
      await Promise.race([once(this.child, "heard"), this.ended]);
    }
  }

  /** Waits for its end; gives its exit code. */
  async end(): Promise<number | null> {
    const watch = setInterval(() => void this.readPeak(), 100);
    await this.ended;
    clearInterval(watch);
    return this.child.exitCode;
  }

  async kill(signal: NodeJS.Signals): Promise<number | null> {
    this.child.kill(signal);
    return this.end();
  }

  private async readPeak(): Promise<void> {
    const file = `/proc/${this.child.pid}/status`;
    const status = await readFile(file, "utf8").catch(() => "");
    const kilobytes = Number(/^VmHWM:\s+(\d+)/m.exec(status)?.[1] ?? 0);
    this.peakMb = Math.max(this.peakMb, kilobytes / 1024);
  }
}

/** Runs an import to its end. */
export async function runImport(
  args: readonly string[],
  env: Readonly<Record<string, string>>,
): Promise<ImportProcess & { readonly code: number | null }> {
  const running = ImportProcess.start(args, env);
  return Object.assign(running, { code: await running.end() });
}
