import { fork, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import path from "node:path";
import type { LoadOrder, LoadResult } from "./load";

/** Makes load from a process of its own. */
export class Loader {
  private readonly child: ChildProcess = fork(path.join(__dirname, "load-process.ts"));

  /** @throws Error for an answer that is none */
  async run(order: LoadOrder): Promise<LoadResult> {
    this.child.send(order);
    const [{ result, error }] = (await once(this.child, "message")) as [
      { result?: LoadResult; error?: string },
    ];
    if (result) return result;
    throw new Error(error);
  }

  stop(): void {
    this.child.disconnect();
  }
}
