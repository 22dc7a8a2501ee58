import fc from "fast-check";
import type { Column } from "../../../src/reporting/catalogue/dataset";
import { csvFile } from "../../../src/reporting/export/csv/csv";
import { csvParts } from "../../../src/reporting/export/csv/csv-parts";
import { csvText } from "../../../src/reporting/export/csv/csv-text";
import type { FileRow } from "../../../src/reporting/export/batches";
import { readCsv, unguarded } from "./read-csv";
import { anyRow, COLUMNS, inBatches, wholeOf } from "./sample";

const FORMULA = /^[=+\-@\t\r\n＝＋－＠]/;

/** What a value stands for, once who reads it has taken away what guards it. */
function meant(value: string | null, place: number): string | null {
  if (value === null) return null;
  const { type } = COLUMNS[place]!;
  return type === "text" ? unguarded(value) : value;
}

const asText = (value: string | number | null): string | null =>
  value === null ? null : String(value);

const write = (rows: readonly FileRow[], size = 2): Promise<Buffer> =>
  wholeOf(csvFile(COLUMNS, inBatches(rows.map(inParts), size), { hasMark: false }));

/** A row as the database gives it. */
function inParts(row: FileRow): FileRow {
  const value = (column: Column): string | number | null => row[COLUMNS.indexOf(column)]!;
  return csvParts(COLUMNS).map((part) =>
    part.kind === "text"
      ? value(part.column)
      : part.columns.map((column) => value(column) ?? "").join(","),
  );
}

describe("CSV", () => {
  it("gives every row back as it was, whatever stands in it", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(anyRow, { maxLength: 7 }), async (rows) => {
        const [names, ...found] = readCsv(await write(rows));
        expect(names).toEqual(COLUMNS.map(({ name }) => name));
        expect(found.map((row) => row.map(meant))).toEqual(rows.map((row) => row.map(asText)));
      }),
      { numRuns: 300 },
    );
  });

  it("has no text that a spreadsheet would compute, and leaves numbers numbers", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(anyRow, { maxLength: 7 }), async (rows) => {
        for (const row of readCsv(await write(rows)).slice(1)) {
          row.forEach((value, place) => {
            if (COLUMNS[place]!.type === "text") expect(value ?? "").not.toMatch(FORMULA);
            else expect(value ?? "").not.toContain("'");
          });
        }
      }),
    );
  });

  it.each([
    ["=1+1", "'=1+1"],
    ['=HYPERLINK("http://x","y")', `"'=HYPERLINK(""http://x"",""y"")"`],
    ["-12", "'-12"],
    ["\tx", "'\tx"],
    ["\rx", `"'\rx"`],
    ["＝1", "'＝1"],
    ["'=1", "''=1"],
    ["'tis", "'tis"],
    ["a=b", "a=b"],
    ["12", "12"],
    ["", '""'],
  ])("writes the text %j as %j", (text, written) => {
    expect(csvText(text)).toBe(written);
  });

  it("is UTF-8 with lines that end in CR LF, and has a byte order mark where one is wanted", async () => {
    const columns = COLUMNS.filter(({ name }) => name === "text_needed");
    const rows = (): AsyncGenerator<readonly FileRow[]> => inBatches([["é"]], 1);
    const plain = await wholeOf(csvFile(columns, rows(), { hasMark: false }));
    expect(plain).toEqual(Buffer.from("text_needed\r\né\r\n", "utf8"));
    const marked = await wholeOf(csvFile(columns, rows(), { hasMark: true }));
    expect(marked).toEqual(Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), plain]));
  });

  it("has the names of the columns where there are no rows", async () => {
    expect((await write([])).toString()).toBe(`${COLUMNS.map(({ name }) => name).join(",")}\r\n`);
  });

  it("gives nothing before the first rows are there", async () => {
    const failing = csvFile(COLUMNS, failAtOnce(), { hasMark: false });
    await expect(failing.next()).rejects.toThrow("no rows");
  });
});

async function* failAtOnce(): AsyncGenerator<readonly FileRow[]> {
  throw new Error("no rows");
}
