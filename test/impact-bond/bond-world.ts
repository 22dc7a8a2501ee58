import { LedgerEntryKind } from "../../src/domain/ledger/ledger-entry.entity";
import { LedgerAccount } from "../../src/domain/ledger/ledger-posting.entity";
import { postEntry } from "../../src/domain/ledger/ledger.service";
import type { MutationAnswer } from "../support/fixtures";
import { BUYER, PayingWorld, pounds, type PayingContract } from "../support/paying-world";

export const BOND = `investments {
    investment { id reference investor { id } }
    drawn { amountMinor } undrawn { amountMinor } repaid { amountMinor } returned { amountMinor }
    outstanding { amountMinor } rateOfReturn { status rate inWords }
  }
  rateOfReturn { status rate } outcomePayments { amountMinor } suppressed
  cash { organisation { id } months {
    month drawn { amountMinor } outcomePayments { amountMinor } serviceCosts { amountMinor }
    balance { amountMinor currency }
  } }`;

export interface Bond {
  readonly investments: readonly { readonly rateOfReturn: { readonly rate: string } }[];
  readonly rateOfReturn: { readonly status: string; readonly rate: string | null };
  readonly cash: readonly { readonly months: readonly object[] }[] | null;
  readonly scenarios: readonly Scenario[];
}

interface Scenario {
  readonly name: string;
  readonly assumptions: readonly string[];
  readonly expectedPayments: { readonly amountMinor: number };
  readonly rateOfReturn: { readonly status: string; readonly rate: string | null };
  readonly months: readonly { readonly month: string; readonly balance: object }[];
}

type Answered<Success> = Promise<MutationAnswer & Success>;

/** Bonds through the API, as the commissioner. */
export class BondWorld extends PayingWorld {
  invest(
    { contract, investor }: PayingContract,
    reference: string,
    terms: object,
  ): Answered<{ investment: { id: string; version: number } }> {
    return this.buy(
      "enterInvestment",
      { contract: contract.id, investor: investor.id, reference, terms },
      "investment { id version }",
    );
  }

  flow(
    { contract }: PayingContract,
    kind: string,
    on: string,
    amount: number,
    investment?: string,
  ): Answered<{ impactBond: Bond }> {
    return this.buy(
      "recordBondFlow",
      { contract: contract.id, kind, on, amount: pounds(amount), investment },
      `impactBond { ${BOND} }`,
    );
  }

  /** The bond as somebody sees it, by now or as of an instant. */
  async read(paying: PayingContract, subject = BUYER, asOf: string | null = null): Promise<Bond> {
    const data = await this.api.as(subject).ask<{ contract: { impactBond: Bond } }>(
      `query ($id: ID!, $asOf: DateTime) {
        contract(id: $id) { impactBond(asOf: $asOf) { ${BOND} } }
      }`,
      { id: paying.contract.id, asOf },
    );
    return data.contract.impactBond;
  }

  /** An outcome payment from the commissioner to the provider. */
  paid(paying: PayingContract, occurredOn: string, amount: number): Promise<unknown> {
    return this.thread.write((session) =>
      postEntry(session, {
        ...{ contractId: paying.contract.key, kind: LedgerEntryKind.OUTCOME_PAYMENT, occurredOn },
        transfers: [
          {
            debit: { account: LedgerAccount.PAYABLE, organisationId: paying.provider.key },
            credit: { account: LedgerAccount.CASH, organisationId: paying.buyer.key },
            ...pounds(amount),
          },
        ],
      }),
    );
  }
}
