import { chmod, mkdtemp, readlink, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { ChildRun } from "./run-child";

const made: string[] = [];

/** The path of a data folder that is not there yet, in a folder of its own that anybody may use. */
export async function newDataDir(): Promise<string> {
  const parent = await mkdtemp(path.join(tmpdir(), "golden-thread data's-"));
  await chmod(parent, 0o777);
  made.push(parent);
  return path.join(parent, ".data");
}

/** Ends what still runs, and deletes what `newDataDir` gave out, also where a data folder leads outside. */
export async function removeDataDirs(): Promise<void> {
  await ChildRun.killAll();
  for (const parent of made.splice(0)) {
    const outside = await readlink(path.join(parent, ".data/postgres")).catch(() => null);
    if (outside) await rm(path.dirname(outside), { recursive: true, force: true });
    await rm(parent, { recursive: true, force: true });
  }
}
