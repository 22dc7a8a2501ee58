import { newId } from "../../../src/db/new-id";
import { insertRows } from "../../evidence/support/insert-rows";
import { startTestApi, type TestApi } from "../../support/api";
import {
  BACKER,
  BUYER,
  MANAGER,
  PayingWorld,
  type PayingContract,
} from "../../support/paying-world";
import { rowsOf, type DatasetRow } from "./support/dataset-rows";
import { refreshFor, refresherOf } from "./support/refresher";

/** Outcomes verified by metric in each month from May 2025 on. */
const VERIFIED = { HOMES: [12, 3, 4, 30, 0, 11], JOBS: [4, 15, 2, 10, 0, 12] } as const;
const MONTHS = ["2025-05", "2025-06", "2025-07", "2025-08", "2025-09", "2025-10"] as const;
const METRICS = ["HOMES", "JOBS"] as const;

interface Told {
  readonly total: { amountMinor: number } | null;
  readonly byMetric: readonly {
    readonly suppressed: boolean;
    readonly inPeriod: {
      readonly claims: number;
      readonly claimed: number;
      readonly paidFor: number;
      readonly amount: { readonly amountMinor: number };
    } | null;
  }[];
}

const ASKED = `query ($id: ID!, $period: PeriodInput!) { contract(id: $id) {
  calculatedPayments(period: $period) {
    total { amountMinor }
    byMetric { suppressed inPeriod { claims claimed paidFor amount { amountMinor } } }
  } } }`;

const endOf = (month: string): string =>
  `${month}-${["05", "07", "08", "10"].includes(month.slice(5)) ? 31 : 30}`;

