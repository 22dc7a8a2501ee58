import { COMMAND_LINE_VIEWER } from "../../src/auth/viewer";
import { OwnConnection } from "../../src/db/own-connection";
import { giveImportLockBack, takeImportLock } from "../../src/import/import-lock.repository";
import { startTestApi, type TestApi } from "../support/api";
import { untilWaiting } from "../support/until";
import { bundle, countAll, GOOD, reading, withReadings, type Files } from "./support/bundle";

const IMPORT = /* GraphQL */ `
  mutation ($input: ImportBundleInput!) {
    importBundle(input: $input) {
      __typename
      ... on ImportBundleSuccess {
        outcome
        warnings
        files {
          path
          addedCount
          unchangedCount
          faultyRowCount
        }
        rest {
          path
          content
        }
      }
      ... on BundleRefused {
        files {
          path
          faults {
            line
            path
            field
            value
            code
            message
          }
        }
      }
      ... on ValidationFailed {
        issues {
          path
          code
        }
      }
      ... on Problem {
        code
        message
      }
    }
  }
`;

interface FileAnswer {
  path: string;
  addedCount: number;
  unchangedCount: number;
  faultyRowCount: number;
  faults: { line: number; field: string; code: string }[];
}

interface Imported {
  importBundle: {
    __typename: string;
    outcome: string;
    files: FileAnswer[];
    rest: { path: string; content: string }[];
    issues: { path: string[]; code: string }[];
    code: string;
    message: string;
  };
}

