import { insertRateCard } from "../../src/domain/rate-card/rate-card.repository";
import { MetricCounts, type Cap, type PriceRule } from "../../src/domain/rate-card/terms";
import { decodeId } from "../../src/graphql/global-id";
import { newId } from "../../src/db/new-id";
import { Thread, type Model } from "../indicator/thread";
import type { TestApi } from "./api";
import { runMutation, type MutationAnswer, type Written } from "./fixtures";

/** Who sees what of a contract: subjects with a role each. */
export const BUYER = "buyer";
export const MANAGER = "manager";
export const BACKER = "backer";
export const STRANGER = "stranger";

/** A contract in pounds that pays on outcomes, with its parties and a model. */
export interface PayingContract {
  readonly contract: Written;
  readonly buyer: Written;
  readonly provider: Written;
  readonly investor: Written;
  readonly model: Model;
  /** Key of an indicator that metrics are bound to. */
  readonly indicator: string;
}

/** Contracts that pay on outcomes, written straight into the database. */
export class PayingWorld {
  readonly thread: Thread;

  constructor(readonly api: TestApi) {
    this.thread = new Thread(api);
  }

  /** A contract from April 2025 to March 2028 with a provider and an investor, each with a person. */
  async contract(reference: string): Promise<PayingContract> {
    const { fixtures } = this.thread;
    const buyer = await fixtures.organisation(`${reference}-C`, "commissioner");
    const provider = await fixtures.organisation(`${reference}-P`);
    const investor = await fixtures.organisation(`${reference}-I`, "investor");
    const contract = await fixtures.contract(reference, buyer, {
      startsOn: "2025-04-01",
      endsOn: "2028-03-31",
    });
    await this.run(`update contract set value_minor = 100000000, currency = 'GBP' where id = $1`, [
      contract.key,
    ]);
    for (const [party, role] of [
      [provider, "lead_provider"],
      [investor, "investor"],
    ] as const) {
      await this.run(
        `insert into contract_party (id, contract_id, organisation_id, role) values ($1, $2, $3, $4)`,
        [newId(), contract.key, party.key, role],
      );
    }
    await this.api.grant(BUYER, "commissioner", { organisation: buyer.key });
    await this.api.grant(MANAGER, "provider_manager", { organisation: provider.key });
    await this.api.grant(BACKER, "investor", { organisation: investor.key });
    const model = await this.thread.model(reference, [contract], buyer);
    const indicator = await this.thread.indicator(model, `${reference}-homes`);
    return { contract, buyer, provider, investor, model, indicator };
  }

  /** A rate card from the contract's first day: a price for each reference. Gives metrics' keys. */
  async rateCard(
    { contract, indicator }: PayingContract,
    prices: Readonly<Record<string, PriceRule>>,
    caps: readonly Cap[] = [],
    counts = MetricCounts.OUTCOMES,
  ): Promise<Readonly<Record<string, string>>> {
    const [row] = await this.query(`select lineage_id from indicator where id = $1`, [
      decodeId("indicator", indicator),
    ]);
    const indicatorLineageId = row!.lineage_id!;
    await this.thread.write((session) =>
      insertRateCard(session, {
        ...{ contractId: contract.key, number: 1, currency: "GBP", effectiveFrom: "2025-04-01" },
        ...{ caps: [...caps], reason: null },
        metrics: Object.entries(prices).map(([reference, price]) => ({
          ...{ reference, title: reference, description: null, counts, explanation: null },
          ...{ nodeId: null, indicatorLineageId, mappingId: null, wholeStar: false },
          rates: [{ partyId: null, area: null, price }],
          entitlement: {
            ...{ oncePerPerson: null, after: [], sustainedMonths: null },
            ...{ composite: null, comparison: null },
          },
        })),
      }),
    );
    const rows = await this.query(
      `select id, reference from outcome_metric where contract_id = $1`,
      [contract.key],
    );
    return Object.fromEntries(rows.map(({ id, reference }) => [reference, id]));
  }

  /** An aggregate claim of the provider, in a state. */
  async claim(
    { contract, provider }: PayingContract,
    metric: string,
    achievedOn: string,
    quantity: number,
    state = "verified",
  ): Promise<void> {
    const id = newId();
    await this.api.database.dataSource.transaction(async (manager) => {
      await manager.query(
        `insert into claim (id, contract_id, outcome_metric_id, provider_id, quantity, achieved_on,
           shares, state, submitted_by)
         values ($1, $2, $3, $4, $5, $6, $7, $8, 'manager')`,
        [
          ...[id, contract.key, metric, provider.key, quantity, achievedOn],
          ...[JSON.stringify([{ organisationId: provider.key, share: "1" }]), state],
        ],
      );
      for (const to of state === "submitted" ? ["submitted"] : ["submitted", state]) {
        await manager.query(
          `insert into claim_event (id, claim_id, state, acted_by) values ($1, $2, $3, $4)`,
          [newId(), id, to, to === "submitted" ? "manager" : "buyer"],
        );
      }
    });
  }

  /** As if all that was claimed, decided, priced and moved had been so 62 days before. */
  async longAgo(): Promise<void> {
    for (const [table, column] of [
      ["claim", "submitted_at"],
      ["claim_event", "acted_at"],
      ["rate_card", "agreed_at"],
      ["ledger_entry", "recorded_at"],
      ["payment_run", "approved_at"],
    ]) {
      await this.run(`alter table ${table} disable trigger user`, []);
      await this.run(`update ${table} set ${column} = ${column} - interval '62 days'`, []);
      await this.run(`alter table ${table} enable trigger user`, []);
    }
    // What was answered before is not answered again.
    await this.run("update contract set title = title || '.'", []);
  }

  async run(statement: string, values: readonly unknown[]): Promise<void> {
    await this.api.database.dataSource.query(statement, [...values]);
  }

  query(statement: string, values: readonly unknown[]): Promise<Record<string, string>[]> {
    return this.api.database.dataSource.query(statement, [...values]);
  }

  /** Runs a mutation as the commissioner; `success` selects from what it answers. */
  buy<Success>(name: string, input: object, success: string): Promise<MutationAnswer & Success> {
    const type = SUCCESS_OF[name] ?? `${name[0]!.toUpperCase()}${name.slice(1)}Success`;
    return runMutation(this.api.as(BUYER), name, input, `... on ${type} { ${success} }`);
  }
}

const SUCCESS_OF: Readonly<Record<string, string>> = {
  commitPayment: "PaymentCommitmentSuccess",
  correctLedgerEntry: "LedgerEntrySuccess",
  changePaymentCommitment: "PaymentCommitmentSuccess",
  enterInvestment: "InvestmentSuccess",
  changeInvestment: "InvestmentSuccess",
  setContractKpi: "ContractKpiSuccess",
  withdrawContractKpi: "ContractKpiSuccess",
  stateCost: "CostSuccess",
  withdrawCost: "CostSuccess",
  stateAlternative: "AlternativeSuccess",
  withdrawAlternative: "AlternativeSuccess",
};

/** Pounds as the API takes them. */
export const pounds = (amount: number) => ({ amountMinor: amount * 100, currency: "GBP" });
