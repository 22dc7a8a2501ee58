import { createTestDatabase, type TestDatabase } from "../support/database";
import {
  bundle,
  codes,
  countAll,
  GOOD,
  HEADING,
  importFiles,
  onlyMessage,
  reading,
  withReadings,
  type Files,
} from "./support/bundle";

describe("faults of a bundle", () => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await createTestDatabase();
  });
  afterAll(() => database.drop());
  afterEach(async () => {
    expect(await countAll(database)).toBe(0);
  });

  const faultsOf = async (files: Files): Promise<string[]> => codes(await refused(files));
  const messageOf = async (files: Files): Promise<string> => onlyMessage(await refused(files));
  const refused = async (files: Files) => {
    const report = await importFiles(database, files);
    expect(report.outcome).toBe("refused");
    return report;
  };
  const replaced = (file: string, from: string, to: string): Files => {
    expect(GOOD[file]).toContain(from);
    return bundle({ [file]: GOOD[file]!.replace(from, to) });
  };

  it("names a missing column, and the one that may be meant", async () => {
    const missing = await refused(replaced("engagements.csv", "started_on", "start_on"));
    expect(codes(missing)[0]).toBe("engagements.csv:1 started_on MISSING_COLUMN");
    expect(
      missing.files.find(({ file }) => file === "engagements.csv")!.faults[0]!.message,
    ).toContain("is it the one called start_on?");
  });

  it("refuses two columns of one name", async () => {
    const files = replaced("licences.csv", "valid_to", "valid_to,organisation");
    expect(await messageOf(files)).toBe("Two columns are called organisation: leave one out.");
  });

  it("refuses an unknown column, naming those that are known", async () => {
    const report = await refused(replaced("contracts.csv", "currency", "currency,colour"));
    const [fault] = report.files.find(({ file }) => file === "contracts.csv")!.faults;
    expect(fault).toMatchObject({ line: 1, field: "colour", code: "UNKNOWN_COLUMN" });
    expect(fault!.message).toContain("known are contract, title, commissioner");
    const typo = await refused(replaced("readings.csv", ",health,", ",helth,"));
    expect(codes(typo)).toContain("readings.csv:1 helth UNKNOWN_COLUMN");
    expect(JSON.stringify(typo)).toContain("did you mean health?");
  });

  it("says which words are accepted", async () => {
    const message = await messageOf(
      withReadings(reading("R1", "E1", "1,,,,").replace("standard", "standrad")),
    );
    expect(message).toBe(
      '"standrad" is no word for kind (did you mean standard?): give standard, retrospective.',
    );
    expect(await faultsOf(replaced("organisations.csv", "commissioner", "buyer"))).toContain(
      "organisations.csv:2 kinds UNKNOWN_WORD",
    );
  });

  it("knows the calendar", async () => {
    const message = await messageOf(replaced("readings.csv", "2025-03-01", "2025-02-31"));
    expect(message).toContain('"2025-02-31" is no day of the calendar');
    expect(await faultsOf(replaced("readings.csv", "2025-03-01", "01/03/2025"))).toEqual([
      "readings.csv:2 taken_on NOT_A_DAY",
    ]);
    expect(await faultsOf(replaced("readings.csv", "2025-03-01", "2999-01-01"))).toEqual([
      "readings.csv:2 taken_on IN_THE_FUTURE",
    ]);
  });

  it.each([
    ["11", "OUTSIDE_THE_SCALE"],
    ["0", "OUTSIDE_THE_SCALE"],
    ["-3", "OUTSIDE_THE_SCALE"],
    ["3.5", "NOT_WHOLE"],
    ["three", "NOT_A_NUMBER"],
    ["99999999999", "OUTSIDE_THE_SCALE"],
    ["9".repeat(40), "NOT_A_NUMBER"],
  ])("refuses a score of %s", async (score, code) => {
    const report = await refused(withReadings(reading("R1", "E1", `1,${score},,,`)));
    expect(codes(report)).toEqual([`readings.csv:2 money ${code}`]);
    expect(onlyMessage(report)).toContain("from 1 to 10");
  });

  it("refuses a score in an area of another Star", async () => {
    const files = bundle({
      "readings.csv": `${HEADING},school\n${reading("R1", "E1", "1,2,3,4,5,6")}`,
    });
    expect(await messageOf(files)).toContain(
      'school is no area of compass 2026, so its cell must be empty (it holds "6")',
    );
  });

  it("refuses a completed reading without any score", async () => {
    expect(await faultsOf(withReadings(reading("R1", "E1", ",,,,")))).toEqual([
      "readings.csv:2 - NO_SCORE",
    ]);
  });

  it("refuses what refers to nothing, and says where a faulty row is that it refers to", async () => {
    expect(await messageOf(withReadings(reading("R1", "E9", "1,,,,")))).toBe(
      'There is no engagement "E9": name one of engagements.csv, or one that was entered before.',
    );
    const report = await refused(replaced("engagements.csv", "2025-01-01", "2025-01-32"));
    expect(codes(report)).toEqual([
      "engagements.csv:2 started_on NOT_A_DAY",
      "readings.csv:2 engagement FAULTY_REFERENCE",
      "readings.csv:3 engagement FAULTY_REFERENCE",
    ]);
    expect(JSON.stringify(report)).toContain("see engagements.csv, line 2.");
    expect(await faultsOf(replaced("contracts.csv", "COUNCIL,ALPHA", "NOBODY,ALPHA"))).toContain(
      "contracts.csv:2 commissioner UNKNOWN_REFERENCE",
    );
    expect(
      await faultsOf(withReadings(reading("R1", "E1", "1,,,,").replace("2026", "1999"))),
    ).toEqual(["readings.csv:2 star UNKNOWN_STAR"]);
  });

  it("refuses two rows under one key that differ, and leaves a repeated row out", async () => {
    const first = reading("R1", "E1", "1,2,3,4,5");
    expect(await messageOf(withReadings(first, reading("R1", "E1", "1,2,3,4,6")))).toBe(
      '"R1" stands on line 2 already, with other content: each may stand once.',
    );
  });

  it("holds readings to engagement, licence and contract", async () => {
    expect(await faultsOf(replaced("engagements.csv", "2025-01-01", "2025-04-01"))).toEqual([
      "readings.csv:2 taken_on BEFORE_THE_ENGAGEMENT",
    ]);
    const lamp = (on: string): Files =>
      bundle({
        "readings.csv":
          "reading,engagement,star,edition,taken_on,completed_by,kind,state,notes,school\n" +
          `L1,E3,lamp,2026,${on},worker,standard,completed,,3`,
      });
    expect(await messageOf(lamp("2025-07-01"))).toContain(
      "BETA held no licence for lamp 2026 on 2025-07-01",
    );
    const untrained = {
      ...lamp("2025-05-01"),
      "training.csv":
        "organisation,star,edition,worker,trained_on,valid_until\nBETA,lamp,2026,W3,2025-05-02,",
    };
    expect(await messageOf(untrained)).toContain("The worker W3 was not trained for lamp 2026");
    expect(await faultsOf(replaced("engagements.csv", "2025-02-01", "2023-12-31"))).toContain(
      "engagements.csv:3 started_on OUTSIDE_CONTRACT",
    );
  });

  it("gives all faults of a row, with what stood there", async () => {
    const report = await refused(
      bundle({
        "contracts.csv":
          "contract,title,commissioner,provider,starts_on,ends_on,value,currency,status\n" +
          "C1,,ALPHA,BETA,2024-05-01,2024-04-30,12.345,gbp,running\n" +
          "C2,Two,COUNCIL,,2024-01-01,2224-12-31,12.345,GBP,active,more",
        "engagements.csv": null,
        "readings.csv": null,
      }),
    );
    expect(codes(report)).toEqual([
      "contracts.csv:2 commissioner NOT_A_COMMISSIONER",
      "contracts.csv:2 currency UNKNOWN_CURRENCY",
      "contracts.csv:2 ends_on PERIOD_BACKWARDS",
      "contracts.csv:2 status UNKNOWN_WORD",
      "contracts.csv:2 title REQUIRED",
      "contracts.csv:3 ends_on TOO_LONG_A_CONTRACT",
      "contracts.csv:3 provider REQUIRED",
      "contracts.csv:3 value TOO_MANY_DECIMALS",
      "contracts.csv:3 - WRONG_CELL_COUNT",
    ]);
    const { value } = report.files.flatMap(({ faults }) => faults)[1]!;
    expect(value).toBe("gbp");
  });

  it("names the first thousand faults of a file and counts the others", async () => {
    const rows = Array.from({ length: 1_200 }, (_, i) => reading(`R${i}`, "E1", "0,,,,"));
    const report = await refused(withReadings(...rows));
    const file = report.files.find((one) => one.file === "readings.csv")!;
    expect(file.faults).toHaveLength(1_000);
    expect(file.faults.at(-1)!.line).toBe(1_001);
    expect(file).toMatchObject({ faultCount: 1_200, faultyRows: 1_200 });
  });
});
