import { loadDemoGrants } from "../../../src/demo/demo-grants";
import { DEMO_PEOPLE } from "../../../src/demo/demo-people";
import { DEMONSTRATION_BUNDLE } from "../../../src/demo/load-demonstration";
import { decodeAnyId } from "../../../src/graphql/global-id";
import { folderSource } from "../../../src/import/folder-source";
import { describeWithHarbour, importHarbour } from "../../evidence/support/harbour";
import { importFrom } from "../../import/support/bundle";
import { LIFTED_LIMITS, startTestApi, type Asking, type TestApi } from "../../support/api";
import { TESTER } from "../../support/database";
import { rowsOf, type DatasetRow } from "./support/dataset-rows";

jest.setTimeout(300_000);

/** What the API tells somebody of the figures that datasets take from tables as they are. */
const ASKED = `query Plain {
  contracts(first: 100) { nodes {
    id value { amountMinor currency }
    logicModels { versions {
      status
      nodes { indicators {
        id baseline decimals targets { value period { start end } explanation setAt }
      } }
      mappings { id weight }
    } }
  } }
}`;

const PEOPLE = `query People($after: String) {
  engagements(first: 100, after: $after) {
    pageInfo { hasNextPage endCursor }
    nodes {
      id startedOn endedOn facts { name value }
      readings(first: 100, state: [COMPLETED]) { nodes { id takenOn scores { area { id } score } } }
    }
  }
}`;

interface Plain {
  contracts: {
    nodes: {
      id: string;
      value: { amountMinor: number; currency: string } | null;
      logicModels: { versions: Version[] }[];
    }[];
  };
}

interface Version {
  status: string;
  nodes: { indicators: Indicator[] }[];
  mappings: { id: string; weight: string }[];
}

interface Indicator {
  id: string;
  baseline: string | null;
  decimals: number;
  targets: {
    value: string;
    period: { start: string; end: string };
    explanation: string | null;
    setAt: string;
  }[];
}

interface People {
  engagements: {
    pageInfo: { hasNextPage: boolean; endCursor: string };
    nodes: {
      id: string;
      startedOn: string;
      endedOn: string | null;
      facts: { name: string; value: string }[];
      readings: {
        nodes: {
          id: string;
          takenOn: string;
          scores: { area: { id: string }; score: number | null }[];
        }[];
      };
    }[];
  };
}

const keyOf = (id: string): string => decodeAnyId(id)!.key;

/** Each row once, as texts in one order. */
const inOrder = (rows: readonly DatasetRow[]): string[] =>
  [...new Set(rows.map((row) => JSON.stringify(row)))].sort();

async function expectSame(
  api: TestApi,
  subject: string,
  dataset: string,
  columns: readonly string[],
  told: readonly DatasetRow[],
): Promise<void> {
  const rows = await rowsOf(api.database, subject, dataset);
  const found = rows.map((row) =>
    Object.fromEntries(columns.map((name) => [name, plain(row[name])])),
  );
  expect(inOrder(found)).toEqual(inOrder(told));
}

const plain = (value: unknown): unknown => (value instanceof Date ? value.toISOString() : value);

