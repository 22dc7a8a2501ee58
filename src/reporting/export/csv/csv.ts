import type { Column } from "../../catalogue/dataset";
import type { Batches, FileRow } from "../batches";
import { csvParts } from "./csv-parts";
import { csvText } from "./csv-text";

/** Lines end as RFC 4180 has them. */
const END = "\r\n";

/** By this Excel knows that a file is UTF-8. */
const BYTE_ORDER_MARK = "\uFEFF";

/** What a file may have besides. */
export interface CsvOptions {
  /** Whether a byte order mark leads it. */
  readonly hasMark: boolean;
}

/**
 * Rows, in parts, as a CSV file with a line of column names (RFC 4180, UTF-8), a piece for each batch. Nothing
 * is given before the first batch has arrived.
 */
export async function* csvFile(
  columns: readonly Column[],
  batches: Batches,
  { hasMark }: CsvOptions,
): AsyncGenerator<Buffer> {
  const isText = csvParts(columns).map(({ kind }) => kind === "text");
  const names = columns.map(({ name }) => csvText(name)).join(",");
  let head = `${hasMark ? BYTE_ORDER_MARK : ""}${names}${END}`;
  for await (const rows of batches) {
    yield Buffer.from(head + linesOf(rows, isText));
    head = "";
  }
  if (head !== "") yield Buffer.from(head);
}

function linesOf(rows: readonly FileRow[], isText: readonly boolean[]): string {
  let lines = "";
  for (const row of rows) {
    for (let i = 0; i < isText.length; i++) {
      const value = row[i]!;
      if (i > 0) lines += ",";
      if (value !== null) lines += isText[i] ? csvText(String(value)) : value;
    }
    lines += END;
  }
  return lines;
}
