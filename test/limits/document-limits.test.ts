import { DEFAULT_LIMITS } from "../../src/limits/limits";
import { LIFTED_LIMITS, startTestApi, type TestApi } from "../support/api";

const repeat = (count: number, make: (i: number) => string): string =>
  Array.from({ length: count }, (_, i) => make(i)).join(" ");

/** A way so much longer than that to a contract's title, from it to its services and back. */
function deep(levels: number): string {
  const open = "services { contract { ".repeat(levels / 2);
  return `{ contracts(first: 0) { nodes { ${open} title ${"} }".repeat(levels / 2)} } } }`;
}

const TOO_LARGE: [limit: string, query: string][] = [
  ["aliases", `{ contracts { nodes { ${repeat(101, (i) => `t${i}: title`)} } } }`],
  ["rootFields", `{ ${repeat(21, (i) => `a${i}: __typename`)} }`],
  ["rootFields", `{ ...F } fragment F on Query { ${repeat(21, () => "__typename")} }`],
  ["directives", `{ contracts { ${repeat(51, (i) => `t${i}: totalCount @skip(if: false)`)} } }`],
  ["fragments", `{ __typename } ${repeat(51, (i) => `fragment F${i} on Query { __typename }`)}`],
  ["fields", `{ contracts { nodes { ${repeat(1_500, () => "title")} } } }`],
  [
    "fields",
    `{ contracts { nodes { ...F0 } } }
     ${repeat(12, (i) => `fragment F${i} on Contract { ...F${i + 1} ...F${i + 1} }`)}
     fragment F12 on Contract { title }`,
  ],
];

describe("documents larger than they may be", () => {
  let api: TestApi;
  let open: TestApi;
  beforeAll(async () => {
    [api, open] = await Promise.all([startTestApi(), startTestApi({ limits: LIFTED_LIMITS })]);
  });
  afterAll(() => Promise.all([api.close(), open.close()]));

  const codes = async (of: TestApi, query: string, variables?: object): Promise<unknown[]> =>
    (await of.send(query, variables)).errors?.map(({ extensions }) => extensions.code) ?? [];

  it.each(TOO_LARGE)("are refused for their %s", async (limit, query) => {
    const { errors, data } = await api.send(query);
    expect([errors?.length, data]).toEqual([1, undefined]);
    const allowed: Readonly<Record<string, number>> = { ...DEFAULT_LIMITS.document };
    expect(errors?.[0]?.extensions).toEqual({
      code: "QUERY_TOO_LARGE",
      limit,
      allowed: allowed[limit],
    });
    expect(errors?.[0]?.message).toContain("are allowed");
    expect(await codes(open, query)).not.toContain("QUERY_TOO_LARGE");
  });

  it("are refused for their depth, which nothing else bounds", async () => {
    expect(await codes(api, deep(18))).toEqual(["QUERY_TOO_LARGE"]);
    expect(await codes(api, deep(118))).toEqual(["QUERY_TOO_LARGE"]);
    expect(await codes(api, deep(16))).toEqual([]);
    expect(await codes(open, deep(18))).toEqual([]);
  });

  it("are refused for their tokens by the parser, which reads no further", async () => {
    const duplicates = `{ contracts { nodes { ${repeat(10_000, () => "title")} } } }`;
    expect(await codes(api, duplicates)).toEqual(["QUERY_TOO_LARGE"]);
    const spaced = `{ contracts(search: "${"x".repeat(10_000)}") { totalCount } }`;
    expect(await codes(api, spaced)).toEqual([]);
  });

  it("are refused for their characters before any is read, for comments are no tokens", async () => {
    const { errors } = await api.send(`{ __typename } ${"#\n".repeat(50_000)}`);
    expect(errors).toMatchObject([
      { extensions: { code: "QUERY_TOO_LARGE", limit: "characters", allowed: 100_000 } },
    ]);
    expect(await codes(api, `{ __typename } ${"#\n".repeat(49_000)}`)).toEqual([]);
  });

  it("are refused again when they come again", async () => {
    const [, query] = TOO_LARGE[0]!;
    const first = await api.send(query);
    expect((await api.send(query)).errors).toEqual(first.errors);
    expect(await api.send("{ __typename }")).toMatchObject({ data: { __typename: "Query" } });
  });

  it.each([
    ["itself", "fragment A on Contract { title ...A }"],
    ["itself through another", "fragment A on Contract { ...B } fragment B on Contract { ...A }"],
  ])("whose fragment spreads %s are no documents", async (_what, fragments) => {
    const query = `{ contracts { nodes { ...A } } } ${fragments}`;
    expect(await codes(api, query)).toEqual(["GRAPHQL_VALIDATION_FAILED"]);
  });

  it("nest no values, nor types of variables, without end", async () => {
    const nested = `${"[".repeat(21)}1${"]".repeat(21)}`;
    expect(await codes(api, `{ contracts(search: ${nested}) { totalCount } }`)).toEqual([
      "QUERY_TOO_LARGE",
    ]);
    const type = `${"[".repeat(21)}Int${"]".repeat(21)}`;
    expect(await codes(api, `query ($v: ${type}) { __typename }`)).toEqual(["QUERY_TOO_LARGE"]);
  });
});

