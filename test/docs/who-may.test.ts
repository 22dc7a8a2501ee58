import { readFileSync } from "node:fs";
import { join } from "node:path";
import { whoMay } from "../../src/auth/authorise";
import { PERMISSIONS, permissionOf, type Action } from "../../src/auth/permissions";

const PAGE = join(__dirname, "..", "..", "docs", "who-may.md");

/** The table as the page has it: header, then a row for each permission. */
function rowsOf(page: string): string[] {
  const [, table] = /<!-- permissions -->\n([^]*)<!-- \/permissions -->/.exec(page) ?? [];
  const rows = (table ?? "").split("\n").filter((line) => line.startsWith("| `"));
  return rows.map((row) => row.replaceAll(/ +/g, " ").trim());
}

describe("the page that says who may do what", () => {
  it("says what the table of permissions says", () => {
    const expected = (Object.keys(PERMISSIONS) as Action[]).map((action) => {
      const { does, scope } = permissionOf(action);
      return `| \`${action}\` | ${scope} | ${does} | ${whoMay(action)} |`;
    });
    expect(expected.length).toBeGreaterThan(30);
    expect(rowsOf(readFileSync(PAGE, "utf8"))).toEqual(expected);
  });
});