describe("importBundle", () => {
  let api: TestApi;
  beforeEach(async () => {
    api = await startTestApi();
  });
  afterEach(() => api.close());

  const run = async (files: Files, more: object = {}) => {
    const input = {
      files: Object.entries(files).map(([path, content]) => ({ path, content })),
      ...more,
    };
    return (await api.ask<Imported>(IMPORT, { input })).importBundle;
  };

  it("lands a bundle, and changes nothing the second time", async () => {
    const first = await run(GOOD);
    expect(first).toMatchObject({ __typename: "ImportBundleSuccess", outcome: "LANDED" });
    expect(first.files.find(({ path }) => path === "readings.csv")!.addedCount).toBe(3);
    const second = await run(GOOD);
    for (const file of second.files) expect(file.addedCount).toBe(0);
    const [{ recorded_by: by }] = await api.database.dataSource.query(
      "select distinct recorded_by from reading",
    );
    expect(by).toBe("tester");
  });

  it("lands what is the sender's to write, and refuses the rest as a whole", async () => {
    await run(GOOD);
    const [{ id: organisation }] = await api.database.dataSource.query(
      "select provider_id as id from service limit 1",
    );
    await api.grant("manager", "provider_manager", { organisation });
    await api.grant("analyst", "analyst", { organisation });
    const runAs = (who: string, files: Files) =>
      api.as(who).send<Imported>(IMPORT, {
        input: {
          acceptValid: false,
          files: Object.entries(files).map(([path, content]) => ({ path, content })),
        },
      });
    const own = { "readings.csv": withReadings(reading("R77", "E1", "10,,,,"))["readings.csv"]! };
    const landed = await runAs("manager", own);
    expect(landed).toMatchObject({ data: { importBundle: { outcome: "LANDED" } } });
    const foreign = {
      ...{ "readings.csv": own["readings.csv"].replaceAll("R77", "R78") },
      "organisations.csv": "organisation,name,kinds\nNEW,New homes,provider\n",
    };
    const refused = await runAs("manager", foreign);
    expect(refused).toMatchObject({
      data: { importBundle: { __typename: "NotAllowed", code: "ROLE_NEEDED" } },
    });
    const count = "select count(*)::int as count from reading where reference = 'R78'";
    expect(await api.database.dataSource.query(count)).toEqual([{ count: 0 }]);
    const { errors } = await runAs("analyst", own);
    expect(errors).toMatchObject([{ extensions: { code: "FORBIDDEN" } }]);
  });

  it("waits for an import that is running, and says so", async () => {
    const other = await OwnConnection.open(api.database.url, COMMAND_LINE_VIEWER);
    await takeImportLock(other.session, () => undefined);
    const waiting = run(GOOD);
    await untilWaiting(api.database);
    expect(await countAll(api.database)).toBe(0);
    await giveImportLockBack(other.session);
    await other.close();
    const answer = await waiting;
    expect(answer.outcome).toBe("LANDED");
    expect(answer).toMatchObject({ warnings: [expect.stringContaining("Another import was")] });
  });

  it("refuses a bundle with faults and names them", async () => {
    const answer = await run(withReadings(reading("R1", "E1", "11,,,,")));
    expect(answer).toMatchObject({ __typename: "BundleRefused", code: "BUNDLE_REFUSED" });
    expect(answer.message).toContain("1 fault and nothing");
    expect(answer.files.flatMap(({ faults }) => faults)).toEqual([
      {
        ...{ line: 2, path: null, field: "home", value: "11", code: "OUTSIDE_THE_SCALE" },
        message: expect.stringContaining("from 1 to 10"),
      },
    ]);
    expect(await countAll(api.database)).toBe(0);
  });

  it("lands the good rows where asked to, and gives the others back", async () => {
    const files = withReadings(reading("R1", "E1", "11,,,,"), reading("R2", "E1", "10,,,,"));
    const answer = await run(files, { acceptValid: true, idempotencyKey: "once" });
    expect(answer.outcome).toBe("LANDED_IN_PART");
    expect(answer.rest[0]).toMatchObject({
      path: "readings.csv",
      content: expect.stringContaining("R1,E1"),
    });
    // The same request again answers the same, but for the rest: nothing of a file is kept.
    const warnings = [expect.stringContaining("with the first answer alone")];
    expect(await run(files, { acceptValid: true, idempotencyKey: "once" })).toEqual({
      ...{ ...answer, rest: [], warnings },
    });
    const mended = answer.rest.map(({ path, content }) => [path, content.replace(",11,", ",9,")]);
    expect((await run(Object.fromEntries(mended))).outcome).toBe("LANDED");
  });

  it("takes a source's words, and says what is wrong with a request", async () => {
    const mapping = JSON.stringify({ "readings.csv": { words: { kind: { Usual: "standard" } } } });
    const files = bundle({ "readings.csv": GOOD["readings.csv"]!.replace("standard", "Usual") });
    expect((await run(files, { mapping })).outcome).toBe("LANDED");
    const issuesOf = async (given: Files, more: object = {}) => (await run(given, more)).issues;
    expect(await issuesOf({})).toEqual([{ path: ["input", "files"], code: "REQUIRED" }]);
    expect(await issuesOf({ "x.csv": "" })).toEqual([
      { path: ["input", "files"], code: "NO_BUNDLE" },
    ]);
    expect(await issuesOf(GOOD, { mapping: "{" })).toEqual([
      { path: ["input", "mapping"], code: "INVALID_MAPPING" },
    ]);
    expect(await issuesOf({ "readings.csv": "x".repeat(4_000_001) })).toEqual([
      { path: ["input", "files"], code: "TOO_LARGE" },
    ]);
    const file = { path: "readings.csv", content: "" };
    const twice = await api.ask<Imported>(IMPORT, { input: { files: [file, file] } });
    expect(twice.importBundle.issues).toEqual([
      { path: ["input", "files", "1", "path"], code: "DUPLICATE" },
    ]);
  });

  it("never writes what files hold into the log", async () => {
    await run(withReadings(reading("SECRET-1", "E1", "11,,,,", "Mrs Nobody")));
    await run(bundle({ "readings.csv": GOOD["readings.csv"]!.replace("R1", "SECRET-2") }));
    expect(JSON.stringify(api.log)).toContain('"outcome":"OK"');
    expect(JSON.stringify(api.log)).not.toMatch(/SECRET|Nobody/);
  });
});
