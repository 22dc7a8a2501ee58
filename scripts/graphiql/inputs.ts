import { createHash } from "node:crypto";
import { readdir, readFile } from "node:fs/promises";
import path from "node:path";

/** Folders and files that decide what the build makes; the lockfile stands for the packages. */
const INPUTS = [
  "package-lock.json",
  "scripts/build-graphiql.ts",
  "scripts/graphiql",
  "src/graphiql/client",
  "src/graphiql/question.ts",
];

/** One hash over the names and the contents of all inputs. */
export async function hashInputs(projectRoot: string): Promise<string> {
  const hash = createHash("sha256");
  for (const input of INPUTS) {
    for (const file of await listFiles(path.join(projectRoot, input))) {
      hash
        .update(`${path.relative(projectRoot, file)}\0`)
        .update(await readFile(file))
        .update("\0");
    }
  }
  return hash.digest("hex");
}

async function listFiles(target: string): Promise<string[]> {
  const entries = await readdir(target, { recursive: true, withFileTypes: true }).catch(() => null);
  if (!entries) return [target];
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name))
    .sort();
}
