import { readFileSync } from "node:fs";
import { join } from "node:path";
import { readProtection } from "../../src/limits/limits-env";
import { DEFAULT_PROTECTION } from "../../src/limits/protection";

const PAGE = readFileSync(join(__dirname, "../../docs/limits.md"), "utf8");

/** The rows of the page's table: variable, default, what it bounds. */
const ROWS = [...PAGE.matchAll(/^\| `([A-Z_]+)` +\| ([^|]+?) +\|/gm)].map(
  ([, name, value]) => [name!, value!] as const,
);
const COUNTED = ROWS.filter(([, value]) => /^[\d,]+$/.test(value));

describe("the limits of a deployment", () => {
  it("are the defaults unless it says otherwise", () => {
    expect(readProtection({})).toEqual(DEFAULT_PROTECTION);
    expect(readProtection({ QUERY_MAX_DEPTH: "" })).toEqual(DEFAULT_PROTECTION);
  });

  it("are all on the page that explains them, with their defaults", () => {
    expect(COUNTED.length).toBe(16);
    for (const [name, value] of COUNTED) {
      const number = value.replaceAll(",", "");
      expect([name, readProtection({ [name]: number })]).toEqual([name, DEFAULT_PROTECTION]);
      // A variable that nobody reads would take anything.
      expect(() => readProtection({ [name]: "many" })).toThrow(
        `${name} is "many": give a whole number from`,
      );
      expect(() => readProtection({ [name]: "9999999999999" })).toThrow(name);
    }
  });

  it.each(COUNTED.map(([name]) => name))("change with %s", (name) => {
    const read = (value: string) => JSON.stringify(readProtection({ [name]: value }));
    const values = ["7", "700", "70000"].filter((value) => {
      try {
        return read(value) !== JSON.stringify(DEFAULT_PROTECTION);
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
