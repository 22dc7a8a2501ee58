import { once } from "node:events";
import { get } from "node:http";
import { CATALOGUE } from "../../../src/reporting/catalogue/catalogue";
import type { Dataset } from "../../../src/reporting/catalogue/dataset";
import type { TestApi } from "../../support/api";
import { eventsOf } from "../../audit/support";
import { untilAllGivenBack } from "../../support/pool";
import { askFor, INES, inOrder, PRIYA, rowsOf } from "./files";
import { startDemonstration } from "../../support/demonstration";
import { readCsv, unguarded } from "./read-csv";
import { getDataset } from "../../../src/reporting/query/scope";
import { SERVER_CATALOGUE } from "../../../src/reporting/query/server-catalogue";

jest.setTimeout(180_000);

const dataset = (name: string): Dataset => getDataset(name, SERVER_CATALOGUE);

/** Texts that a spreadsheet would compute, and that files stumble over. */
const NASTY = ["=1+1", "-1", '"quoted"', "a,b", "two\nlines", "\ttab", "", "'=x", "\uFEFFx", "a'"];

describe("files of datasets", () => {
  let api: TestApi;
  beforeAll(async () => {
    api = await startDemonstration();
    for (const [n, name] of NASTY.entries()) {
      await api.database.dataSource.query(
        `insert into organisation (id, reference, name, kinds)
         values (gen_random_uuid(), $1, $2, '{commissioner}')`,
        [`NASTY-${n}`, name],
      );
    }
  });
  afterEach(() => untilAllGivenBack(api.database.server));
  afterAll(() => api.close());

  const csv = async (subject: string, path: string): Promise<(string | null)[][]> => {
    const response = await askFor(api, subject, path);
    expect(response.status).toBe(200);
    return readCsv(Buffer.from(await response.arrayBuffer()));
  };

  const problem = async (
    path: string,
  ): Promise<{ status: number; code: string; message: string }> => {
    const response = await askFor(api, INES, path);
    const { error } = (await response.json()) as { error: { code: string; message: string } };
    return { status: response.status, ...error };
  };

  describe.each(CATALOGUE.map((one) => [one.name, one] as const))("%s.csv", (name, one) => {
    it.each([INES, PRIYA])("has the rows of the view as %s sees them", async (subject) => {
      const [names, ...found] = await csv(subject, `${name}.csv`);
      expect(names).toEqual(one.columns.map((column) => column.name));
      const meant = found.map((row) =>
        row.map((value, i) =>
          value !== null && one.columns[i]!.type === "text" ? unguarded(value) : value,
        ),
      );
      expect(inOrder(meant)).toEqual(await rowsOf(api, subject, one));
    });
  });

  it("shows people to who works with them alone, and writes down that they were shown", async () => {
    let rows: unknown[] = [];
    const events = await eventsOf(api, async () => {
      rows = await csv(INES, "engagements.csv?$filter=ended_on eq null");
    });
    expect(rows.length).toBeGreaterThan(1);
    expect(await csv(PRIYA, "engagements.csv")).toHaveLength(1);
    const [first, ...others] = events;
    expect(first).toMatchObject({
      ...{ subject: INES, category: "export", action: "extract as csv", kinds: ["engagements"] },
      operation: "$filter=ended_on eq null",
    });
    const shown = new Set(others.flatMap((event) => event.service_user_ids));
    const place = dataset("engagements").columns.findIndex(
      ({ name }) => name === "service_user_id",
    );
    const people = new Set((rows.slice(1) as string[][]).map((row) => row[place]));
    expect(shown).toEqual(people);
  });

  it("gives the rows that a filter asks for, by the columns of what they lead to as well", async () => {
    const [, ...found] = await csv(
      INES,
      "nodes.csv?$filter=model/status eq 'published' and (layer eq 'output' or layer eq 'input')",
    );
    const where = `layer in ('output', 'input') and model_version_id in (
      select model_version_id from reporting_v1.models where status = 'published')`;
    expect(found.length).toBeGreaterThan(0);
    expect(inOrder(found)).toEqual(await rowsOf(api, INES, dataset("nodes"), where));
  });

  it("gives the columns that are asked for, in that order", async () => {
    const [names, ...rows] = await csv(INES, "organisations.csv?$select=name, reference");
    expect(names).toEqual(["name", "reference"]);
    const nasty = rows.filter(([, reference]) => reference!.startsWith("NASTY-"));
    expect(nasty.map(([name]) => unguarded(name!)).sort()).toEqual([...NASTY].sort());
    expect(nasty.filter(([name]) => /^[=\-\t]/.test(name!))).toEqual([]);
  });

  it("has a byte order mark where Excel is to open it", async () => {
    const beginning = async (path: string): Promise<Buffer> =>
      Buffer.from(await (await askFor(api, INES, path)).arrayBuffer()).subarray(0, 3);
    const mark = Buffer.from([0xef, 0xbb, 0xbf]);
    expect(await beginning("contracts.csv?bom=true")).toEqual(mark);
    expect(await beginning("contracts.csv?bom=false")).not.toEqual(mark);
  });

  it("goes by a name with a date, and is not kept by the way", async () => {
    const today = new Date().toISOString().slice(0, 10);
    for (const [file, type] of [
      ["contracts.csv", "text/csv; charset=utf-8; header=present"],
      ["contracts.parquet", "application/vnd.apache.parquet"],
    ] as const) {
      for (const method of ["GET", "HEAD"]) {
        const response = await askFor(api, INES, file, { method });
        expect(response.headers.get("content-type")).toBe(type);
        const name = file.replace(".", `-${today}.`);
        expect(response.headers.get("content-disposition")).toBe(`attachment; filename="${name}"`);
        expect(response.headers.get("cache-control")).toBe("no-store");
        const { byteLength } = await response.arrayBuffer();
        expect(byteLength > 0).toBe(method === "GET");
      }
    }
  });

  it("is listed with what it holds and where it is", async () => {
    const response = await askFor(api, INES, "");
    const { datasets } = (await response.json()) as {
      datasets: { name: string; title: string; csv: string; parquet: string }[];
    };
    expect(datasets.map(({ name }) => name)).toEqual(CATALOGUE.map(({ name }) => name));
    for (const { name, csv: address, parquet } of datasets) {
      expect(address).toBe(`${api.url}/export/v1/${name}.csv`);
      expect(parquet).toBe(`${api.url}/export/v1/${name}.parquet`);
    }
  });

  it.each([
    ["contract.csv", 404, "UNKNOWN_DATASET", "Did you mean contracts"],
    ["contracts.xlsx", 404, "UNKNOWN_FILE", "contracts.csv or contracts.parquet"],
    ["contracts", 404, "UNKNOWN_FILE", "contracts.csv or contracts.parquet"],
    [".csv", 404, "UNKNOWN_FILE", "two kinds"],
    ["a/b.csv", 404, "NOT_FOUND", "/export/v1"],
    ["contracts.csv?$top=3", 501, "NOT_SUPPORTED", "The option $top"],
    ["contracts.csv?filter=x", 400, "UNKNOWN_OPTION", "Did you mean $filter"],
    ["contracts.csv?bom=yes", 400, "BAD_VALUE", "true or false"],
    ["contracts.csv?$select=titel", 400, "UNKNOWN_COLUMN", "Did you mean title"],
    ["contracts.csv?$select=title,", 400, "SYNTAX", "commas"],
    ["contracts.csv?$select=title&$select=status", 400, "TWICE", "$select"],
    ["contracts.parquet?$filter=titel eq 'x'", 400, "UNKNOWN_COLUMN", "Did you mean title"],
    ["contracts.csv?$filter=title eq", 400, "SYNTAX", ""],
  ])("answers %s with %i and how to ask", async (path, status, code, message) => {
    const told = await problem(path);
    expect(told).toMatchObject({ status, code });
    expect(told.message).toContain(message);
  });

  describe("that is long", () => {
    beforeAll(async () => {
      const { dataSource } = api.database;
      // Its calendar has a row for each day: three million of them.
      await dataSource.query(
        `insert into contract (id, reference, title, commissioner_id, starts_on, ends_on)
         select gen_random_uuid(), 'LONG', 'Long', id, '0800-01-01', '9000-12-31'
         from organisation where reference = 'NASTY-0'`,
      );
      await api.grant("long", "commissioner", {
        organisation: (
          await dataSource.query("select id from organisation where reference = 'NASTY-0'")
        )[0].id,
      });
    });

    it.each(["csv", "parquet"])(
      "gives its connection back when who asked for %s hangs up",
      async (form) => {
        const request = get(`${api.url}/export/v1/calendar.${form}`, {
          headers: { "x-test-subject": "long" },
        });
        const [response] = await once(request, "response");
        await once(response, "data");
        request.destroy();
        await untilAllGivenBack(api.database.server);
      },
    );

    it.each(["csv", "parquet"])(
      "cuts the connection of a %s whose rows do not come to an end",
      async (form) => {
        const response = await askFor(api, "long", `calendar.${form}`);
        expect(response.status).toBe(200);
        const reader = response.body!.getReader();
        await reader.read();
        await api.database.dataSource.query(
          `select pg_terminate_backend(pid) from pg_stat_activity
           where datname = current_database() and query like 'fetch%'`,
        );
        const readOn = async (): Promise<void> => {
          while (!(await reader.read()).done);
        };
        await expect(readOn()).rejects.toThrow();
      },
    );
  });
});
