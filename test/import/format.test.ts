import { createTestDatabase, type TestDatabase } from "../support/database";
import {
  bundle,
  codes,
  countAll,
  countsOf,
  GOOD,
  HEADING,
  importFiles,
  importFrom,
  onlyMessage,
  reading,
  withReadings,
} from "./support/bundle";
import { Readable } from "node:stream";
import { inlineSource } from "../../src/import/inline-source";
import type { BundleFile } from "../../src/import/bundle-source";
import { readMapping } from "../../src/import/mapping-file";
import { CSV_FILES } from "../../src/import/bundle-layout";

describe("the format of CSV files", () => {
  let database: TestDatabase;
  beforeEach(async () => {
    database = await createTestDatabase();
  });
  afterEach(() => database.drop());

  const rowsOf = (query: string): Promise<Record<string, unknown>[]> =>
    database.dataSource.query(query);

  /** Reverses the columns of a CSV text without quotes. */
  const reversed = (text: string): string =>
    text
      .split("\n")
      .map((line) => line.split(",").reverse().join(","))
      .join("\n");

  it("lands a good bundle, and changes nothing the second time", async () => {
    const first = await importFiles(database, GOOD);
    expect(codes(first)).toEqual([]);
    expect(first.outcome).toBe("landed");
    const counts = { rows: 3, added: 3, changed: 0, withdrawn: 0, unchanged: 0, faultyRows: 0 };
    expect(countsOf(first, "readings.csv")).toEqual(counts);
    const total = await countAll(database);
    const second = await importFiles(database, GOOD);
    expect(second.outcome).toBe("landed");
    for (const file of second.files) {
      expect(file).toMatchObject({ added: 0, changed: 0, withdrawn: 0, unchanged: file.rows });
    }
    expect(await countAll(database)).toBe(total);
  });

  it("keeps quotes, commas and line ends in cells, and the order of the file", async () => {
    await importFiles(database, GOOD);
    expect(
      await rowsOf("select reference, notes, scores from reading order by entry_number"),
    ).toEqual([
      { reference: "R1", notes: null, scores: [3, 4, null, 5, 6] },
      { reference: "R2", notes: 'Said "yes", twice\nand left', scores: [5, 4, 2, 5, 7] },
      { reference: "R3", notes: null, scores: [1, 2, 3, 4, 5] },
    ]);
  });

  it("enters readings in the order of the file, whatever their dates and references", async () => {
    const ids = Array.from({ length: 400 }, (_, i) => `R${(i * 7919) % 400}`);
    await importFiles(database, withReadings(...ids.map((id) => reading(id, "E1", "1,,,,"))));
    const rows = await rowsOf("select reference from reading order by entry_number");
    expect(rows.map((row) => row.reference)).toEqual(ids);
  });

  it("finds columns in any order, with a byte order mark and any line ends", async () => {
    const report = await importFiles(
      database,
      bundle({
        "readings.csv": `\uFEFF${HEADING}\r\n${GOOD["readings.csv"]!.split("\n").slice(1).join("\r\n")}\r\n`,
        "engagements.csv": `\uFEFF${reversed(GOOD["engagements.csv"]!)}\n\n`,
        "organisations.csv": reversed(GOOD["organisations.csv"]!).replaceAll("\n", "\r"),
      }),
    );
    expect(codes(report)).toEqual([]);
    expect(countsOf(report, "engagements.csv").added).toBe(3);
    const [{ notes }] = (await rowsOf("select notes from reading where reference = 'R2'")) as [
      { notes: string },
    ];
    expect(notes).toBe('Said "yes", twice\r\nand left');
  });

  it("keeps further columns of engagements as facts, and blanks as nothing", async () => {
    const files = bundle({
      "engagements.csv": GOOD["engagements.csv"]!.split("\n")
        .map((line, i) => `${line},${["housing status", "rough", " ", "hostel"][i]}`)
        .join("\n"),
    });
    await importFiles(database, files);
    expect(await rowsOf("select reference, facts from engagement order by reference")).toEqual([
      { reference: "E1", facts: { age_band: "25-34", "housing status": "rough" } },
      { reference: "E2", facts: {} },
      { reference: "E3", facts: { age_band: "18-24", "housing status": "hostel" } },
    ]);
  });

  it("tells physical lines apart from rows", async () => {
    const report = await importFiles(
      database,
      withReadings(
        reading("R1", "E1", "1,,,,", '"one\r\ntwo\nthree"'),
        "",
        ",,,,,,,,,,,,,",
        reading("R2", "E1", "0,,,,"),
      ),
    );
    // Line 1 the header, 2 to 4 the first row, 5 and 6 blank.
    expect(codes(report)).toEqual(["readings.csv:7 home OUTSIDE_THE_SCALE"]);
    expect(countsOf(report, "readings.csv").rows).toBe(2);
  });

  it("reads money exactly, in the currency's own smallest unit", async () => {
    const [heading, first, second] = GOOD["contracts.csv"]!.split("\n");
    const yen = second!.replace(",,active", "1200000,JPY,active");
    expect(yen).toContain(",1200000,JPY");
    const files = bundle({ "contracts.csv": [heading, first, yen].join("\n") });
    expect(codes(await importFiles(database, files))).toEqual([]);
    expect(await rowsOf("select value_minor, currency from contract order by reference")).toEqual([
      { value_minor: 125_050, currency: "GBP" },
      { value_minor: 1_200_000, currency: "JPY" },
    ]);
  });

  describe("of files that cannot be used", () => {
    const faultsWith = async (content: Buffer): Promise<string[]> => {
      const inline = inlineSource(
        Object.entries(GOOD).map(([path, text]) => ({ path, content: text })),
      );
      const list = async (): Promise<BundleFile[]> =>
        (await inline.list()).map((file) =>
          file.path === "readings.csv"
            ? { ...file, size: content.length, open: () => Readable.from([content]) }
            : file,
        );
      const report = await importFrom(database, { source: { name: "test", list } });
      expect(report.outcome).toBe("refused");
      expect(await countAll(database)).toBe(0);
      return codes(report);
    };
    const good = Buffer.from(GOOD["readings.csv"]!);

    it.each([
      ["an empty file", Buffer.alloc(0), "readings.csv: - EMPTY"],
      ["blank lines only", Buffer.from("\n\n \n"), "readings.csv: - EMPTY"],
      [
        "another encoding",
        Buffer.concat([good, Buffer.from([0x0a, 0x52, 0xe9, 0x2c])]),
        "readings.csv:6 - NOT_UTF8",
      ],
      [
        "half a character at the end",
        Buffer.concat([good, Buffer.from([0xe2, 0x82])]),
        "readings.csv:5 - NOT_UTF8",
      ],
      ["UTF-16", Buffer.from(GOOD["readings.csv"]!, "utf16le"), "readings.csv:1 - BINARY"],
      [
        "a program",
        Buffer.from([0x7f, 0x45, 0x4c, 0x46, 2, 1, 1, 0, 0, 0]),
        "readings.csv:1 - BINARY",
      ],
      [
        "an open quote",
        Buffer.concat([good, Buffer.from('\n"R9,E1')]),
        "readings.csv:6 - BROKEN_QUOTES",
      ],
      [
        "a quote in a cell",
        Buffer.concat([good, Buffer.from('\nR"9,E1')]),
        "readings.csv:6 - BROKEN_QUOTES",
      ],
      [
        "one endless row",
        Buffer.concat([good, Buffer.from('\n"'), Buffer.alloc(2_000_000, "x")]),
        "readings.csv:6 - ROW_TOO_LONG",
      ],
    ])("refuses %s", async (_, content, fault) => {
      expect(await faultsWith(content)).toEqual([fault]);
    });

    it("says that cells are separated by commas", async () => {
      const report = await importFiles(
        database,
        bundle({ "organisations.csv": GOOD["organisations.csv"]!.replaceAll(",", ";") }),
      );
      expect(JSON.stringify(report)).toContain("cells must be separated by commas");
    });
  });

  it("takes a file with a header alone as one without rows", async () => {
    const report = await importFiles(database, withReadings());
    expect(report.outcome).toBe("landed");
    expect(countsOf(report, "readings.csv").rows).toBe(0);
  });

  it("says when nothing of a bundle is there, and what it leaves out", async () => {
    await expect(importFiles(database, { "notes.txt": "hello" })).rejects.toThrow(
      "the request holds no part of a bundle: organisations.csv",
    );
    const report = await importFiles(database, { ...GOOD, "reading.csv": "x" });
    expect(report.outcome).toBe("landed");
    expect(report.warnings[0]).toContain("reading.csv (did you mean readings.csv?)");
  });

  it("reads another source's headings and words by a mapping file", async () => {
    const theirs = GOOD["readings.csv"]!.replace("reading,", "Form no,")
      .replace(",kind,", ",Type,")
      .replaceAll("collaborative", "Together");
    const mapping = readMapping(
      JSON.stringify({
        "readings.csv": {
          columns: { "Form no": "reading", Type: "kind" },
          words: { completed_by: { Together: "collaborative" }, kind: { Usual: "standard" } },
        },
      }),
      CSV_FILES,
    );
    const files = bundle({ "readings.csv": theirs.replaceAll("standard", "Usual") });
    expect((await importFiles(database, files)).outcome).toBe("refused");
    expect(codes(await importFiles(database, files, { mapping }))).toEqual([]);
    expect(() => readMapping('{ "reading.csv": {} }', CSV_FILES)).toThrow('"reading.csv" names no');
    expect(() => readMapping("{", CSV_FILES)).toThrow("The mapping file is not JSON");
    expect(() => readMapping('{ "readings.csv": { "rows": {} } }', CSV_FILES)).toThrow(
      'is neither "columns" nor "words"',
    );
  });

  it("names what is wrong in a Star and in a model, with the place in the file", async () => {
    const star = JSON.parse(GOOD["stars/compass.json"]!) as Record<string, unknown>;
    const at = async (changes: object): Promise<string[]> => {
      const content = JSON.stringify({ ...star, ...changes });
      return codes(await importFiles(database, { "stars/compass.json": content }));
    };
    expect(await at({ licenced: true })).toEqual([
      "stars/compass.json:licenced licenced UNKNOWN_FIELD",
    ]);
    expect(await at({ scale: { min: "1", max: 10 } })).toEqual([
      "stars/compass.json:scale.min min WRONG_KIND",
    ]);
    expect(await at({ stages: [{ name: "A", from: 1, to: 4 }] })).toEqual([
      "stars/compass.json:stages[0].to to GAP_OR_OVERLAP",
    ]);
    expect(codes(await importFiles(database, { "stars/compass.json": "{\n\n nope }" }))).toEqual([
      "stars/compass.json:3 - NOT_JSON",
    ]);
    const model = {
      ...{ model: "m", title: "M", contracts: ["C9"], links: [] },
      nodes: [{ ref: "a", layer: "outptu", title: "A" }],
    };
    const files = { ...GOOD, "models/m.json": JSON.stringify(model) };
    expect(onlyMessage(await importFiles(database, files))).toContain("did you mean output?");
    model.nodes[0]!.layer = "output";
    const unknown = { ...GOOD, "models/m.json": JSON.stringify(model) };
    expect(codes(await importFiles(database, unknown))[0]).toBe(
      "models/m.json:contracts[0] contracts UNKNOWN_CONTRACT",
    );
    expect(await countAll(database)).toBe(0);
  });
});
