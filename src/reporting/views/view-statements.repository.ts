import { createHash } from "node:crypto";
import { escapeIdentifier, escapeLiteral } from "pg";
import type { Column, Dataset } from "../catalogue/dataset";
import { SERVER_SCHEMA, TOOLS_SCHEMA } from "./schemas";

/** Roles of the migrations. */
const OWNER = "golden_thread_reporting";
const TOOLS = "golden_thread_bi";
const SERVER = "golden_thread_server, golden_thread_operator";

/**
 * What makes the views of a catalogue, in a transaction of the database's owner. Views are replaced,
 * never dropped: PostgreSQL refuses to take a column from one or to change its type, and so what reads
 * a version goes on reading it.
 */
export function viewStatements(catalogue: readonly Dataset[]): readonly string[] {
  return [
    `set local role ${OWNER}`,
    ...catalogue.flatMap(viewsOf),
    `comment on schema ${TOOLS_SCHEMA} is ${escapeLiteral(schemaComment(catalogue))}`,
    "reset role",
  ];
}

/** Tells one catalogue from another, wherever they differ. */
export function catalogueDigest(catalogue: readonly Dataset[]): string {
  return createHash("sha256").update(JSON.stringify(catalogue)).digest("hex").slice(0, 16);
}

/** What the schema says of itself; ends in the digest of what its views were made from. */
export const schemaComment = (catalogue: readonly Dataset[]): string =>
  `Tables for analysts: what contracts were to change, and what changed (${catalogueDigest(catalogue)})`;

function viewsOf(dataset: Dataset): readonly string[] {
  const name = escapeIdentifier(dataset.name);
  const [rows, view] = [`${SERVER_SCHEMA}.${name}`, `${TOOLS_SCHEMA}.${name}`];
  const names = dataset.columns.map((column) => escapeIdentifier(column.name));
  return [
    `create or replace view ${rows} (${names.join(", ")}) as ${dataset.sql}`,
    `create or replace view ${view} as select ${dataset.columns.map(asPlain).join(", ")} from ${rows}`,
    `grant select on ${rows} to ${SERVER}`,
    `grant select on ${view} to ${TOOLS}, ${SERVER}`,
    `comment on view ${view} is ${escapeLiteral(`${dataset.title}. ${dataset.description}`)}`,
    ...dataset.columns.map(
      (column) =>
        `comment on column ${view}.${escapeIdentifier(column.name)} is ${escapeLiteral(inWords(column))}`,
    ),
  ];
}

function asPlain({ name, type }: Column): string {
  const column = escapeIdentifier(name);
  return type === "key" ? `${column}::text as ${column}` : column;
}

/** A column's description with its unit. */
export function inWords({ description, unit }: Column): string {
  return unit === null ? description : `${description} Unit: ${unit}.`;
}
