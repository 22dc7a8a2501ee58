import { readFileSync } from "node:fs";
import path from "node:path";
import type { Finding } from "../../../src/import/indigo/finding";
import type { IndigoProject } from "../../../src/import/indigo/indigo-project";
import { describeWithDataset } from "./support/folders";
import { projectOf, read, type Reading } from "./support/reading";

const countCodes = (findings: readonly Finding[]): Record<string, number> =>
  Object.fromEntries(
    [...Map.groupBy(findings, ({ code }) => code)].map(([code, found]) => [code, found.length]),
  );

/** Rows of a file that are about some projects, counted by what they begin with. */
const rowsOf = (folder: string, file: string, projects: readonly string[]): number =>
  readFileSync(path.join(folder, file), "utf8")
    .split("\n")
    .filter((line) => projects.some((project) => line.startsWith(`${project},`))).length;

describeWithDataset("reading the dataset of May 2025", (folder) => {
  let reading: Reading;
  beforeAll(async () => {
    reading = await read(folder);
  });

  it("lands 313 of the 319 projects, and says of each other one why not", () => {
    expect(reading.rows.get("projects.csv")).toBe(319);
    expect(reading.projects).toHaveLength(313);
    const reasons = reading.findings.filter(({ effect }) => effect === "not_landed");
    expect(reasons.map(({ project, code }) => [project!.slice(-4), code])).toEqual([
      ["0246", "NO_START"],
      ["0259", "NO_COMMISSIONER"],
      ["0260", "NO_START"],
      ["0333", "NO_START"],
      ["0335", "NO_COMMISSIONER"],
      ["0335", "NO_START"],
      ["0337", "NO_START"],
    ]);
    expect(reading.notLanded).toHaveLength(6);
  });

  it("finds each kind of what is not as it should be, and how often", () => {
    expect(countCodes(reading.findings)).toMatchInlineSnapshot(`
     {
       "AMOUNT_IN_WORDS": 10,
       "AMOUNT_REWRITTEN": 13,
       "AMOUNT_ROUNDED": 123,
       "CAP_IN_WORDS": 13,
       "COMMISSIONER_FROM_FUND": 1,
       "COMMISSIONER_NOT_PUBLIC": 27,
       "CURRENCY_FROM_PROJECT": 79,
       "CURRENCY_REWRITTEN": 17,
       "DATE_REWRITTEN": 2,
       "DUPLICATE_OCID": 1,
       "END_ASSUMED": 111,
       "END_BEFORE_START": 4,
       "IMPOSSIBLE_DATE": 5,
       "MAXIMUM_PER_PERSON": 3,
       "METRICS_NUMBERED": 3,
       "NOTHING_PAID": 39,
       "NO_AMOUNT": 13,
       "NO_COMMISSIONER": 2,
       "NO_CURRENCY": 7,
       "NO_PAYMENT_TYPE": 7,
       "NO_PERIOD": 4,
       "NO_PROVIDER": 6,
       "NO_RESULT": 38,
       "NO_START": 5,
       "PAYER_ASSUMED": 10,
       "PERIOD_BACKWARDS": 1,
       "PERIOD_TWICE": 1,
       "PERIOD_WIDENED": 6,
       "PLAN_WITHOUT_AMOUNTS": 3,
       "PRICE_IN_TIERS": 1,
       "RECIPIENT_ASSUMED": 38,
       "RESULT_IN_WORDS": 54,
       "ROWS_NUMBERED": 48,
       "SEVERAL_ORGANISATIONS": 26,
       "START_ASSUMED": 1,
       "UNKNOWN_METRIC": 1,
       "UNKNOWN_ORGANISATION": 19,
     }
    `);
  });

  it("is told of in docs/indigo.md as it is", () => {
    const told = readFileSync(path.resolve(__dirname, "../../../docs/indigo.md"), "utf8")
      .split("\n")
      .flatMap((row) => {
        const [, codes = "", counts = ""] = row.split("|");
        const names = codes.match(/`[A-Z_]+`/g) ?? [];
        const numbers = counts.match(/\d+/g) ?? [];
        return names.map((name, index) => [name.slice(1, -1), Number(numbers[index])] as const);
      });
    const found = Object.entries(countCodes(reading.findings));
    expect(told.filter(([, count]) => count > 0).sort()).toEqual(found.sort());
  });

  it("takes what is whole as it is", () => {
    const count = (part: (project: IndigoProject) => readonly unknown[]): number =>
      reading.projects.reduce((sum, project) => sum + part(project).length, 0);
    expect({
      metrics: count(({ metrics }) => metrics),
      rateCards: reading.projects.filter(({ rateCard }) => rateCard !== null).length,
      results: count(({ results }) => results),
      plans: count(({ plans }) => plans),
      payments: count(({ payments }) => payments),
      claims: count(({ claims }) => claims),
      commitments: count(({ commitments }) => commitments),
      investments: count(({ investments }) => investments),
      services: count(({ services }) => services),
    }).toMatchInlineSnapshot(`
     {
       "claims": 64,
       "commitments": 661,
       "investments": 1054,
       "metrics": 1394,
       "payments": 512,
       "plans": 76,
       "rateCards": 30,
       "results": 422,
       "services": 598,
     }
    `);
  });

  it("accounts for every row of a project that lands: it is landed, or it is found", () => {
    const { rows, findings, projects, notLanded } = reading;
    const landed = (part: (project: IndigoProject) => readonly unknown[]): number =>
      projects.reduce((sum, project) => sum + part(project).length, 0);
    /** Rows of a file with findings that say that they are not landed as rows of their own. */
    const found = (file: string, codes: readonly string[]): number =>
      new Set(
        findings.flatMap((finding) =>
          finding.file === file && codes.includes(finding.code) ? [finding.line] : [],
        ),
      ).size;
    const results = ["RESULT_IN_WORDS", "NO_RESULT", "NO_METRIC", "UNKNOWN_METRIC", "NO_PERIOD"];
    const unpaid = ["NOTHING_PAID", "NO_AMOUNT", "NO_PERIOD", "NO_RECIPIENT", "PERIOD_TWICE"];
    const tiers = projects
      .flatMap(({ rateCard }) => rateCard?.metrics ?? [])
      .flatMap(({ price }) => (price.kind === "tiers" ? price.tiers.slice(1) : []));
    const accounted = {
      "projects_results.csv":
        landed((project) => project.results) + found("projects_results.csv", results),
      "projects_outcome_payments.csv":
        landed(({ payments }) => payments) +
        landed(({ plans }) => plans.flatMap(({ lines }) => lines)) +
        found("projects_outcome_payments.csv", unpaid),
      "projects_outcome_pricings.csv":
        landed(({ rateCard }) => rateCard?.metrics ?? []) +
        tiers.length +
        found("projects_outcome_pricings.csv", ["UNKNOWN_METRIC", "NO_PRICE", "PRICE_TWICE"]),
      "projects_outcome_payment_plans.csv":
        landed(({ plans }) => plans) +
        found("projects_outcome_payment_plans.csv", ["PLAN_WITHOUT_AMOUNTS", "DUPLICATE_PLAN"]),
      "projects_outcome_metrics.csv": landed(({ metrics }) => metrics),
      "projects_outcome_payment_commitments.csv": landed(({ commitments }) => commitments),
      "projects_investments.csv": landed(({ investments }) => investments),
      "projects_service_provisions.csv": landed(({ services }) => services),
    };
    expect(notLanded).toHaveLength(6);
    const given = Object.keys(accounted).map((file) => [
      file,
      rows.get(file)! - rowsOf(folder, file, notLanded),
    ]);
    expect(accounted).toEqual(Object.fromEntries(given));
  });

  it("reads Project Apollo: 848,760.00 by price and achievement, 848,540.00 paid, 22 of 23 equal", () => {
    const { rateCard, results, payments, claims } = projectOf(reading, "0123");
    const lines = rateCard!.metrics.map(({ reference, price }) => {
      if (price.kind !== "unit") throw new Error("not a unit price");
      const achieved = Number(results.find(({ metric }) => metric === reference)!.value);
      const paid = payments.find(({ metric }) => metric === reference)?.money.amountMinor ?? 0;
      const claimed = claims.find(({ metric }) => metric === reference)?.quantity ?? 0;
      return { reference, achieved, claimed, byPrice: achieved * price.priceMinor, paid };
    });
    const sum = (name: "byPrice" | "paid"): number =>
      lines.reduce((total, line) => total + line[name], 0);
    expect([sum("byPrice"), sum("paid")]).toEqual([84_876_000, 84_854_000]);
    expect(lines.filter(({ byPrice, paid }) => byPrice === paid)).toHaveLength(22);
    expect(lines.filter(({ byPrice, paid }) => byPrice !== paid)).toEqual([
      {
        ...{ reference: "outcomemetric17", achieved: 21, claimed: 20 },
        ...{ byPrice: 462_000, paid: 440_000 },
      },
    ]);
  });
});
