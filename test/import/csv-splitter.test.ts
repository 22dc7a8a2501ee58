import { parse } from "csv-parse/sync";
import fc from "fast-check";
import { CsvSplitter, type CsvRecord } from "../../src/import/csv/csv-splitter";
import { UnreadableText } from "../../src/import/csv/text-check";

/** The records of a text that comes in pieces; or that it cannot be read, and from which line on. */
function split(pieces: readonly string[]): CsvRecord[] | number | null {
  const splitter = new CsvSplitter();
  const records: CsvRecord[] = [];
  try {
    for (const piece of pieces) records.push(...splitter.split(piece));
    records.push(...splitter.end());
    return records;
  } catch (error) {
    if (error instanceof UnreadableText) return error.line;
    throw error;
  }
}

/** What a library that looks at each character makes of it. */
function byLibrary(text: string): string[][] | null {
  try {
    return parse(text, {
      record_delimiter: ["\r\n", "\n", "\r"],
      relax_column_count: true,
    });
  } catch {
    return null;
  }
}

const cellsOf = (result: CsvRecord[] | number | null): (readonly string[])[] | null =>
  Array.isArray(result) ? result.map(({ cells }) => cells) : null;

/** A text in pieces of any length. */
const pieces = fc
  .tuple(
    fc.array(
      fc.constantFrom("a", "bc", " ", ",", ",", '"', '""', '"x"', "\n", "\r\n", "\r", "é", '","'),
      { maxLength: 30 },
    ),
    fc.infiniteStream(fc.integer({ min: 1, max: 5 })),
  )
  .map(([parts, lengths]) => {
    const cut: string[] = [];
    for (let rest = parts.join(""); rest !== "";) {
      const length = lengths.next().value ?? 1;
      cut.push(rest.slice(0, length));
      rest = rest.slice(length);
    }
    return cut;
  });

describe("CsvSplitter", () => {
  it("reads what the library reads, and refuses what it refuses, however it is cut", () => {
    let [read, refused] = [0, 0];
    fc.assert(
      fc.property(pieces, (cut) => {
        const expected = byLibrary(cut.join(""));
        if (expected) read += 1;
        else refused += 1;
        expect(cellsOf(split(cut))).toEqual(expected);
      }),
      { numRuns: 4_000 },
    );
    expect(Math.min(read, refused)).toBeGreaterThan(400);
  });

  it("tells the physical lines on which records begin", () => {
    const records = split(['a,"b\r', '\nc"\r', '\n"d\r\r\n', 'e"\rf\n\n', "g"]);
    expect((records as CsvRecord[]).map(({ line }) => line)).toEqual([1, 3, 6, 7, 8]);
  });

  it("says from which line on a text cannot be read", () => {
    expect(split(['a\n"b\nc"\n"d', "\ne"])).toBe(4);
    expect(split(["a\n", 'b,c"'])).toBe(2);
  });

  it.each([
    ["without an end", ["x".repeat(400_000), "x".repeat(400_000), "x".repeat(400_000)]],
    ["with an end", [`${"x".repeat(1_200_000)}\n`]],
    ["in quotes", [`a\n"${"x".repeat(600_000)}`, "x".repeat(600_000)]],
  ])("refuses a row %s that is too long", (_, cut) => {
    expect(split(cut)).toBe(cut[0]!.startsWith("a") ? 2 : 1);
  });

  it("looks at each character of a long row twice at most, in however many pieces it comes", () => {
    const pieces = Array.from({ length: 1_500 }, () => ",".repeat(1_000));
    const counted = jest.spyOn(String.prototype, "replaceAll");
    try {
      expect(split(pieces)).toHaveLength(1);
      const characters = counted.mock.contexts.reduce((sum, text) => sum + String(text).length, 0);
      expect(characters).toBeLessThanOrEqual(3_000_000);
    } finally {
      counted.mockRestore();
    }
  });
});
