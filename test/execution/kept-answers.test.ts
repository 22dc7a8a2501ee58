import { KeptAnswers } from "../../src/execution/kept-answers";
import { parse, type OperationDefinitionNode } from "graphql";
import { COMMAND_LINE_VIEWER, type Viewer } from "../../src/auth/viewer";
import { isLasting } from "../../src/execution/lasting";
import { createSchema } from "../../src/schema";
import { startTestApi, type Asking, type TestApi } from "../support/api";
import { Fixtures } from "../support/fixtures";

const NAMES = "query Names($search: String) { organisations(search: $search) { nodes { name } } }";

const schema = createSchema();

interface Names {
  readonly organisations: { readonly nodes: readonly { readonly name: string }[] };
}

describe("answers that are kept", () => {
  let api: TestApi;
  beforeAll(async () => {
    api = await startTestApi();
    await new Fixtures(api).organisation("P");
  });
  afterAll(() => api.close());

  const names = async (as: Asking = api, search?: string): Promise<string[]> => {
    const { organisations } = await as.ask<Names>(NAMES, { search });
    return organisations.nodes.map(({ name }) => name);
  };

  /** Asks until the answer is kept; gives how many statements the last time took. */
  async function settle(as: Asking = api): Promise<number> {
    for (let time = 0; time < 6; time += 1) await names(as);
    return statements();
  }

  const statements = (): number =>
    api.log.findLast((line) => line.outcome !== undefined)!.statements;

  it("are given with one statement while nothing is written", async () => {
    expect(await settle()).toBe(1);
  });

  it("are read anew after any write, once", async () => {
    await settle();
    const before = await names();
    await new Fixtures(api).organisation("Q");
    expect((await names()).length).toBe(before.length + 1);
    expect(statements()).toBeGreaterThan(1);
    await names();
    expect(statements()).toBe(1);
  });

  it("are read anew after a write that no server made", async () => {
    await settle();
    await api.database.dataSource.query(
      "update organisation set name = 'Renamed' where name = $1",
      [(await names())[0]],
    );
    expect(await names()).toContain("Renamed");
  });

  it("are read anew after a write about what a contract pays for", async () => {
    const fixtures = new Fixtures(api);
    const payer = await fixtures.organisation("PAYER", "commissioner");
    const contract = await fixtures.contract("PAYS", payer);
    for (const statement of [
      `insert into outcome_metric (id, contract_id, reference) values (gen_random_uuid(), $1, 'M')`,
      `insert into contract_remark (id, contract_id, reference, subject, body)
       values (gen_random_uuid(), $1, 'R', 'S', 'B')`,
      "update contract_remark set body = 'C' where contract_id = $1",
    ]) {
      await settle();
      expect(statements()).toBe(1);
      await api.database.dataSource.query(statement, [contract.key]);
      await names();
      expect(statements()).toBeGreaterThan(1);
    }
  });

  it("are not disturbed by a write that is undone", async () => {
    await settle();
    const { dataSource } = api.database;
    const runner = dataSource.createQueryRunner();
    await runner.startTransaction();
    await runner.query("update organisation set name = 'Never'");
    expect(await names()).not.toContain("Never");
    expect(statements()).toBe(1);
    await runner.rollbackTransaction();
    await runner.release();
    expect(await names()).not.toContain("Never");
    expect(statements()).toBe(1);
  });

  it("are nobody else's", async () => {
    await settle();
    await expect(names(api.as("somebody without a role"))).rejects.toThrow(/role/);
  });

  it("are not needed: where the state of the data is not told, the interpreter answers", async () => {
    await settle();
    const { dataSource } = api.database;
    await dataSource.query("revoke execute on function data_state() from golden_thread_server");
    // More often than there are connections: none may be held.
    for (let time = 0; time < 25; time += 1) expect(await names()).toContain("Renamed");
    const search = "nobody at all";
    for (let time = 0; time < 25; time += 1) expect(await names(api, search)).toEqual([]);
    await dataSource.query("grant execute on function data_state() to golden_thread_server");
    expect(await settle()).toBe(1);
  });

  it("tell apart what is asked with other variables", async () => {
    await settle();
    for (let time = 0; time < 3; time += 1) {
      expect(await names(api, "nobody is called this")).toEqual([]);
    }
    expect((await names()).length).toBeGreaterThan(0);
  });
});

describe("what is another without a write", () => {
  it.each([
    ["how many traces of reading there are", "{ auditEvents { totalCount } }"],
    ["where a page of them ends", "{ auditEvents { pageInfo { endCursor } } }"],
    ["how many invitations are open", "{ organisations { nodes { invitations { totalCount } } } }"],
    [
      "when somebody was last here",
      "{ organisations { nodes { people { nodes { lastSeenAt } } } } }",
    ],
  ])("is not kept: %s", (_what, text) => {
    expect(isLasting(schema, parse(text))).toBe(false);
  });

  it("is nothing else", () => {
    expect(isLasting(schema, parse(NAMES))).toBe(true);
  });
});

describe("the memory of answers", () => {
  const operation = parse("{ a }").definitions[0] as OperationDefinitionNode;
  const viewer = { ...COMMAND_LINE_VIEWER, subject: "s", name: "S" };

  it("holds so much, the latest used", () => {
    const answers = new KeptAnswers(1_000);
    const key = (n: number): string => answers.keyOf(operation, { n }, viewer);
    for (let n = 0; n < 20; n += 1) answers.keep(key(n), "state", { a: "x".repeat(100) });
    expect(answers.find(key(0))).toBeUndefined();
    expect(answers.find(key(19))).toMatchObject({ state: "state", data: { a: "x".repeat(100) } });
  });

  it("holds fewer answers of many small objects, which take more than their text", () => {
    const answers = new KeptAnswers(1_000);
    const key = answers.keyOf(operation, {}, viewer);
    answers.keep(key, "state", { a: Array.from({ length: 200 }, () => ({})) });
    expect(answers.find(key)).toBeUndefined();
  });

  it("takes no note of a question with variables as long as somebody likes", () => {
    const answers = new KeptAnswers();
    const [short, long] = [100, 20_000].map((length) =>
      answers.keyOf(operation, { nobodyAsksForThis: "x".repeat(length) }, viewer),
    );
    answers.note(short!);
    answers.note(long!);
    expect([answers.find(short!), answers.find(long!)]).toEqual([null, undefined]);
  });

  it("tells apart whoever asks: subject, name, way in, client and scopes", () => {
    const answers = new KeptAnswers();
    const others: Partial<Viewer>[] = [
      { subject: "t" },
      { name: "T" },
      { method: "session" },
      { client: "c" },
      { scopes: [] },
    ];
    const keys = others.map((other) => answers.keyOf(operation, {}, { ...viewer, ...other }));
    expect(new Set([...keys, answers.keyOf(operation, {}, viewer)]).size).toBe(6);
    expect(answers.keyOf(operation, {}, { ...viewer, address: "::1" })).toBe(
      answers.keyOf(operation, {}, viewer),
    );
  });
});
