import { randomBytes } from "node:crypto";
import { Client } from "pg";
import { CATALOGUE } from "../../../src/reporting/catalogue/catalogue";
import type { ColumnType } from "../../../src/reporting/catalogue/dataset";
import { viewComment } from "../../../src/reporting/views/view-statements.repository";
import { type TestDatabase } from "../../support/database";
import { runBi } from "../support/bi-command";
import { evidence } from "./evidence";
import { jdbc } from "./jdbc";
import { odbc } from "./odbc";
import { psql } from "./psql";
import type { Connection, SqlClient } from "./sql-client";
import { createDemonstrationDatabase } from "../../support/demonstration";

/** What each tool takes our types for. */
const TYPES: readonly (readonly [SqlClient, Readonly<Record<ColumnType, string>>])[] = [
  [
    psql,
    {
      ...{ key: "text", text: "text", integer: "integer", numeric: "numeric", date: "date" },
      timestamptz: "timestamp with time zone",
    },
  ],
  [
    odbc,
    {
      ...{ key: "text", text: "text", integer: "int4", numeric: "numeric", date: "date" },
      timestamptz: "timestamptz",
    },
  ],
  [
    jdbc,
    {
      ...{ key: "VARCHAR", text: "VARCHAR", integer: "INTEGER", numeric: "NUMERIC", date: "DATE" },
      timestamptz: "TIMESTAMP",
    },
  ],
  [
    evidence,
    {
      ...{ key: "string", text: "string", integer: "number", numeric: "number", date: "date" },
      timestamptz: "date",
    },
  ],
];

/** Rows with every type, and nothing in some cells. */
const STATEMENTS = [
  "select * from contracts order by contract_id",
  "select indicator_id, reference, title, unit, baseline, decimals from indicators order by indicator_id",
  `select t.indicator_id, t.period_starts_on, t.value, date_trunc('second', t.set_at) as set_at
   from targets t join indicators i using (indicator_id) order by 1, 2`,
];

/** Of whom a foreign login could learn something. */
const COUNTED = CATALOGUE.filter(
  ({ name }) => !["organisations", "stars", "star_areas", "star_stages"].includes(name),
)
  .map(({ name }) => `select '${name}' as dataset, count(*)::integer as found from ${name}`)
  .join(" union all ");

const unique = randomBytes(4).toString("hex");
const COUNCIL = `council_${unique}`;
const STRANGER = `stranger_${unique}`;

jest.setTimeout(240_000);

describe("tools that others wrote", () => {
  let database: TestDatabase;
  const passwords = new Map<string, string>();
  beforeAll(async () => {
    database = await createDemonstrationDatabase();
    await database.dataSource.query(
      `with elsewhere as (
         insert into organisation (id, reference, name, kinds)
         values (gen_random_uuid(), 'ELSEWHERE', 'Elsewhere', '{commissioner}') returning id
       )
       insert into role_grant (id, subject, role, organisation_id, starts_on, granted_by)
       select gen_random_uuid(), 'stranger', 'commissioner', id, '2024-01-01', 'test' from elsewhere`,
    );
    for (const [login, subject] of [
      [COUNCIL, "demonstration/commissioner-aldermere"],
      [STRANGER, "stranger"],
    ] as const) {
      const made = await runBi(database, ["add-login", login, "--as", subject]);
      expect(made).toMatchObject({ code: 0 });
      passwords.set(login, made.out.trim());
    }
  });
  afterAll(async () => {
    for (const login of passwords.keys()) await runBi(database, ["remove-login", login]);
    await database.drop();
  });

  function as(user: string): Connection {
    const { hostname: host, port, pathname } = new URL(database.url);
    const password = passwords.get(user)!;
    return { host, port: port || "5432", database: pathname.slice(1), user, password };
  }

  /** The same rows as PostgreSQL itself writes them. */
  async function expected(statement: string, before = "begin"): Promise<string[][]> {
    const { port, ...at } = as(COUNCIL);
    const client = new Client({ ...at, port: Number(port) });
    await client.connect();
    try {
      await client.query(before);
      const texts = { getTypeParser: () => (text: string) => text };
      const { rows } = await client.query({ text: statement, rowMode: "array", types: texts });
      await client.query("commit");
      return rows.map((row: (string | null)[]) =>
        row.map((cell) => (cell ?? "").replace(/(:\d\d)\+00$/, "$1")),
      );
    } finally {
      await client.end();
    }
  }

  describe.each(TYPES.map(([client, types]) => [client.name, client, types] as const))(
    "%s",
    (name, client, types) => {
      if (client.missing) console.warn(`Skipped: reading views by ${name}, ${client.missing}.`);
      const test = client.missing ? it.skip : it;

      if (client.listViews) {
        test("lists the views, with what they say where it asks for that", async () => {
          const views = await client.listViews!(as(COUNCIL));
          const byName = (one: { name: string }, other: { name: string }) =>
            one.name < other.name ? -1 : 1;
          const told = CATALOGUE.map((dataset) => ({
            name: dataset.name,
            comment: views.every(({ comment }) => comment === null) ? null : viewComment(dataset),
          }));
          expect(views.sort(byName)).toEqual(told.sort(byName));
        });
      }

      test.each(["contracts", "indicators", "targets"])("knows the columns of %s", async (view) => {
        const dataset = CATALOGUE.find((one) => one.name === view)!;
        expect(await client.describe(as(COUNCIL), view)).toEqual(
          dataset.columns.map((column) => [column.name, types[column.type]]),
        );
      });

      test.each(STATEMENTS)("reads %s", async (statement) => {
        const rows = await expected(statement);
        expect(rows.length).toBeGreaterThan(1);
        expect(await client.read(as(COUNCIL), statement)).toEqual(rows);
      });

      test("reads nothing for somebody from elsewhere", async () => {
        const seen = await client.read(as(STRANGER), COUNTED);
        expect(seen.filter(([, found]) => found !== "0")).toEqual([]);
        expect(seen).toHaveLength(CATALOGUE.length - 4);
      });

      test("is refused the tables", async () => {
        await expect(client.read(as(COUNCIL), "select id from public.contract")).rejects.toThrow(
          client.refusal,
        );
      });
    },
  );

  it("leave a note of the facts that they read, and of no dimension", async () => {
    const notes = (): Promise<unknown[]> =>
      database.dataSource.query(
        `select kinds, subject, category from audit_event
         where action = 'readDataset' and database_user = $1 order by occurred_at`,
        [COUNCIL],
      );
    const before = (await notes()).length;
    await expected("select * from contracts");
    expect(await notes()).toHaveLength(before);
    await expected("select * from star_evidence");
    await expected("select count(*) from targets where value < 0");
    const subject = "demonstration/commissioner-aldermere";
    expect((await notes()).slice(before)).toEqual([
      { kinds: ["star_evidence"], subject, category: "export" },
      { kinds: ["targets"], subject, category: "export" },
    ]);
    // A tool that can write nothing is shown them all the same.
    await expected("select * from targets", "begin read only");
    expect(await notes()).toHaveLength(before + 2);
  });
});
