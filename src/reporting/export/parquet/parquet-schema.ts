import type { KeyValue, SchemaElement } from "hyparquet";
import type { Column, ColumnType, Dataset } from "../../catalogue/dataset";
import { inWords } from "../../views/view-statements.repository";

type Kind = Pick<SchemaElement, "type" | "converted_type" | "logical_type">;

const TEXT: Kind = { type: "BYTE_ARRAY", converted_type: "UTF8", logical_type: { type: "STRING" } };

const KINDS: Readonly<Record<ColumnType, Kind>> = {
  key: TEXT,
  text: TEXT,
  integer: { type: "INT32" },
  numeric: { type: "DOUBLE" },
  date: { type: "INT32", converted_type: "DATE", logical_type: { type: "DATE" } },
  timestamptz: {
    type: "INT64",
    converted_type: "TIMESTAMP_MICROS",
    logical_type: { type: "TIMESTAMP", isAdjustedToUTC: true, unit: "MICROS" },
  },
};

/** The columns as Parquet has them: which kinds they are, and whether null is among them. */
export function parquetSchema(columns: readonly Column[]): SchemaElement[] {
  return [
    { name: "root", num_children: columns.length },
    ...columns.map(({ name, type, isNullable }): SchemaElement => ({
      name,
      repetition_type: isNullable ? "OPTIONAL" : "REQUIRED",
      ...KINDS[type],
    })),
  ];
}

/** What the file says of itself: the dataset's words, and each column's with its unit. */
export function parquetWords(dataset: Dataset, columns: readonly Column[]): KeyValue[] {
  return [
    { key: "dataset", value: dataset.name },
    { key: "title", value: dataset.title },
    { key: "description", value: dataset.description },
    ...columns.map((column) => ({
      key: `column:${column.name}`,
      value: inWords(column),
    })),
  ];
}
