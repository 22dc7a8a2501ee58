import { readFileSync } from "node:fs";
import path from "node:path";
import { startTestApi, type TestApi } from "../../support/api";
import { claimAchieved, goldenOf, reconcile, sumOf } from "./support/achieved";
import { describeWithDataset, withEdited, type Edits } from "./support/folders";
import { balancesOf, changesOf, importFolder } from "./support/importing";

const APOLLO = { start: "2018-10-01", end: "2022-10-31" };

describeWithDataset("landing the dataset of May 2025", (folder) => {
  let api: TestApi;
  beforeAll(async () => {
    api = await startTestApi();
    const report = await importFolder(api.database, folder);
    expect(report).toMatchObject({ outcome: "landed", landedProjects: 313 });
    expect(report.notLanded).toHaveLength(6);
    expect(report.findings.filter(({ code }) => code === "MODEL_STAYS")).toEqual([]);
  });
  afterAll(() => api.close());

  it("changes nothing when it comes again", async () => {
    expect(changesOf(await importFolder(api.database, folder))).toEqual({});
  });

  it("leaves nothing owed that the source does not tell of", async () => {
    const owed = (await balancesOf(api.database)).filter(({ account }) => account === "payable");
    expect(owed).toEqual([]);
  });

  it("Project Apollo: 848,760.00 by price and achievement, 848,540.00 claimed and paid", async () => {
    const golden = await goldenOf(api, "INDIGO-POJ-0123", APOLLO);
    expect(sumOf(golden.byPrice.values())).toBe(84_876_000);
    expect(golden).toMatchObject({ calculated: 84_854_000, currency: "GBP", taken: [] });
    expect(golden.ledger).toMatchObject({ OUTCOME_COST: 84_854_000, CASH: -84_854_000 });
    // 17 of 23 metrics were achieved by somebody; of one of them 21 achieved and 20 were claimed.
    const amounts = golden.lines.map(({ amount }) => amount);
    const unequal = [...golden.byPrice].filter(
      ([, minor]) => minor > 0 && !amounts.includes(minor),
    );
    expect(unequal).toEqual([["outcomemetric17", 462_000]]);
    expect(golden.achieved.get("outcomemetric17")).toBe(21);
    expect(golden.lines).toContainEqual({ paidFor: 20, amount: 440_000 });
    expect(golden.byPrice.size - unequal.length).toBe(22);
  });

  it("Project Apollo: the one difference is explained", async () => {
    const metrics = await reconcile(api, "INDIGO-POJ-0123", APOLLO);
    expect(metrics).toHaveLength(23);
    const unequal = metrics.filter(({ achieved, claimed }) => achieved !== claimed);
    expect(unequal).toEqual([
      {
        ...{ metric: "outcomemetric17", achieved: 21, claimed: 20, paid: 20 },
        ...{ paidMinor: 440_000, ledgerPaidMinor: 440_000 },
        differences: expect.arrayContaining(["21 achieved, 20 claimed: 1 was not claimed."]),
      },
    ]);
    expect(sumOf(metrics.map(({ paidMinor }) => paidMinor))).toBe(84_854_000);
    expect(sumOf(metrics.map(({ ledgerPaidMinor }) => ledgerPaidMinor))).toBe(84_854_000);
    expect(metrics.filter(({ claimed, paid }) => claimed !== paid)).toEqual([]);
  });

  it("Project Apollo: answers the query of docs/indigo.md as it says", async () => {
    const page = readFileSync(path.resolve(__dirname, "../../../docs/indigo.md"), "utf8");
    const [, query] = /```graphql\n([^]*?)```/.exec(page)!;
    const said = /One metric answers _(.*)_/.exec(page)![1]!;
    const answer = JSON.stringify(await api.ask(query!));
    expect(answer).toContain(said);
    expect(answer).toContain('"title":"Project Apollo"');
    expect(answer).toContain('"subject":"Outcome funds"');
  });

  it("Reboot West: 1,617,330.00 by price and achievement, 1,871,540.00 claimed and paid", async () => {
    const golden = await goldenOf(api, "INDIGO-POJ-0121", APOLLO);
    expect(sumOf(golden.byPrice.values())).toBe(161_733_000);
    // People may claim some outcomes several times: 231 achieved the first metric, 527 were claimed.
    expect(golden).toMatchObject({ calculated: 187_154_000, currency: "GBP", taken: [] });
    expect(golden.achieved.get("outcomemetric1")).toBe(231);
    expect(golden.lines).toContainEqual({ paidFor: 527, amount: 11_594_000 });
    expect(golden.ledger.OUTCOME_COST).toBe(187_154_000);
    const metrics = await reconcile(api, "INDIGO-POJ-0121", APOLLO);
    expect(metrics.find(({ metric }) => metric === "outcomemetric1")!.differences).toContain(
      "231 achieved, 527 claimed: 296 more were claimed than the figures show.",
    );
  });

  it("I-Aspire: 1,886,170.00 by price and achievement, 2,165,460.00 claimed and paid", async () => {
    const golden = await goldenOf(api, "INDIGO-POJ-0122", APOLLO);
    expect(sumOf(golden.byPrice.values())).toBe(188_617_000);
    expect(golden).toMatchObject({ calculated: 216_546_000, currency: "GBP", taken: [] });
    expect(golden.ledger.OUTCOME_COST).toBe(216_546_000);
  });

  it("Greater Manchester: limits of metrics bite, and then that of the contract", async () => {
    const period = { start: "2017-10-01", end: "2021-03-31" };
    const before = await goldenOf(api, "INDIGO-POJ-0154", period);
    expect(sumOf(before.byPrice.values())).toBe(332_402_000);
    expect(before.calculated).toBe(0);
    await claimAchieved(api, "INDIGO-POJ-0154", Object.fromEntries(before.achieved), "2021-03-31");
    const golden = await goldenOf(api, "INDIGO-POJ-0154", period);
    // 600.00 a person, at most 300 people: 328 achieved it, and so on for three metrics more.
    expect(golden.taken.map(([, minor]) => minor)).toEqual([
      (328 - 300) * 60_000,
      (329 - 300) * 150_000,
      (315 - 300) * 150_000,
      (391 - 300) * 10_000,
      // What the metrics leave, 3,232,120.00, is 603,120.00 over the contract's 2,629,000.00.
      60_312_000,
    ]);
    expect(golden.taken[0]![0]).toContain("180,000.00");
    expect(golden.taken.at(-1)![0]).toContain("2,629,000.00");
    expect(golden.calculated).toBe(262_900_000);
  });

  it("The Skill Mill: the contract's limit bites, and what was paid is less again", async () => {
    const period = { start: "2020-08-01", end: "2024-09-30" };
    const { byPrice, achieved } = await goldenOf(api, "INDIGO-POJ-0195", period);
    expect(sumOf(byPrice.values())).toBe(465_937_000);
    await claimAchieved(api, "INDIGO-POJ-0195", Object.fromEntries(achieved), "2024-09-30");
    const golden = await goldenOf(api, "INDIGO-POJ-0195", period);
    expect(golden.calculated).toBe(324_177_600);
    expect(golden.taken).toEqual([[expect.stringContaining("3,241,776.00"), 141_759_400]]);
    expect(golden.ledger.OUTCOME_COST).toBe(315_982_000);
  });

  it("Istanbul codes: three prices in turn, in US dollars", async () => {
    const reference = "INDIGO-POJ-0302";
    const claims = { outcomemetric1: 650, outcomemetric2: 455, outcomemetric3: 430 };
    await claimAchieved(api, reference, claims, "2025-06-30");
    const first = await goldenOf(api, reference, { start: "2025-06-01", end: "2025-06-30" });
    expect(first.currency).toBe("USD");
    expect(first.lines.map(({ amount }) => amount)).toEqual([
      // 650 at 240.00 are 156,000.00: 600 of them are paid; of 455 at 1,000.00, 450.
      ...[14_400_000, 45_000_000],
      // 370 at 1,100.00, 40 at 1,000.00, 20 at 1,350.00.
      47_400_000,
    ]);
    await claimAchieved(api, reference, { outcomemetric3: 130 }, "2025-07-31");
    const then = await goldenOf(api, reference, { start: "2025-07-01", end: "2025-07-31" });
    // 130 at 1,350.00 are 175,500.00, of which 158,000.00 are left of 632,000.00.
    expect(then.calculated).toBe(15_800_000);
    expect(then.taken).toEqual([[expect.stringContaining("632,000.00"), 1_750_000]]);
  });

  it("Bradford: a price with pence, and a limit that it does not divide", async () => {
    const reference = "INDIGO-POJ-0300";
    const { ends } = await api.database.dataSource
      .query(`select ends_on::text as ends from contract where reference = '${reference}'`)
      .then(([row]: { ends: string }[]) => row!);
    await claimAchieved(api, reference, { outcomemetric2: 2_570 }, ends);
    const golden = await goldenOf(api, reference, { start: ends, end: ends });
    // 2,570 bed days at 765.63 are 1,967,669.10; at most 1,967,413.00 are paid.
    expect(golden.calculated).toBe(196_741_300);
    expect(golden.taken.map(([, minor]) => minor)).toEqual([25_610]);
  });

  it("Project Apollo, once the 21st of a metric is paid: equal throughout", async () => {
    const paidFor = "INDIGO-POJ-0123,plan1,outcomemetric17,2018-10,2022-10,,,Actual,GBP";
    const edits: Edits = {
      "projects_outcome_payments.csv": [[`${paidFor},4400,`, `${paidFor},4620,`]],
    };
    const report = await withEdited(folder, edits, (copy) => importFolder(api.database, copy));
    expect(changesOf(report)).toEqual({ payments: "+0 ~2 -0", claims: "+0 ~1 -0" });
    const golden = await goldenOf(api, "INDIGO-POJ-0123", APOLLO);
    expect(golden.calculated).toBe(84_876_000);
    expect(golden.calculated).toBe(sumOf(golden.byPrice.values()));
    expect(golden.ledger).toMatchObject({ OUTCOME_COST: 84_876_000, CASH: -84_876_000 });
  });
});
