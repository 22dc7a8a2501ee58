import { createTestDatabase, type TestDatabase } from "../support/database";
import {
  bundle,
  codes,
  countsOf,
  GOOD,
  importFiles,
  onlyMessage,
  reading,
  withReadings,
  type Files,
} from "./support/bundle";

describe("a bundle about what is known already", () => {
  let database: TestDatabase;
  beforeEach(async () => {
    database = await createTestDatabase();
    await importFiles(database, GOOD);
  });
  afterEach(() => database.drop());

  const rowsOf = (query: string): Promise<Record<string, unknown>[]> =>
    database.dataSource.query(query);
  const replaced = (file: string, from: string | RegExp, to: string): Files => {
    const content = GOOD[file]!.replace(from, to);
    expect(content).not.toBe(GOOD[file]);
    return bundle({ [file]: content });
  };

  it("refuses other scores under a known reading, and names the area", async () => {
    const report = await importFiles(database, withReadings(reading("R1", "E1", "3,9,,5,6")));
    expect(codes(report)).toEqual(["readings.csv:2 money CONFLICT"]);
    expect(onlyMessage(report)).toBe(
      'This is known already and says money "4", not "9": what is known does not change by an import.',
    );
    const [{ scores }] = (await rowsOf("select scores from reading where reference = 'R1'")) as [
      { scores: number[] },
    ];
    expect(scores).toEqual([3, 4, null, 5, 6]);
  });

  it.each([
    ["engagement", "R1,E1", "R1,E2"],
    ["taken_on", "2025-03-01", "2025-03-02"],
    ["completed_by", "collaborative", "worker"],
    ["kind", "standard", "retrospective"],
    ["notes", "completed,,3,4", "completed,new,3,4"],
    ["home", "completed,,3,4", "completed,,,4"],
  ])("refuses another %s of a known reading", async (field, from, to) => {
    const report = await importFiles(database, replaced("readings.csv", from, to));
    expect(codes(report)).toEqual([`readings.csv:2 ${field} CONFLICT`]);
  });

  it("withdraws a known reading, once, with who approved it", async () => {
    const files = replaced("readings.csv", "completed,,3,4", "withdrawn,,3,4");
    const first = await importFiles(database, files);
    expect(countsOf(first, "readings.csv")).toMatchObject({ withdrawn: 1, unchanged: 2 });
    const second = await importFiles(database, files);
    expect(countsOf(second, "readings.csv")).toMatchObject({ withdrawn: 0, unchanged: 3 });
    expect(
      await rowsOf(
        "select r.state, w.state as request, w.requested_by, w.decided_by from reading r " +
          "join withdrawal w on w.reading_id = r.id",
      ),
    ).toEqual([
      {
        state: "withdrawn",
        request: "approved",
        requested_by: "source",
        decided_by: "command-line",
      },
    ]);
    // A source that does not know of it does not bring the reading back.
    const again = await importFiles(database, GOOD);
    expect(countsOf(again, "readings.csv")).toMatchObject({ changed: 0, unchanged: 3 });
    const other = replaced("readings.csv", "completed,,3,4", "withdrawn,,3,5");
    expect(codes(await importFiles(database, other))).toEqual(["readings.csv:2 money CONFLICT"]);
  });

  it("lets a reading in progress change until it is completed", async () => {
    const open = (scores: string, state: string): Files =>
      withReadings(reading("R9", "E2", scores).replace("completed", state));
    await importFiles(database, open("1,,,,", "in_progress"));
    const changed = await importFiles(database, open("1,2,,,", "in_progress"));
    expect(countsOf(changed, "readings.csv").changed).toBe(1);
    const completed = await importFiles(database, open("2,2,2,2,2", "completed"));
    expect(countsOf(completed, "readings.csv").changed).toBe(1);
    const back = await importFiles(database, open("2,2,2,2,2", "in_progress"));
    expect(countsOf(back, "readings.csv")).toMatchObject({ changed: 0, unchanged: 1 });
    const late = await importFiles(database, open("3,2,2,2,2", "completed"));
    expect(codes(late)).toEqual(["readings.csv:2 home CONFLICT"]);
    const [row] = await rowsOf(
      "select state, scores, completed_at is null as open from reading where reference = 'R9'",
    );
    expect(row).toEqual({ state: "completed", scores: [2, 2, 2, 2, 2], open: false });
  });

  it("lets an engagement gain an end, facts and a keyworker, and keeps what it said", async () => {
    const files = bundle({
      "engagements.csv": GOOD["engagements.csv"]!.replace("reason,age_band", "reason,age_band,area")
        .replace("W1,2025-01-01,,,25-34", "W9,2025-01-01,2025-09-01,planned,25-34,north")
        .replace("planned,\n", "planned,,\n")
        .replace("18-24", "18-24,"),
    });
    const report = await importFiles(database, files);
    expect(codes(report)).toEqual([]);
    expect(countsOf(report, "engagements.csv")).toMatchObject({ changed: 1, unchanged: 2 });
    expect(
      await rowsOf(
        "select e.ended_on, e.end_reason, e.facts, w.reference, r.ended_on as before, " +
          "r.superseded_by from engagement e join worker w on w.id = e.keyworker_id " +
          "join engagement_revision r on r.engagement_id = e.id",
      ),
    ).toEqual([
      {
        ...{ ended_on: "2025-09-01", end_reason: "planned", reference: "W9" },
        ...{ facts: { age_band: "25-34", area: "north" } },
        ...{ before: null, superseded_by: "command-line" },
      },
    ]);
    const older = await importFiles(database, { ...GOOD });
    // The older file says less, and another keyworker.
    expect(countsOf(older, "engagements.csv")).toMatchObject({ changed: 1, faultyRows: 0 });
    expect(await rowsOf("select ended_on from engagement where reference = 'E1'")).toEqual([
      { ended_on: "2025-09-01" },
    ]);
  });

  it("refuses an engagement as another person's, and names neither of the two", async () => {
    const report = await importFiles(database, replaced("engagements.csv", "E1,P1", "E1,P8"));
    expect(codes(report)).toContain("engagements.csv:2 service_user OTHER_PERSON");
    expect(JSON.stringify(report)).not.toMatch(/P-[0-9A-Z]{4}-|"P[18]"/);
  });

  it.each([
    ["engagements.csv", "started_on", "2025-01-01", "2025-01-02"],
    ["engagements.csv", "ended_on", "2025-06-01,planned", "2025-06-02,planned"],
    ["engagements.csv", "age_band", "25-34", "35-44"],
    ["organisations.csv", "name", "Alpha Homes", "Alpha Houses"],
    ["contracts.csv", "title", "First", "Other"],
    ["contracts.csv", "value", "1250.50", "1250.51"],
    ["contracts.csv", "ends_on", "2026-12-31,1250", "2027-12-31,1250"],
    ["licences.csv", "valid_to", "2025-06-30", "2025-06-29"],
  ])("refuses in %s another %s", async (file, field, from, to) => {
    const report = await importFiles(database, replaced(file, from, to));
    expect(codes(report)).toContainEqual(
      expect.stringMatching(new RegExp(`^${file}:[234] ${field} CONFLICT$`)),
    );
    expect(report.outcome).toBe("refused");
  });

  it("lets an organisation gain kinds, a licence days, and a contract its end", async () => {
    const report = await importFiles(
      database,
      bundle({
        "organisations.csv": GOOD["organisations.csv"]!.replace("provider\n", "investor\n"),
        "licences.csv": GOOD["licences.csv"]!.replace("2025-06-30", "2027-06-30"),
        "contracts.csv": GOOD["contracts.csv"]!.replace("GBP,active", "GBP,ended"),
      }),
    );
    expect(codes(report)).toEqual([]);
    for (const file of ["organisations.csv", "licences.csv", "contracts.csv"]) {
      expect(countsOf(report, file).changed).toBe(1);
    }
    expect(await rowsOf("select kinds from organisation where reference = 'ALPHA'")).toEqual([
      { kinds: ["provider", "investor"] },
    ]);
    expect(
      await rowsOf(
        "select from_status, to_status from contract_status_change order by changed_at, from_status desc",
      ),
    ).toContainEqual({ from_status: "active", to_status: "ended" });
    const back = replaced("contracts.csv", "GBP,active", "GBP,terminated");
    expect(
      onlyMessage(await importFiles(database, { "contracts.csv": back["contracts.csv"]! })),
    ).toContain("that is final");
  });

  it("refuses another definition of a known Star", async () => {
    const files = replaced("stars/compass.json", "About money", "About cash");
    expect(onlyMessage(await importFiles(database, files))).toContain("register what changed");
  });

  it("takes readings of engagements that were entered before", async () => {
    const report = await importFiles(database, {
      "readings.csv": withReadings(reading("R8", "E2", "9,,,,"))["readings.csv"]!,
    });
    expect(countsOf(report, "readings.csv").added).toBe(1);
  });

  it("asks for the engagement where two providers have one of the name", async () => {
    await importFiles(database, {
      "engagements.csv": GOOD["engagements.csv"]!.replace("E3,P3", "E1,P3").replace(
        /E[12],P[12].*\n/g,
        "",
      ),
    });
    const rows = withReadings(reading("R8", "E1", "9,,,,"))["readings.csv"]!;
    expect(codes(await importFiles(database, { "readings.csv": rows }))).toEqual([
      "readings.csv:2 engagement AMBIGUOUS_REFERENCE",
    ]);
    const both = { "readings.csv": rows, "engagements.csv": GOOD["engagements.csv"]! };
    expect(codes(await importFiles(database, both))).toEqual([]);
  });
});
