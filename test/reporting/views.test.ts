import { escapeLiteral } from "pg";
import { isReady } from "../../src/db/open-database";
import { CATALOGUE } from "../../src/reporting/catalogue/catalogue";
import type { ColumnType, Dataset } from "../../src/reporting/catalogue/dataset";
import { hasViews, installViews } from "../../src/reporting/views/install-views.repository";
import {
  columnComment,
  schemaComment,
  viewComment,
  viewStatements,
} from "../../src/reporting/views/view-statements.repository";
import { createTestDatabase, type TestDatabase } from "../support/database";

interface FoundColumn {
  readonly schema: string;
  readonly view: string;
  readonly name: string;
  readonly type: string;
  readonly comment: string | null;
}

/** As PostgreSQL calls them, for tools and for the server. */
const TYPES: Readonly<Record<ColumnType, readonly [string, string]>> = {
  key: ["text", "uuid"],
  text: ["text", "text"],
  integer: ["integer", "integer"],
  numeric: ["numeric", "numeric"],
  date: ["date", "date"],
  timestamptz: ["timestamp with time zone", "timestamp with time zone"],
};

describe("views for analysts", () => {
  let database: TestDatabase;
  let columns: readonly FoundColumn[];
  beforeAll(async () => {
    database = await createTestDatabase();
    columns = await database.dataSource.query(
      `select c.relnamespace::regnamespace::text as schema, c.relname as view, a.attname as name,
         format_type(a.atttypid, a.atttypmod) as type, col_description(c.oid, a.attnum) as comment
       from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attnum > 0
       where c.relkind = 'v' and c.relnamespace::regnamespace::text like 'reporting\\_%'
       order by c.relname, a.attnum`,
    );
  });
  afterAll(() => database.drop());

  const found = (schema: string, { name }: Dataset) =>
    columns.filter((column) => column.schema === schema && column.view === name);

  it("are there for each dataset of the catalogue, and for nothing else", () => {
    const names = CATALOGUE.map(({ name }) => name).sort();
    for (const schema of ["reporting_v1", "reporting_rows"]) {
      const views = columns.filter((column) => column.schema === schema).map(({ view }) => view);
      expect([...new Set(views)]).toEqual(names);
    }
  });

  it.each(CATALOGUE.map((dataset) => [dataset.name, dataset] as const))(
    "have the columns of %s, in plain types, each with what it says",
    (_, dataset) => {
      const told = dataset.columns.map((column) => ({
        name: column.name,
        type: TYPES[column.type][0],
        comment: columnComment(column, dataset),
      }));
      expect(
        found("reporting_v1", dataset).map(({ name, type, comment }) => ({ name, type, comment })),
      ).toEqual(told);
      expect(found("reporting_rows", dataset).map(({ name, type }) => [name, type])).toEqual(
        dataset.columns.map(({ name, type }) => [name, TYPES[type][1]]),
      );
    },
  );

  it("say what they are, what their rows are known by, and where columns lead", async () => {
    const told = await database.dataSource.query(
      `select relname as name, obj_description(oid, 'pg_class') as comment from pg_class
       where relnamespace = 'reporting_v1'::regnamespace`,
    );
    const comments = new Map(
      told.map((row: { name: string; comment: string }) => [row.name, row.comment]),
    );
    for (const dataset of CATALOGUE) {
      expect(comments.get(dataset.name)).toBe(viewComment(dataset));
    }
    expect(comments.get("contracts")).toMatch(/^Contracts\. One row for .* Key: contract_id\.$/);
    const services = CATALOGUE.find(({ name }) => name === "services")!;
    const column = found("reporting_v1", services).find(({ name }) => name === "provider_id");
    expect(column?.comment).toBe("Key of the organisation that runs it. Leads to organisations.");
  });

  it("belong to a role that owns no table", async () => {
    const owners = await database.dataSource.query(
      `select distinct c.relkind::text as kind
       from pg_class c where c.relowner = 'golden_thread_reporting'::regrole`,
    );
    expect(owners).toEqual([{ kind: "v" }]);
  });

  it("leave a server ready for which a newer program made its own", async () => {
    const comment = schemaComment(CATALOGUE);
    const say = (text: string): Promise<unknown> =>
      database.dataSource.query(
        `set role golden_thread_reporting; comment on schema reporting_v1 is ${escapeLiteral(text)}; reset role`,
      );
    await say("of tomorrow");
    try {
      expect(await isReady(database.server)).toBe(true);
    } finally {
      await say(comment);
    }
  });

  it("are made once, and again where the catalogue is another", async () => {
    expect(await hasViews(database.dataSource)).toBe(true);
    await database.dataSource.query(
      "set role golden_thread_reporting; comment on schema reporting_v1 is 'of yesterday'; reset role",
    );
    expect(await hasViews(database.dataSource)).toBe(false);
    await installViews(database.dataSource);
    expect(await hasViews(database.dataSource)).toBe(true);
  });

  it("never lose a column, nor change its type", async () => {
    const [contracts] = CATALOGUE;
    const install = (dataset: Dataset) =>
      database.dataSource.transaction(async (manager) => {
        for (const statement of viewStatements([dataset])) await manager.query(statement);
      });
    const fewer = { ...contracts!, columns: contracts!.columns.slice(0, -1) };
    const sql = contracts!.sql.replace(/,\s*ocds_id/, "");
    await expect(install({ ...fewer, sql })).rejects.toThrow("cannot drop columns from view");
    const other = { ...contracts!, sql: contracts!.sql.replace("title,", "5,") };
    await expect(install(other)).rejects.toThrow("cannot change data type");
  });
});

describe("the catalogue", () => {
  it.each(CATALOGUE.map((dataset) => [dataset.name, dataset] as const))(
    "tells of %s what holds",
    (name, { columns, key, relations }) => {
      expect(name).toMatch(/^[a-z][a-z_]*$/);
      const known = new Map(columns.map((column) => [column.name, column]));
      expect(known.size).toBe(columns.length);
      expect(key.map((part) => known.get(part)?.isNullable)).toEqual(key.map(() => false));
      for (const relation of relations) {
        const other = CATALOGUE.find((dataset) => dataset.name === relation.to);
        const types = other?.key.map(
          (part) => other.columns.find((one) => one.name === part)?.type,
        );
        expect(relation.columns.map((part) => known.get(part)?.type)).toEqual(types);
        expect(known.has(relation.name)).toBe(false);
      }
    },
  );
});
