import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { folderSource } from "../../../src/import/folder-source";
import { faultsText } from "../../../src/import/report-text";
import { importFrom } from "../../import/support/bundle";
import type { TestDatabase } from "../../support/database";

const FOLDER = path.resolve(__dirname, "../../../../shared/data/harbour");

/** A `describe` that is skipped, with a line that says so, where the bundle is absent. */
export function describeWithHarbour(title: string, body: () => void): void {
  if (existsSync(FOLDER)) {
    describe(title, body);
    return;
  }
  console.warn(`Skipped: ${title}. There is no ${FOLDER}.`);
  describe.skip(`${title} (no bundle)`, body);
}

/** A JSON file of the bundle. */
export function readJson<T>(file: string): T {
  return JSON.parse(readFileSync(path.join(FOLDER, file), "utf8")) as T;
}

/** Imports the bundle as anybody does. */
export async function importHarbour(database: TestDatabase): Promise<void> {
  const report = await importFrom(database, { source: folderSource(FOLDER) });
  if (report.outcome !== "landed") throw new Error(faultsText(report));
}
