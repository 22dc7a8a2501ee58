import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from "typeorm";
import { ContractEntity } from "../contract/contract.entity";
import { ServiceEntity } from "../service/service.entity";
import { StarEntity } from "../star/star.entity";

/** Where a spot check stands. */
export enum SpotCheckState {
  ASKED = "asked",
  ANSWERED = "answered",
  WITHDRAWN = "withdrawn",
}

/** A commissioner asks a provider to look at a sample of readings, and learns counts alone. */
@Entity("spot_check")
@Unique(["id", "contractId"])
@Index(["contractId", "askedAt"])
@ForeignKey(() => ServiceEntity, ["serviceId", "contractId"], ["id", "contractId"])
@Check("spot_check_period_check", "period_end >= period_start")
@Check("spot_check_size_check", "size >= 1")
@Check("spot_check_state_check", "state in ('asked', 'answered', 'withdrawn')")
@Check(
  "spot_check_answered_check",
  "(state = 'answered') = (answered_at is not null) and num_nonnulls(answer, answered_by, answered_at) in (0, 3)",
)
export class SpotCheckEntity {
  @PrimaryColumn("uuid")
  id!: string;

  @ForeignKey(() => ContractEntity)
  @Column("uuid")
  contractId!: string;

  @Index()
  @Column("uuid")
  serviceId!: string;

  @ForeignKey(() => StarEntity)
  @Column("uuid")
  starId!: string;

  @Column("text")
  question!: string;

  @Column("date")
  periodStart!: string;

  @Column("date")
  periodEnd!: string;

  @Column("text")
  seed!: string;

  @Column("integer")
  size!: number;

  @Column("text", { default: "asked" })
  state!: SpotCheckState;

  @Column("text", { nullable: true })
  answer!: string | null;

  @Column("text")
  askedBy!: string;

  @Column("timestamptz", { default: () => "clock_timestamp()" })
  askedAt!: Date;

  @Column("text", { nullable: true })
  answeredBy!: string | null;

  @Column("timestamptz", { nullable: true })
  answeredAt!: Date | null;

  @Column("integer", { default: 1 })
  version!: number;
}
