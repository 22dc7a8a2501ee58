import type { Arena } from "./support/arena";
import { countsOf } from "./support/rows";

const IMPORT = `mutation ($input: ImportBundleInput!) {
  importBundle(input: $input) { __typename ... on Problem { code message } }
}`;

/** Characters: just as many as a request may bring. */
const MANY = 3_900_000;

interface File {
  readonly path: string;
  readonly content: string;
}

const organisations = (content: string): File[] => [{ path: "organisations.csv", content }];

const BOMBS: [what: string, files: () => File[], code: string][] = [
  [
    "thirty thousand files that are no part of one",
    () => filesAt((i) => `f${i}`, 30_000),
    "VALIDATION_FAILED",
  ],
  [
    "two thousand Stars that are none",
    () => filesAt((i) => `stars/${i}.json`, 2_000, "{}"),
    "BUNDLE_REFUSED",
  ],
  ["one file twice", () => [...organisations("a"), ...organisations("b")], "VALIDATION_FAILED"],
  [
    "four million commas",
    () => organisations(`organisation,name,kinds\n${",".repeat(MANY)}`),
    "IMPORTED",
  ],
  [
    "a heading of a million columns",
    () => organisations(`${"a,".repeat(MANY / 2)}\n`),
    "BUNDLE_REFUSED",
  ],
  [
    "two hundred thousand line ends",
    () => organisations(`organisation,name,kinds${"\n".repeat(200_000)}`),
    "IMPORTED",
  ],
  [
    "a line of four million characters",
    () => organisations(`organisation,name,kinds\n${"x".repeat(MANY)}`),
    "BUNDLE_REFUSED",
  ],
  [
    "a quote that is never closed",
    () => organisations(`organisation,name,kinds\n"${"x\n".repeat(MANY / 3)}`),
    "BUNDLE_REFUSED",
  ],
  [
    "rows by the hundred thousand, all wrong",
    () => organisations(`organisation,name,kinds\n${",,x\n".repeat(100_000)}`),
    "BUNDLE_REFUSED",
  ],
  [
    "JSON a hundred thousand levels deep",
    () => [{ path: "models/a.json", content: "[".repeat(1e5) + "]".repeat(1e5) }],
    "BUNDLE_REFUSED",
  ],
  [
    "JSON as deep by empty names",
    () => [{ path: "stars/a.json", content: `${'{"":'.repeat(1e5)}1${"}".repeat(1e5)}` }],
    "BUNDLE_REFUSED",
  ],
  [
    "JSON that would reach a prototype",
    () => [{ path: "stars/a.json", content: '{"__proto__":{"code":"x"},"constructor":{}}' }],
    "BUNDLE_REFUSED",
  ],
  [
    "headings that would reach a prototype",
    () => organisations("__proto__,constructor,toString\na,b,c\n"),
    "BUNDLE_REFUSED",
  ],
  [
    "paths that lead elsewhere",
    () => filesAt((i) => `stars/${"../".repeat(i)}etc/passwd`, 20),
    "VALIDATION_FAILED",
  ],
  ["bytes that are no text", () => organisations("\u0000".repeat(100_000)), "BUNDLE_REFUSED"],
];

/** Bundles that are larger to read than to send. */
export function bundles(arena: () => Arena): void {
  describe("bundles", () => {
    const importOf = async (files: File[], more: object = {}) => {
      const reply = await arena().ask(IMPORT, { input: { files, ...more } });
      const found = reply.body.data?.importBundle as
        { __typename: string; code?: string } | undefined;
      return { ...reply, code: found?.code ?? (found ? "IMPORTED" : "none") };
    };

    it.each(BOMBS)("of %s bring nothing", async (_what, files, code) => {
      const before = await countsOf(arena().database);
      const found = await importOf(files());
      expect([found.verdict, found.code]).toEqual([[200], code]);
      expect(found.text.length).toBeLessThan(20_000);
      expect(await countsOf(arena().database)).toEqual(before);
    });

    it("of more characters than a request may bring are refused", async () => {
      const found = await importOf(organisations("x".repeat(4_000_001)));
      expect([found.verdict, found.code]).toEqual([[200], "VALIDATION_FAILED"]);
    });

    it("have no mapping that is a bomb", async () => {
      const files = organisations("organisation,name,kinds\n");
      for (const mapping of [
        "[".repeat(1e5),
        '{"__proto__":{"columns":{"a":"b"}}}',
        "{",
        "x".repeat(1e6),
      ]) {
        const found = await importOf(files, { mapping });
        expect([found.verdict, found.code]).toEqual([[200], "VALIDATION_FAILED"]);
      }
    });
  });
}

const filesAt = (path: (i: number) => string, count: number, content = ""): File[] =>
  Array.from({ length: count }, (_, i) => ({ path: path(i), content }));
