import { statSync } from "node:fs";
import { enableCompileCache } from "node:module";
import { join } from "node:path";

/** All modules in one file: Node finds, reads and compiles it in a third of the time. */
const BUNDLE = join(__dirname, "serve.bundle.js");

/** Written by the compiler whenever it writes anything. */
const COMPILED = join(__dirname, ".tsbuildinfo");

/** Beside the code, which nobody but its owner may change: whatever is in there is run. */
const COMPILED_CODE = join(__dirname, ".compiled");

const writtenAt = (file: string): number =>
  statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? -Infinity;

const isBundled = writtenAt(BUNDLE) > writtenAt(COMPILED);
if (isBundled) {
  // Where the folder cannot be written to, the code is compiled at each start.
  enableCompileCache(COMPILED_CODE);
  // Node keeps what packages use to itself, and cannot tell theirs from ours in the bundle.
  process.noDeprecation = true;
}
void import(isBundled ? BUNDLE : "./serve");
