import type { Sql } from "sql-template-tag";
import type { Column } from "../catalogue/dataset";
import { csvFile, type CsvOptions } from "./csv/csv";
import { csvValues } from "./csv/csv-rows";
import type { Batches } from "./batches";
import type { FileQuestion } from "./file-question";
import { parquetFile } from "./parquet/parquet";
import { parquetValues } from "./parquet/parquet-rows";

/** What a file may have besides its rows. */
export type FileOptions = CsvOptions;

/** A form in which rows are given away. */
export interface FileFormat {
  /** The end of a file's name, without the point. */
  readonly name: "csv" | "parquet";
  readonly contentType: string;
  /** What it asks for of each row. */
  readonly values: (columns: readonly Column[]) => readonly Sql[];
  /** Rows that are fetched at a time: few where they are gathered, lest they outlive quick collections. */
  readonly batch: number;
  /** The file in pieces, of which the first comes when the first rows are there. */
  readonly write: (
    question: FileQuestion,
    batches: Batches,
    options: FileOptions,
  ) => AsyncGenerator<Buffer>;
}

export const FORMATS: readonly FileFormat[] = [
  {
    name: "csv",
    contentType: "text/csv; charset=utf-8; header=present",
    values: csvValues,
    batch: 2_000,
    write: ({ columns }, batches, options) => csvFile(columns, batches, options),
  },
  {
    name: "parquet",
    contentType: "application/vnd.apache.parquet",
    values: parquetValues,
    batch: 500,
    write: ({ dataset, columns }, batches) => parquetFile(dataset, columns, batches),
  },
];
