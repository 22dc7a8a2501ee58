import { newId } from "../../../../src/db/new-id";
import type { TestApi } from "../../../support/api";

/** Enters what was achieved of metrics as verified claims of the contract's lead provider. */
export async function claimAchieved(
  { database }: TestApi,
  contract: string,
  achieved: Readonly<Record<string, number>>,
  achievedOn: string,
): Promise<void> {
  await database.dataSource.transaction(async (manager) => {
    for (const [metric, quantity] of Object.entries(achieved)) {
      const id = newId();
      await manager.query(
        `insert into claim (id, contract_id, outcome_metric_id, provider_id, quantity, achieved_on,
           shares, state, submitted_by)
         select $1, c.id, m.id, p.organisation_id, $4, $5,
           jsonb_build_array(jsonb_build_object('organisationId', p.organisation_id, 'share', '1')),
           'verified', 'claimer'
         from contract c
         join contract_party p on p.contract_id = c.id and p.role = 'lead_provider'
         join outcome_metric m on m.contract_id = c.id and m.reference = $3
         where c.reference = $2`,
        [id, contract, metric, quantity, achievedOn],
      );
      for (const [state, by] of Object.entries({ submitted: "claimer", verified: "decider" })) {
        await manager.query(
          "insert into claim_event (id, claim_id, state, acted_by) values ($1, $2, $3, $4)",
          [newId(), id, state, by],
        );
      }
    }
  });
}

/** What price and achievement come to under a contract, and what is calculated. */
export interface Golden {
  /** By metric, in minor units: the unit price by what was achieved. */
  readonly byPrice: ReadonlyMap<string, number>;
  readonly achieved: ReadonlyMap<string, number>;
  /** In minor units. */
  readonly calculated: number;
  readonly currency: string;
  /** What each limit took, in words and in minor units. */
  readonly taken: readonly (readonly [words: string, minor: number])[];
  readonly lines: readonly { readonly paidFor: number; readonly amount: number }[];
  /** What outcomes cost by the ledger, and what of it is owed still, in minor units. */
  readonly ledger: Readonly<Partial<Record<"OUTCOME_COST" | "PAYABLE" | "CASH", number>>>;
}

interface Told {
  readonly contract: {
    readonly ledgerBalances: readonly {
      readonly account: string;
      readonly amount: { readonly amountMinor: number };
    }[];
    readonly rateCards: readonly {
      readonly caps: readonly { readonly inWords: string }[];
      readonly metrics: readonly {
        readonly reference: string;
        readonly rates: readonly {
          readonly price: { readonly price?: { readonly amountMinor: number } };
        }[];
      }[];
    }[];
    readonly measurements: {
      readonly nodes: readonly {
        readonly value: string;
        readonly indicator: { readonly reference: string };
      }[];
    };
  };
  readonly calculatePayments: {
    readonly total: { readonly amountMinor: number; readonly currency: string };
    readonly byCap: readonly {
      readonly position: number;
      readonly amount: { readonly amountMinor: number };
    }[];
    readonly lines: {
      readonly nodes: readonly {
        readonly paidFor: number;
        readonly amount: { readonly amountMinor: number };
      }[];
    };
  };
}

const QUERY = `query ($contract: ID!, $period: PeriodInput!) {
  contract(id: $contract) {
    ledgerBalances { account amount { amountMinor } }
    rateCards {
      caps { inWords }
      metrics { reference rates { price { ... on UnitPrice { price { amountMinor } } } } }
    }
    measurements(first: 100, states: [VERIFIED]) { nodes { value indicator { reference } } }
  }
  calculatePayments(contract: $contract, period: $period) {
    total { amountMinor currency }
    byCap { position amount { amountMinor } }
    lines(first: 100) { nodes { paidFor amount { amountMinor } } }
  }
}`;

/** Asks the API what a contract of the dataset comes to. */
export async function goldenOf(
  api: TestApi,
  reference: string,
  period: { readonly start: string; readonly end: string },
): Promise<Golden> {
  const { contract, calculatePayments } = await api.ask<Told>(QUERY, {
    ...{ contract: await idOf(api, reference), period },
  });
  const { caps, metrics } = contract.rateCards[0]!;
  const achieved = new Map(
    contract.measurements.nodes.map(({ value, indicator }) => [indicator.reference, Number(value)]),
  );
  const byPrice = new Map(
    metrics.map(({ reference: metric, rates }) => {
      const price = rates[0]!.price.price?.amountMinor ?? 0;
      return [metric, price * (achieved.get(metric) ?? 0)];
    }),
  );
  return {
    ...{ achieved, byPrice, currency: calculatePayments.total.currency },
    calculated: calculatePayments.total.amountMinor,
    taken: calculatePayments.byCap
      .filter(({ amount }) => amount.amountMinor > 0)
      .map(({ position, amount }) => [caps[position - 1]!.inWords, amount.amountMinor] as const),
    lines: calculatePayments.lines.nodes.map(({ paidFor, amount }) => ({
      ...{ paidFor, amount: amount.amountMinor },
    })),
    ledger: Object.fromEntries(
      contract.ledgerBalances.map(({ account, amount }) => [account, amount.amountMinor]),
    ),
  };
}

/** A metric as a reconciliation has it: counts of outcomes, amounts in minor units. */
export interface Reconciled {
  readonly metric: string;
  readonly achieved: number | null;
  readonly claimed: number;
  readonly paid: number;
  readonly paidMinor: number;
  readonly ledgerPaidMinor: number;
  readonly differences: readonly string[];
}

interface ToldReconciled {
  readonly metric: { readonly reference: string };
  readonly achieved: number | null;
  readonly states: Readonly<
    Record<
      "claimed" | "paid",
      { readonly outcomes: number; readonly amount: { readonly amountMinor: number } | null }
    >
  >;
  readonly ledgerPaid: { readonly amountMinor: number };
  readonly differences: readonly string[];
}

/** Asks the API how people, claims and money of a contract go together. */
export async function reconcile(
  api: TestApi,
  reference: string,
  period: { readonly start: string; readonly end: string },
): Promise<Reconciled[]> {
  const { contract } = await api.ask<{
    contract: { reconciliation: { metrics: readonly ToldReconciled[] } };
  }>(
    `query ($contract: ID!, $period: PeriodInput!) {
      contract(id: $contract) {
        reconciliation(period: $period) {
          metrics {
            metric { reference } achieved differences ledgerPaid { amountMinor }
            states {
              claimed { outcomes amount { amountMinor } } paid { outcomes amount { amountMinor } }
            }
          }
        }
      }
    }`,
    { contract: await idOf(api, reference), period },
  );
  return contract.reconciliation.metrics.map(
    ({ metric, achieved, states, ledgerPaid, differences }) => ({
      ...{ metric: metric.reference, achieved, differences },
      claimed: states.claimed.outcomes,
      paid: states.paid.outcomes,
      paidMinor: states.paid.amount?.amountMinor ?? 0,
      ledgerPaidMinor: ledgerPaid.amountMinor,
    }),
  );
}

async function idOf(api: TestApi, reference: string): Promise<string> {
  const { contracts } = await api.ask<{
    contracts: { nodes: { id: string; reference: string }[] };
  }>(
    "query ($search: String!) { contracts(first: 5, search: $search) { nodes { id reference } } }",
    { search: reference },
  );
  const found = contracts.nodes.find((contract) => contract.reference === reference);
  if (!found) throw new Error(`no contract ${reference}`);
  return found.id;
}

export const sumOf = (amounts: Iterable<number>): number =>
  [...amounts].reduce((sum, amount) => sum + amount, 0);
