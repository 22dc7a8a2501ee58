import { COMMAND_LINE_VIEWER } from "../../../src/auth/viewer";
import { OwnConnection } from "../../../src/db/own-connection";
import { importBundle, type ImportOptions } from "../../../src/import/import-bundle";
import type { ImportReport } from "../../../src/import/import-report";
import { inlineSource } from "../../../src/import/inline-source";
import type { TestDatabase } from "../../support/database";
import { TEST_PSEUDONYMS } from "../../support/pseudonyms";

/** Files of a bundle by path. */
export type Files = Readonly<Record<string, string>>;

const star = (code: string, licensed: boolean, max: number, areas: string[]): string =>
  JSON.stringify({
    ...{ code, edition: "2026", name: `The ${code}`, publisher: "Test", licensed },
    scale: { min: 1, max },
    stages: [{ name: "All of it", from: 1, to: max }],
    areas: areas.map((area) => ({ code: area, name: `About ${area}` })),
  });

export const HEADING =
  "reading,engagement,star,edition,taken_on,completed_by,kind,state,notes,home,money,health,ties,work";

/** A reading of the compass with scores for home, money, health, ties and work. */
export const reading = (id: string, engagement: string, scores: string, more = ""): string =>
  `${id},${engagement},compass,2026,2025-03-01,collaborative,standard,completed,${more},${scores}`;

/** A small bundle with nothing wrong in it. */
export const GOOD: Files = {
  "organisations.csv": [
    "organisation,name,kinds",
    "COUNCIL,The Council,commissioner",
    "ALPHA,Alpha Homes,provider",
    "BETA,Beta Youth,provider;intermediary",
  ].join("\n"),
  "contracts.csv": [
    "contract,title,commissioner,provider,starts_on,ends_on,value,currency,status",
    "C1,First,COUNCIL,ALPHA,2024-01-01,2026-12-31,1250.50,GBP,active",
    "C2,Second,COUNCIL,BETA,2024-01-01,2026-12-31,,,active",
  ].join("\n"),
  "stars/compass.json": star("compass", false, 10, ["home", "money", "health", "ties", "work"]),
  "stars/lamp.json": star("lamp", true, 5, ["school", "friends", "mood", "family", "screen"]),
  "licences.csv":
    "organisation,star,edition,number,valid_from,valid_to\nBETA,lamp,2026,L1,2024-01-01,2025-06-30",
  "engagements.csv": [
    "engagement,service_user,contract,service,keyworker,started_on,ended_on,end_reason,age_band",
    "E1,P1,C1,Outreach,W1,2025-01-01,,,25-34",
    "E2,P2,C1,Outreach,W2,2025-02-01,2025-06-01,planned,",
    "E3,P3,C2,Drop-in,W3,2025-01-15,,,18-24",
  ].join("\n"),
  "readings.csv": [
    HEADING,
    reading("R1", "E1", "3,4,,5,6"),
    reading("R2", "E1", "5,4,2,5,7", '"Said ""yes"", twice\nand left"').replace("03-01", "06-01"),
    reading("R3", "E2", "1,2,3,4,5"),
  ].join("\n"),
};

/** The good bundle with some files replaced; null takes one away. */
export function bundle(changes: Readonly<Record<string, string | null>>): Files {
  const files = Object.entries({ ...GOOD, ...changes });
  return Object.fromEntries(files.filter((entry): entry is [string, string] => entry[1] !== null));
}

/** The good bundle with other readings. */
export const withReadings = (...rows: string[]): Files =>
  bundle({ "readings.csv": [HEADING, ...rows].join("\n") });

/** Imports files into a test's database. */
export async function importFiles(
  database: TestDatabase,
  files: Files,
  options: Partial<ImportOptions> = {},
): Promise<ImportReport> {
  const inline = Object.entries(files).map(([path, content]) => ({ path, content }));
  return importFrom(database, { source: inlineSource(inline), ...options });
}

/** Imports from any source into a test's database. */
export async function importFrom(
  database: TestDatabase,
  options: Omit<ImportOptions, "pseudonyms">,
): Promise<ImportReport> {
  const connection = await OwnConnection.open(database.url, COMMAND_LINE_VIEWER);
  try {
    return await importBundle(connection, { pseudonyms: TEST_PSEUDONYMS, ...options });
  } finally {
    await connection.close();
  }
}

/** The faults of a report, shortened: `file:line field code`. */
export const codes = ({ files }: ImportReport): string[] =>
  files.flatMap((file) =>
    file.faults.map((fault) =>
      [`${fault.file}:${fault.line ?? fault.path ?? ""}`, fault.field ?? "-", fault.code].join(" "),
    ),
  );

/** The message of the only fault. */
export function onlyMessage(report: ImportReport): string {
  const faults = report.files.flatMap((file) => file.faults);
  if (faults.length !== 1) throw new Error(JSON.stringify(faults, null, 2));
  return faults[0]!.message;
}

/** Counts of one file of a report. */
export function countsOf(report: ImportReport, file: string) {
  const found = report.files.find((one) => one.file === file);
  if (!found) throw new Error(`no ${file} in ${report.files.map((one) => one.file).join()}`);
  const { rows, added, changed, withdrawn, unchanged, faultyRows } = found;
  return { rows, added, changed, withdrawn, unchanged, faultyRows };
}

/** How many rows the tables that an import fills have in all. */
export async function countAll(database: TestDatabase): Promise<number> {
  const tables = ["organisation", "contract", "contract_party", "star", "service", "service_user"];
  const more = ["worker", "engagement", "reading", "licence", "logic_model", "measurement"];
  const sums = [...tables, ...more].map((table) => `(select count(*) from ${table})`).join(" + ");
  const [{ total }] = await database.dataSource.query(`select (${sums})::integer as total`);
  return total;
}
