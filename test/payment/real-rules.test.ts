import { setClaimScene, type ClaimScene } from "../claim/scene";
import { engagement, reading } from "../evidence/support/people";

const from = (first: (number | null)[], last: (number | null)[]) =>
  engagement([reading("2025-01-10", first), reading("2025-07-20", last)]);

/** Whole-Star means that rise by 5/3, 2/3, 1/2 and 1/3; then people without a pair. */
const PEOPLE = [
  from([2, 2, 2], [4, 4, 3]),
  from([2, 2, 2], [3, 3, 2]),
  from([2, 2, null], [3, 2, null]),
  from([2, 2, 2], [3, 2, 2]),
  engagement([]),
  engagement([]),
];

const ONCE = { again: "NEVER" };
const price = (priceMinor: number) => ({ unit: { priceMinor } });
const EXPLANATION = "A move of a point or more is a step in the journey of change.";

interface Line {
  readonly metric: { readonly reference: string };
  readonly paidFor: number;
  readonly amount: { readonly amountMinor: number };
  readonly trace: readonly { readonly rule: string; readonly inWords: string }[];
}

describe("rules of real contracts, agreed and claimed through the API", () => {
  let scene: ClaimScene;
  let lines: readonly Line[];

  beforeAll(async () => {
    scene = await setClaimScene(PEOPLE);
    const { contract, commissioner } = scene;
    const { node, mapping } = await boxes();
    const metric = (reference: string, rate: object, entitlement: object = {}, of = "PEOPLE") => ({
      ...{ reference, title: `Title of ${reference}`, counts: of, entitlement },
      ...{ paysFor: { node }, rates: [{ price: rate }] },
    });
    const onStar = { paysFor: { wholeStarOf: mapping }, explanation: EXPLANATION };
    const slidingScale = { fullPriceMinor: 90_000, lo: "0.5", hi: "1.4" };
    const tiers = [
      { upTo: 370, priceMinor: 500 },
      { upTo: 410, priceMinor: 400 },
      { upTo: null, priceMinor: 300 },
    ];
    const again = { again: "AFTER_RELAPSE", againAfterMonths: 3 };
    const composite = { atLeast: 3, of: [], allPositive: true };
    const card = await scene.run(
      "agreeRateCard",
      {
        ...{ contract, effectiveFrom: "2025-01-01", currency: "GBP", reason: "As it was signed" },
        metrics: [
          { ...metric("SCALE", { slidingScale }), ...onStar },
          {
            ...metric(
              "FAMILY",
              { threshold: { threshold: "0.5", priceMinor: 70_000 } },
              { sustainedMonths: 6, oncePerPerson: ONCE },
            ),
            ...onStar,
          },
          metric("JOBS", price(60_000), {}, "OUTCOMES"),
          metric("ROUTE", price(100), {}, "OUTCOMES"),
          metric("TIERS", { tiers }, {}, "OUTCOMES"),
          metric("TENANCY", price(1_000_000), { oncePerPerson: again }),
          metric("NEEDS", price(5_000), { composite, sustainedMonths: 6 }),
        ],
        caps: [
          { metric: { metric: "JOBS", count: 300 } },
          { share: { metrics: ["ROUTE"], share: "0.4", of: "PARTICIPANTS", stated: 100 } },
          { person: { metrics: ["TENANCY"], amountMinor: 1_900_000 } },
        ],
      },
      "... on AgreeRateCardSuccess { rateCard { number } }",
      commissioner,
    );
    expect(card).toMatchObject({ rateCard: { number: 1 } });
    await claimAll();
    lines = await calculate();
  });
  afterAll(() => scene.api.close());

  /** The outcome of the model, and the mapping of a Star's area to it. */
  async function boxes(): Promise<{ node: string; mapping: string }> {
    const { contract } = await scene.commissioner.ask<{
      contract: {
        logicModels: { published: { nodes: { id: string; mappings?: { id: string }[] }[] } }[];
      };
    }>(
      `query ($id: ID!) { contract(id: $id) { logicModels { published { nodes {
        id ... on Outcome { mappings { id } } } } } } }`,
      { id: scene.contract },
    );
    const found = contract.logicModels[0]!.published.nodes.find(
      ({ mappings }) => mappings?.length,
    )!;
    return { node: found.id, mapping: found.mappings![0]!.id };
  }

  async function claimAll(): Promise<void> {
    const person = (i: number, metric: string, achievedOn: string, more: object = {}) => ({
      ...{ engagement: scene.engagements[i], metric, achievedOn, ...more },
    });
    const late = "2025-08-01";
    const needs = (...met: boolean[]) =>
      met.map((isPositive, i) => ({ need: `need ${i}`, isPositive }));
    await relapseBetween([person(4, "TENANCY", "2025-02-01"), person(5, "TENANCY", "2025-02-02")]);
    await claim([
      ...[0, 1, 2, 3].map((i) => person(i, "SCALE", late)),
      ...[0, 3].map((i) => person(i, "FAMILY", late, { startedOn: "2025-01-10" })),
      person(1, "FAMILY", late, { startedOn: "2025-02-10" }),
      { metric: "JOBS", quantity: 328, achievedOn: late },
      { metric: "ROUTE", quantity: 55, achievedOn: late },
      { metric: "TIERS", quantity: 450, achievedOn: late },
      person(4, "TENANCY", "2025-06-02"),
      person(5, "TENANCY", "2025-04-15"),
      person(0, "NEEDS", late, { startedOn: "2025-02-01", needs: needs(true, true, true) }),
      person(1, "NEEDS", late, { startedOn: "2025-02-01", needs: needs(true, true) }),
      person(2, "NEEDS", late, { startedOn: "2025-02-01", needs: needs(true, true, true, false) }),
      person(3, "NEEDS", late, { startedOn: "2025-02-02", needs: needs(true, true, true) }),
    ]);
  }

  /** Tenancies that were lost on the first of March. */
  async function relapseBetween(first: object[]): Promise<void> {
    await claim(first);
    for (const i of [4, 5]) {
      const found = await scene.run(
        "recordRelapse",
        { engagement: scene.engagements[i], metric: "TENANCY", relapsedOn: "2025-03-01" },
        "... on RecordRelapseSuccess { relapse { relapsedOn } }",
        scene.manager,
      );
      expect(found.__typename).toBe("RecordRelapseSuccess");
    }
  }

  async function claim(claims: object[]): Promise<void> {
    const answer = await scene.submit(claims);
    expect(answer).toMatchObject({ entered: claims.length });
    const ids = answer.claims.map(({ id }) => id);
    expect((await scene.decide(ids, "VERIFY")).__typename).toBe("ClaimsSuccess");
  }

  async function calculate(): Promise<readonly Line[]> {
    const data = await scene.commissioner.ask<{
      calculatePayments: { lines: { nodes: readonly Line[] } };
    }>(
      `query ($contract: ID!) {
        calculatePayments(contract: $contract, period: { start: "2025-01-01", end: "2025-12-31" }) {
          lines(first: 50) { nodes { metric { reference } paidFor amount { amountMinor }
            trace { rule inWords } } } } }`,
      { contract: scene.contract },
    );
    return data.calculatePayments.lines.nodes;
  }

  /** Outcomes paid for, the amount, and the rules, of the claims of a metric. */
  const told = (reference: string) =>
    lines
      .filter(({ metric }) => metric.reference === reference)
      .map(({ paidFor, amount, trace }) => [
        paidFor,
        amount.amountMinor,
        trace.map(({ rule }) => rule).join(" "),
      ]);

  it("a sliding scale on a Star: all from a rise of 1.4, nothing below 0.5, a share between", () => {
    expect(told("SCALE").map(([, amount]) => amount)).toEqual([90_000, 16_667, 0, 0]);
  });

  it("a rise of 0.5 in the whole-Star mean after six months, once per family", () => {
    const rules = "SUSTAINED ONCE_PER_PERSON PRICE";
    expect(told("FAMILY")).toEqual([
      [1, 70_000, rules],
      [0, 0, rules],
      [0, 0, "SUSTAINED"],
    ]);
  });

  it("600 pounds a person, at most 300 people, 328 achieved", () => {
    expect(told("JOBS")).toEqual([[300, 18_000_000, "PRICE METRIC_CAP"]]);
  });

  it("at most 40% of participants by one route", () => {
    expect(told("ROUTE")).toEqual([[40, 4_000, "PRICE SHARE_CAP"]]);
  });

  it("the first 370 at one price, the next 40 at another, then a third", () => {
    expect(told("TIERS")).toEqual([[450, 370 * 500 + 40 * 400 + 40 * 300, "PRICE"]]);
  });

  it("at most 19,000 a person, and a tenancy that fell through is earned again for three months", () => {
    expect(told("TENANCY")).toEqual([
      [1, 1_000_000, "ONCE_PER_PERSON PRICE PERSON_CAP"],
      [1, 1_000_000, "ONCE_PER_PERSON PRICE PERSON_CAP"],
      [0, 0, "ONCE_PER_PERSON"], // six weeks
      [1, 900_000, "ONCE_PER_PERSON PRICE PERSON_CAP"],
    ]);
  });

  it("at least three needs, all positive, sustained for six months", () => {
    expect(told("NEEDS")).toEqual([
      [1, 5_000, "COMPOSITE SUSTAINED PRICE"],
      [0, 0, "COMPOSITE"],
      [0, 0, "COMPOSITE"],
      [0, 0, "COMPOSITE SUSTAINED"],
    ]);
  });
});
