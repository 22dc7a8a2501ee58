import { loadDemonstration } from "../../src/demo/load-demonstration";
import type { Protection } from "../../src/limits/protection";
import { startTestApi, type TestApi } from "./api";
import { createTestDatabase, MIGRATED, type TestDatabase } from "./database";
import { TEST_PSEUDONYMS } from "./pseudonyms";

/** A database of a test file's own with the demonstration's data, which are loaded once in a run. */
export function createDemonstrationDatabase(): Promise<TestDatabase> {
  const name = process.env.TEST_DEMONSTRATION;
  if (!name) throw new Error("TEST_DEMONSTRATION is missing: the global setup did not run");
  return createTestDatabase({
    name,
    of: MIGRATED,
    fill: (dataSource) => loadDemonstration(dataSource, TEST_PSEUDONYMS, () => undefined),
  });
}

/** The API on the demonstration's data; close it in `afterAll`. */
export const startDemonstration = (protection: Partial<Protection> = {}): Promise<TestApi> =>
  startTestApi(protection, undefined, undefined, undefined, createDemonstrationDatabase);