describe("what is owed, kept for analysts", () => {
  let api: TestApi;
  let world: PayingWorld;
  let paying: PayingContract;
  let metrics: Readonly<Record<string, string>>;
  beforeAll(async () => {
    api = await startTestApi();
    world = new PayingWorld(api);
    paying = await world.contract("OWED");
    metrics = await world.rateCard(paying, {
      HOMES: { kind: "unit", priceMinor: 10_000 },
      JOBS: { kind: "unit", priceMinor: 7_000 },
    });
    // As if it had been agreed when the contract began.
    await world.run("alter table rate_card disable trigger user", []);
    await world.run("update rate_card set agreed_at = '2025-04-01'", []);
    await world.run("alter table rate_card enable trigger user", []);
    for (const metric of METRICS) {
      for (const [i, quantity] of VERIFIED[metric].entries()) {
        if (quantity > 0) await verify(metrics[metric]!, `${MONTHS[i]!}-15`, quantity);
      }
    }
    for (const who of [BUYER, MANAGER, BACKER]) await refresh(who);
  });
  afterAll(() => api.close());

  const refresh = (who: string) => refreshFor(refresherOf(api.database), who);

  /** A verified claim of outcomes, decided long ago. */
  async function verify(metric: string, on: string, quantity: number): Promise<void> {
    const { contract, provider } = paying;
    const claim = {
      ...{ id: newId(), contract_id: contract.key, outcome_metric_id: metric, quantity },
      ...{ provider_id: provider.key, achieved_on: on, state: "verified", version: 1 },
      shares: [{ organisationId: provider.key, share: "1" }],
      ...{ submitted_by: "manager", submitted_at: `${on}T12:00:00Z` },
    };
    const decided = { id: newId(), claim_id: claim.id, state: "verified", acted_by: "buyer" };
    await api.database.dataSource.transaction(async (manager) => {
      await insertRows(manager, "claim", [claim]);
      await insertRows(manager, "claim_event", [{ ...decided, acted_at: `${on}T13:00:00Z` }]);
    });
  }

  async function ask(who: string, start: string, end: string): Promise<Told> {
    const variables = {
      id: paying.contract.id,
      period: { start: `${start}-01`, end: endOf(end) },
    };
    const { contract } = await api
      .as(who)
      .ask<{ contract: { calculatedPayments: Told } }>(ASKED, variables);
    return contract.calculatedPayments;
  }

  const kept = (who: string): Promise<DatasetRow[]> =>
    rowsOf(api.database, who, "outcome_payments");

  it.each([BUYER, MANAGER, BACKER])("are what the API answers %s of each month", async (who) => {
    const told: object[] = [];
    for (const month of MONTHS) {
      const { byMetric } = await ask(who, month, month);
      byMetric.forEach(({ suppressed, inPeriod }, i) => {
        if (inPeriod?.claims === 0) return;
        const amount = inPeriod?.amount.amountMinor;
        told.push({
          ...{ contract_id: paying.contract.key, month: `${month}-01`, currency: "GBP" },
          ...{ outcome_metric_id: metrics[METRICS[i]!], suppressed: suppressed ? "yes" : "no" },
          ...{ claims: inPeriod?.claims ?? null, claimed: text(inPeriod?.claimed) },
          ...{ paid_for: text(inPeriod?.paidFor), amount_minor: text(amount) },
          amount: amount === undefined ? null : (amount / 100).toFixed(2),
        });
      });
    }
    const rows = await kept(who);
    expect(rows).toHaveLength(told.length);
    expect(rows).toEqual(expect.arrayContaining(told));
    expect(rows.some((row) => row.suppressed === "yes")).toBe(who === BACKER);
    expect(rows.some((row) => row.suppressed === "no")).toBe(true);
  });

  it("let an investor work out no amount of few people, from rows and all that the API adds up", async () => {
    const known: number[][] = [];
    for (const row of await kept(BACKER)) {
      if (row.amount_minor !== null) known.push(cells((m, month) => isCell(row, m, month)));
    }
    for (const [i, start] of MONTHS.entries()) {
      for (const [j, end] of MONTHS.entries()) {
        if (j < i) continue;
        const within = (month: string) => month >= start && month <= end;
        const { total, byMetric } = await ask(BACKER, start, end);
        if (total) known.push(cells((_, month) => within(month)));
        byMetric.forEach(({ inPeriod }, place) => {
          if (inPeriod) known.push(cells((m, month) => m === METRICS[place] && within(month)));
        });
      }
    }
    const small = METRICS.flatMap((metric) =>
      MONTHS.filter((_, i) => VERIFIED[metric][i]! > 0 && VERIFIED[metric][i]! < 10).map(
        (month) => [metric, month] as const,
      ),
    );
    expect(small.length).toBeGreaterThan(3);
    const found = small.filter(([metric, month]) =>
      follows(
        known,
        cells((m, one) => m === metric && one === month),
      ),
    );
    expect(found).toEqual([]);
    // It would follow if one more were told.
    const told = cells((m, one) => m === small[0]![0] && one === small[0]![1]);
    expect(follows([...known, told], told)).toBe(true);
  });

  const isCell = (row: DatasetRow, metric: string, month: string): boolean =>
    row.outcome_metric_id === metrics[metric] && row.month === `${month}-01`;

  it("follow a claim that is verified later: for who pays at once, for others next month", async () => {
    const claimed = async (who: string) =>
      (await kept(who)).find((row) => isCell(row, "HOMES", "2025-08"))?.claimed;
    const before = await claimed(BACKER);
    await world.claim(paying, metrics.HOMES!, "2025-08-20", 20);
    for (const who of [BUYER, BACKER]) await refresh(who);
    expect(await claimed(BUYER)).toBe("50");
    expect(await claimed(BACKER)).toBe(before);
  });
});

const text = (value: number | undefined): string | null =>
  value === undefined ? null : String(value);

/** A sum of cells, as ones and zeros in one order. */
const cells = (isIn: (metric: string, month: string) => boolean): number[] =>
  METRICS.flatMap((metric) => MONTHS.map((month) => (isIn(metric, month) ? 1 : 0)));

/** Whether a sum is a combination of sums that are known. */
const follows = (known: readonly number[][], sum: readonly number[]): boolean =>
  rankOf([...known, [...sum]]) === rankOf(known);

function rankOf(rows: readonly (readonly number[])[]): number {
  const left = rows.map((row) => [...row]);
  let rank = 0;
  for (let column = 0; column < (left[0]?.length ?? 0); column += 1) {
    const pivot = left.findIndex((row, i) => i >= rank && Math.abs(row[column]!) > 1e-9);
    if (pivot < 0) continue;
    [left[rank], left[pivot]] = [left[pivot]!, left[rank]!];
    const lead = left[rank]!;
    for (const row of left.slice(rank + 1)) {
      const factor = row[column]! / lead[column]!;
      row.forEach((value, i) => (row[i] = value - factor * lead[i]!));
    }
    rank += 1;
  }
  return rank;
}
