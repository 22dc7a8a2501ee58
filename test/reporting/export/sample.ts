import fc from "fast-check";
import type { Column, ColumnType, Dataset } from "../../../src/reporting/catalogue/dataset";
import type { FileRow } from "../../../src/reporting/export/batches";

/** A column of each type that there is, of each with and without nulls. */
export const COLUMNS: readonly Column[] = (
  ["text", "key", "integer", "numeric", "date", "timestamptz"] as const
).flatMap((type) => [columnOf(type, false), columnOf(type, true)]);

/** A dataset of these columns, which no database has. */
export const SAMPLE: Dataset = {
  name: "samples",
  title: "Samples",
  description: "One row for each sample.",
  kind: "fact",
  audience: "everybody",
  columns: COLUMNS,
  key: ["text_needed"],
  relations: [],
  sql: "select",
};

function columnOf(type: ColumnType, isNullable: boolean): Column {
  const name = `${type}_${isNullable ? "or_null" : "needed"}`;
  const unit = type === "integer" ? "people" : null;
  return { name, type, description: `Some ${type}.`, unit, isNullable };
}

/** Signs that files, formulas and parsers stumble over. */
const NASTY = [...`'"=+-@,;|\t\r\n\\ \uFEFF\u0001\u2028é𝄞＝＋－＠A0z`];

const nasty = fc.string({ unit: fc.constantFrom(...NASTY), maxLength: 6 });
const anyText = fc.oneof(nasty, fc.string({ unit: "grapheme" })).map(withoutZero);
const wholeNumber = fc.integer({ min: -999_999_999, max: 999_999_999 });
const decimal = fc
  .tuple(fc.integer({ min: -999_999_999, max: 999_999_999 }), fc.integer({ min: 0, max: 999_999 }))
  .map(([whole, part]) => `${whole}.${String(part).padStart(6, "0")}`);
const day = fc
  .integer({
    min: Date.parse("1900-01-01") / 86_400_000,
    max: Date.parse("2199-12-31") / 86_400_000,
  })
  .map((days) => new Date(days * 86_400_000).toISOString().slice(0, 10));
const time = fc
  .tuple(fc.integer({ min: 0, max: 86_399 }), fc.integer({ min: 0, max: 999_999 }))
  .map(([seconds, part]) => {
    const clock = new Date(seconds * 1000).toISOString().slice(11, 19);
    // As PostgreSQL has it: without zeros at the end.
    const fraction = String(part).padStart(6, "0").replace(/0+$/, "");
    return fraction === "" ? clock : `${clock}.${fraction}`;
  });
const instant = fc.tuple(day, time).map(([on, at]) => `${on} ${at}+00`);

/** PostgreSQL's texts have no zero in them. */
function withoutZero(text: string): string {
  return text.replaceAll("\0", "");
}

const VALUES: Readonly<Record<ColumnType, fc.Arbitrary<string | number>>> = {
  key: fc.uuid(),
  text: anyText,
  integer: wholeNumber,
  numeric: decimal,
  date: day,
  timestamptz: instant,
};

/** Any row of the sample's columns. */
export const anyRow: fc.Arbitrary<FileRow> = fc.tuple(
  ...COLUMNS.map(({ type, isNullable }) =>
    isNullable ? fc.option(VALUES[type], { nil: null }) : VALUES[type],
  ),
);

/** Rows as a database gives them, so many at a time. */
export async function* inBatches(
  rows: readonly FileRow[],
  size: number,
): AsyncGenerator<readonly FileRow[]> {
  for (let at = 0; at < rows.length; at += size) yield rows.slice(at, at + size);
}

/** All of a file. */
export async function wholeOf(pieces: AsyncIterable<Buffer>): Promise<Buffer> {
  const all: Buffer[] = [];
  for await (const piece of pieces) all.push(piece);
  return Buffer.concat(all);
}
