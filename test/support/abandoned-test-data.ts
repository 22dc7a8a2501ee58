import { readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { isAbandoned } from "../../src/db/embedded/instance-lock";
import { findServersOn } from "../../src/db/embedded/process-facts";

/** How the data folders of test runs are named, below the system's temporary folder. */
export const TEST_DATA_PREFIX = "golden-thread-test-";

/** Deletes the data of test runs that were killed before they could. */
export async function removeAbandoned(): Promise<void> {
  const names = (await readdir(tmpdir())).filter((name) => name.startsWith(TEST_DATA_PREFIX));
  for (const name of names) {
    const dataDir = path.join(tmpdir(), name);
    if (!(await isAbandoned(dataDir).catch(() => false))) continue;
    // Its server notices that it was left alone, and takes a moment to end.
    if (findServersOn(path.join(dataDir, "postgres")).length > 0) continue;
    await rm(dataDir, { recursive: true, force: true }).catch(() => undefined);
  }
}
