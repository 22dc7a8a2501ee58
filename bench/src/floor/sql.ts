import { readFileSync } from "node:fs";
import path from "node:path";
import { BENCH } from "../paths";

/** The text of a statement in `sql/`; a comment that names another file there stands for its text. */
export const statement = (name: string): string =>
  readFileSync(path.join(BENCH, "sql", `${name}.sql`), "utf8").replace(
    /^\/\* ([a-z-]+) \*\/$/gm,
    (_, part: string) => `${statement(part).trimEnd()},`,
  );
