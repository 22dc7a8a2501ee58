import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from "typeorm";
import { ContractEntity } from "../contract/contract.entity";

/** What a service costs besides what is paid for outcomes, as somebody states it. */
@Entity("contract_cost")
@Check("contract_cost_amount_check", "amount_minor >= 0")
@Check("contract_cost_currency_check", "currency ~ '^[A-Z]{3}$'")
@Check("contract_cost_period_check", "period_end >= period_start")
@Check(
  "contract_cost_withdrawal_check",
  "(withdrawn_by is null) = (withdrawn_at is null) and (withdrawn_by is null) = (withdrawn_reason is null)",
)
export class ContractCostEntity {
  @PrimaryColumn("uuid")
  id!: string;

  @Index()
  @ForeignKey(() => ContractEntity)
  @Column("uuid")
  contractId!: string;

  @Column("text")
  title!: string;

  @Column("bigint")
  amountMinor!: number;

  @Column("text")
  currency!: string;

  @Column("date")
  periodStart!: string;

  @Column("date")
  periodEnd!: string;

  @Column("boolean")
  isIncluded!: boolean;

  @Column("text")
  source!: string;

  @Column("text")
  statedBy!: string;

  @Column("timestamptz", { default: () => "clock_timestamp()" })
  statedAt!: Date;

  @Column("text", { nullable: true })
  withdrawnBy!: string | null;

  @Column("timestamptz", { nullable: true })
  withdrawnAt!: Date | null;

  @Column("text", { nullable: true })
  withdrawnReason!: string | null;
}
