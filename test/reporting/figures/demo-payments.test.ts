import { DEMO_PEOPLE } from "../../../src/demo/demo-people";
import { decodeId } from "../../../src/graphql/global-id";
import { endOfMonth } from "../../../src/domain/period";
import { LIFTED_LIMITS, type TestApi } from "../../support/api";
import { rowsOf } from "./support/dataset-rows";
import { refreshFor, refresherOf } from "./support/refresher";
import { startDemonstration } from "../../support/demonstration";

jest.setTimeout(300_000);

interface Told {
  readonly calculatedPayments: {
    readonly byMetric: readonly {
      readonly suppressed: boolean;
      readonly inPeriod: {
        readonly claims: number;
        readonly amount: { readonly amountMinor: number };
      } | null;
    }[];
  } | null;
}

interface Contracts {
  readonly contracts: { readonly nodes: readonly ({ readonly id: string } & Told)[] };
}

const ASKED = `query ($period: PeriodInput!) { contracts(first: 100) { nodes {
  id calculatedPayments(period: $period) {
    byMetric { suppressed inPeriod { claims amount { amountMinor } } } }
} } }`;

/** What rows say without the key of the metric, in one order. */
const inOrder = (rows: readonly object[]): string[] =>
  rows.map((row) => JSON.stringify(row)).sort();

describe("what is owed in the demonstration", () => {
  let api: TestApi;
  beforeAll(async () => {
    api = await startDemonstration({ limits: LIFTED_LIMITS });
  });
  afterAll(() => api.close());

  const WHO = DEMO_PEOPLE.filter(({ key }) => /^(commissioner|manager|investor|analyst)/.test(key));
  it("is asked for by whom it concerns", () => {
    expect(WHO.length).toBeGreaterThan(2);
  });

  it.each(WHO.map(({ key, subject }) => [key, subject] as const))(
    "is for %s what the API answers",
    async (key, subject) => {
      await refreshFor(refresherOf(api.database), subject);
      const rows = await rowsOf(api.database, subject, "outcome_payments");
      const months = [...new Set(rows.map((row) => String(row.month)))];
      const told: object[] = [];
      for (const month of months) {
        const period = { start: month, end: endOfMonth(month) };
        const { contracts } = await api.as(subject).ask<Contracts>(ASKED, { period });
        for (const { id, calculatedPayments } of contracts.nodes) {
          for (const { suppressed, inPeriod } of calculatedPayments?.byMetric ?? []) {
            if (inPeriod?.claims === 0) continue;
            const amount = inPeriod?.amount.amountMinor;
            told.push({
              ...{ contract_id: decodeId("contract", id), month, claims: inPeriod?.claims ?? null },
              amount_minor: amount === undefined ? null : String(amount),
              suppressed: suppressed ? "yes" : "no",
            });
          }
        }
      }
      const plain = rows.map(({ contract_id, month, claims, amount_minor, suppressed }) => ({
        ...{ contract_id, month, claims, amount_minor, suppressed },
      }));
      expect(inOrder(plain)).toEqual(inOrder(told));
      if (key.startsWith("commissioner-aldermere")) expect(rows.length).toBeGreaterThan(3);
    },
  );
});
