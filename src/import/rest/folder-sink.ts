import { createWriteStream } from "node:fs";
import { mkdir, readdir, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { pipeline } from "node:stream/promises";
import { Readable } from "node:stream";
import { BundleError } from "../bundle-source";
import type { RestSink } from "./write-rest";

/** Writes into a folder, which is made with the first file. */
export function folderSink(folder: string): RestSink {
  return {
    files: [],
    write: async (path, content) => {
      const file = join(folder, path);
      await mkdir(dirname(file), { recursive: true });
      await pipeline(Readable.from(content), createWriteStream(file));
    },
  };
}

/**
 * Refuses a folder that holds something: somebody may be mending it.
 *
 * @throws BundleError
 */
export async function assertFree(folder: string): Promise<void> {
  const names = await readdir(folder).catch((error: unknown) => {
    const code = error instanceof Error && "code" in error ? error.code : null;
    if (code === "ENOENT") return [];
    throw new BundleError(
      `${folder} cannot take the rows with faults (${String(code)}): give a folder of their own ` +
        "with --faults.",
    );
  });
  if (names.length === 0) return;
  throw new BundleError(
    `${folder} holds files already, and rows with faults would be written over them: move it away, ` +
      "or give another folder with --faults.",
  );
}

/** Writes a report beside the files of the rest. */
export async function writeReport(folder: string, name: string, text: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, name), text);
}
