import { pipeline, type Readable } from "node:stream";
import { CsvError, parse } from "csv-parse";
import { TextCheck, UnreadableText } from "./text-check";

/** One record of a CSV file. */
export interface CsvRecord {
  /** Physical line on which it begins; 1 is the first of the file. */
  readonly line: number;
  readonly cells: readonly string[];
}

/** Longest record in bytes: an open quote would else take the rest of the file into memory. */
const MAX_RECORD_BYTES = 1_000_000;

/**
 * The records of a CSV file (RFC 4180), as they come; blank lines are left out. Memory stays the
 * same however long the file is.
 *
 * @throws UnreadableText from the first byte on that is no text, or where quotes do not match
 */
export async function* readRecords(
  input: Readable,
  onBytes?: (count: number) => void,
): AsyncGenerator<CsvRecord> {
  let line = 1;
  const waitingLines: number[] = [];
  const parser = parse({
    bom: true,
    record_delimiter: ["\r\n", "\n", "\r"],
    relax_column_count: true,
    max_record_size: MAX_RECORD_BYTES,
    // Lines are counted as rows are parsed: an error comes before the rows that wait to be read.
    on_record: (cells) => {
      const isBlank = cells.every((cell) => cell.trim() === "");
      if (!isBlank) waitingLines.push(line);
      line += 1 + lineEndsIn(cells);
      return isBlank ? null : cells;
    },
  });
  // The parser ends with the error of whichever part failed, and that is where it is seen.
  pipeline(input, new TextCheck(onBytes), parser, () => undefined);
  try {
    for await (const cells of parser as AsyncIterable<string[]>) {
      yield { line: waitingLines.shift()!, cells };
    }
  } catch (error) {
    throw explain(error, line);
  } finally {
    input.destroy();
  }
}

function lineEndsIn(cells: readonly string[]): number {
  let count = 0;
  for (const cell of cells) {
    if (cell.includes("\n") || cell.includes("\r")) count += cell.match(/\r\n|\n|\r/g)!.length;
  }
  return count;
}

function explain(error: unknown, line: number): unknown {
  if (error instanceof UnreadableText) return error;
  if (error instanceof CsvError) {
    const isTooLong = error.code === "CSV_MAX_RECORD_SIZE";
    return new UnreadableText(isTooLong ? "ROW_TOO_LONG" : "BROKEN_QUOTES", line);
  }
  if (error instanceof Error && "code" in error && typeof error.code === "string") {
    return new UnreadableText("UNREADABLE", null, { reason: error.code });
  }
  return error;
}
