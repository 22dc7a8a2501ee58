import { cpSync } from "node:fs";
import { join } from "node:path";

/** What the compiler does not copy: the files of the demonstration. */
for (const folder of ["bundle", "paying/data"]) {
  const source = join(__dirname, "..", "src", "demo", folder);
  const target = join(__dirname, "..", "dist", "demo", folder);
  cpSync(source, target, { recursive: true });
}
