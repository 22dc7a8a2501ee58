import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from "typeorm";
import { ContractEntity } from "../contract/contract.entity";

/** What moved. */
export enum LedgerEntryKind {
  OUTCOME_PAYABLE = "outcome_payable",
  OUTCOME_PAYMENT = "outcome_payment",
  DRAWDOWN = "drawdown",
  SERVICE_COST = "service_cost",
  REPAYMENT = "repayment",
  INVESTOR_RETURN = "investor_return",
  CORRECTION = "correction",
}

/** One movement of money. Only added to; its postings sum to 0. */
@Entity("ledger_entry")
@Unique(["contractId", "reference"])
@Unique(["id", "contractId"])
@Index(["contractId", "occurredOn", "id"])
@ForeignKey(() => LedgerEntryEntity, ["correctsId", "contractId"], ["id", "contractId"])
@Check(
  "ledger_entry_kind_check",
  "kind in ( 'outcome_payable', 'outcome_payment', 'drawdown', 'service_cost', 'repayment', 'investor_return', 'correction' )",
)
@Check("ledger_entry_corrects_check", "(kind = 'correction') = (corrects_id is not null)")
@Check("ledger_entry_postings_check", "postings >= 2")
export class LedgerEntryEntity {
  @PrimaryColumn("uuid")
  id!: string;

  @ForeignKey(() => ContractEntity)
  @Column("uuid")
  contractId!: string;

  @Column("text")
  kind!: LedgerEntryKind;

  @Column("text", { nullable: true })
  reference!: string | null;

  @Column("date")
  occurredOn!: string;

  @Column("text", { nullable: true })
  memo!: string | null;

  @Index()
  @Column("uuid", { nullable: true })
  correctsId!: string | null;

  @Column("integer")
  postings!: number;

  @Column("text")
  recordedBy!: string;

  @Column("timestamptz", { default: () => "clock_timestamp()" })
  recordedAt!: Date;
}
