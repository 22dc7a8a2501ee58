import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

const PROJECT = join(__dirname, "../..");

/** Where errors are made that are no results. */
const FOLDERS = ["src/auth", "src/graphql", "src/limits", "src"];

/** What nobody reads: its client has hung up. */
const UNREAD = ["CLIENT_HUNG_UP"];

describe("the codes of errors that are no results", () => {
  const page = readFileSync(join(PROJECT, "docs/frontend.md"), "utf8");
  const section = page.slice(page.indexOf("## Errors that are no results"));
  const told = [...section.matchAll(/^\| `([A-Z_]+)`/gm)].map(([, code]) => code!);

  const made = FOLDERS.flatMap((folder) =>
    readdirSync(join(PROJECT, folder), { withFileTypes: true })
      .filter((entry) => entry.isFile() && entry.name.endsWith(".ts"))
      .map(({ name }) => readFileSync(join(PROJECT, folder, name), "utf8"))
      .flatMap((text) => [...text.matchAll(/extensions: \{\s*code: "([A-Z_]+)"/g)])
      .map(([, code]) => code!),
  );

  it("are each told to those who write front ends", () => {
    expect(new Set(made).size).toBeGreaterThan(6);
    expect(made.filter((code) => !told.includes(code) && !UNREAD.includes(code))).toEqual([]);
    for (const code of ["DEADLINE_EXCEEDED", "OVERLOADED", "RATE_LIMITED"]) {
      expect(told).toContain(code);
    }
  });
});
