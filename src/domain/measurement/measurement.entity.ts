import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from "typeorm";
import { ContractEntity } from "../contract/contract.entity";
import { IndicatorLineageEntity } from "../indicator/indicator-lineage.entity";

/** How far a figure has come. */
export enum MeasurementState {
  DRAFT = "draft",
  SUBMITTED = "submitted",
  VERIFIED = "verified",
  RETURNED = "returned",
}

/** The part of a measurement that is about one group, e.g. women. Figures are exact decimals. */
export interface Disaggregation {
  /** By what the whole is divided, e.g. `gender`. */
  readonly dimension: string;
  /** Which part of it, e.g. `women`. */
  readonly category: string;
  readonly value: string | null;
  readonly numerator: string | null;
  readonly denominator: string | null;
}

/** An indicator's value for a period under a contract, with its state and who said so. */
@Entity("measurement")
@Unique(["lineageId", "contractId", "periodStart", "periodEnd"])
@Index(["contractId", "periodStart", "id"])
@Index(["lineageId", "periodStart", "id"])
@Check("measurement_period_check", "period_end >= period_start")
@Check("measurement_state_check", "state in ('draft', 'submitted', 'verified', 'returned')")
@Check("measurement_value_check", "value is not null or numerator is not null")
@Check(
  "measurement_ratio_check",
  "(numerator is null or denominator is not null) and denominator >= 0",
)
export class MeasurementEntity {
  @PrimaryColumn("uuid")
  id!: string;

  /** The indicator, in all versions of its model. */
  @ForeignKey(() => IndicatorLineageEntity)
  @Column("uuid")
  lineageId!: string;

  @ForeignKey(() => ContractEntity)
  @Column("uuid")
  contractId!: string;

  @Column("date")
  periodStart!: string;

  @Column("date")
  periodEnd!: string;

  /** As entered; null for a ratio, whose value is worked out. */
  @Column("numeric", { nullable: true })
  value!: string | null;

  /** Of a ratio: how many did; of an average: the sum. */
  @Column("numeric", { nullable: true })
  numerator!: string | null;

  /** Of a ratio: of how many; of an average: how many it rests on. */
  @Column("numeric", { nullable: true })
  denominator!: string | null;

  @Column("jsonb", { default: [] })
  disaggregations!: Disaggregation[];

  @Column("text", { default: MeasurementState.DRAFT })
  state!: MeasurementState;

  @Column("text", { nullable: true })
  note!: string | null;

  /** Whose figure it is, where another person entered it. */
  @Column("text", { nullable: true })
  saidBy!: string | null;

  @Column("integer", { default: 1 })
  version!: number;

  @Column("timestamptz", { default: () => "now()" })
  createdAt!: Date;
}