async function compareTables(api: TestApi, subject: string): Promise<void> {
  const { contracts } = await api.as(subject).ask<Plain>(ASKED);
  const told = (dataset: string, columns: readonly string[], rows: readonly DatasetRow[]) =>
    expectSame(api, subject, dataset, columns, rows);
  await told(
    "contracts",
    ["contract_id", "value_minor", "currency"],
    contracts.nodes.map(({ id, value }) => ({
      contract_id: keyOf(id),
      value_minor: value && String(value.amountMinor),
      currency: value && value.currency,
    })),
  );
  const versions = contracts.nodes
    .flatMap(({ logicModels }) => logicModels.flatMap((model) => model.versions))
    .filter(({ status }) => status !== "DRAFT");
  await told(
    "node_areas",
    ["mapping_id", "weight"],
    versions.flatMap(({ mappings }) =>
      mappings.map(({ id, weight }) => ({ mapping_id: keyOf(id), weight })),
    ),
  );
  const indicators = versions.flatMap(({ nodes }) => nodes.flatMap((node) => node.indicators));
  await told(
    "indicators",
    ["indicator_id", "baseline", "decimals"],
    indicators.map(({ id, baseline, decimals }) => ({
      ...{ indicator_id: keyOf(id), baseline, decimals },
    })),
  );
  await told(
    "targets",
    [...["indicator_id", "period_starts_on", "period_ends_on", "value", "explanation", "set_at"]],
    indicators.flatMap(({ id, targets }) =>
      targets.map(({ value, period, explanation, setAt }) => ({
        ...{ indicator_id: keyOf(id), period_starts_on: period.start, period_ends_on: period.end },
        ...{ value, explanation, set_at: setAt },
      })),
    ),
  );
}

async function everybody(asking: Asking): Promise<People["engagements"]["nodes"]> {
  const found: People["engagements"]["nodes"] = [];
  for (let after: string | null = null; ;) {
    const { engagements }: People = await asking.ask<People>(PEOPLE, { after });
    found.push(...engagements.nodes);
    if (!engagements.pageInfo.hasNextPage) return found;
    after = engagements.pageInfo.endCursor;
  }
}

async function comparePeople(api: TestApi, subject: string): Promise<number> {
  const engagements = await everybody(api.as(subject));
  await expectSame(
    ...([api, subject, "engagements", ["engagement_id", "started_on", "ended_on"]] as const),
    engagements.map(({ id, startedOn, endedOn }) => ({
      ...{ engagement_id: keyOf(id), started_on: startedOn, ended_on: endedOn },
    })),
  );
  await expectSame(
    ...([api, subject, "engagement_facts", ["engagement_id", "fact", "value"]] as const),
    engagements.flatMap(({ id, facts }) =>
      facts.map(({ name, value }) => ({ engagement_id: keyOf(id), fact: name, value })),
    ),
  );
  await expectSame(
    ...([api, subject, "readings", ["reading_id", "star_area_id", "taken_on", "score"]] as const),
    engagements.flatMap(({ readings }) =>
      readings.nodes.flatMap(({ id, takenOn, scores }) =>
        scores
          .filter(({ score }) => score !== null)
          .map(({ area, score }) => ({
            ...{ reading_id: keyOf(id), star_area_id: keyOf(area.id), taken_on: takenOn, score },
          })),
      ),
    ),
  );
  return engagements.length;
}

describe("tables of the demonstration", () => {
  let api: TestApi;
  beforeAll(async () => {
    api = await startTestApi({ limits: LIFTED_LIMITS });
    await importFrom(api.database, { source: folderSource(DEMONSTRATION_BUNDLE) });
    await loadDemoGrants(api.database.dataSource);
  });
  afterAll(() => api.close());

  const ASKING = DEMO_PEOPLE.filter(({ key }) => key !== "administrator");
  it.each(ASKING.map((one) => [one.key, one] as const))(
    "say what the API answers %s",
    async (key, { subject }) => {
      await compareTables(api, subject);
      if (key.startsWith("manager") || key.startsWith("keyworker")) {
        expect(await comparePeople(api, subject)).toBeGreaterThan(0);
        return;
      }
      for (const dataset of ["engagements", "engagement_facts", "readings"]) {
        expect(await rowsOf(api.database, subject, dataset)).toEqual([]);
      }
    },
  );
});

describeWithHarbour("tables of the harbour bundle", () => {
  it("say what the API answers", async () => {
    const api = await startTestApi({ limits: LIFTED_LIMITS });
    try {
      await importHarbour(api.database);
      await compareTables(api, TESTER);
      expect(await comparePeople(api, TESTER)).toBeGreaterThan(100);
    } finally {
      await api.close();
    }
  });
});