describe("operations dearer than they may be", () => {
  let api: TestApi;
  let open: TestApi;
  beforeAll(async () => {
    [api, open] = await Promise.all([startTestApi(), startTestApi({ limits: LIFTED_LIMITS })]);
  });
  afterAll(() => Promise.all([api.close(), open.close()]));

  const DEAR = `query ($n: Int! = 100) {
    organisations(first: $n) { nodes { contracts(first: $n) { nodes { services { name } } } } }
  }`;

  it("are refused before they run, with their price", async () => {
    const { errors, data } = await api.send(DEAR);
    expect(data).toBeUndefined();
    expect(errors).toMatchObject([
      { extensions: { code: "QUERY_TOO_EXPENSIVE", allowed: 100_000 } },
    ]);
    expect(errors?.[0]?.message).toMatch(/costs \d+ points/);
    expect(api.log.at(-1)).toMatchObject({ statements: 0, outcome: "QUERY_TOO_EXPENSIVE" });
    expect((await open.send(DEAR)).errors).toBeUndefined();
  });

  it("run with smaller pages, by a variable or its default", async () => {
    expect((await api.send(DEAR, { n: 10 })).errors).toBeUndefined();
    expect((await api.send(DEAR.replace("= 100", "= 10"))).errors).toBeUndefined();
    expect((await api.send(DEAR.replace("= 100", "= 10"), { n: 100 })).errors).toBeDefined();
  });

  it("refuse pages of less than nothing and of null, wherever those are said", async () => {
    const ask = async (query: string, variables?: object) =>
      (await api.send(query, variables)).errors?.map(({ message, extensions }) => [
        extensions.code,
        message,
      ]);
    const page = "query ($n: Int! = 20) { contracts(first: $n) { totalCount } }";
    const nullable = "query ($n: Int = 20) { contracts(first: $n) { totalCount } }";
    const negative = ["BAD_USER_INPUT", "`first` is -1: give 0 to 100."];
    expect(await ask("{ contracts(first: -1) { totalCount } }")).toEqual([negative]);
    expect(await ask(page, { n: -1 })).toEqual([negative]);
    expect(await ask("{ contracts(first: null) { totalCount } }")).toEqual([
      ["GRAPHQL_VALIDATION_FAILED", 'Expected value of type "Int!", found null.'],
    ]);
    expect(await ask(page, { n: null })).toEqual([
      ["BAD_USER_INPUT", 'Variable "$n" of non-null type "Int!" must not be null.'],
    ]);
    expect(await ask(nullable, { n: null })).toEqual([
      ["BAD_USER_INPUT", expect.stringContaining("must not be null")],
    ]);
  });

  it("tell of wrong variables so many and no more, however many there are", async () => {
    const query = `query ($ids: [ID!]) { contract(reference: "C") { logicModel { published {
      outcomes { starEvidence(contracts: $ids) { weightedMeanChange } } } } } }`;
    const { errors } = await api.send(query, { ids: Array(100_000).fill({}) });
    expect(errors!.length).toBeLessThan(100);
    expect(new Set(errors!.map(({ extensions }) => extensions.code))).toEqual(
      new Set(["BAD_USER_INPUT"]),
    );
  });

  it("say in each answer what they cost", async () => {
    const { extensions } = (await api.send("{ contracts(first: 10) { nodes { title } } }")) as {
      extensions?: unknown;
    };
    expect(extensions).toEqual({ cost: { requested: 21, remaining: null, resetsAt: null } });
  });
});
