import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from "typeorm";
import { IndicatorLineageEntity } from "../indicator/indicator-lineage.entity";
import { IndicatorEntity } from "../indicator/indicator.entity";

/** What an indicator is to reach in a period. Revised by a later row, never overwritten (D5). */
@Entity("target")
@Index(["lineageId", "periodStart", "setAt"])
@Check("target_period_check", "period_end >= period_start")
@Check("target_withdrawal_check", "value is not null or reason is not null")
export class TargetEntity {
  @PrimaryColumn("uuid")
  id!: string;

  /** The indicator of the version in which it was set. */
  @Index()
  @ForeignKey(() => IndicatorEntity)
  @Column("uuid")
  indicatorId!: string;

  @ForeignKey(() => IndicatorLineageEntity)
  @Column("uuid")
  lineageId!: string;

  @Column("date")
  periodStart!: string;

  @Column("date")
  periodEnd!: string;

  /** Exact decimal in the indicator's unit; null where the target was withdrawn. */
  @Column("numeric", { nullable: true })
  value!: string | null;

  /** What the number means in the Star's journey of change (D6). */
  @Column("text", { nullable: true })
  explanation!: string | null;

  /** Why it was revised or withdrawn. */
  @Column("text", { nullable: true })
  reason!: string | null;

  @Column("text")
  setBy!: string;

  @Column("timestamptz", { default: () => "clock_timestamp()" })
  setAt!: Date;
}
