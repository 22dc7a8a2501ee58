import { Fixtures } from "../support/fixtures";
import { startTestApi, type TestApi } from "../support/api";

const KEY = "0".repeat(25);

describe("mistakes of callers", () => {
  let api: TestApi;
  beforeAll(async () => {
    api = await startTestApi();
    // Whoever asks has a role in some organisation, or may ask for nobody's people.
    await new Fixtures(api).organisation("P");
  });
  afterAll(() => api.close());

  const cursor = (...parts: string[]) => Buffer.from(JSON.stringify(parts)).toString("base64url");

  const mistakes: [what: string, query: string][] = [
    ["a variable that is null", `query ($n: Int = 5) { contracts(first: $n) { totalCount } }`],
    [
      "a null within an input",
      `mutation ($n: String = "a") {
        createOrganisation(input: { reference: $n, name: "b", kinds: [PROVIDER] }) { __typename }
      }`,
    ],
    ["a character that no text has", `{ contracts(search: "\\u0000") { totalCount } }`],
    ["such a character in a reference", `{ contract(reference: "a\\u0000") { id } }`],
    ["a day of the year 0", `query ($day: Date) { contracts(on: $day) { totalCount } }`],
    ["a page of less than nothing", `{ contracts(first: -1) { totalCount } }`],
    ["a cursor that is none", `{ contracts(after: "x") { totalCount } }`],
    ["a cursor of nothing", `{ contracts(after: "") { totalCount } }`],
    ["a cursor of another list", `{ contracts(after: "${cursor("a", KEY)}") { totalCount } }`],
    [
      "a cursor with a day that does not exist",
      `{ engagements(after: "${cursor("2026-02-31", KEY)}") { totalCount } }`,
    ],
    ["an id that is none", `{ contract(id: "ctr_${"z".repeat(25)}") { id } }`],
    ["an id of something else", `{ contract(id: "org_${KEY}") { id } }`],
    ["an id of no kind", `{ node(id: "xyz_${KEY}") { id } }`],
    ["neither id nor reference", `{ contract { id } }`],
  ];

  it.each(mistakes)("are named: %s", async (_what, query) => {
    const answer = await api.send(query, { n: null, day: "0000-02-01" });
    expect(answer.errors?.map(({ extensions }) => extensions.code)).toEqual(["BAD_USER_INPUT"]);
  });

  it("do not spoil the same list without the mistake", async () => {
    await api.database.dataSource.query(
      `insert into organisation (id, reference, name, kinds)
       values (gen_random_uuid(), 'O', 'O', '{provider}')`,
    );
    const { data } = await api.send(`{
      wrong: organisation(reference: "O") { contracts(after: "") { nodes { title } } }
      right: organisation(reference: "O") { contracts { nodes { title } } }
    }`);
    expect(data).toEqual({ wrong: null, right: { contracts: { nodes: [] } } });
  });
});

describe("failures of ours", () => {
  let api: TestApi;
  beforeAll(async () => {
    api = await startTestApi();
  });
  afterAll(() => api.close());

  it("give away nothing but an id, and log no value", async () => {
    const { dataSource } = api.database;
    await dataSource.query("alter table star rename to star_away");
    await dataSource.query(
      `create view star as
       select * from (values ('Ann Other', '1')) t (code, edition) where code::integer > 0`,
    );
    await dataSource.query("grant select on star to golden_thread_server");
    const { errors } = await api.send(`{ star(code: "Ann Other", edition: "1") { id } }`);
    const { message, extensions } = errors![0]!;
    const { errorId } = extensions as unknown as { errorId: string };
    expect(extensions).toEqual({ code: "INTERNAL_SERVER_ERROR", errorId });
    expect(message).toBe(`Something went wrong on our side. Quote ${errorId} when you report it.`);
    expect(api.log).toMatchObject([{ errorId, code: "22P02" }, { outcome: extensions.code }]);
    expect(JSON.stringify(api.log)).not.toContain("Ann Other");
  });
});
