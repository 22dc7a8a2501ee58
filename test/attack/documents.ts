import type { Arena } from "./support/arena";

const repeat = (count: number, make: (i: number) => string): string =>
  Array.from({ length: count }, (_, i) => make(i)).join(" ");

/** As many fields below each other. */
const deep = (levels: number): string =>
  `{ contracts { nodes { ${"services { contract { ".repeat(levels / 2)} title ${" } }".repeat(levels / 2)} } } }`;

/** Each of its fragments spreads the next one twice: 2 to the power of as many fields. */
const bomb = (power: number): string =>
  `{ contracts { nodes { ...F0 } } }
   ${repeat(power, (i) => `fragment F${i} on Contract { ...F${i + 1} ...F${i + 1} }`)}
   fragment F${power} on Contract { title }`;

const TOO_LARGE: [what: string, limit: string | undefined, query: string][] = [
  [
    "a thousand aliases",
    "aliases",
    `{ contracts { nodes { ${repeat(900, (i) => `a${i}: id`)} } } }`,
  ],
  [
    "a flood of aliases",
    undefined,
    `{ ${repeat(5_000, (i) => `a${i}: contracts { totalCount }`)} }`,
  ],
  ["fields 120 below each other", "depth", deep(118)],
  ["fields 1,200 below each other", "depth", deep(1_200)],
  ["a bomb of fragments", "fields", bomb(40)],
  ["more fragments than it may have", "fragments", bomb(300)],
  [
    "a flood of directives",
    "directives",
    `{ contracts { ${repeat(300, () => "totalCount @skip(if: false)")} } }`,
  ],
  ["a hundred directives on one field", "directives", `{ __typename ${"@a".repeat(100)} }`],
  [
    "10,000 fields that are the same",
    undefined,
    `{ contracts { nodes { ${repeat(10_000, () => "id")} } } }`,
  ],
  [
    "3,000 fields that are the same",
    "fields",
    `{ contracts { nodes { ${repeat(3_000, () => "id")} } } }`,
  ],
  ["a flood of __typename", "rootFields", `{ ${repeat(1_000, () => "__typename")} }`],
  [
    "a flood of __typename below",
    "fields",
    `{ contracts { nodes { ${repeat(3_000, () => "__typename")} } } }`,
  ],
  ["a thousand operations", undefined, repeat(1_000, (i) => `query Q${i} { __typename }`)],
  [
    "a list in lists without end",
    "valueDepth",
    `{ contracts(search: ${"[".repeat(1_500)}1${"]".repeat(1_500)}) { totalCount } }`,
  ],
  [
    "an object in objects",
    "valueDepth",
    `{ contracts(search: ${"{a:".repeat(900)}1${"}".repeat(900)}) { totalCount } }`,
  ],
  ["comments of megabytes", "characters", `{ __typename } ${"#\n".repeat(1_200_000)}`],
  [
    "a string of three megabytes",
    "characters",
    `{ contracts(search: "${"x".repeat(3_000_000)}") { totalCount } }`,
  ],
];

const TYPES = (levels: number): string =>
  `{ __schema { types { fields { type { ${"ofType { ".repeat(levels)} name ${"} ".repeat(levels)} } } } } }`;

/** Documents that would cost the server more to read, or to answer, than their senders to write. */
export function documents(arena: () => Arena): void {
  describe("documents", () => {
    it.each(TOO_LARGE)("with %s are refused", async (_what, limit, query) => {
      const { verdict, body } = await arena().ask(query);
      expect(verdict).toEqual([200, "QUERY_TOO_LARGE"]);
      expect(body.data).toBeUndefined();
      if (limit) expect(body.errors?.[0]?.extensions.limit).toBe(limit);
      expect(body.errors?.[0]?.message.length).toBeLessThan(300);
    });

    it.each([
      ["itself", "fragment A on Contract { title ...A }"],
      [
        "itself through forty others",
        `${repeat(40, (i) => `fragment F${i} on Contract { ...F${i + 1} }`)}
         fragment F40 on Contract { ...F0 } fragment A on Contract { ...F0 }`,
      ],
    ])("whose fragment spreads %s are refused", async (_what, fragments) => {
      const { verdict } = await arena().ask(`{ contracts { nodes { ...A } } } ${fragments}`);
      expect(verdict).toEqual([200, "GRAPHQL_VALIDATION_FAILED"]);
    });

    it("that cost too much are refused before they run", async () => {
      const page = (inner: string): string => `contracts(first: 100) { nodes { ${inner} } }`;
      const dear = `{ ${page(`commissioner { ${page(`commissioner { ${page("title")} }`)} }`)} }`;
      expect((await arena().ask(dear)).verdict).toEqual([200, "QUERY_TOO_EXPENSIVE"]);
    });

    it("cannot hide their cost in a variable, a default, a fragment or behind @skip", async () => {
      const inner =
        "nodes { organisation: commissioner { contracts(first: $n) { nodes { title services { name } } } } }";
      const query = `query ($n: Int! = 100, $no: Boolean! = false) {
        contracts(first: $n) @skip(if: $no) { ...Hidden } a: contracts(first: $n) { ...Hidden }
      } fragment Hidden on ContractConnection { ${inner} }`;
      for (const variables of [{}, { n: 100 }, { n: 2_147_483_647 }]) {
        expect((await arena().ask(query, variables)).verdict).toEqual([200, "QUERY_TOO_EXPENSIVE"]);
      }
      expect((await arena().ask(query, { n: 2 })).verdict).toEqual([200]);
    });

    it("ask the schema no deeper than tools do", async () => {
      expect((await arena().ask(TYPES(8))).verdict).toEqual([200]);
      expect((await arena().ask(TYPES(100))).verdict).toEqual([200, "QUERY_TOO_LARGE"]);
      const circles = `{ __schema { types { ${"fields { type { ".repeat(4)} name ${"} } ".repeat(4)} } } }`;
      expect((await arena().ask(circles)).verdict).toEqual([200, "GRAPHQL_VALIDATION_FAILED"]);
    });

    it("are not kept for longer than there is room, however many there are", async () => {
      const comments = "#\n".repeat(49_000);
      for (let i = 0; i < 300; i += 1) {
        const { verdict } = await arena().ask(`{ __typename } ${comments} # ${i}`);
        expect(verdict).toEqual([200]);
      }
    });

    it("that are no documents are refused as such", async () => {
      const failed = [200, "GRAPHQL_PARSE_FAILED"];
      for (const query of ["{", "}", "{ \u0000 }", "query ($a: ) { a }", '{ a(b: "', "\ud800"]) {
        expect((await arena().ask(query)).verdict).toEqual(failed);
      }
      for (const query of [7, null, ["{ __typename }"], { a: 1 }, true, ""]) {
        expect((await arena().post({ query })).verdict).toEqual([400, "BAD_REQUEST"]);
      }
      const subscription = await arena().ask("subscription { contracts { totalCount } }");
      expect(subscription.verdict).toEqual([200, "BAD_USER_INPUT"]);
    });
  });
}
