import { projectOf, read, type Reading } from "./support/reading";
import { INVENTED } from "./support/folders";

const codesOf = ({ findings }: Reading, number: string): string[] =>
  findings
    .filter(({ project }) => project === `INDIGO-POJ-${number}`)
    .map(({ file, line, code }) => `${file.replace(/^projects_|\.csv$/g, "")}:${line} ${code}`);

describe("reading an invented folder", () => {
  let reading: Reading;
  beforeAll(async () => {
    reading = await read(INVENTED);
  });

  it("makes a contract of each project that has a payer and a first day, and names the others", () => {
    expect(reading.faults).toEqual([]);
    expect(reading.projects.map(({ reference }) => reference.slice(-4))).toEqual([
      ...["9001", "9002", "9003", "9004", "9007", "9008"],
    ]);
    expect(reading.notLanded).toEqual(["INDIGO-POJ-9005", "INDIGO-POJ-9006"]);
    expect(codesOf(reading, "9005")).toContain("projects:7 NO_COMMISSIONER");
    expect(codesOf(reading, "9006")).toEqual(["projects:8 NO_START"]);
  });

  it("takes the first public outcome payer as the commissioner, and names who else it took", () => {
    const payers = reading.projects.map(({ commissioner }) => commissioner.slice(-4));
    expect(payers).toEqual(["9001", "9001", "9006", "9005", "9001", "9005"]);
    expect(codesOf(reading, "9003")).toContain("projects:5 COMMISSIONER_NOT_PUBLIC");
    expect(codesOf(reading, "9008")).toContain("projects:10 COMMISSIONER_FROM_FUND");
  });

  it("numbers repeating metrics through, as prices, results and payments name them", () => {
    const { metrics, rateCard, results, payments, claims } = projectOf(reading, "9001");
    expect(metrics.map(({ reference, title }) => [reference, title])).toEqual([
      ["outcomemetric1", "Has somebody to rely on"],
      ["outcomemetric2", "Begins a course"],
      ["outcomemetric3", "Obtains a level 2 qualification"],
    ]);
    expect(rateCard!.metrics.map(({ reference, price }) => [reference, price])).toEqual([
      ["outcomemetric1", { kind: "unit", priceMinor: 22_000 }],
      ["outcomemetric2", { kind: "unit", priceMinor: 22_000 }],
      ["outcomemetric3", { kind: "unit", priceMinor: 473_000 }],
    ]);
    expect(results.map(({ metric, value, state }) => [metric, value, state])).toEqual([
      ["outcomemetric1", "10", "verified"],
      ["outcomemetric2", "21", "verified"],
      ["outcomemetric3", "0", "verified"],
    ]);
    expect(payments.map(({ metric, money }) => [metric, money.amountMinor])).toEqual([
      ["outcomemetric1", 220_000],
      ["outcomemetric2", 440_000],
    ]);
    // 21 achieved it, 20 were claimed and paid.
    expect(claims.map(({ metric, quantity }) => [metric, quantity])).toEqual([
      ["outcomemetric1", 10],
      ["outcomemetric2", 20],
    ]);
  });

  it("reads limits as what they are: of a metric, of a person, of the contract", () => {
    expect(projectOf(reading, "9002").rateCard).toMatchObject({
      counts: "outcomes",
      caps: [
        { kind: "metric", metric: "outcomemetric1", count: null, amountMinor: 6_000_000 },
        { kind: "metric", metric: "outcomemetric2", count: null, amountMinor: 15_000_000 },
        { kind: "contract", amountMinor: 15_000_000 },
      ],
    });
    expect(projectOf(reading, "9004").rateCard).toMatchObject({
      counts: "people",
      caps: [
        { kind: "person", metrics: [], amountMinor: 1_170_000 },
        { kind: "contract", amountMinor: 120_000_000 },
      ],
    });
  });

  it("reads several prices of a metric as tiers", () => {
    const { rateCard, remarks } = projectOf(reading, "9003");
    expect(rateCard!.currency).toBe("USD");
    expect(rateCard!.metrics[1]!.price).toEqual({
      kind: "tiers",
      tiers: [
        { upTo: 370, priceMinor: 110_000 },
        { upTo: 410, priceMinor: 100_000 },
        { upTo: null, priceMinor: 135_000 },
      ],
    });
    expect(rateCard!.caps).toContainEqual({
      ...{ kind: "metric", metric: "outcomemetric2", count: null, amountMinor: 63_200_000 },
    });
    expect(remarks.map(({ text }) => text)).toEqual(
      expect.arrayContaining([
        "up to 370",
        "500 USD\n\nAt most 25000 USD",
        "10 EUR",
        "-5 US Dollar",
      ]),
    );
  });

  it("makes no claims of a payment that the price does not divide", () => {
    const { claims, payments } = projectOf(reading, "9003");
    expect(payments.map(({ metric, money }) => [metric, money.amountMinor])).toEqual([
      ["outcomemetric1", 24_000_000],
      ["outcomemetric2", 123_450],
    ]);
    expect(claims.map(({ metric, quantity }) => [metric, quantity])).toEqual([
      ["outcomemetric1", 1_000],
    ]);
    expect(codesOf(reading, "9003")).toContain("outcome_payments:null CLAIMS_NOT_WHOLE");
  });

  it("keeps superseded plans apart, in their order, each with amounts by period", () => {
    const { plans } = projectOf(reading, "9002");
    expect(plans.map(({ reference, reason }) => [reference, reason])).toEqual([
      ["plan1", "In force from 2018-10-01 to 2019-03-31."],
      ["plan2", "In force from 2019-03-01. no archive date found"],
    ]);
    expect(plans.map(({ lines }) => lines.map(({ amountMinor }) => amountMinor))).toEqual([
      [1_000_000, 2_000_056],
      [0, 2_000_000],
    ]);
  });

  it("enters payments by who is said to pay, and keeps all of several payers in words", () => {
    const { payments, remarks } = projectOf(reading, "9002");
    expect(
      payments.map(({ key, payer, recipient, money }) => [
        key,
        payer,
        recipient,
        money.amountMinor,
      ]),
    ).toEqual([
      ["paid/2018-10/2018-12", "INDIGO-ORG-9001", "INDIGO-ORG-9003", 900_000],
      ["paid/2019-01/2019-03", "INDIGO-ORG-9001", "INDIGO-ORG-9003", 1_800_000],
      ["paid/2019-01/2019-03#2", "INDIGO-ORG-9001", "INDIGO-ORG-9003", 250_000],
      ["paid/2018-10/2021-09", "INDIGO-ORG-9001", "INDIGO-ORG-9002", 100_000],
    ]);
    expect(remarks).toContainEqual(
      expect.objectContaining({ text: "Paid by Ministry of Havens; Wendle Borough Council." }),
    );
    // A payment that ends before it starts is not entered, and is not lost either.
    expect(remarks).toContainEqual(expect.objectContaining({ text: "700 GBP" }));
  });

  it("knows a currency without smaller units, and leaves a start of the stage as it is", () => {
    const { value, rateCard, period, status } = projectOf(reading, "9008");
    expect(value).toEqual({ amountMinor: 19_000_000, currency: "JPY" });
    expect(rateCard!.metrics[0]!.price).toEqual({ kind: "unit", priceMinor: 1_543 });
    expect({ period, status }).toEqual({
      period: { start: "2020-01-01", end: "2021-06-30" },
      status: "active",
    });
  });

  it("keeps a contract without a provider a draft", () => {
    expect(projectOf(reading, "9007").status).toBe("draft");
    expect(codesOf(reading, "9007")).toEqual(
      expect.arrayContaining(["projects:9 NO_PROVIDER", "outcome_payments:18 NO_RECIPIENT"]),
    );
  });

  it("finds each thing where it stands", () => {
    expect(codesOf(reading, "9002").sort()).toMatchInlineSnapshot(`
     [
       "investments:3 CURRENCY_FROM_PROJECT",
       "investments:3 CURRENCY_FROM_PROJECT",
       "investments:3 ROWS_NUMBERED",
       "investments:4 ROWS_NUMBERED",
       "investments:4 UNKNOWN_ORGANISATION",
       "open_contracting_datas:3 DUPLICATE_OCID",
       "outcome_payment_commitments:4 AMOUNT_REWRITTEN",
       "outcome_payment_commitments:4 CURRENCY_FROM_PROJECT",
       "outcome_payment_commitments:5 AMOUNT_IN_WORDS",
       "outcome_payment_commitments:6 NO_AMOUNT",
       "outcome_payment_plans:5 DUPLICATE_PLAN",
       "outcome_payments:10 NO_AMOUNT",
       "outcome_payments:11 RECIPIENT_ASSUMED",
       "outcome_payments:11 SEVERAL_ORGANISATIONS",
       "outcome_payments:14 NO_PERIOD",
       "outcome_payments:14 PERIOD_BACKWARDS",
       "outcome_payments:15 NO_PAYMENT_TYPE",
       "outcome_payments:15 PAYER_ASSUMED",
       "outcome_payments:6 AMOUNT_ROUNDED",
       "outcome_payments:9 PERIOD_TWICE",
       "outcome_pricings:5 CAP_IN_WORDS",
       "results:8 DUPLICATE_RESULT",
       "results:9 IMPOSSIBLE_DATE",
       "results:9 NO_PERIOD",
       "service_provisions:3 DATE_REWRITTEN",
       "service_provisions:3 IMPOSSIBLE_DATE",
       "service_provisions:4 ROWS_NUMBERED",
     ]
    `);
    expect(reading.findings.filter(({ project }) => project === null)).toEqual([
      expect.objectContaining({ code: "DUPLICATE_ORGANISATION", line: 12 }),
      expect.objectContaining({ code: "DUPLICATE_PROJECT", line: 11 }),
      expect.objectContaining({ code: "UNKNOWN_PROJECT", line: 19, value: "INDIGO-POJ-9099" }),
    ]);
  });

  it("enters organisations that nothing leads to by their ids, and each with what it does", () => {
    const organisations = reading.organisations.map(({ reference, name, kinds }) => [
      ...[reference.slice(-4), name, kinds.join(" ")],
    ]);
    expect(organisations).toEqual([
      ["9001", "Wendle Borough Council", "commissioner"],
      ["9002", "Fairholm Futures", "provider"],
      ["9003", "Marram Homes", "provider"],
      ["9004", "Tarn Social Investment", "investor"],
      ["9005", "Ministry of Havens", "commissioner"],
      ["9006", "Lantern Foundation", "commissioner"],
      ["9007", "Assay and Count Ltd", "intermediary"],
      ["9008", "Isle Prefecture", "intermediary"],
      ["9009", "Nobody in Particular", "intermediary"],
      ["9999", "INDIGO-ORG-9999", "investor"],
      ["9998", "INDIGO-ORG-9998", "commissioner"],
    ]);
  });
});
