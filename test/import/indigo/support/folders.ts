import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";

/** A small invented folder with everything that is awkward in real ones. */
export const INVENTED = path.resolve(__dirname, "../../../fixtures/indigo");

const DATASET = path.resolve(__dirname, "../../../../../shared/data/indigo");

/** A `describe` over the real dataset; skipped, with a line that says so, where it is absent. */
export function describeWithDataset(title: string, body: (folder: string) => void): void {
  if (existsSync(DATASET)) {
    describe(title, () => body(DATASET));
    return;
  }
  console.warn(`Skipped: the dataset in ${DATASET} is not there.`);
  describe.skip(`${title} (no dataset)`, () => body(DATASET));
}

/** A file of a folder with parts of its text replaced; a text that is not there fails. */
export type Edits = Readonly<
  Record<string, readonly (readonly [from: string, to: string])[] | null>
>;

/** Does something with a copy of a folder in which files are edited, or (null) taken away. */
export async function withEdited<T>(
  folder: string,
  edits: Edits,
  work: (copy: string) => Promise<T>,
): Promise<T> {
  const copy = mkdtempSync(path.join(os.tmpdir(), "golden-thread-indigo-"));
  try {
    for (const file of readdirSync(folder)) {
      const text = edited(file, readFileSync(path.join(folder, file), "utf8"), edits[file]);
      if (text !== null) writeFileSync(path.join(copy, file), text);
    }
    return await work(copy);
  } finally {
    rmSync(copy, { recursive: true, force: true });
  }
}

function edited(file: string, before: string, changes: Edits[string] = []): string | null {
  return (
    changes?.reduce((text, [from, to]) => {
      if (!text.includes(from)) throw new Error(`${file} has no ${from}`);
      return text.replace(from, to);
    }, before) ?? null
  );
}
