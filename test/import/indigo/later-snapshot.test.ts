import { createTestDatabase, type TestDatabase } from "../../support/database";
import { INVENTED, withEdited, type Edits } from "./support/folders";
import { balancesOf, changesOf, importFolder } from "./support/importing";

const LATER: Edits = {
  "organisations.csv": [["Nobody in Particular", "Somebody in Particular"]],
  "projects.csv": [
    ["Harbour Start,", "Harbour Start Renewed,"],
    ["Tide Works,,Implementation", "Tide Works,,Complete"],
    ["Two councils pay.", "Three councils pay."],
  ],
  "projects_outcome_payment_commitments.csv": [["£90,000", "£95,000"]],
  "projects_outcome_payments.csv": [
    [
      "outcomemetric2,2019-04,2022-03,,,Actual,GBP,4400",
      "outcomemetric2,2019-04,2022-03,,,Actual,GBP,4620",
    ],
    [",Actual,GBP,18000,", ",Actual,GBP,17500,"],
    [
      'INDIGO-POJ-9002,,,2018-10,2018-12,"INDIGO-ORG-9005,INDIGO-ORG-9001",,Actual,GBP,9000,,,,\r\n',
      "",
    ],
    [",Planned,GBP,10000,", ",Planned,GBP,11000,"],
  ],
  "projects_outcome_pricings.csv": [["outcomemetric3,GBP,4730", "outcomemetric3,GBP,4800"]],
  "projects_results.csv": [["Final,2019-04,2022-03,21,", "Final,2019-04,2022-03,22,"]],
  "projects_service_provisions.csv": [["Coaching", "Coaching and mentoring"]],
};

