import { readFileSync } from "node:fs";
import { join } from "node:path";
import { readProtection } from "../../src/limits/limits-env";
import { DEFAULT_PROTECTION } from "../../src/limits/protection";
import { readReporting } from "../../src/reporting/reporting-env";
import { DEFAULT_REPORTING } from "../../src/reporting/settings";

const PAGE = readFileSync(join(__dirname, "../../docs/limits.md"), "utf8");

/** The rows of the page's table: variable, default, what it bounds. */
const ROWS = [...PAGE.matchAll(/^\| `([A-Z_]+)` +\| ([^|]+?) +\|/gm)].map(
  ([, name, value]) => [name!, value!] as const,
);
const COUNTED = ROWS.filter(([, value]) => /^[\d,]+$/.test(value));

const DEFAULTS = { protection: DEFAULT_PROTECTION, reporting: DEFAULT_REPORTING };

/** Everything that the page is about. */
const readAll = (variables: Record<string, string>): typeof DEFAULTS => ({
  protection: readProtection(variables),
  reporting: readReporting(variables),
});

describe("the limits of a deployment", () => {
  it("are the defaults unless it says otherwise", () => {
    expect(readAll({})).toEqual(DEFAULTS);
    expect(readProtection({ QUERY_MAX_DEPTH: "" })).toEqual(DEFAULT_PROTECTION);
  });

  it("are all on the page that explains them, with their defaults", () => {
    expect(COUNTED.length).toBe(22);
    for (const [name, value] of COUNTED) {
      const number = value.replaceAll(",", "");
      expect([name, readAll({ [name]: number })]).toEqual([name, DEFAULTS]);
      // A variable that nobody reads would take anything.
      expect(() => readAll({ [name]: "many" })).toThrow(
        `${name} is "many": give a whole number from`,
      );
      expect(() => readAll({ [name]: "9999999999999" })).toThrow(name);
    }
  });

  it.each(COUNTED.map(([name]) => name))("change with %s", (name) => {
    const read = (value: string) => JSON.stringify(readAll({ [name]: value }));
    const values = ["7", "700", "70000"].filter((value) => {
      try {
        return read(value) !== JSON.stringify(DEFAULTS);
      } catch {
        return false;
      }
    });
    expect(values.length).toBeGreaterThan(0);
  });

  it("take a switch and origins, and say what they would take instead", () => {
    expect(readProtection({ INTROSPECTION: "off" }).hasIntrospection).toBe(false);
    expect(() => readProtection({ INTROSPECTION: "no" })).toThrow("give on or off");
    const origins = (value: string) => readProtection({ CORS_ORIGINS: value }).corsOrigins;
    expect(origins("https://a.example, http://localhost:3000")).toEqual([
      "https://a.example",
      "http://localhost:3000",
    ]);
    expect(origins("*")).toEqual(["*"]);
    for (const wrong of ["a.example", "https://a.example/", "https://a.example/x", "null"]) {
      expect(() => origins(wrong)).toThrow("give origins apart by commas");
    }
    expect(() => origins("*,https://a.example")).toThrow("give * alone");
  });
});
