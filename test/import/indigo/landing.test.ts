import { startTestApi, type TestApi } from "../../support/api";
import { Fixtures } from "../../support/fixtures";
import { INVENTED, withEdited } from "./support/folders";
import { balancesOf, changesOf, importFolder } from "./support/importing";

describe("importing an invented folder", () => {
  let api: TestApi;
  const rowsOf = (query: string): Promise<Record<string, unknown>[]> =>
    api.database.dataSource.query(query);
  const first = async (query: string): Promise<Record<string, unknown>> =>
    (await rowsOf(query))[0]!;

  beforeAll(async () => {
    api = await startTestApi();
  });
  afterAll(() => api.close());

  it("lands nothing where it is only tried, and says what would be", async () => {
    const report = await importFolder(api.database, INVENTED, { isTrial: true });
    expect(report).toMatchObject({ outcome: "tried", landedProjects: 6 });
    expect(changesOf(report).contracts).toBe("+6 ~0 -0");
    expect(await rowsOf("select 1 from contract")).toEqual([]);
  });

  it("lands nothing of a folder with a file that cannot be read", async () => {
    const edits = { "projects_results.csv": [["Project ID", "Project"]] } as const;
    const report = await withEdited(INVENTED, edits, (folder) =>
      importFolder(api.database, folder),
    );
    expect(report).toMatchObject({ outcome: "refused", landedProjects: 0, parts: [] });
    expect(report.faults).toEqual([
      expect.objectContaining({ file: "projects_results.csv", line: 1, code: "MISSING_COLUMN" }),
    ]);
    expect(await rowsOf("select 1 from contract")).toEqual([]);
  });

  it("lands nothing where it is cancelled on the way", async () => {
    const cancelling = new AbortController();
    const importing = importFolder(api.database, INVENTED, {
      signal: cancelling.signal,
      onProgress: (progress) => {
        if (progress.step === "landing" && progress.file === "payments") cancelling.abort();
      },
    });
    await expect(importing).rejects.toThrow("Cancelled: nothing was landed.");
    expect(await rowsOf("select 1 from contract")).toEqual([]);
  });

  it("lands nothing over a contract that came another way", async () => {
    const { dataSource } = api.database;
    const council = await new Fixtures(api).organisation("SOMEBODY", "commissioner");
    await new Fixtures(api).contract("INDIGO-POJ-9001", council);
    await expect(importFolder(api.database, INVENTED)).rejects.toThrow(
      /^INDIGO-POJ-9001 is the reference of a contract of .+ already/,
    );
    expect(await rowsOf("select reference from contract")).toHaveLength(1);
    await dataSource.query("delete from contract where reference = 'INDIGO-POJ-9001'");
  });

  it("lands each project as a contract, with all that hangs on it", async () => {
    const report = await importFolder(api.database, INVENTED);
    expect(report.outcome).toBe("landed");
    expect(changesOf(report)).toEqual({
      ...{ organisations: "+11 ~0 -0", contracts: "+6 ~0 -0", parties: "+10 ~0 -0" },
      ...{ services: "+6 ~0 -0", "logic models": "+5 ~0 -0", "rate cards": "+5 ~0 -0" },
      ...{ results: "+8 ~0 -0", "payment plans": "+2 ~0 -0", payments: "+13 ~0 -0" },
      ...{ claims: "+3 ~0 -0", commitments: "+9 ~0 -0", investments: "+3 ~0 -0" },
      remarks: expect.stringMatching(/^\+\d+ ~0 -0$/),
    });
    expect(
      await rowsOf(
        `select c.reference, c.title, c.status, starts_on::text, ends_on::text,
           value_minor::integer, currency, o.reference as commissioner
         from contract c join organisation o on o.id = c.commissioner_id order by c.reference`,
      ),
    ).toMatchInlineSnapshot(`
     [
       {
         "commissioner": "INDIGO-ORG-9001",
         "currency": null,
         "ends_on": "2022-03-31",
         "reference": "INDIGO-POJ-9001",
         "starts_on": "2019-04-01",
         "status": "ended",
         "title": "Harbour Start",
         "value_minor": null,
       },
       {
         "commissioner": "INDIGO-ORG-9001",
         "currency": "GBP",
         "ends_on": "2021-09-30",
         "reference": "INDIGO-POJ-9002",
         "starts_on": "2018-01-01",
         "status": "ended",
         "title": "Marram Homes for All",
         "value_minor": 15000000,
       },
       {
         "commissioner": "INDIGO-ORG-9006",
         "currency": "USD",
         "ends_on": "2026-12-31",
         "reference": "INDIGO-POJ-9003",
         "starts_on": "2023-08-01",
         "status": "active",
         "title": "Tide Works",
         "value_minor": 90000000,
       },
       {
         "commissioner": "INDIGO-ORG-9005",
         "currency": "GBP",
         "ends_on": "2015-04-30",
         "reference": "INDIGO-POJ-9004",
         "starts_on": "2012-04-01",
         "status": "ended",
         "title": "Quay Youth",
         "value_minor": 120000000,
       },
       {
         "commissioner": "INDIGO-ORG-9001",
         "currency": null,
         "ends_on": "2024-01-31",
         "reference": "INDIGO-POJ-9007",
         "starts_on": "2021-02-01",
         "status": "draft",
         "title": "Without a Provider",
         "value_minor": null,
       },
       {
         "commissioner": "INDIGO-ORG-9005",
         "currency": "JPY",
         "ends_on": "2021-06-30",
         "reference": "INDIGO-POJ-9008",
         "starts_on": "2020-01-01",
         "status": "active",
         "title": "Isle Clinic",
         "value_minor": 19000000,
       },
     ]
    `);
  });

  it("changes nothing when the same comes again", async () => {
    const count = "select count(*)::integer as events from audit_event";
    const before = await first(count);
    const report = await importFolder(api.database, INVENTED);
    expect(changesOf(report)).toEqual({});
    expect(report.parts.every(({ unchanged }) => unchanged > 0)).toBe(true);
    expect(await first(count)).toEqual(before);
  });

  it("calculates over the claims what was paid", async () => {
    const { contracts } = await api.ask<{
      contracts: { nodes: { id: string; reference: string }[] };
    }>("{ contracts(first: 10) { nodes { id reference } } }");
    const contract = contracts.nodes.find(({ reference }) => reference === "INDIGO-POJ-9001")!.id;
    const { calculatePayments } = await api.ask<{ calculatePayments: unknown }>(
      `query ($contract: ID!) {
        calculatePayments(contract: $contract, period: { start: "2019-04-01", end: "2022-03-31" }) {
          total { amountMinor currency }
        }
      }`,
      { contract },
    );
    expect(calculatePayments).toMatchObject({ total: { amountMinor: 660_000, currency: "GBP" } });
    // It was paid: nothing is left to approve.
    const approved = await api.ask(
      `mutation ($contract: ID!) {
        approvePayments(input: {
          contract: $contract, period: { start: "2019-04-01", end: "2022-03-31" }
        }) { __typename ... on ApprovePaymentsSuccess { run { number } } }
      }`,
      { contract },
    );
    expect(approved).toEqual({
      approvePayments: { __typename: "ApprovePaymentsSuccess", run: null },
    });
  });

  const ledger = () => balancesOf(api.database);

  it("enters what was paid in a ledger in which nothing is owed any more", async () => {
    expect(await ledger()).toEqual([
      { reference: "INDIGO-POJ-9001", account: "cash", minor: -660_000 },
      { reference: "INDIGO-POJ-9001", account: "outcome_cost", minor: 660_000 },
      { reference: "INDIGO-POJ-9002", account: "cash", minor: -3_050_000 },
      { reference: "INDIGO-POJ-9002", account: "outcome_cost", minor: 3_050_000 },
      { reference: "INDIGO-POJ-9003", account: "cash", minor: -24_123_450 },
      { reference: "INDIGO-POJ-9003", account: "outcome_cost", minor: 24_123_450 },
    ]);
  });

  it("leaves what an absent file would say", async () => {
    const edits = {
      "projects_outcome_metrics.csv": null,
      "projects_outcome_payments.csv": null,
      "projects_results.csv": null,
      "projects_outcome_pricings.csv": null,
    };
    const before = await ledger();
    const report = await withEdited(INVENTED, edits, (folder) =>
      importFolder(api.database, folder),
    );
    const changes = changesOf(report);
    expect(Object.keys(changes).sort()).toEqual(["payment plans", "payments", "remarks"]);
    expect(changes.payments).toMatch(/^\+0 ~0 /);
    expect(await ledger()).toEqual(before);
  });
});
