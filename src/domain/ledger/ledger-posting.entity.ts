import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from "typeorm";
import { InvestmentEntity } from "../impact-bond/investment.entity";
import { LedgerEntryEntity } from "./ledger-entry.entity";
import { OrganisationEntity } from "../organisation/organisation.entity";
import { OutcomeMetricEntity } from "../rate-card/outcome-metric.entity";

/** What an amount is posted to. */
export enum LedgerAccount {
  OUTCOME_COST = "outcome_cost",
  PAYABLE = "payable",
  CASH = "cash",
  INVESTMENT = "investment",
  INVESTOR_RETURN = "investor_return",
  SERVICE_COST = "service_cost",
}

/** An amount on an account: debits are positive, credits negative. Only added to. */
@Entity("ledger_posting")
@Index(["entryId", "position"])
@Index(["contractId", "account"])
@ForeignKey(() => LedgerEntryEntity, ["entryId", "contractId"], ["id", "contractId"])
@ForeignKey(() => OutcomeMetricEntity, ["outcomeMetricId", "contractId"], ["id", "contractId"])
@ForeignKey(() => InvestmentEntity, ["investmentId", "contractId"], ["id", "contractId"])
@Check(
  "ledger_posting_account_check",
  "account in ( 'outcome_cost', 'payable', 'cash', 'investment', 'investor_return', 'service_cost' )",
)
@Check("ledger_posting_amount_check", "amount_minor <> 0")
@Check("ledger_posting_currency_check", "currency ~ '^[A-Z]{3}$'")
export class LedgerPostingEntity {
  @PrimaryColumn("uuid")
  id!: string;

  @Column("uuid")
  entryId!: string;

  @Column("uuid")
  contractId!: string;

  @Column("integer")
  position!: number;

  @Column("text")
  account!: LedgerAccount;

  @Index()
  @ForeignKey(() => OrganisationEntity)
  @Column("uuid")
  organisationId!: string;

  @Index()
  @Column("uuid", { nullable: true })
  outcomeMetricId!: string | null;

  @Index()
  @Column("uuid", { nullable: true })
  investmentId!: string | null;

  @Column("bigint")
  amountMinor!: number;

  @Column("text")
  currency!: string;
}
