import type { TestApi } from "../../../support/api";
import {
  askAll,
  askMeasurements,
  contractsOf,
  EVIDENCE_DATASETS,
  versionsOf,
  type AskedContract,
  type AskedMonth,
} from "./ask-all";
import { rowsOf, type DatasetRow } from "./dataset-rows";

/** Compares everything that somebody is told, of months that are asked for. */
export async function compare(
  api: TestApi,
  subject: string,
  isAsked: (month: string) => boolean,
): Promise<Compared> {
  const asking = api.as(subject);
  const told = new Map<string, DatasetRow[]>();
  for (const name of EVIDENCE_DATASETS) told.set(name, await rowsOf(api.database, subject, name));
  const versions = await versionsOf(asking);
  const expected = new Map<string, DatasetRow[]>(EVIDENCE_DATASETS.map((name) => [name, []]));
  const measured: DatasetRow[] = [];
  for (const contract of await contractsOf(asking)) {
    measured.push(...(await askMeasurements(asking, contract.id)));
    for (const month of monthsOf(contract).filter((one) => isAsked(one.month))) {
      const answers = await askAll(asking, contract.id, versions, month);
      for (const [name, rows] of answers) expected.get(name)!.push(...rows);
    }
  }
  for (const name of EVIDENCE_DATASETS) {
    const rows = told.get(name)!.filter(({ month }) => isAsked(String(month)));
    expectSame(rows, expected.get(name)!);
  }
  const measurements = await rowsOf(api.database, subject, "measurements");
  // The API has no key of an indicator in all versions.
  expectSame(
    measurements.map(({ lineage_id, ...row }) => (lineage_id ? row : {})),
    measured,
  );
  return { rows: new Map([...expected, ["measurements", measured]]) };
}

/** What was compared, by dataset. */
export interface Compared {
  readonly rows: ReadonlyMap<string, readonly DatasetRow[]>;
}

function expectSame(rows: readonly DatasetRow[], expected: readonly DatasetRow[]): void {
  const [found, wanted] = [inOrder(rows), inOrder(expected)];
  const place = wanted.findIndex((row, i) => row !== found[i]);
  // One of thousands of rows is enough to see what is wrong.
  if (place >= 0) expect(found[place]).toEqual(wanted[place]);
  expect(found).toHaveLength(wanted.length);
}

/** The last 36 months of a contract that are over, up to its end, and the current one. */
function monthsOf({ startsOn, endsOn }: AskedContract): AskedMonth[] {
  const now = new Date();
  return Array.from({ length: 36 }, (_, i) => {
    const first = new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() - i, 1));
    const next = new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() - i + 1, 1));
    const month = first.toISOString().slice(0, 10);
    return { month, asOf: i === 0 ? null : new Date(next.getTime() - 1).toISOString() };
  }).filter(
    ({ month, asOf }) =>
      asOf === null || (month.slice(0, 7) >= startsOn.slice(0, 7) && month <= endsOn),
  );
}

/** Rows as texts in one order, so that what differs shows. */
function inOrder(rows: readonly DatasetRow[]): string[] {
  return rows.map((row) => JSON.stringify(Object.fromEntries(Object.entries(row).sort()))).sort();
}
