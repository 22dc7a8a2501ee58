import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from "typeorm";
import { ContractEntity } from "../contract/contract.entity";

/** Claims drawn at random to have their evidence looked at. */
@Entity("claim_sample")
@Unique(["id", "contractId"])
@Index(["contractId", "drawnAt"])
@Check("claim_sample_period_check", "period_end >= period_start")
@Check("claim_sample_size_check", "size between 1 and drawn_from")
export class ClaimSampleEntity {
  @PrimaryColumn("uuid")
  id!: string;

  @ForeignKey(() => ContractEntity)
  @Column("uuid")
  contractId!: string;

  @Column("date")
  periodStart!: string;

  @Column("date")
  periodEnd!: string;

  @Column("text")
  seed!: string;

  @Column("integer")
  size!: number;

  @Column("integer")
  drawnFrom!: number;

  @Column("text")
  drawnBy!: string;

  @Column("timestamptz", { default: () => "clock_timestamp()" })
  drawnAt!: Date;
}
