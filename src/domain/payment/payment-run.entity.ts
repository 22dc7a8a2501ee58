import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from "typeorm";
import { ContractEntity } from "../contract/contract.entity";
import { LedgerEntryEntity } from "../ledger/ledger-entry.entity";
import { RateCardEntity } from "../rate-card/rate-card.entity";

/** An approval of what is owed by a day. Only added to. */
@Entity("payment_run")
@Unique(["contractId", "number"])
@ForeignKey(() => RateCardEntity, ["rateCardId", "contractId"], ["id", "contractId"])
@ForeignKey(() => LedgerEntryEntity, ["entryId", "contractId"], ["id", "contractId"])
@Check("payment_run_period_check", "period_end >= period_start")
@Check("payment_run_currency_check", "currency ~ '^[A-Z]{3}$'")
export class PaymentRunEntity {
  @PrimaryColumn("uuid")
  id!: string;

  @ForeignKey(() => ContractEntity)
  @Column("uuid")
  contractId!: string;

  @Column("integer")
  number!: number;

  @Column("date")
  periodStart!: string;

  @Column("date")
  periodEnd!: string;

  @Index()
  @Column("uuid", { nullable: true })
  rateCardId!: string | null;

  @Column("timestamptz")
  asOf!: Date;

  @Column("bigint")
  amountMinor!: number;

  @Column("text")
  currency!: string;

  @Index()
  @Column("uuid", { nullable: true })
  entryId!: string | null;

  @Column("text", { nullable: true })
  note!: string | null;

  @Column("text")
  approvedBy!: string;

  @Column("timestamptz", { default: () => "clock_timestamp()" })
  approvedAt!: Date;
}
