import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from "typeorm";
import { ContractEntity } from "../contract/contract.entity";
import { OutcomeMetricEntity } from "../rate-card/outcome-metric.entity";

/** What a cost is divided by. */
export enum CostPer {
  PERSON_ENGAGED = "person_engaged",
  PERSON_IMPROVED = "person_improved",
  OUTCOME_ACHIEVED = "outcome_achieved",
}

/** What else the money could buy, with where the figure is from. */
@Entity("cost_alternative")
@Check(
  "cost_alternative_per_check",
  "per in ('person_engaged', 'person_improved', 'outcome_achieved')",
)
@ForeignKey(() => OutcomeMetricEntity, ["outcomeMetricId", "contractId"], ["id", "contractId"])
@Check("cost_alternative_metric_check", "outcome_metric_id is null or per = 'outcome_achieved'")
@Check("cost_alternative_amount_check", "amount_minor >= 0")
@Check("cost_alternative_currency_check", "currency ~ '^[A-Z]{3}$'")
@Check(
  "cost_alternative_withdrawal_check",
  "(withdrawn_by is null) = (withdrawn_at is null) and (withdrawn_by is null) = (withdrawn_reason is null)",
)
export class CostAlternativeEntity {
  @PrimaryColumn("uuid")
  id!: string;

  @Index()
  @ForeignKey(() => ContractEntity)
  @Column("uuid")
  contractId!: string;

  @Column("text")
  title!: string;

  @Column("text")
  per!: CostPer;

  @Index()
  @Column("uuid", { nullable: true })
  outcomeMetricId!: string | null;

  @Column("bigint")
  amountMinor!: number;

  @Column("text")
  currency!: string;

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
