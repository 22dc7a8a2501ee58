import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from "typeorm";
import { OrganisationEntity } from "../organisation/organisation.entity";
import { PaymentPlanEntity } from "./payment-plan.entity";
import { OutcomeMetricEntity } from "../rate-card/outcome-metric.entity";

/** What a plan expects of a period. */
@Entity("payment_plan_line")
@Index(["planId", "position"])
@Check("payment_plan_line_period_check", "period_end >= period_start")
@Check("payment_plan_line_claims_check", "claims >= 0")
@Check("payment_plan_line_amount_check", "amount_minor >= 0")
@Check("payment_plan_line_currency_check", "currency ~ '^[A-Z]{3}$'")
export class PaymentPlanLineEntity {
  @PrimaryColumn("uuid")
  id!: string;

  @ForeignKey(() => PaymentPlanEntity)
  @Column("uuid")
  planId!: string;

  @Column("integer")
  position!: number;

  @Index()
  @ForeignKey(() => OutcomeMetricEntity)
  @Column("uuid", { nullable: true })
  outcomeMetricId!: string | null;

  @Column("date")
  periodStart!: string;

  @Column("date")
  periodEnd!: string;

  @Column("integer", { nullable: true })
  claims!: number | null;

  @Column("bigint")
  amountMinor!: number;

  @Column("text")
  currency!: string;

  @ForeignKey(() => OrganisationEntity)
  @Column("uuid", { nullable: true })
  payerId!: string | null;

  @ForeignKey(() => OrganisationEntity)
  @Column("uuid", { nullable: true })
  recipientId!: string | null;
}
