import { o } from "o.js";
import { CATALOGUE } from "../../../src/reporting/catalogue/catalogue";
import type { Dataset } from "../../../src/reporting/catalogue/dataset";
import type { TestApi } from "../../support/api";
import { untilAllGivenBack } from "../../support/pool";
import { INES, inOrder, PRIYA, rowsOf } from "../export/files";
import { startDemonstration } from "../../support/demonstration";
import {
  generateClient,
  type GeneratedApi,
  type GeneratedClient,
} from "../support/generated-client";
import { getDataset } from "../../../src/reporting/query/scope";
import { SERVER_CATALOGUE } from "../../../src/reporting/query/server-catalogue";

jest.setTimeout(180_000);

const PAGE = 200;

/** An instant in UTC with all six digits behind the second, of which JSON leaves out zeros. */
const inMicroseconds = (instant: string): string =>
  instant.replace(/(?:\.(\d+))?\+00:00$/, (_, digits = "") => `.${digits.padEnd(6, "0")}Z`);

describe("clients that others wrote", () => {
  let api: TestApi;
  let root: string;
  let client: GeneratedClient;
  beforeAll(async () => {
    api = await startDemonstration();
    root = `${api.url}/odata/v1`;
    const metadata = await fetch(`${root}/$metadata`);
    client = await generateClient(await metadata.text());
  });
  afterEach(() => untilAllGivenBack(api.database.server));
  afterAll(async () => {
    client.remove();
    await api.close();
  });

  /** Numbers as numbers: SAP's client reads JSON as everybody does. */
  const told = (value: unknown, type: string): unknown =>
    value === null || !["integer", "numeric"].includes(type) ? value : Number(value);

  async function everyPage(dataset: GeneratedApi, subject: string) {
    const rows: Record<string, unknown>[] = [];
    let entities = 0;
    for (let token: string | null = "", first = true; token !== null; first = false) {
      const request = dataset
        .requestBuilder()
        .getAll()
        .addCustomHeaders({ "x-test-subject": subject, prefer: `odata.maxpagesize=${PAGE}` })
        .addCustomQueryParameters(first ? {} : { $skiptoken: token });
      const { data } = await request.executeRaw({ url: root });
      entities += (await request.execute({ url: root })).length;
      rows.push(...data.value);
      const next: string | undefined = data["@odata.nextLink"];
      token = next === undefined ? null : new URL(next).searchParams.get("$skiptoken");
    }
    return { rows, entities };
  }

  const sorted = async (subject: string, dataset: Dataset): Promise<unknown[][]> => {
    const rows = await rowsOf(api, subject, dataset);
    return inOrder(rows.map((row) => row.map((value, i) => told(value, dataset.columns[i]!.type))));
  };

  it("are generated for every dataset", () => {
    const names = client.apis.map(({ entityConstructor }) => entityConstructor._entityName);
    expect(names.sort()).toEqual(CATALOGUE.map(({ name }) => name).sort());
  });

  it.each(CATALOGUE.map(({ name }) => name))(
    "SAP's reads every page of %s, of the viewer's rows",
    async (name) => {
      const dataset = getDataset(name, SERVER_CATALOGUE);
      const generated = client.apis.find((one) => one.entityConstructor._entityName === name)!;
      for (const subject of [INES, PRIYA]) {
        const { rows, entities } = await everyPage(generated, subject);
        const found = rows.map((row) =>
          dataset.columns.map((column) => {
            const value = row[column.name] ?? null;
            const isInstant = column.type === "timestamptz" && typeof value === "string";
            return isInstant ? inMicroseconds(value) : value;
          }),
        );
        expect(inOrder(found)).toEqual(await sorted(subject, dataset));
        expect(entities).toBe(rows.length);
      }
    },
  );

  it("o.js asks for what it wants", async () => {
    const headers = { "x-test-subject": INES };
    const feed = o(`${root}/`, { headers } as object);
    const contracts: { reference: string }[] = await feed
      .get("contracts")
      .query({ $filter: "startswith(reference,'ALD')", $orderby: "reference desc", $top: 1 });
    expect(contracts.map(({ reference }) => reference)).toEqual(["ALD-HOM-01"]);
    const services: { contract: { reference: string } }[] = await feed
      .get("services")
      .query({ $expand: "contract", $select: "name" });
    expect(services[0]!.contract.reference).toBe("ALD-HOM-01");
  });

  it("read nothing as somebody to whom nothing was granted", async () => {
    for (const { name } of CATALOGUE.filter(({ name }) => name !== "calendar")) {
      const headers = { "x-test-subject": "stranger" };
      const answer = await fetch(`${root}/${name}`, { headers });
      const { value } = (await answer.json()) as { value: unknown[] };
      expect([name, value]).toEqual([name, []]);
    }
  });
});
