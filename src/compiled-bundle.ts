import { readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { createRequire, wrap } from "node:module";
import { dirname } from "node:path";
import { setFlagsFromString } from "node:v8";
import { constants, Script } from "node:vm";
import { crc32 } from "node:zlib";

/** Bytes before the compiled code, with the checksums of its source and of itself. */
const MARK_BYTES = 8;

/** What a bundle exports, and a way to keep what was compiled of it. */
export interface LoadedBundle<T> {
  readonly exports: T;
  /** Keeps it for the next start, unless this one had it: some 0.1 s. Never throws. */
  keepCompiled(): void;
}

type Wrapped = (
  exports: object,
  require: NodeJS.Require,
  module: { exports: object },
  file: string,
  folder: string,
) => void;

/**
 * Runs a CommonJS file with the compiled code that an earlier process kept.
 * Node's own compile cache keeps what is compiled before a file runs, which of a bundle is its
 * least part: the functions that a start calls are compiled as they are called.
 *
 * @param kept file with the compiled code, which is run as it is: nobody else may write it
 */
export function loadBundle<T extends object>(file: string, kept: string): LoadedBundle<T> {
  const source = readFileSync(file);
  const script = new Script(wrap(source.toString()), {
    filename: file,
    cachedData: readKept(kept, source),
    importModuleDynamically: constants.USE_MAIN_CONTEXT_DEFAULT_LOADER,
  });
  const isKept = script.cachedDataRejected === false;
  // What ran once, at the start, would be forgotten before it is kept.
  if (!isKept) setFlagsFromString("--no-flush-bytecode");
  const module = { exports: {} };
  const run = script.runInThisContext() as Wrapped;
  run(module.exports, createRequire(file), module, file, dirname(file));
  let isDone = isKept;
  const keepCompiled = (): void => {
    if (isDone) return;
    isDone = true;
    // Compiled code fits processes with the same flags.
    setFlagsFromString("--flush-bytecode");
    const code = script.createCachedData();
    writeKept(kept, Buffer.concat([markOf(source, code), code]));
  };
  return { exports: module.exports as T, keepCompiled };
}

/** V8 itself knows a source by its length alone, and runs whatever a damaged file says. */
function markOf(source: Buffer, code: Buffer): Buffer {
  const mark = Buffer.alloc(MARK_BYTES);
  mark.writeUInt32LE(crc32(source));
  mark.writeUInt32LE(crc32(code), 4);
  return mark;
}

function readKept(kept: string, source: Buffer): Buffer | undefined {
  try {
    const content = readFileSync(kept);
    const code = content.subarray(MARK_BYTES);
    return markOf(source, code).equals(content.subarray(0, MARK_BYTES)) ? code : undefined;
  } catch {
    return undefined;
  }
}

/** Where it cannot be written to, the code is compiled at each start. */
function writeKept(kept: string, content: Buffer): void {
  const half = `${kept}.${process.pid}`;
  try {
    writeFileSync(half, content, { mode: 0o600 });
    renameSync(half, kept);
  } catch {
    rmSync(half, { force: true });
  }
}
