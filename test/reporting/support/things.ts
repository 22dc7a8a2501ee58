import type { Column, ColumnType, Dataset } from "../../../src/reporting/catalogue/dataset";
import type { Catalogue } from "../../../src/reporting/query/scope";

/** A schema of a test's own, with a view for each dataset. */
export const SCHEMA = "reporting_test";

const column = (name: string, type: ColumnType, isNullable = true): Column => ({
  name,
  type,
  description: `The ${name} of it`,
  unit: type === "numeric" ? "pounds & pence" : null,
  isNullable,
});

const shared = { kind: "fact", audience: "everybody", sql: "" } as const;

/** A dataset with a column of each type, a key of two columns, and a way to another. */
export const THINGS: Dataset = {
  ...shared,
  name: "things",
  title: "Things",
  description: "One row for each <thing>",
  columns: [
    column("id", "text", false),
    column("place", "integer", false),
    column("label", "text"),
    column("size", "integer"),
    column("weight", "numeric"),
    column("made_on", "date"),
    column("seen_at", "timestamptz"),
    column("owner_id", "key"),
  ],
  key: ["id", "place"],
  relations: [{ name: "owner", to: "owners", columns: ["owner_id"] }],
};

export const OWNERS: Dataset = {
  ...shared,
  kind: "dimension",
  name: "owners",
  title: "Owners",
  description: "One row for each owner",
  columns: [column("id", "key", false), column("name", "text"), column("age", "integer")],
  key: ["id"],
  relations: [],
};

export const TEST_CATALOGUE: Catalogue = { schema: SCHEMA, datasets: [THINGS, OWNERS] };

/** Makes the schema, its tables and what the server needs to read them. */
export const MAKE_THINGS = `
  create schema ${SCHEMA};
  create table ${SCHEMA}.owners (id uuid primary key, name text, age integer);
  create table ${SCHEMA}.things (
    id text not null, place integer not null, label text, size integer, weight numeric,
    made_on date, seen_at timestamptz, owner_id uuid, primary key (id, place)
  );
  grant usage on schema ${SCHEMA} to golden_thread_server;
  grant select on all tables in schema ${SCHEMA} to golden_thread_server;`;

/** A row of the things, as it is inserted. */
export interface Thing {
  readonly id: string;
  readonly place: number;
  readonly label: string | null;
  readonly size: number | null;
  /** Decimal text. */
  readonly weight: string | null;
  readonly made_on: string | null;
  readonly seen_at: string | null;
  readonly owner_id: string | null;
}

/** Inserts rows given as JSON. */
export const insertInto = (table: "things" | "owners"): string =>
  `insert into ${SCHEMA}.${table} select * from json_populate_recordset(null::${SCHEMA}.${table}, $1)`;
