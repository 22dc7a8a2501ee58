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

/** Tells the views of one catalogue from those of another, and from what an earlier program made. */
function viewsDigest(catalogue: readonly Dataset[]): string {
  const statements = catalogue.flatMap(viewsOf);
  return createHash("sha256").update(JSON.stringify(statements)).digest("hex").slice(0, 16);
}

/** What the schema says of itself; ends in a digest of what made its views. */
export const schemaComment = (catalogue: readonly Dataset[]): string =>
  `Tables for analysts: what contracts were to change, and what changed (${viewsDigest(catalogue)})`;

function viewsOf(dataset: Dataset): readonly string[] {
  const name = escapeIdentifier(dataset.name);
  const [rows, view] = [`${SERVER_SCHEMA}.${name}`, `${TOOLS_SCHEMA}.${name}`];
  const names = dataset.columns.map((column) => escapeIdentifier(column.name));
  return [
    `create or replace view ${rows} (${names.join(", ")}) as ${dataset.sql}`,
    `create or replace view ${view} as select ${dataset.columns.map(asPlain).join(", ")} from ${rows}${noting(dataset)}`,
    `grant select on ${rows} to ${SERVER}`,
    `grant select on ${view} to ${TOOLS}, ${SERVER}`,
    `comment on view ${view} is ${escapeLiteral(viewComment(dataset))}`,
    ...dataset.columns.map(
      (column) =>
        `comment on column ${view}.${escapeIdentifier(column.name)} is ${escapeLiteral(columnComment(column, dataset))}`,
    ),
  ];
}

/**
 * Has it written down that a BI tool read facts. What is about single people has that in its own SQL,
 * which says so to the function.
 */
function noting({ name, kind, audience }: Dataset): string {
  if (kind !== "fact" || audience === "who sees people") return "";
  return ` where (select public.note_extract(${escapeLiteral(name)}, false))`;
}

function asPlain({ name, type }: Column): string {
  const column = escapeIdentifier(name);
  return type === "key" ? `${column}::text as ${column}` : column;
}

/** What a view is; with its key, for tools find none of a view. */
export const viewComment = ({ title, description, key }: Dataset): string =>
  `${title}. ${description} Key: ${key.join(", ")}.`;

/** What a column says; and which view it leads to, for tools find no way from one view to another. */
export function columnComment(column: Column, { relations }: Dataset): string {
  const others = relations.filter(({ columns }) => columns.includes(column.name));
  const ways = others.map(({ to }) => ` Leads to ${to}.`);
  return inWords(column) + ways.join("");
}

/** A column's description with its unit. */
export function inWords({ description, unit }: Column): string {
  return unit === null ? description : `${description} Unit: ${unit}.`;
}
