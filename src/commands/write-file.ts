import { createWriteStream } from "node:fs";
import { access, rename, rm } from "node:fs/promises";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { CommandError } from "./command-error";

/** For its maker's eyes: whoever else is to read it is given it. */
const MODE = 0o600;

/**
 * Writes a file that is not there yet. Until it is whole it goes by another name, and where it does not
 * become whole nothing of it stays.
 *
 * @throws CommandError where there is such a file, or it cannot be written; and whatever `pieces` throws
 */
export async function writeNewFile(pieces: AsyncIterable<Buffer>, path: string): Promise<void> {
  await refuseThere(path);
  const part = `${path}.part`;
  const file = createWriteStream(part, { flags: "wx", mode: MODE });
  let isOurs = false;
  file.once("open", () => (isOurs = true));
  try {
    await pipeline(Readable.from(pieces, { objectMode: false }), file);
    await refuseThere(path);
    await rename(part, path);
  } catch (error) {
    if (isOurs) await rm(part, { force: true });
    throw asWriteError(error, path);
  }
}

/** Writes to the standard output, as long as somebody reads it. */
export async function writeToOutput(pieces: AsyncIterable<Buffer>): Promise<void> {
  try {
    await pipeline(Readable.from(pieces, { objectMode: false }), process.stdout, { end: false });
  } catch (error) {
    // `| head` has seen enough.
    if (codeOf(error) !== "EPIPE") throw error;
  }
}

async function refuseThere(path: string): Promise<void> {
  const isThere = await access(path).then(
    () => true,
    () => false,
  );
  if (isThere) throw new CommandError(`${path} is there already: give the name of a new file.`);
}

function asWriteError(error: unknown, path: string): unknown {
  const isOfFiles = error instanceof Error && "syscall" in error && "path" in error;
  if (codeOf(error) === "EEXIST") {
    return new CommandError(
      `${path}.part is there already: another export is writing it, or one was cut off. Remove it, ` +
        "or give another name.",
    );
  }
  if (isOfFiles || codeOf(error) === "ENOSPC") {
    return new CommandError(`${path} cannot be written: ${(error as Error).message}.`);
  }
  return error;
}

const codeOf = (error: unknown): unknown =>
  error instanceof Error && "code" in error ? error.code : undefined;
