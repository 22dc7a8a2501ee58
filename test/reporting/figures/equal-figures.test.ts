import { DEFAULT_POLICY } from "../../../src/disclosure/policy";
import { Deadline } from "../../../src/db/deadline";
import { DEMO_PEOPLE } from "../../../src/demo/demo-people";
import { DEMONSTRATION_BUNDLE } from "../../../src/demo/load-demonstration";
import { loadDemoGrants } from "../../../src/demo/demo-grants";
import { folderSource } from "../../../src/import/folder-source";
import { DEFAULT_LIMITS } from "../../../src/limits/limits";
import { ProcessMemory } from "../../../src/process-memory";
import { coverage } from "../../../src/reporting/catalogue/datasets/coverage";
import { FigureRefresher } from "../../../src/reporting/figures/figure-refresher";
import { figureSessions } from "../../../src/reporting/figures/figure-sessions.repository";
import { importFrom } from "../../import/support/bundle";
import { LIFTED_LIMITS, startTestApi, testViewer, type TestApi } from "../../support/api";
import {
  askAll,
  contractsOf,
  EVIDENCE_DATASETS,
  versionsOf,
  type AskedContract,
  type AskedMonth,
} from "./support/ask-all";
import { rowsOf, type DatasetRow } from "./support/dataset-rows";
import { enterAsItHappened } from "./support/knowledge";

jest.setTimeout(600_000);

const ADMINISTRATOR = "administrator";

const PEOPLE = DEMO_PEOPLE.filter(({ key }) => key !== ADMINISTRATOR).map(
  ({ key, subject }) => [key, subject] as const,
);

const NOW = new Date().toISOString().slice(0, 7);

/** All months would take minutes, and are counted alike. */
const isQuarterEndOrNow = (month: string): boolean =>
  month.startsWith(NOW) || Number(month.slice(5, 7)) % 3 === 0;

describe("figures of the demonstration", () => {
  let api: TestApi;
  let figures: FigureRefresher;

  beforeAll(async () => {
    const memory = new ProcessMemory();
    api = await startTestApi({ limits: LIFTED_LIMITS }, undefined, memory);
    await importFrom(api.database, { source: folderSource(DEMONSTRATION_BUNDLE) });
    await loadDemoGrants(api.database.dataSource);
    await enterAsItHappened(api.database);
    figures = new FigureRefresher({
      open: figureSessions(api.database.server),
      ...{ disclosure: DEFAULT_POLICY, memory, time: DEFAULT_LIMITS.seconds },
    });
  });
  afterAll(() => api.close());

  it.each(PEOPLE)("are what the API answers %s, every one of both", async (_key, subject) => {
    await figures.refresh(testViewer(subject), [coverage], Deadline.none());
    await compare(api, subject, isQuarterEndOrNow);
  });

  it("are nobody's who is told none by the API", async () => {
    const { subject } = DEMO_PEOPLE.find(({ key }) => key === ADMINISTRATOR)!;
    await figures.refresh(testViewer(subject), [coverage], Deadline.none());
    for (const name of EVIDENCE_DATASETS) {
      expect(await rowsOf(api.database, subject, name)).toEqual([]);
    }
  });
});

/** Compares everything that somebody is told, of months that are asked for. */
async function compare(
  api: TestApi,
  subject: string,
  isAsked: (month: string) => boolean,
): Promise<void> {
  const asking = api.as(subject);
  const told = new Map<string, DatasetRow[]>();
  for (const name of EVIDENCE_DATASETS) told.set(name, await rowsOf(api.database, subject, name));
  const versions = await versionsOf(asking).catch(() => []);
  const expected = new Map<string, DatasetRow[]>(EVIDENCE_DATASETS.map((name) => [name, []]));
  for (const contract of await contractsOf(asking)) {
    for (const month of monthsOf(contract).filter((one) => isAsked(one.month))) {
      const answers = await askAll(asking, contract.id, versions, month);
      for (const [name, rows] of answers) expected.get(name)!.push(...rows);
    }
  }
  for (const name of EVIDENCE_DATASETS) {
    const rows = told.get(name)!.filter(({ month }) => isAsked(String(month)));
    const [found, wanted] = [inOrder(rows), inOrder(expected.get(name)!)];
    const place = wanted.findIndex((row, i) => row !== found[i]);
    // One of thousands of rows is enough to see what is wrong.
    if (place >= 0) expect(found[place]).toEqual(wanted[place]);
    expect(found).toHaveLength(wanted.length);
  }
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
