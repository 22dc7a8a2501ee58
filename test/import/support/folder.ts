import { createWriteStream } from "node:fs";
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import type { Files } from "./bundle";

const made: string[] = [];

/** Writes a bundle into a folder of its own. */
export async function writeBundle(files: Files): Promise<string> {
  const parent = await mkdtemp(path.join(tmpdir(), "golden-thread-bundle-"));
  made.push(parent);
  const folder = path.join(parent, "bundle");
  for (const [name, content] of Object.entries(files)) {
    await mkdir(path.dirname(path.join(folder, name)), { recursive: true });
    await writeFile(path.join(folder, name), content);
  }
  return folder;
}

/** Writes one more file of a bundle, line by line. */
export async function writeLines(
  folder: string,
  name: string,
  lines: Iterable<string>,
): Promise<void> {
  await pipeline(Readable.from(joined(lines)), createWriteStream(path.join(folder, name)));
}

/** Deletes what `writeBundle` wrote, and what was written beside it. */
export async function removeBundles(): Promise<void> {
  for (const parent of made.splice(0)) await rm(parent, { recursive: true, force: true });
}

function* joined(lines: Iterable<string>): Generator<string> {
  let chunk = "";
  for (const line of lines) {
    chunk += `${line}\n`;
    if (chunk.length < 1_000_000) continue;
    yield chunk;
    chunk = "";
  }
  yield chunk;
}