describe("importing a later snapshot", () => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await createTestDatabase();
    await importFolder(database, INVENTED);
  });
  afterAll(() => database.drop());

  const rowsOf = (query: string): Promise<Record<string, unknown>[]> =>
    database.dataSource.query(query);
  const ledger = () => balancesOf(database);
  const land = () => withEdited(INVENTED, LATER, (folder) => importFolder(database, folder));

  it("takes what changed in by revision", async () => {
    expect(changesOf(await land())).toEqual({
      ...{ organisations: "+0 ~1 -0", contracts: "+0 ~2 -0", services: "+0 ~1 -0" },
      ...{ "logic models": "+0 ~1 -0", "rate cards": "+0 ~1 -0", results: "+0 ~1 -0" },
      ...{ "payment plans": "+0 ~2 -0", payments: "+0 ~6 -2", claims: "+0 ~1 -0" },
      ...{ commitments: "+0 ~1 -0", remarks: "+0 ~1 -0" },
    });
  });

  it("moves contracts on, with who, when and why", async () => {
    expect(
      await rowsOf(
        `select c.reference, c.version, s.from_status, s.to_status, s.reason
           from contract_status_change s join contract c on c.id = s.contract_id
           where s.from_status <> 'draft'`,
      ),
    ).toEqual([
      {
        ...{
          reference: "INDIGO-POJ-9003",
          version: 2,
          from_status: "active",
          to_status: "ended",
        },
        reason: "As the stage of the imported project has it",
      },
    ]);
  });

  it("publishes a further version of a model, in which indicators go on", async () => {
    expect(
      await rowsOf(
        `select v.number, v.status, v.title, count(i.id)::integer as indicators,
             count(distinct i.lineage_id)::integer as lineages
           from logic_model m join model_version v on v.logic_model_id = m.id
           join indicator i on i.model_version_id = v.id
           where m.reference = 'INDIGO-POJ-9001' group by v.id order by v.number`,
      ),
    ).toEqual([
      { number: 1, status: "superseded", title: "Harbour Start", indicators: 4, lineages: 4 },
      {
        number: 2,
        status: "published",
        title: "Harbour Start Renewed",
        indicators: 4,
        lineages: 4,
      },
    ]);
    expect(
      await rowsOf(
        `select count(distinct lineage_id)::integer as lineages from indicator i
           join model_version v on v.id = i.model_version_id
           join logic_model m on m.id = v.logic_model_id where m.reference = 'INDIGO-POJ-9001'`,
      ),
    ).toEqual([{ lineages: 4 }]);
  });

  it("agrees a further version of a rate card", async () => {
    expect(
      await rowsOf(
        `select r.number, m.rates #>> '{0,price,priceMinor}' as price
           from rate_card r join rate_metric m on m.rate_card_id = r.id
           join outcome_metric o on o.id = m.outcome_metric_id
           join contract c on c.id = r.contract_id
           where c.reference = 'INDIGO-POJ-9001' and o.reference = 'outcomemetric3' order by 1`,
      ),
    ).toEqual([
      { number: 1, price: "473000" },
      { number: 2, price: "480000" },
    ]);
  });

  it("keeps how a measurement was before", async () => {
    expect(
      await rowsOf(
        `select e.value, e.state, e.reason from measurement_event e
           join measurement m on m.id = e.measurement_id
           join indicator_lineage l on l.id = m.lineage_id
           join contract c on c.id = m.contract_id
           where c.reference = 'INDIGO-POJ-9001' and l.reference = 'outcomemetric2'
           order by e.acted_at`,
      ),
    ).toEqual([
      { value: "21", state: "verified", reason: null },
      { value: "22", state: "verified", reason: "As the imported results have it now" },
    ]);
  });

  it("enters a changed plan and those after it again, so that the last one is in force", async () => {
    expect(
      await rowsOf(
        `select p.number, p.reference, sum(l.amount_minor)::integer as minor
           from payment_plan p join payment_plan_line l on l.plan_id = p.id
           join contract c on c.id = p.contract_id
           where c.reference = 'INDIGO-POJ-9002' group by p.id order by p.number`,
      ),
    ).toEqual([
      { number: 1, reference: "plan1", minor: 3_000_056 },
      { number: 2, reference: "plan2", minor: 2_000_000 },
      { number: 3, reference: "plan1", minor: 3_100_056 },
      { number: 4, reference: "plan2", minor: 2_000_000 },
    ]);
  });

  it("corrects the ledger by further entries, and takes back what is paid no more", async () => {
    expect(await ledger()).toEqual([
      { reference: "INDIGO-POJ-9001", account: "cash", minor: -682_000 },
      { reference: "INDIGO-POJ-9001", account: "outcome_cost", minor: 682_000 },
      { reference: "INDIGO-POJ-9002", account: "cash", minor: -2_100_000 },
      { reference: "INDIGO-POJ-9002", account: "outcome_cost", minor: 2_100_000 },
      { reference: "INDIGO-POJ-9003", account: "cash", minor: -24_123_450 },
      { reference: "INDIGO-POJ-9003", account: "outcome_cost", minor: 24_123_450 },
    ]);
    expect(
      await rowsOf(
        `select e.reference, o.reference as corrects, o.kind
           from ledger_entry e join ledger_entry o on o.id = e.corrects_id order by 1`,
      ),
    ).toMatchInlineSnapshot(`
       [
         {
           "corrects": "imported/owed/2018-10-01/2018-12-31",
           "kind": "outcome_payable",
           "reference": "imported/owed/2018-10-01/2018-12-31@2",
         },
         {
           "corrects": "imported/owed/2019-01-01/2019-03-31",
           "kind": "outcome_payable",
           "reference": "imported/owed/2019-01-01/2019-03-31@2",
         },
         {
           "corrects": "imported/owed/2019-04-01/2022-03-31",
           "kind": "outcome_payable",
           "reference": "imported/owed/2019-04-01/2022-03-31@2",
         },
         {
           "corrects": "imported/paid/2018-10/2018-12",
           "kind": "outcome_payment",
           "reference": "imported/paid/2018-10/2018-12@2",
         },
         {
           "corrects": "imported/paid/2019-01/2019-03",
           "kind": "outcome_payment",
           "reference": "imported/paid/2019-01/2019-03@2",
         },
         {
           "corrects": "imported/paid/outcomemetric2/2019-04/2022-03",
           "kind": "outcome_payment",
           "reference": "imported/paid/outcomemetric2/2019-04/2022-03@2",
         },
       ]
      `);
  });

  it("rejects a claim that the payments say otherwise of, and another takes its place", async () => {
    expect(
      await rowsOf(
        `select c.reference, c.quantity, c.state, (
             select sum(l.amount_minor)::integer from payment_line l where l.claim_id = c.id
           ) as minor, (
             select string_agg(e.state, ' ' order by e.acted_at) from claim_event e
             where e.claim_id = c.id
           ) as moves
           from claim c join outcome_metric m on m.id = c.outcome_metric_id
           join contract k on k.id = c.contract_id
           where k.reference = 'INDIGO-POJ-9001' and m.reference = 'outcomemetric2'
           order by c.submitted_at`,
      ),
    ).toEqual([
      {
        ...{ reference: "imported/paid/outcomemetric2/2019-04/2022-03", quantity: 20 },
        ...{ state: "rejected", minor: 0, moves: "submitted verified payable paid rejected" },
      },
      {
        ...{ reference: "imported/paid/outcomemetric2/2019-04/2022-03@2", quantity: 21 },
        ...{ state: "paid", minor: 462_000, moves: "submitted verified payable paid" },
      },
    ]);
  });

  it("changes nothing when it comes again", async () => {
    expect(changesOf(await land())).toEqual({ payments: "+0 ~0 -2" });
  });

  it("goes back where a later one says again what the first one said", async () => {
    const report = await importFolder(database, INVENTED);
    expect(changesOf(report)).toMatchObject({ payments: "+0 ~6 -0", claims: "+0 ~1 -0" });
    expect(report.findings.filter(({ code }) => code === "STATUS_STAYS")).toEqual([
      expect.objectContaining({ project: "INDIGO-POJ-9003" }),
    ]);
    expect(await rowsOf("select status from contract where reference = 'INDIGO-POJ-9003'")).toEqual(
      [{ status: "ended" }],
    );
    expect((await ledger()).map(({ minor }) => minor)).toEqual([
      ...[-660_000, 660_000, -3_050_000, 3_050_000, -24_123_450, 24_123_450],
    ]);
  });

  it("leaves what people decided and entered since", async () => {
    await rowsOf("update measurement set state = 'verified' where state = 'submitted'");
    await rowsOf(
      `update organisation set kinds = '{provider,investor}' where reference = 'INDIGO-ORG-9004'`,
    );
    expect(changesOf(await importFolder(database, INVENTED))).toEqual({});
    expect(
      await rowsOf(
        `select o.kinds, (select count(*)::integer from measurement where state = 'submitted') as open
         from organisation o where o.reference = 'INDIGO-ORG-9004'`,
      ),
    ).toEqual([{ kinds: ["provider", "investor"], open: 0 }]);
  });
});
