import fc from "fast-check";
import { InlineSink } from "../../src/import/rest/inline-sink";
import { createTestDatabase, type TestDatabase } from "../support/database";
import { bundle, countsOf, GOOD, importFiles, reading, withReadings } from "./support/bundle";

describe("landing the good rows alone", () => {
  let database: TestDatabase;
  beforeEach(async () => {
    database = await createTestDatabase();
  });
  afterEach(() => database.drop());

  const references = async (table: string): Promise<string[]> => {
    const rows: { reference: string }[] = await database.dataSource.query(
      `select reference from ${table} order by reference`,
    );
    return rows.map((row) => row.reference);
  };

  it("leaves out faulty rows with all that stands on them, and writes them to be mended", async () => {
    const files = bundle({
      "engagements.csv": GOOD["engagements.csv"]!.replace("E1,P1,C1", "E1,P1,C9"),
      "readings.csv": withReadings(
        reading("R1", "E1", "3,4,,5,6", '"a ""b"", c\nd"'),
        reading("R2", "E2", "3,4,,5,6"),
        reading("R3", "E2", "3,4,,5,99"),
      )["readings.csv"]!,
    });
    const rest = new InlineSink();
    const report = await importFiles(database, files, { acceptValid: true, rest });
    expect(report.outcome).toBe("in_part");
    expect(countsOf(report, "readings.csv")).toMatchObject({ added: 1, faultyRows: 2 });
    expect(await references("engagement")).toEqual(["E2", "E3"]);
    expect(await references("reading")).toEqual(["R2"]);
    expect(rest.files.map(({ path }) => path)).toEqual(["engagements.csv", "readings.csv"]);
    const left = rest.files[1]!.content;
    expect(left.split("\r\n")[0]).toMatch(/^import_line,import_faults,reading,engagement/);
    expect(left).toContain("cannot be entered: see engagements.csv, line 2.");
    expect(left).toContain('work: ""99"" is outside the scale');

    const mended = Object.fromEntries(
      rest.files.map(({ path, content }) => [
        path,
        content.replace(",C9,", ",C1,").replace(/,99(?=\r)/, ",9"),
      ]),
    );
    const second = await importFiles(database, mended);
    expect(second.outcome).toBe("landed");
    expect(await references("reading")).toEqual(["R1", "R2", "R3"]);
    const [{ notes, facts }] = await database.dataSource.query(
      "select r.notes, e.facts from reading r join engagement e on e.id = r.engagement_id " +
        "where r.reference = 'R1'",
    );
    expect({ notes, facts }).toEqual({ notes: 'a "b", c\nd', facts: { age_band: "25-34" } });
    // What was landed and what was mended together are the good bundle.
    const whole = bundle({ "readings.csv": files["readings.csv"]!.replace(",99", ",9") });
    const third = await importFiles(database, whole);
    expect(third.files.every((file) => file.unchanged === file.rows)).toBe(true);
  });

  it("lands nothing of a file that cannot be used, and writes it as it is", async () => {
    const broken = `${GOOD["readings.csv"]}\n"R9,E1`;
    const rest = new InlineSink();
    const report = await importFiles(database, bundle({ "readings.csv": broken }), {
      acceptValid: true,
      rest,
    });
    expect(report.outcome).toBe("in_part");
    expect(await references("engagement")).toHaveLength(3);
    expect(await references("reading")).toEqual([]);
    expect(rest.files).toEqual([{ path: "readings.csv", content: broken }]);
  });

  /** A row of readings, and whether it is good. */
  const row = fc.oneof(
    { weight: 3, arbitrary: fc.constant({ isGood: true, change: (text: string) => text }) },
    ...[
      ["2025-03-01", "2025-02-30"],
      ["2025-03-01", "2019-01-01"],
      ["standard", "usual"],
      [",E", ",X"],
      [",2026,", ",2027,"],
      ["completed", "withdrawn,"],
      [/,\d+$/, ",11"],
      [/,\d+$/, ",x"],
    ].map(([from, to]) =>
      fc.constant({ isGood: false, change: (text: string) => text.replace(from!, to as string) }),
    ),
  );
  const rows = fc.array(
    fc.record({
      row,
      engagement: fc.constantFrom("E1", "E2"),
      score: fc.integer({ min: 1, max: 10 }),
      note: fc.constantFrom("", '"x, ""y"""', '"two\nlines"', "\\N", "tab\there", "back\\slash"),
    }),
    { minLength: 1, maxLength: 30 },
  );

  it("lands exactly the good ones, whatever the mixture", async () => {
    await importFiles(database, bundle({ "readings.csv": null }));
    let run = 0;
    await fc.assert(
      fc.asyncProperty(rows, async (given) => {
        run += 1;
        const id = (i: number): string => `run${run}-${i}`;
        const lines = given.map(({ row: { change }, engagement, score, note }, i) =>
          change(reading(id(i), engagement, `,,,,${score}`, note)),
        );
        const report = await importFiles(
          database,
          { "readings.csv": withReadings(...lines)["readings.csv"]! },
          { acceptValid: true },
        );
        const landed = new Set(await references("reading"));
        const good = given.flatMap(({ row: { isGood } }, i) => (isGood ? [id(i)] : []));
        expect(given.map((_, i) => id(i)).filter((one) => landed.has(one))).toEqual(good);
        expect(countsOf(report, "readings.csv")).toMatchObject({
          rows: given.length,
          added: good.length,
          faultyRows: given.length - good.length,
        });
      }),
      { numRuns: 60 },
    );
    const notes = await database.dataSource.query("select distinct notes from reading");
    for (const { notes: text } of notes) {
      expect([null, 'x, "y"', "two\nlines", "\\N", "tab\there", "back\\slash"]).toContain(text);
    }
  }, 120_000);
});
