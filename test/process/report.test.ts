import sql from "sql-template-tag";
import { COMMAND_LINE_VIEWER } from "../../src/auth/viewer";
import { reportAndExit } from "../../src/commands/report";
import { OwnConnection } from "../../src/db/own-connection";
import { createTestDatabase, type TestDatabase } from "../support/database";

describe("what a command says of an unexpected error", () => {
  let database: TestDatabase;
  let connection: OwnConnection;
  beforeAll(async () => {
    database = await createTestDatabase();
    connection = await OwnConnection.open(database.url, COMMAND_LINE_VIEWER);
    await connection.session.query(sql`create temp table staged (day date, note text unique)`);
  });
  afterAll(async () => {
    await connection.close();
    await database.drop();
  });
  afterEach(() => {
    jest.restoreAllMocks();
    process.exitCode = undefined;
  });

  const copy = (...lines: string[]) =>
    connection.copyIn(
      sql`copy staged from stdin`,
      (async function* () {
        yield* lines;
      })(),
    );

  it.each([
    ["a row that is copied", () => copy("2024-01-01\tOttoline\n", "2024-01-02\tOttoline\n")],
    ["a value that is no day", () => copy("Ottoline\tx\n")],
    ["a statement's values", () => connection.session.query(sql`select ${"Ottoline"}::date`)],
  ])("is never %s", async (_, work) => {
    const said = jest.spyOn(console, "error").mockImplementation();
    reportAndExit(await work().catch((error: unknown) => error));
    expect(process.exitCode).toBe(1);
    const text = said.mock.calls.flat().map(String).join("\n");
    expect(said.mock.calls.flat().every((part) => typeof part === "string")).toBe(true);
    expect(text).not.toContain("Ottoline");
    expect(text).toContain("at ");
  });
});
