import { pipeline, type Readable } from "node:stream";
import { CsvSplitter, type CsvRecord } from "./csv-splitter";
import { TextCheck, UnreadableText } from "./text-check";

const BYTE_ORDER_MARK = "\uFEFF";

/**
 * The records of a CSV file (RFC 4180), as they come, many at a time; blank lines are left out.
 * Memory stays the same however long the file is.
 *
 * @throws UnreadableText from the first byte on that is no text, or where quotes do not match
 */
export async function* readRecordBatches(
  input: Readable,
  onBytes?: (count: number) => void,
): AsyncGenerator<Iterable<CsvRecord>> {
  const text = new TextCheck(onBytes);
  const splitter = new CsvSplitter();
  // What fails is seen where it is read from.
  pipeline(input, text, () => undefined);
  try {
    let isFirst = true;
    for await (const bytes of text as AsyncIterable<Buffer>) {
      const piece = bytes.toString("utf8");
      const hasMark = isFirst && piece.startsWith(BYTE_ORDER_MARK);
      isFirst &&= piece === "";
      yield filled(splitter.split(hasMark ? piece.slice(1) : piece));
    }
    yield filled(splitter.end());
  } catch (error) {
    throw explain(error);
  } finally {
    input.destroy();
  }
}

/** As `readRecordBatches`, one at a time. */
export async function* readRecords(input: Readable): AsyncGenerator<CsvRecord> {
  for await (const batch of readRecordBatches(input)) yield* batch;
}

function* filled(records: Iterable<CsvRecord>): Generator<CsvRecord> {
  for (const record of records) {
    if (record.cells.some((cell) => cell.trim() !== "")) yield record;
  }
}

function explain(error: unknown): unknown {
  if (error instanceof UnreadableText) return error;
  if (error instanceof Error && "code" in error && typeof error.code === "string") {
    return new UnreadableText("UNREADABLE", null, { reason: error.code });
  }
  return error;
}
