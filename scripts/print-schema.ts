import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { createSchema, printSortedSchema } from "../src/schema";

/** `npm run schema` writes `schema/schema.graphql`; with `--check` it only says whether it is stale. */
const file = join(__dirname, "..", "schema", "schema.graphql");
const sdl = printSortedSchema(createSchema());

if (!process.argv.includes("--check")) {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, sdl);
} else if (readFileSync(file, "utf8") !== sdl) {
  console.error(
    "schema/schema.graphql is not what the code says: run npm run schema and commit it.",
  );
  process.exitCode = 1;
}
