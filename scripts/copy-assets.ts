import { cpSync } from "node:fs";
import { join } from "node:path";

/** What the compiler does not copy: the demonstration bundle. */
const source = join(__dirname, "..", "src", "demo", "bundle");
const target = join(__dirname, "..", "dist", "demo", "bundle");
cpSync(source, target, { recursive: true });
