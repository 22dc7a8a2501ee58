import { Column, Entity, ForeignKey, Index, PrimaryColumn } from "typeorm";
import type { Disaggregation, MeasurementState } from "./measurement.entity";
import { MeasurementEntity } from "./measurement.entity";

/** A measurement as it stood from an instant on: its state, its figures, and who made it so. */
@Entity("measurement_event")
@Index(["measurementId", "actedAt"])
export class MeasurementEventEntity {
  @PrimaryColumn("uuid")
  id!: string;

  @ForeignKey(() => MeasurementEntity)
  @Column("uuid")
  measurementId!: string;

  @Column("text")
  state!: MeasurementState;

  @Column("date")
  periodStart!: string;

  @Column("date")
  periodEnd!: string;

  @Column("numeric", { nullable: true })
  value!: string | null;

  @Column("numeric", { nullable: true })
  numerator!: string | null;

  @Column("numeric", { nullable: true })
  denominator!: string | null;

  @Column("jsonb")
  disaggregations!: Disaggregation[];

  @Column("text", { nullable: true })
  reason!: string | null;

  @Column("text")
  actedBy!: string;

  @Column("timestamptz", { default: () => "clock_timestamp()" })
  actedAt!: Date;
}
