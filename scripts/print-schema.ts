import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { createSchema, printSortedSchema } from "../src/schema";

const file = join(__dirname, "..", "schema", "schema.graphql");
mkdirSync(join(__dirname, "..", "schema"), { recursive: true });
writeFileSync(file, printSortedSchema(createSchema()));
console.log(`wrote ${file}`);
