import { COMMAND_LINE_VIEWER } from "../../src/auth/viewer";
import { OwnConnection } from "../../src/db/own-connection";
import { wholly } from "../../src/db/wholly";
import { ErasureGround, ErasureWay } from "../../src/rights/erasure/erased-person.entity";
import { findErasableByName } from "../../src/rights/erasure/erasure.repository";
import { eraseAnybody } from "../../src/rights/erasure/erasure.service";
import { bundle, codes, countsOf, GOOD, importFiles } from "../import/support/bundle";
import { createTestDatabase, type TestDatabase } from "../support/database";
import { TEST_PSEUDONYMS } from "../support/pseudonyms";
import { untilWaiting } from "../support/until";

describe("an import about somebody who was erased", () => {
  let database: TestDatabase;
  beforeEach(async () => {
    database = await createTestDatabase();
    await importFiles(database, GOOD);
  });
  afterEach(() => database.drop());

  async function eraseP1(way = ErasureWay.KEEP_COUNTS, last = async () => {}): Promise<void> {
    const connection = await OwnConnection.open(database.url, COMMAND_LINE_VIEWER);
    await wholly(connection, async () => {
      const pseudonym = TEST_PSEUDONYMS.pseudonymOf("ALPHA", "P1");
      const person = await findErasableByName(connection.session, "ALPHA", pseudonym);
      const erasing = { pseudonyms: TEST_PSEUDONYMS, keptFacts: ["age_band"] };
      await eraseAnybody(connection.session, erasing, person!, {
        ground: ErasureGround.NO_LONGER_NEEDED,
        way,
      });
      await last();
    });
    await connection.close();
  }

  const counted = async (): Promise<unknown> => {
    const [row] = await database.dataSource.query(
      `select (select count(*)::integer from engagement) as engagements,
         (select count(*)::integer from reading) as readings,
         (select count(*)::integer from service_user) as people`,
    );
    return row;
  };

  it("leaves them and their readings out, says on which lines, and is no failure", async () => {
    await eraseP1();
    const before = await counted();
    const report = await importFiles(database, GOOD);
    expect(report.outcome).toBe("landed");
    expect(codes(report)).toEqual([]);
    expect(countsOf(report, "engagements.csv")).toMatchObject({ rows: 3, added: 0, unchanged: 2 });
    expect(countsOf(report, "readings.csv")).toMatchObject({ rows: 3, added: 0, unchanged: 1 });
    expect(report.files.map(({ file, skipped }) => [file, skipped])).toEqual(
      expect.arrayContaining([
        ["engagements.csv", 1],
        ["readings.csv", 2],
      ]),
    );
    expect(report.warnings).toEqual([
      expect.stringMatching(/^engagements\.csv: 1 row was left out \(line 2\), because .* erased/),
      expect.stringMatching(/^readings\.csv: 2 rows were left out \(lines 2, 3\)/),
    ]);
    expect(await counted()).toEqual(before);
  });

  it("leaves them out under another reference and in another contract of the provider", async () => {
    await eraseP1(ErasureWay.REMOVE_EVERYTHING);
    expect(await counted()).toEqual({ engagements: 2, readings: 1, people: 2 });
    const file = GOOD["engagements.csv"]!.replace("E1,P1", "E9,P1");
    const readings = GOOD["readings.csv"]!.replaceAll(",E1,", ",E9,");
    const report = await importFiles(
      database,
      bundle({ "engagements.csv": file, "readings.csv": readings }),
    );
    expect(codes(report)).toEqual([]);
    expect(await counted()).toEqual({ engagements: 2, readings: 1, people: 2 });
  });

  it("never adds to what is left of them, or changes it", async () => {
    await eraseP1();
    const [{ engagement }] = await database.dataSource.query(
      "select reference as engagement from engagement where service_user_id is null",
    );
    const [{ reading }] = await database.dataSource.query(
      "select reference as reading from reading where reference like 'erased-%' limit 1",
    );
    const left = () =>
      database.dataSource.query(
        `select e::text, r::text from engagement e left join reading r on r.engagement_id = e.id
         order by r.id, e.id`,
      );
    const before = await left();
    const adding = GOOD["readings.csv"]!.replace("R1,E1", `R9,${engagement}`).replace(
      "R2,E1",
      `${reading},${engagement}`,
    );
    expect(codes(await importFiles(database, { "readings.csv": adding }))).toEqual([
      "readings.csv:2 engagement UNKNOWN_REFERENCE",
      "readings.csv:3 engagement UNKNOWN_REFERENCE",
    ]);
    const changing = GOOD["engagements.csv"]!.replace("E1,P1", `${engagement},P9`);
    expect(codes(await importFiles(database, { "engagements.csv": changing }))).toContain(
      "engagements.csv:2 service_user OTHER_PERSON",
    );
    expect(await left()).toEqual(before);
  });

  it("lands nothing where they are erased while it is at work", async () => {
    const file = GOOD["engagements.csv"]!.replace("E1,P1", "E9,P1");
    let importing: Promise<unknown> | null = null;
    await eraseP1(ErasureWay.REMOVE_EVERYTHING, async () => {
      importing = importFiles(database, { "engagements.csv": file }).catch((error) => error);
      await untilWaiting(database);
    });
    expect(String(await importing)).toContain("erased in the meantime: nothing was landed");
    expect(await counted()).toEqual({ engagements: 2, readings: 1, people: 2 });
  });

  it("takes somebody else in who is known to another provider by the same", async () => {
    await eraseP1();
    const file = GOOD["engagements.csv"]!.replace("E3,P3", "E4,P1");
    const report = await importFiles(database, bundle({ "engagements.csv": file }));
    expect(codes(report)).toEqual([]);
    expect(countsOf(report, "engagements.csv")).toMatchObject({ added: 1 });
  });
});
